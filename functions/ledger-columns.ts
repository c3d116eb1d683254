import {
  failure,
  LEDGER_READ,
  ledgerField,
  missing,
  success,
  wrong,
  type LedgerReadField,
  type Outcome,
} from "../src";
import { isBlankWord, type Cell } from "./cells";

const FIELDS = Object.keys(LEDGER_READ) as LedgerReadField[];
const NEEDED = ["issuer", "date", "rating"] as const;

/** Reads a head; one of a column that is not read here is passed over. */
function fieldOf(head: string): LedgerReadField | undefined {
  const field = ledgerField(head);
  return FIELDS.find((one) => one === field);
}

/** One row's cells by the names of their columns, and where the row stands in the range. */
export interface LedgerCells {
  readonly at: string;
  readonly cells: Readonly<Record<LedgerReadField, Cell>>;
}

/**
 * Reads a ledger's rows by the names in its first row that is not blank; a column that is not there is blank. Rows without a value in
 * any known column are passed over.
 * @returns #VALUE! where no column is known or one is there twice, #N/A naming issuer, date or rating where it is absent
 */
export function readLedgerCells(grid: readonly (readonly Cell[])[]): Outcome<readonly LedgerCells[]> {
  const top = grid.findIndex((row) => !row.every(isBlankWord));
  const heads = (grid[top] ?? []).map((cell) => (typeof cell === "string" ? fieldOf(cell) : undefined));
  if (heads.every((field) => field === undefined)) {
    const facts = {
      received: "a range without a header row",
      expected: "columns headed issuer, date, rating",
    };
    return failure(wrong("wrong-shape", "ledger", facts));
  }
  const twice = FIELDS.filter((field) => heads.indexOf(field) !== heads.lastIndexOf(field));
  const absent = NEEDED.filter((field) => !heads.includes(field));
  const problems = [
    ...twice.map((field) => wrong("duplicate-item", `ledger, the column ${field}`)),
    ...absent.map((field) => missing("missing-item", `ledger, the column ${field}`)),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const places = FIELDS.map((field) => [field, heads.indexOf(field)] as const);
  return success(
    grid.slice(top + 1).flatMap((row, index) => {
      if (places.every(([, place]) => isBlankWord(row[place] ?? null))) return [];
      const cells: Partial<Record<LedgerReadField, Cell>> = {};
      for (const [field, place] of places) cells[field] = row[place] ?? null;
      return [{ at: `ledger, row ${top + index + 2}`, cells: cells as LedgerCells["cells"] }];
    }),
  );
}
