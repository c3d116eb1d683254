import {
  cell,
  CITE,
  CITE_COLUMNS,
  column,
  list,
  type Member,
  NAME,
  REFERENCE,
  said,
  STEP_COLUMN,
} from "../../../cells";
import type { Text } from "../../../language";
import type { StepForm } from "../../form";
import { LINES } from "../cells";
import type { MatrixStep } from "./index";

/** The cells of a matrix as a matrix, under the grades of its columns and beside those of its rows. */
const CELLS: Member<MatrixStep["cells"]> = {
  write: (cells, to) => to.grid(cells),
  read: (from, path) => from.grid(path),
};

/** The column or the row of a matrix comes first in what the law says. */
function matrixPlace(first: string, one: string, two: string): Text {
  const [row, column] = first === "row" ? [one, two] : [two, one];
  return said(`row ${row}, column ${column}`, `第${row}行第${column}列`);
}

export const matrixForm = {
  words: { en: "matrix", zh: "矩阵" },
  members: {
    lines: LINES,
    row: cell("row", REFERENCE),
    column: cell("column", REFERENCE),
    cells: CELLS,
    published: list<NonNullable<MatrixStep["published"]>[number]>("published", {
      row: cell("row", NAME),
      column: cell("column", NAME),
      cite: CITE,
    }),
  },
  columns: [],
  tables: {
    matrix: { title: { en: "Matrix", zh: "矩阵" }, layout: "grid", columns: [] },
    published: {
      title: { en: "Published cells", zh: "已公布的矩阵格" },
      layout: "rows",
      columns: [
        ...STEP_COLUMN,
        ...column("row", "row", "行"),
        ...column("column", "column", "列"),
        ...CITE_COLUMNS,
      ],
    },
  },
  sayings: [
    [
      /^(\d+) rows, but "(.+)" has (\d+) grades$/,
      ([rows = "", id = "", grades = ""], { of, call }) =>
        said(
          `the matrix of ${of.en} has ${rows} rows, and "${call(id).en}" has ${grades} grades`,
          `${of.zh}的矩阵有${rows}行，而“${call(id).zh}”有${grades}档`,
        ),
    ],
    [
      /^row (\d+) has (\d+) cells, expected (\d+)$/,
      ([row = "", cells = "", wanted = ""], { of }) =>
        said(
          `row ${row} of the matrix of ${of.en} has ${cells} cells; ${wanted} are needed`,
          `${of.zh}的矩阵第${row}行有${cells}格，应为${wanted}格`,
        ),
    ],
    [
      /^(row|column) (\d+), (?:row|column) (\d+): a worse grade gives a better rating$/,
      ([first = "", one = "", two = ""], { of }) =>
        said(
          `in the matrix of ${of.en}, ${matrixPlace(first, one, two).en}, a worse grade gives a better rating`,
          `${of.zh}的矩阵${matrixPlace(first, one, two).zh}处，较差档次的级别反而更高`,
        ),
    ],
    [
      /^(row|column) (\d+), (?:row|column) (\d+): neighbours are (\d+) notches apart, at most (\d+) allowed$/,
      ([first = "", one = "", two = "", apart = "", most = ""], { of }) =>
        said(
          `in the matrix of ${of.en}, ${matrixPlace(first, one, two).en}, neighbours are ${apart} notches apart; at most ${most} are allowed`,
          `${of.zh}的矩阵${matrixPlace(first, one, two).zh}处，相邻两格相差${apart}个子级，最多允许${most}个`,
        ),
    ],
    [
      /^the published cell "(.+)", "(.+)" is not in the matrix$/,
      ([row = "", column = ""]) =>
        said(
          `the published cell "${row}", "${column}" is not in the matrix`,
          `已公布的格“${row}”“${column}”不在矩阵中`,
        ),
    ],
  ],
  missing: {
    cells: said(
      "there is no matrix of this step; give it under the title Matrix with the step beside it",
      "该步骤没有矩阵；请在“矩阵”标题旁注明步骤并给出各格",
    ),
  },
} as const satisfies StepForm<MatrixStep>;
