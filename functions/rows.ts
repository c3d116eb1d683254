import { keyForm } from "../src";
import { isBlankWord, type Cell } from "./cells";

/** One row of a range, by the names of its columns. */
export interface NamedRow<Field extends string> {
  /** Where it stands, put before the names in messages. */
  readonly at: string;
  readonly cells: Readonly<Record<Field, Cell>>;
}

function namesIn(
  cells: readonly Cell[],
  heads: Readonly<Record<string, readonly string[]>>,
): readonly (string | undefined)[] {
  return cells.map((cell) =>
    typeof cell === "string"
      ? Object.keys(heads).find((field) => heads[field]?.some((word) => keyForm(word) === keyForm(cell)))
      : undefined,
  );
}

function isHeader(names: readonly (string | undefined)[]): boolean {
  return names.filter((name) => name !== undefined).length >= 2;
}

/** Tells which column a header row names more than once, by whichever words; undefined where none, or where it is no header. */
export function repeatedColumn(
  grid: readonly (readonly Cell[])[],
  heads: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  const named = namesIn(grid[0] ?? [], heads);
  const repeated = isHeader(named)
    ? named.find((field, place) => field !== undefined && named.lastIndexOf(field) !== place)
    : undefined;
  return repeated === undefined ? undefined : heads[repeated]?.[0];
}

/**
 * Turns a range whose names stand down its first column, one column for each thing named, into rows under a header; any
 * other range stays as it is.
 */
export function laidInRows(
  grid: readonly (readonly Cell[])[],
  heads: Readonly<Record<string, readonly string[]>>,
): readonly (readonly Cell[])[] {
  const side = grid.map((row) => row[0] ?? null);
  if (isHeader(namesIn(grid[0] ?? [], heads)) || !isHeader(namesIn(side, heads))) return grid;
  return (grid[0] ?? []).map((_cell, column) => grid.map((row) => row[column] ?? null));
}

/**
 * Tells which columns of a range are there: those that its header row names, or without one as many of the usual order as
 * the range is wide.
 */
export function columnsOf<Field extends string>(
  grid: readonly (readonly Cell[])[],
  heads: Readonly<Record<Field, readonly string[]>>,
): ReadonlySet<Field> {
  const fields = Object.keys(heads) as Field[];
  const named = namesIn(grid[0] ?? [], heads);
  if (isHeader(named)) return new Set(fields.filter((field) => named.includes(field)));
  return new Set(fields.slice(0, grid[0]?.length ?? 0));
}

/**
 * Reads a range whose columns stand in a known order, or in that of a header row (two known words make one). Blank rows
 * are passed over; a column that is not there is blank.
 * @param heads the words of either language that name each column, in the usual order of the columns
 */
export function readNamedRows<Field extends string>(
  grid: readonly (readonly Cell[])[],
  heads: Readonly<Record<Field, readonly string[]>>,
  argument: string,
): readonly NamedRow<Field>[] {
  const fields = Object.keys(heads) as Field[];
  const named = namesIn(grid[0] ?? [], heads);
  const hasHeader = isHeader(named);
  const order = hasHeader ? named : fields;
  return grid.flatMap((row, index) => {
    if (row.every(isBlankWord) || (hasHeader && index === 0)) return [];
    const cells = Object.fromEntries(fields.map((field) => [field, row[order.indexOf(field)] ?? null]));
    return [{ at: `${argument}, row ${index + 1}, `, cells: cells as Record<Field, Cell> }];
  });
}
