import { columnIndex, columnLetters, MAX_COLUMNS, MAX_ROWS } from "../address";
import type { ChartCorner, ChartDocument, ChartReference, ConditionalFormatDocument } from "../document";
import { areaAddress, parseArea, type Area } from "./address";

/** Rows or columns that came into a sheet or went out of it. */
export interface Move {
  readonly sheet: string;
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

function movedArea(area: Area, move: Move): Area | null {
  const rows = move.axis === "rows";
  const span = movedSpan(rows ? area.row : area.column, rows ? area.rows : area.columns, move);
  if (span === null) return null;
  const [first, size] = span;
  const moved = rows ? { ...area, row: first, rows: size } : { ...area, column: first, columns: size };
  return moved.row + moved.rows <= MAX_ROWS && moved.column + moved.columns <= MAX_COLUMNS ? moved : null;
}

/** Moves an A1 area with its cells; null where they are gone. */
export function movedRange(range: string, move: Move): string | null {
  const area = parseArea(range);
  const moved = area === null ? null : movedArea(area, move);
  return moved === null ? null : areaAddress(moved);
}

/** Strings, quoted sheet names, references to other sheets, words: nothing in them is a cell of the formula's own sheet. */
const TOKEN =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|(?<![\p{L}\p{N}_.$])\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(!])/gu;
const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})/g;

/** Moves the references of a formula that stands on the sheet of the move. */
export function movedFormula(formula: string, move: Move): string {
  return formula.replace(TOKEN, (whole) => {
    if (whole.startsWith('"') || whole.includes("!")) return whole;
    const area = parseArea(whole);
    if (area === null) return whole;
    const moved = movedArea(area, move);
    if (moved === null) return GONE;
    let corner = 0;
    return whole.replace(
      CELL,
      (_cell, fixedColumn: string, letters: string, fixedRow: string, digits: string) => {
        const last = corner === 1;
        corner += 1;
        const column =
          columnIndex(letters) + (last ? end(area, moved, "column") : moved.column - area.column);
        const row = Number(digits) + (last ? end(area, moved, "row") : moved.row - area.row);
        return `${fixedColumn}${columnLetters(column)}${fixedRow}${String(row)}`;
      },
    );
  });
}

/** How far the last row or column of an area went. */
function end(area: Area, moved: Area, axis: "row" | "column"): number {
  return axis === "row"
    ? moved.row + moved.rows - area.row - area.rows
    : moved.column + moved.columns - area.column - area.columns;
}

function movedReference(reference: ChartReference, move: Move): ChartReference {
  if (reference.sheet !== move.sheet || reference.range === GONE) return reference;
  return { ...reference, range: movedRange(reference.range, move) ?? GONE };
}

/** A corner moves with its cell; where the cell goes, it stands at the edge that is left. */
function movedCorner(corner: ChartCorner, { axis, at, count, removed }: Move): ChartCorner {
  const key = axis === "rows" ? "row" : "column";
  const index = corner[key];
  if (index < at) return corner;
  if (!removed) return { ...corner, [key]: index + count };
  if (index >= at + count) return { ...corner, [key]: index - count };
  return { ...corner, [key]: at, ...(axis === "rows" ? { y: 0 } : { x: 0 }) };
}

/** Moves what a chart reads, and the chart itself where it lies on the sheet of the move. */
export function movedChart(chart: ChartDocument, home: string, move: Move): ChartDocument {
  const reference = (value: ChartReference | undefined) => value && movedReference(value, move);
  const series = chart.series.map((one) => {
    const [values, categories] = [reference(one.values), reference(one.categories)];
    const { name } = one;
    return {
      ...one,
      ...(name === undefined || typeof name === "string" ? {} : { name: movedReference(name, move) }),
      ...(values && { values }),
      ...(categories && { categories }),
    };
  });
  if (home !== move.sheet) return { ...chart, series };
  return { ...chart, series, from: movedCorner(chart.from, move), to: movedCorner(chart.to, move) };
}

/** Moves a conditional format of the sheet of the move; null where its cells are gone. */
export function movedFormat(format: ConditionalFormatDocument, move: Move): ConditionalFormatDocument | null {
  const range = movedRange(format.range, move);
  return range === null ? null : { ...format, range, formula: movedFormula(format.formula, move) };
}
