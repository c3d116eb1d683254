import { BOOK_SCALE, bookSheets, EVENT_ROWS, eventRoom, newBook } from "../../desk/paper/book/order";
import {
  BOND_ROW,
  EVENT_ROW,
  planBonds,
  planEvents,
  type BookOrder,
  type BookSheets,
} from "../../desk/paper/book/plan-bonds";
import { FIGURES, planFigures } from "../../desk/paper/book/plan-figures";
import { planSections, SECTIONS } from "../../desk/paper/book/plan-sections";
import { planWorkings } from "../../desk/paper/book/plan-workings";
import { freeSheetName } from "../../desk/paper/cells/naming";
import { done, failed, type Done } from "../../desk/port";
import { say } from "../../desk/words";
import type { Language } from "../../src";
import { applyPlan, showSheet } from "./apply-plan";
import { findBook, type FoundBook } from "./book";
import { extendGrowing, makeGrowing } from "./growing";
import { lookAround, type WriteTarget } from "./target";

/** What of a book's four sheets the workbook holds, with the names of all its sheets. */
export interface SeenBook {
  readonly found: FoundBook;
  readonly sheets: readonly string[];
  /** The sheet of figures, and the area that it covers. */
  readonly figures: string | null;
  readonly area: string;
}

/** Looks what of a book is there. */
export async function lookAtBook(): Promise<Done<SeenBook>> {
  const found = await findBook();
  if (!found.ok) return found;
  const around = await lookAround(FIGURES);
  if (!around.ok) return around;
  const { sheets, own } = around.value;
  return done({ found: found.value, sheets, figures: own?.name ?? null, area: own?.area ?? "A1" });
}

/** Counts which of the four sheets are missing. */
export function lackingSheets({ found, figures }: SeenBook): number {
  return [found.bonds, found.events, found.workings, figures].filter((one) => one === null).length;
}

/** Tells whether bonds or events stand below what the formulas read: then a figure would silently lack them. */
export function reachesShort({ found: { bonds, events, written } }: SeenBook): boolean {
  if (bonds === null || events === null) return false;
  const bondsTo = BOND_ROW.header + 1 + bonds.rows;
  return bonds.lastUsed > bondsTo || (written !== null && events.lastUsed > written.eventsTo);
}

/**
 * Adds the sheets of a book that are missing, the report last: each comes as a whole, and the next time goes on where one was
 * refused.
 * @param today ISO date
 * @param room bonds for which there is to be room, and events that are to be read
 */
export async function makeBook(
  language: Language,
  scale: string,
  today: string,
  { found, sheets, figures, area }: SeenBook,
  room: { readonly bonds?: number; readonly events?: number } = {},
): Promise<Done<BookSheets>> {
  const free = bookSheets(language, sheets);
  const names: BookSheets = {
    bonds: found.bonds?.sheet ?? free.bonds,
    events: found.events?.sheet ?? free.events,
    workings: found.workings ?? free.workings,
    figures: figures ?? free.figures,
  };
  const order = newBook(
    ...([language, names, scale, today] as const),
    found.bonds?.rows ?? room.bonds,
    found.events?.used ?? room.events,
  );
  const plans = [
    ...(found.events === null ? [planEvents(order, EVENT_ROWS)] : []),
    ...(found.bonds === null ? [planBonds(order)] : []),
    ...(found.workings === null ? [planWorkings(order)] : []),
  ];
  for (const plan of plans) {
    const made = await makeGrowing(plan);
    if (!made.ok) return made;
  }
  const written = await writeFigures(order, figures, area);
  if (!written.ok) return written;
  const shown = await showSheet(names.bonds);
  return shown.ok ? done(names) : shown;
}

function writeFigures(order: BookOrder, figures: string | null, area: string) {
  return applyPlan(
    planFigures(order, FIGURES),
    figures === null
      ? { kind: "new", sheet: order.sheets.figures, slug: FIGURES }
      : { kind: "ours", sheet: figures, slug: FIGURES, area },
    null,
  );
}

/**
 * Lets the formulas and the report of a book reach the last bond that was pasted, and all events; what was typed stays.
 * @param language in which it is written where its own formulas were typed over
 * @returns bonds for which there is room now
 */
export async function extendBook(language: Language): Promise<Done<number>> {
  // Rows may have been pasted since the workbook was looked at.
  const now = await lookAtBook();
  if (!now.ok) return now;
  const { figures, area } = now.value;
  const order = orderOf(now.value, language);
  if (order === null) return failed("book.gone");
  const { events } = now.value.found;
  // Events may have been pasted over the end of their table as well.
  const tableRows =
    events === null ? EVENT_ROWS : Math.max(events.rows, events.lastUsed - EVENT_ROW.header - 1);
  for (const plan of [planEvents(order, tableRows), planBonds(order), planWorkings(order)]) {
    const reached = await extendGrowing(plan);
    if (!reached.ok) return reached;
  }
  const figuresDone = await writeFigures(order, figures, area);
  return figuresDone.ok ? done(order.rows) : figuresDone;
}

/** Orders the sheets of a book that is there as it would be written again; null where one of them is missing. */
function orderOf({ found, sheets, figures }: SeenBook, language: Language): BookOrder | null {
  const { bonds, events, workings, written } = found;
  if (bonds === null || events === null || workings === null) return null;
  const spoken = written?.language ?? language;
  return {
    language: spoken,
    sheets: {
      ...{ bonds: bonds.sheet, events: events.sheet, workings },
      figures: figures ?? bookSheets(spoken, sheets).figures,
    },
    scale: written?.scale ?? BOOK_SCALE,
    rows: Math.max(bonds.rows, bonds.lastUsed - BOND_ROW.header - 1),
    eventRows: eventRoom(events.used),
    today: "",
  };
}

/**
 * Writes the reports of some bonds, a page each, on a sheet of their own, which holds them anew each time.
 * @returns the name of the sheet
 */
export async function writeSections(language: Language, codes: readonly string[]): Promise<Done<string>> {
  const now = await lookAtBook();
  if (!now.ok) return now;
  const order = orderOf(now.value, language);
  if (order === null) return failed("book.gone");
  const around = await lookAround(SECTIONS);
  if (!around.ok) return around;
  const { own, sheets } = around.value;
  if (own?.protected === true) return failed("book.protected", { sheet: own.name });
  const sheet = own?.name ?? freeSheetName(say(order.language, "book.sheet.sections"), sheets);
  const target: WriteTarget =
    own === null
      ? { kind: "new", sheet, slug: SECTIONS }
      : { kind: "ours", sheet, slug: SECTIONS, area: own.area };
  const written = await applyPlan(planSections(order, { sheet, slug: SECTIONS }, codes), target, null);
  return written.ok ? done(sheet) : written;
}
