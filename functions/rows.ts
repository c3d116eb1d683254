import { keyForm } from "../src";
import { isBlankWord, type Cell } from "./cells";

/** One row of a range, by the names of its columns. */
export interface NamedRow<Field extends string> {
  /** Where it stands, put before the names in messages. */
  readonly at: string;
  readonly cells: Readonly<Record<Field, Cell>>;
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
  const named = (grid[0] ?? []).map((cell) =>
    typeof cell === "string"
      ? fields.find((field) => heads[field].some((word) => keyForm(word) === keyForm(cell)))
      : undefined,
  );
  const hasHeader = named.filter((field) => field !== undefined).length >= 2;
  const order = hasHeader ? named : fields;
  return grid.flatMap((row, index) => {
    if (row.every(isBlankWord) || (hasHeader && index === 0)) return [];
    const cells = Object.fromEntries(fields.map((field) => [field, row[order.indexOf(field)] ?? null]));
    return [{ at: `${argument}, row ${index + 1}, `, cells: cells as Record<Field, Cell> }];
  });
}
