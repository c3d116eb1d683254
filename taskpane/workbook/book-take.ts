import { bondRows, eventRows } from "../../desk/paper/book/fill";
import {
  besidePlain,
  lackedHeads,
  readTable,
  tableOf,
  type GivenLines,
  type ReadTable,
} from "../../desk/paper/book/read-table";
import type { BookRow } from "../../desk/paper/book/rows";
import { done, failed, type Done, type Failure } from "../../desk/port";
import { keyForm, type Language } from "../../src";
import { enterBonds, enterEvents, readBookRows } from "./book";
import { inWorkbook } from "./run";

/** Ten thousand bonds of sixty columns. */
const MOST_CELLS = 600_000;
/** Names in a message. */
const NAMED = 5;

/** What was taken into the book. */
export interface TakenRows {
  readonly what: "bonds" | "events";
  readonly count: number;
  /** Headings that the book has no column for. */
  readonly passedOver: readonly string[];
}

/** Reads the selected cells line by line; null where they are too few or too many for a table. */
function readSelected(): Promise<Done<{ readonly address: string; readonly given: GivenLines | null }>> {
  return inWorkbook(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,rowCount,columnCount,rowIndex");
    range.worksheet.load("name");
    await context.sync();
    const { address, rowCount, columnCount, rowIndex } = range;
    // The size first: a selected column has a million cells.
    if (rowCount < 2 || columnCount < 2 || rowCount * columnCount > MOST_CELLS)
      return { address, given: null };
    range.load("values");
    await context.sync();
    const cellOf = (cell: unknown) =>
      typeof cell === "number"
        ? cell
        : typeof cell === "boolean"
          ? String(cell).toUpperCase()
          : String(cell).trim();
    const lines = (range.values as unknown[][]).map((row, index) => ({
      at: `${range.worksheet.name}!${String(rowIndex + index + 1)}`,
      cells: row.map(cellOf),
    }));
    return { address, given: { name: address, lines } };
  });
}

/** Takes bonds or events from the selected cells, whatever the order of their columns, below those that the book holds. */
export async function takeSelected(language: Language): Promise<Done<TakenRows>> {
  const selected = await readSelected();
  if (!selected.ok) return selected;
  const { address, given } = selected.value;
  if (given === null) return failed("book.take.size", { address });
  const lackedAs = (one: "bonds" | "events") => lackedHeads(tableOf(given, one), one, language);
  const kind = (["bonds", "events"] as const).find((one) => lackedAs(one).length === 0);
  if (kind === undefined)
    return failed("book.take.heads", { address, bonds: lackedAs("bonds"), events: lackedAs("events") });
  const { rows, faults, passedOver, amounts } = readTable(tableOf(given, kind), kind, language);
  const [fault] = faults;
  if (fault !== undefined) return { ok: false, failure: fault };
  if (rows.length === 0) return failed("book.take.size", { address });
  const there = await readBookRows();
  if (!there.ok) return there;
  const beside = besideBook(kind, rows, amounts, there.value);
  if (beside !== null) return { ok: false, failure: beside };
  const entered = await (kind === "bonds" ? enterBonds(bondRows(rows)) : enterEvents(eventRows(rows)));
  return entered.ok ? done({ what: kind, count: rows.length, passedOver }) : entered;
}

/** Says what keeps rows from standing beside those of the book; null where nothing does. */
function besideBook(
  kind: "bonds" | "events",
  rows: ReadTable["rows"],
  amounts: ReadTable["amounts"],
  there: readonly BookRow[],
): Failure | null {
  const unit = besidePlain(amounts, there);
  if (unit !== null) return unit;
  const names = rows.map(([name = ""]) => String(name));
  const found = kind === "bonds" ? twiceThere(names, there) : nobodyThere(names, there);
  if (found.length === 0) return null;
  const listed = found.slice(0, NAMED);
  return kind === "bonds"
    ? { key: "book.take.twice", facts: { codes: listed, n: found.length } }
    : { key: "book.take.nobody", facts: { names: listed, n: found.length } };
}

/** Names the codes that would be in the book twice. */
function twiceThere(codes: readonly string[], there: readonly BookRow[]): readonly string[] {
  const known = new Set(there.map(({ code }) => keyForm(code)));
  return codes.filter((code) => {
    const form = keyForm(code);
    const isTwice = form !== "" && known.has(form);
    known.add(form);
    return isTwice;
  });
}

/** Names whom events concern that the book does not know: its formulas would refuse them all. */
function nobodyThere(names: readonly string[], there: readonly BookRow[]): readonly string[] {
  const known = new Set(
    there.flatMap(({ code, issuer, guarantor }) => [code, issuer, guarantor].map(keyForm)),
  );
  return [...new Set(names)].filter((name) => name !== "" && !known.has(keyForm(name)));
}
