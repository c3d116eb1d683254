import {
  gradesAt,
  inClauses,
  labelOf,
  matrixRating,
  type Assessment,
  type Language,
  type MatrixStep,
  type Pack,
} from "../../src";
import { citeText } from "../draft/cite";

export interface MatrixCell {
  readonly symbol: string;
  readonly published: boolean;
  /** The cell where the issuer stands. */
  readonly here: boolean;
  /** One grade away in either direction, or in both. */
  readonly near: boolean;
}

export interface MatrixView {
  readonly title: string;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly rows: readonly {
    readonly grade: string;
    readonly here: boolean;
    readonly cells: readonly MatrixCell[];
  }[];
  readonly columns: readonly { readonly grade: string; readonly here: boolean }[];
  /** Whether the cells are of both kinds, so that a legend is needed; else whose all of them are. */
  readonly basis: "published" | "house" | "own" | "mixed";
  /** Where the published ones are printed, or why the house ones are so. */
  readonly source: string;
  /** Row, column and symbol of the lit cell; null while a grade is open. */
  readonly lit: { readonly row: string; readonly column: string; readonly symbol: string } | null;
}

/** Lays out a methodology's matrix with the issuer's cell lit; null where it has none. */
export function matrixOf(pack: Pack, assessment: Assessment, language: Language): MatrixView | null {
  const step = pack.steps.find((one): one is MatrixStep => one.kind === "matrix");
  if (step === undefined) return null;
  const gradeOf = (id: string) => assessment.grades.find((one) => one.id === id)?.grade;
  const [rows, columns] = [gradesAt(pack, step.row), gradesAt(pack, step.column)];
  const [row, column] = [gradeOf(step.row), gradeOf(step.column)];
  const [rowAt, columnAt] = [rows.indexOf(row ?? ""), columns.indexOf(column ?? "")];
  const known = rowAt >= 0 && columnAt >= 0;
  const symbolAt = (a: string, b: string) => {
    const rating = matrixRating(pack, a, b);
    return rating.ok ? rating.value : "";
  };
  const cell = (grade: string, y: number, other: string, x: number): MatrixCell => {
    const here = known && y === rowAt && x === columnAt;
    return {
      symbol: symbolAt(grade, other),
      published: isPublished(step, grade, other),
      here,
      near: known && !here && Math.abs(y - rowAt) <= 1 && Math.abs(x - columnAt) <= 1,
    };
  };
  const lines = rows.map((grade, y) => ({
    grade,
    here: y === rowAt,
    cells: columns.map((other, x) => cell(grade, y, other, x)),
  }));
  const cells = lines.flatMap((line) => line.cells);
  const published = cells.filter((one) => one.published).length;
  return {
    title: step.label[language],
    rowLabel: labelOf(pack, step.row)[language],
    columnLabel: labelOf(pack, step.column)[language],
    rows: lines,
    columns: columns.map((grade, x) => ({ grade, here: x === columnAt })),
    basis:
      published === 0
        ? step.basis.basis === "own"
          ? "own"
          : "house"
        : published === cells.length
          ? "published"
          : "mixed",
    source: sourceOf(step, language),
    lit:
      known && row !== undefined && column !== undefined
        ? { row, column, symbol: symbolAt(row, column) }
        : null,
  };
}

function isPublished({ basis, published }: MatrixStep, row: string, column: string): boolean {
  if (basis.basis === "published") return true;
  return published?.some((cell) => cell.row === row && cell.column === column) === true;
}

function sourceOf({ basis, published }: MatrixStep, language: Language): string {
  const cite = basis.basis === "published" ? basis.cite : published?.[0]?.cite;
  const printed = cite === undefined ? "" : citeText(cite, language);
  const reason = basis.basis === "published" ? "" : (basis.reason?.[language] ?? "");
  return inClauses(
    language,
    [printed, reason].filter((text) => text !== ""),
  );
}
