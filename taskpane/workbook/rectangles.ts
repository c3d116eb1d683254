import { address } from "../../desk/paper/cells/plan";

/** Cells of one value that form a rectangle. Rows are counted from 1, both ends included. */
export interface Rectangle<T> {
  readonly value: T;
  readonly address: string;
  readonly from: number;
  readonly to: number;
}

interface Run<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

function runsOf<T>(row: readonly (T | null)[], index: number): Run<T>[] {
  const runs: Run<T>[] = [];
  for (const [column, value] of row.entries()) {
    const before = runs.at(-1);
    if (value === null) continue;
    if (before !== undefined && before.value === value && before.last === column - 1) {
      runs[runs.length - 1] = { ...before, last: column };
    } else {
      runs.push({ value, first: column, last: column, from: index, to: index });
    }
  }
  return runs;
}

/**
 * Gathers equal neighbouring cells into rectangles, so that a sheet takes few calls; null cells are left out.
 * @param origin where the first cell is, counted from 0
 */
export function rectangles<T extends string | number>(
  cells: readonly (readonly (T | null)[])[],
  origin: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): readonly Rectangle<T>[] {
  const { row: top, column: left } = origin;
  const done: Run<T>[] = [];
  let open: Run<T>[] = [];
  for (const [index, row] of cells.entries()) {
    const next: Run<T>[] = [];
    for (const run of runsOf(row, index)) {
      const above = open.find(
        ({ value, first, last }) => value === run.value && first === run.first && last === run.last,
      );
      next.push(above === undefined ? run : { ...run, from: above.from });
    }
    done.push(
      ...open.filter((run) => !next.some(({ from, first }) => from === run.from && first === run.first)),
    );
    open = next;
  }
  return [...done, ...open].map(({ value, first, last, from, to }) => ({
    value,
    address: address(top + from, left + first, top + to, left + last),
    from: top + from + 1,
    to: top + to + 1,
  }));
}
