import { movedFormula, movedRange, type Move as SheetMove } from "../../grid";
import type { ChartCorner, ChartDocument, ChartReference, ConditionalFormatDocument } from "../document";

/** Rows or columns that came into a sheet or went out of it. */
export interface Move extends SheetMove {
  readonly sheet: string;
}

const GONE = "#REF!";

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
  return range === null
    ? null
    : { ...format, range, formula: movedFormula(format.formula, move, (sheet) => sheet === "") };
}
