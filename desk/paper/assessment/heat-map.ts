import { columnLetters } from "../../../grid";
import type { MatrixStep } from "../../../src";
import { matrixOf, type MatrixCell, type MatrixView } from "../../explain/matrix";
import { say } from "../../words";
import type { SheetOrder } from "./blocks";
import type { LiveCells } from "./live-cells";
import { absolute, address, type PlanCell, type PlanRule } from "../cells/plan";
import { plain, text, type Rows } from "../cells/rows";

const LIT = "#FFD966";
const LINE = "#FFF2CC";

/** One side of the matrix: its grades, and the id of the step that gives the issuer's. */
interface Side {
  readonly id: string;
  readonly label: string;
  readonly grades: readonly string[];
}

interface Grid {
  readonly down: Side;
  readonly across: Side;
  readonly cells: readonly (readonly MatrixCell[])[];
}

/** Lays the longer side downwards: the sheet's narrow columns are few. */
function gridOf(view: MatrixView, step: MatrixStep): Grid {
  const rows = { id: step.row, label: view.rowLabel, grades: view.rows.map(({ grade }) => grade) };
  const columns = {
    id: step.column,
    label: view.columnLabel,
    grades: view.columns.map(({ grade }) => grade),
  };
  const cells = view.rows.map((row) => row.cells);
  if (columns.grades.length <= rows.grades.length) return { down: rows, across: columns, cells };
  const turned = columns.grades.map((_grade, x) => cells.flatMap((row) => row[x] ?? []));
  return { down: columns, across: rows, cells: turned };
}

/** Grades that are figures stand as numbers: no spreadsheet marks them as numbers kept as text. */
const FIGURE = /^\d+$/;

/** A cell with the grade that the inputs give now. */
function liveGrade({ id, grades }: Side, { subject, method }: LiveCells): PlanCell {
  const found = `VLOOKUP("${id}",RATING.BCA(${subject},${method},"grades"),3,FALSE)`;
  const isFigures = grades.every((grade) => FIGURE.test(grade));
  return { kind: "formula", value: isFigures ? `=VALUE(${found})` : `=${found}`, style: "live" };
}

function headOf(grade: string): PlanCell {
  return FIGURE.test(grade) ? plain(Number(grade), "header") : text(grade, "header");
}

/** Heads the heat map; null where the methodology has no matrix. */
export function matrixTitle({ pack, assessment, language }: SheetOrder): string | null {
  const view = matrixOf(pack, assessment, language);
  return view === null ? null : say(language, "picture.matrix", { title: view.title });
}

/**
 * Writes the methodology's matrix as cells, and plans the formats that light the issuer's: they read helper cells, so
 * that the lit one moves with the inputs. A methodology without a matrix has none.
 */
export function heatMap(rows: Rows, order: SheetOrder, live: LiveCells): readonly PlanRule[] {
  const { pack, assessment, language } = order;
  const view = matrixOf(pack, assessment, language);
  const step = pack.steps.find((one): one is MatrixStep => one.kind === "matrix");
  if (view === null || step === undefined) return [];
  const { down, across, cells } = gridOf(view, step);
  const last = rows.widths.length - 1;
  rows.add([text(say(language, "picture.matrix", { title: view.title }), "heading")]);
  const basis = say(language, view.basis === "mixed" ? "picture.grey" : `matrix.${view.basis}`);
  const words = [say(language, "picture.moves"), basis, view.source].filter((one) => one !== "");
  rows.addMerged([text(words.join(" "), "note")], 0, last);
  const helper = (side: Side): string => {
    const label = text(say(language, "picture.now", { grade: side.label }), "label");
    rows.add([label, liveGrade(side, live)]);
    return absolute(address(rows.next - 1, 1));
  };
  const [nowDown, nowAcross] = [helper(down), helper(across)];
  const head = rows.next;
  rows.add([
    text(`${down.label} ↓`, "header"),
    ...across.grades.map(headOf),
    text(`← ${across.label}`, "header"),
  ]);
  for (const [index, grade] of down.grades.entries()) {
    const symbols = cells[index]?.map((cell) => text(cell.symbol, cell.published ? "live" : "gap")) ?? [];
    rows.add([headOf(grade), ...symbols]);
  }
  const [first, end] = [head + 1, head + down.grades.length];
  const row = `EXACT($A${String(first + 1)},${nowDown})`;
  const column = (letter: string) => `EXACT(${letter}$${String(head + 1)},${nowAcross})`;
  return [
    {
      area: address(first, 1, end, across.grades.length),
      formula: `=AND(${row},${column(columnLetters(1))})`,
      fill: LIT,
    },
    { area: address(first, 0, end, 0), formula: `=${row}`, fill: LINE },
    {
      area: address(head, 1, head, across.grades.length),
      formula: `=${column(columnLetters(1))}`,
      fill: LINE,
    },
  ];
}
