import { matrixCell } from "../../../scorecard";
import type { Citation } from "../../../trace";
import type { StepKind } from "../kind";
import { LINE_FIGURES, LINE_RECORDS, lineItems, type LinedHead } from "../lines";
import { ratedAs } from "../rating";
import { pairsIn } from "../written";

/** Two grades turned into a rating; `cells[row][column]`, rows and columns in the order of the grades' bands. */
export interface MatrixStep extends LinedHead {
  readonly kind: "matrix";
  readonly row: string;
  readonly column: string;
  readonly cells: readonly (readonly string[])[];
  /** Cells that a publisher prints, where the others are house. */
  readonly published?: readonly { readonly row: string; readonly column: string; readonly cite: Citation }[];
}

export const matrix = {
  gives: "rating",
  dependencies: ({ row, column }) => [row, column],
  beside: lineItems,
  evaluate(step, run) {
    const row = run.at(step.row)?.grade;
    const column = run.at(step.column)?.grade;
    if (row === undefined || column === undefined) return null;
    const cell = matrixCell(
      { rows: run.gradesAt(step.row), columns: run.gradesAt(step.column), cells: step.cells },
      row.grade,
      column.grade,
    );
    return cell === null ? null : ratedAs(step.id, cell, run);
  },
  contributions: null,
  moves: null,
  inputs: null,
  // A matrix may print a cell or two and leave the others to us: what counts is the cell that was used.
  basisUsed(step, shown) {
    const [row, column] = [shown(step.row), shown(step.column)];
    const printed = step.published?.find((cell) => cell.row === row && cell.column === column);
    return printed === undefined ? step.basis : { basis: "published", cite: printed.cite };
  },
  better: null,
  bestFirst: null,
  together: null,
  turns: null,
  line: null,
  figures: { cells: { words: { en: "cell", zh: "矩阵格" }, unit: "symbol" }, ...LINE_FIGURES },
  records: LINE_RECORDS,
  numbers(step, { gradesAt, nameAt, language }) {
    const rows = gradesAt(step.row);
    const lines = step.cells.map(
      (cells, index) => [nameAt(step.row, rows[index] ?? ""), cells.join(" ")] as const,
    );
    return { what: "matrix", numbers: pairsIn(lines, language) };
  },
} as const satisfies StepKind<MatrixStep>;
