import { BOND_COLUMNS, type BookColumn } from "../../desk/paper/book/columns";
import {
  ASSUMPTIONS,
  assumptionCell,
  BOND_ROW,
  bondPlace,
  limitsRange,
  type Assumption,
} from "../../desk/paper/book/plan-bonds";
import { newBook } from "../../desk/paper/book/order";
import { address } from "../../desk/paper/cells/plan";
import { done, type Done } from "../../desk/port";
import { parseCells } from "../../grid";
import { readDate, readNumber, type Language } from "../../src";
import { enterEvents } from "./book";
import { BOOK_SCALE, lookAtBook, makeBook } from "./book-sheets";
import { inWorkbook } from "./run";
import { withoutSheet } from "./target";

/** What goes into a book that is made for somebody: texts as they are printed. */
export interface BookContent {
  /** ISO date. */
  readonly asOf: string;
  /** Cells by the English heads of their columns. */
  readonly bonds: readonly Readonly<Record<string, string>>[];
  /** Bond, date, event, source, value. */
  readonly events: readonly (readonly string[])[];
  readonly limits: readonly (readonly (string | number)[])[];
  readonly assumptions: Readonly<Partial<Record<Assumption, string | number>>>;
}

/** Makes what is typed of a printed text: a date and a number are what they are, other text stays text. */
function cellOf(text: string, look: BookColumn["look"]): string | number {
  if (text === "") return "";
  const date = look === "date" ? readDate(text, "date") : null;
  if (date?.ok === true) return date.value;
  const number = look === "text" || look === "date" ? null : readNumber(text, "number");
  return number?.ok === true ? number.value : `'${text}`;
}

/** Makes a book in a workbook and fills it. */
export async function writeBook(content: BookContent, language: Language): Promise<Done<null>> {
  const seen = await lookAtBook();
  if (!seen.ok) return seen;
  const made = await makeBook(language, BOOK_SCALE, content.asOf, seen.value, {
    bonds: content.bonds.length,
    events: content.events.length,
  });
  if (!made.ok) return made;
  const order = newBook(language, made.value, BOOK_SCALE, content.asOf, content.bonds.length);
  const filled = await inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const bonds = worksheets.getItem(made.value.bonds);
    const first = bondPlace("code");
    const area = address(
      BOND_ROW.first,
      first,
      BOND_ROW.first + content.bonds.length - 1,
      first + BOND_COLUMNS.length - 1,
    );
    bonds.getRange(area).values = content.bonds.map((bond) =>
      BOND_COLUMNS.map(({ label, look }) => cellOf(bond[label.en] ?? "", look)),
    );
    const events = worksheets.getItem(made.value.events);
    const limits = parseCells(withoutSheet(limitsRange(order)));
    for (const [index, row] of content.limits.entries()) {
      const at = (limits?.row ?? 0) + 1 + index;
      const from = limits?.column ?? 0;
      events.getRange(address(at, from, at, from + row.length - 1)).values = [[...row]];
    }
    for (const which of ASSUMPTIONS) {
      const value = content.assumptions[which];
      if (value !== undefined) events.getRange(withoutSheet(assumptionCell(order, which))).values = [[value]];
    }
    await context.sync();
    return null;
  });
  if (!filled.ok) return filled;
  const entered = await enterEvents(
    content.events.map(([of = "", date = "", event = "", source = "", value = ""]) => {
      const day = readDate(date, "date");
      const amount = readNumber(value, "value");
      return [of, day.ok ? day.value : date, event, source, value !== "" && amount.ok ? amount.value : value];
    }),
  );
  return entered.ok ? done(null) : entered;
}
