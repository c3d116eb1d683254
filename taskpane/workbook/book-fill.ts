import { fillOf, type BookContent, type FilledCells } from "../../desk/paper/book/fill";
import { BOOK_SCALE, newBook } from "../../desk/paper/book/order";
import { address } from "../../desk/paper/cells/plan";
import { done, type Done } from "../../desk/port";
import type { Language } from "../../src";
import { enterEvents } from "./book";
import { lookAtBook, makeBook } from "./book-sheets";
import { inWorkbook } from "./run";

export type { BookContent };

function put(sheet: Excel.Worksheet, { row, column, rows }: FilledCells, isText: boolean): void {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  const area = address(row, column, row + rows.length - 1, column + width - 1);
  sheet.getRange(area).values = rows.map((cells) =>
    cells.map((cell) => (isText && typeof cell === "string" && cell !== "" ? `'${cell}` : cell)),
  );
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
  const fill = fillOf(content, newBook(language, made.value, BOOK_SCALE, content.asOf, content.bonds.length));
  const filled = await inWorkbook(async (context) => {
    const { worksheets } = context.workbook;
    const bonds = worksheets.getItem(made.value.bonds);
    for (const cells of fill.bonds) put(bonds, cells, true);
    const events = worksheets.getItem(made.value.events);
    for (const cells of fill.settings) put(events, cells, false);
    await context.sync();
    return null;
  });
  if (!filled.ok) return filled;
  const entered = await enterEvents(fill.events);
  return entered.ok ? done(null) : entered;
}
