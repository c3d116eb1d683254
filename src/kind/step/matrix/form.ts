import {
  cell,
  CITE,
  CITE_COLUMNS,
  column,
  list,
  NAME,
  REFERENCE,
  STEP_COLUMN,
  type Member,
} from "../../../cells";
import type { StepForm } from "../../form";
import { LINES } from "../cells";
import type { MatrixStep } from "./index";

/** The cells of a matrix as a matrix, under the grades of its columns and beside those of its rows. */
const CELLS: Member<MatrixStep["cells"]> = {
  write: (cells, to) => to.grid(cells),
  read: (from, path) => from.grid(path),
};

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
} as const satisfies StepForm<MatrixStep>;
