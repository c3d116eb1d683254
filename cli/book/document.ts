import { fillOf, type BookContent } from "../../desk/paper/book/fill";
import { bookSheets, EVENT_ROWS, newBook } from "../../desk/paper/book/order";
import { EVENT_ROW, EVENTS_TABLE, planBonds, planEvents } from "../../desk/paper/book/plan-bonds";
import { FIGURES, planFigures } from "../../desk/paper/book/plan-figures";
import { planSections, SECTIONS } from "../../desk/paper/book/plan-sections";
import { planWorkings } from "../../desk/paper/book/plan-workings";
import { freeSheetName } from "../../desk/paper/cells/naming";
import type { SheetPlan } from "../../desk/paper/cells/plan";
import { say } from "../../desk/words";
import type { WorkbookDocument } from "../../host/document";
import type { Language } from "../../src";
import { plansDocument, type Paper } from "../paper/plan-document";
import { reaching } from "../paper/plan-growing";

/** A book as a workbook, not calculated yet, with the sheets that are printed. */
export interface BookDocument {
  readonly document: WorkbookDocument;
  readonly printed: readonly SheetPlan[];
  /** The sheet of bonds. */
  readonly bonds: string;
}

/**
 * Makes the workbook of a book, as the pane makes and fills it.
 * @param codes bonds that have a report of their own
 */
export function bookDocument(
  content: BookContent,
  language: Language,
  scale: string,
  codes: readonly string[] = [],
): BookDocument {
  const sheets = bookSheets(language, []);
  const order = newBook(language, sheets, scale, content.asOf, content.bonds.length, content.events.length);
  const fill = fillOf(content, order);
  const events = { row: EVENT_ROW.first, column: 0, rows: fill.events };
  const sections = freeSheetName(say(language, "book.sheet.sections"), Object.values(sheets));
  const printed: readonly SheetPlan[] = [
    planFigures(order, FIGURES),
    ...(codes.length === 0 ? [] : [planSections(order, { sheet: sections, slug: SECTIONS }, codes)]),
  ];
  const papers: readonly Paper[] = [
    {
      plan: reaching(planEvents(order, EVENT_ROWS), EVENTS_TABLE, fill.events.length),
      given: [events, ...fill.settings],
    },
    { plan: planBonds(order), given: fill.bonds },
    { plan: planWorkings(order), given: [] },
    ...printed,
  ];
  return {
    document: plansDocument(papers, sheets.bonds),
    printed,
    bonds: sheets.bonds,
  };
}
