import { bondRows, eventRows } from "../../desk/paper/book/fill";
import { lackedHeads, readTable, type GivenTable } from "../../desk/paper/book/read-table";
import { done, failed, type Done } from "../../desk/port";
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

/** Reads the selected cells as a table under its headings; null where they are too few or too many for one. */
function readSelected(): Promise<Done<{ readonly address: string; readonly table: GivenTable | null }>> {
  return inWorkbook(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address,rowCount,columnCount,rowIndex");
    range.worksheet.load("name");
    await context.sync();
    const { address, rowCount, columnCount, rowIndex } = range;
    // The size first: a selected column has a million cells.
    if (rowCount < 2 || columnCount < 2 || rowCount * columnCount > MOST_CELLS)
      return { address, table: null };
    range.load("values");
    await context.sync();
    const cellOf = (cell: unknown) =>
      typeof cell === "number"
        ? cell
        : typeof cell === "boolean"
          ? String(cell).toUpperCase()
          : String(cell).trim();
    const [head = [], ...body] = (range.values as unknown[][]).map((row) => row.map(cellOf));
    const rows = body.flatMap((cells, index) =>
      cells.every((cell) => cell === "")
        ? []
        : [{ at: `${range.worksheet.name}!${String(rowIndex + index + 2)}`, cells }],
    );
    return { address, table: { name: address, heads: head.map(String), rows } };
  });
}

/** Takes bonds or events from the selected cells, whatever the order of their columns, below those that the book holds. */
export async function takeSelected(language: Language): Promise<Done<TakenRows>> {
  const selected = await readSelected();
  if (!selected.ok) return selected;
  const { address, table } = selected.value;
  if (table === null) return failed("book.take.size", { address });
  const kind = (["bonds", "events"] as const).find((one) => lackedHeads(table, one).length === 0);
  if (kind === undefined)
    return failed("book.take.heads", {
      ...{ address, bonds: lackedHeads(table, "bonds", language) },
      events: lackedHeads(table, "events", language),
    });
  const { rows, faults, passedOver } = readTable(table, kind, language);
  const [fault] = faults;
  if (fault !== undefined) return { ok: false, failure: fault };
  if (rows.length === 0) return failed("book.take.size", { address });
  const twice = kind === "bonds" ? await twiceThere(rows.map(([code = ""]) => String(code))) : done([]);
  if (!twice.ok) return twice;
  if (twice.value.length > 0)
    return failed("book.take.twice", {
      codes: twice.value.slice(0, NAMED),
      n: twice.value.length,
    });
  const entered = await (kind === "bonds" ? enterBonds(bondRows(rows)) : enterEvents(eventRows(rows)));
  return entered.ok ? done({ what: kind, count: rows.length, passedOver }) : entered;
}

/** Names the codes that would be in the book twice. */
async function twiceThere(codes: readonly string[]): Promise<Done<readonly string[]>> {
  const there = await readBookRows();
  if (!there.ok) return there;
  const known = new Set(there.value.map(({ code }) => keyForm(code)));
  return done(
    codes.filter((code) => {
      const form = keyForm(code);
      const isTwice = form !== "" && known.has(form);
      known.add(form);
      return isTwice;
    }),
  );
}
