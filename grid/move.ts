import { MAX_COLUMNS, MAX_ROWS, formatArea, isInside, parseArea, type Area } from "./address";
import { formatReference, parseReference, pieces, type Reference } from "./formula";

/** Rows or columns that came into a sheet or went out of it. */
export interface Move {
  readonly axis: "rows" | "columns";
  /** The first of them. */
  readonly at: number;
  readonly count: number;
  readonly removed: boolean;
}

const GONE = "#REF!";

/** Moves a span of rows or columns: it grows and shrinks with what comes in between; null where nothing of it is left. */
function movedSpan(first: number, size: number, { at, count, removed }: Move): [number, number] | null {
  if (!removed) {
    if (at <= first) return [first + count, size];
    return [first, at < first + size ? size + count : size];
  }
  const lost = Math.max(0, Math.min(first + size, at + count) - Math.max(first, at));
  const before = Math.max(0, Math.min(first, at + count) - at);
  return lost === size ? null : [first - before, size - lost];
}

/** Moves an area with its cells; null where they are gone. Whole rows and columns stay whole. */
export function movedArea(area: Area, move: Move): Area | null {
  const rows = move.axis === "rows";
  if (rows ? area.rows === MAX_ROWS : area.columns === MAX_COLUMNS) return area;
  const span = movedSpan(rows ? area.row : area.column, rows ? area.rows : area.columns, move);
  if (span === null) return null;
  const [first, size] = span;
  const moved = rows ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
  return isInside(moved) ? moved : null;
}

/** Moves an A1 area with its cells; null where they are gone. */
export function movedRange(range: string, move: Move): string | null {
  const area = parseArea(range);
  const moved = area === null ? null : movedArea(area, move);
  return moved === null ? null : formatArea(moved);
}

type Change = (reference: Reference) => Reference | null | undefined;

/** Takes a formula apart once, to be written again with other references: undefined leaves one as it is, null makes it #REF!. */
function rewriter(formula: string): (change: Change) => string {
  const parts = pieces(formula).map(({ kind, text }) => {
    const reference = kind === "cells" ? parseReference(text) : null;
    return { text, reference };
  });
  return (change) => {
    let written = "";
    for (const { text, reference } of parts) {
      const changed = reference === null ? undefined : change(reference);
      written += changed === undefined ? text : changed === null ? GONE : formatReference(changed);
    }
    return written;
  };
}

/**
 * Moves the references of a formula after rows or columns came into a sheet or went out of it.
 * @param isMoved tells of a sheet's name, "" for the formula's own, whether it is the sheet of the move
 */
export function movedFormula(formula: string, move: Move, isMoved: (sheet: string) => boolean): string {
  return rewriter(formula)((reference) => {
    if (reference.workbook !== "" || !isMoved(reference.sheet)) return undefined;
    const area = movedArea(reference.area, move);
    if (area === null) return null;
    const { row, column, rows, columns } = reference.area;
    const same = area.row === row && area.column === column && area.rows === rows && area.columns === columns;
    return same ? undefined : { ...reference, area };
  });
}

/** How an edge goes when a formula is copied: round the sheet as a shared formula's does, or off it. */
export type Edge = "wrap" | "error";

function shiftedEdge(at: number, by: number, size: number, edge: Edge): number | null {
  const to = at + by;
  if (to >= 0 && to < size) return to;
  return edge === "wrap" ? ((to % size) + size) % size : null;
}

/**
 * Moves the relative references of a formula as copying it by rows and columns does: `SUM(A:A)` one column to the right
 * is `SUM(B:B)`. A reference pushed off the sheet becomes #REF!, or with `wrap` comes in again at the other side.
 */
export function shiftFormula(formula: string, rows: number, columns: number, edge: Edge): string {
  return formulaShifter(formula, edge)(rows, columns);
}

/** Gives a formula with its relative references moved. */
export type Shifter = (rows: number, columns: number) => string;

/** {@link shiftFormula} for many cells of one formula, which is taken apart once. */
export function formulaShifter(formula: string, edge: Edge): Shifter {
  const write = rewriter(formula);
  return (rows, columns) =>
    write((reference) => {
      const { area, fixed } = reference;
      const wholeColumns = area.rows === MAX_ROWS;
      const wholeRows = area.columns === MAX_COLUMNS && !wholeColumns;
      const [down, right] = [wholeColumns ? 0 : rows, wholeRows ? 0 : columns];
      const edges = [
        shiftedEdge(area.row, fixed.top ? 0 : down, MAX_ROWS, edge),
        shiftedEdge(area.row + area.rows - 1, fixed.bottom ? 0 : down, MAX_ROWS, edge),
        shiftedEdge(area.column, fixed.left ? 0 : right, MAX_COLUMNS, edge),
        shiftedEdge(area.column + area.columns - 1, fixed.right ? 0 : right, MAX_COLUMNS, edge),
      ];
      if (edges.includes(null)) return null;
      return crossed(reference, edges as number[]);
    });
}

/** A reference with new edges; where a fixed and a moved edge have passed each other, they change places with their `$`. */
function crossed(reference: Reference, edges: readonly number[]): Reference {
  const [top = 0, bottom = 0, left = 0, right = 0] = edges;
  const { fixed } = reference;
  const [swapRows, swapColumns] = [top > bottom, left > right];
  return {
    ...reference,
    area: {
      row: Math.min(top, bottom),
      rows: Math.abs(bottom - top) + 1,
      column: Math.min(left, right),
      columns: Math.abs(right - left) + 1,
    },
    fixed: {
      top: swapRows ? fixed.bottom : fixed.top,
      bottom: swapRows ? fixed.top : fixed.bottom,
      left: swapColumns ? fixed.right : fixed.left,
      right: swapColumns ? fixed.left : fixed.right,
    },
  };
}
