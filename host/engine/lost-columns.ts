import { withColumns } from "./table-references";

/** A table that loses columns, all its columns as they stand before. */
export interface LosingTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lost: readonly string[];
}

/**
 * Writes a formula for a table that loses columns: a reference to one of them is #REF!, a span of columns that begins or
 * ends with one goes as far as the columns that are left.
 */
export function formulaWithoutColumns(formula: string, { name, columns, lost }: LosingTable): string {
  const fold = (text: string): string => text.toLowerCase();
  const [all, gone] = [columns.map(fold), new Set(lost.map(fold))];
  return withColumns(formula, name, (before) => {
    const named = before.map(fold);
    if (!named.some((column) => gone.has(column))) return before;
    const [from = -1, to = -1] = named.map((column) => all.indexOf(column));
    if (named.length < 2 || from < 0 || to < 0) return null;
    const left = columns
      .slice(Math.min(from, to), Math.max(from, to) + 1)
      .filter((column) => !gone.has(fold(column)));
    const [first, last] = [left[0], left.at(-1)];
    if (first === undefined || last === undefined) return null;
    return first === last ? [first] : [first, last];
  });
}
