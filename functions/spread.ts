import { wrong, type Outcome } from "../src";
import { readGrid, type Cell } from "./cells";
import { errorOf, type CellError } from "./errors";

/** What a function puts into one cell. "" shows as blank. */
export type Shown = string | number | boolean | CellError;

/** What a function returns: always a rectangle, which Excel spills; one cell is a rectangle of one. */
export type Spill = Shown[][];

/** Makes the rectangle of an answer that is itself a rectangle, or of one error. */
export function spill(outcome: Outcome<Spill>, labels?: (id: string) => string): Spill {
  return outcome.ok ? outcome.value : [[errorOf(outcome.problems, labels)]];
}

/** Makes the rectangle of one answer. */
export function oneCell(outcome: Outcome<Shown>, labels?: (id: string) => string): Spill {
  return [[outcome.ok ? outcome.value : errorOf(outcome.problems, labels)]];
}

/**
 * Applies a function of single cells to ranges, cell by cell, as Excel's own functions do: one cell serves every
 * place, a column meets a row as a table, other sizes must agree. In a range a place where every range is blank stays
 * blank, so that a formula may reach below the last row of data.
 */
export function spread<Name extends string>(
  argumentsByName: Readonly<Record<Name, unknown>>,
  compute: (cells: Readonly<Record<Name, Cell>>) => Outcome<Shown>,
): Spill {
  const names = Object.keys(argumentsByName) as Name[];
  const grids = names.map((name) => ({ name, cells: readGrid(argumentsByName[name]) }));
  const rows = Math.max(1, ...grids.map(({ cells }) => cells.length));
  const columns = Math.max(1, ...grids.map(({ cells }) => cells[0]?.length ?? 1));
  const misfit = grids.find(({ cells }) => !fits(cells, rows, columns));
  if (misfit !== undefined) return [[misfitError(misfit.name, misfit.cells, rows, columns)]];
  const ranges = grids.filter(({ cells }) => cells.length > 1 || (cells[0]?.length ?? 1) > 1);
  const known = new Answers();
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column): Shown => {
      const varying = ranges.map(({ cells }) => pick(cells, row, column));
      if (ranges.length > 0 && varying.every((cell) => cell === null)) return "";
      return known.of(varying, () => {
        const cells = Object.fromEntries(grids.map(({ name, cells: all }) => [name, pick(all, row, column)]));
        const outcome = compute(cells as Record<Name, Cell>);
        return outcome.ok ? outcome.value : errorOf(outcome.problems);
      });
    }),
  );
}

/** Beyond so many answers without one that was asked for again, none is kept: a column of amounts repeats nothing. */
const ANSWERS_TRIED = 20_000;

/** Answers by the cells that they rest on: a column repeats a few ratings thousands of times, and a function gives the same for the same. */
class Answers {
  private readonly byKey = new Map<string, Shown>();
  private repeated = 0;

  of(cells: readonly Cell[], compute: () => Shown): Shown {
    if (this.byKey.size > ANSWERS_TRIED && this.repeated < this.byKey.size) return compute();
    const key = keyOf(cells);
    const before = this.byKey.get(key);
    if (before !== undefined) {
      this.repeated += 1;
      return before;
    }
    const answer = compute();
    this.byKey.set(key, answer);
    return answer;
  }
}

function keyOf(cells: readonly Cell[]): string {
  const [only = null] = cells;
  // Most columns are text; the sign before it keeps a text that looks like a list apart from one.
  return cells.length === 1 && typeof only === "string" ? `=${only}` : JSON.stringify(cells);
}

function fits(cells: readonly (readonly Cell[])[], rows: number, columns: number): boolean {
  const width = cells[0]?.length ?? 1;
  return (cells.length === 1 || cells.length === rows) && (width === 1 || width === columns);
}

function pick(cells: readonly (readonly Cell[])[], row: number, column: number): Cell {
  const line = cells.length === 1 ? cells[0] : cells[row];
  return (line?.length === 1 ? line[0] : line?.[column]) ?? null;
}

function misfitError(
  at: string,
  cells: readonly (readonly Cell[])[],
  rows: number,
  columns: number,
): CellError {
  const size = (height: number, width: number) => `${height} × ${width} cells`;
  const received = `a range of ${size(cells.length, cells[0]?.length ?? 1)}`;
  const expected = `one cell or ${size(rows, columns)}, as the other ranges`;
  return errorOf([wrong("wrong-shape", at, { received, expected })]);
}
