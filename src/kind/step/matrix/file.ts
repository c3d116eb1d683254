import * as v from "valibot";
import { readRating, type RatingScale } from "../../../scale";
import { matrixFaults } from "../../../scorecard";
import { cite, id } from "../../shape";
import type { StepLaws } from "../kind";
import { lineLaws, linedHead } from "../lines-file";
import type { MatrixStep } from "./index";
import type { StepFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const matrixFile = {
  shape: v.strictObject({
    ...linedHead,
    kind: v.literal("matrix"),
    row: id,
    column: id,
    cells: v.array(v.array(v.string())),
    published: v.exactOptional(v.array(v.strictObject({ row: v.string(), column: v.string(), cite }))),
  }),
  laws(step, laws) {
    laws.needs(step.row, ["grade"], "row");
    laws.needs(step.column, ["grade"], "column");
    laws.symbols(step.cells.flat(), "cells");
    if (laws.scale !== undefined) laws.report("cells", ...cellFaults(step, laws, laws.scale));
    lineLaws(step, laws);
  },
} as const satisfies StepFile<MatrixStep>;

/** Neighbouring cells of a matrix may differ by this many notches at most (law of every pack). */
const MATRIX_STEP = 3;

function cellFaults(step: MatrixStep, { gradesOf }: StepLaws, scale: RatingScale): readonly string[] {
  const [rows, columns] = [gradesOf(step.row), gradesOf(step.column)];
  const ranks = step.cells.map((line) =>
    line.map((symbol) => {
      const read = readRating(symbol, scale, step.id);
      return read.ok ? read.value.rank : 1;
    }),
  );
  const shape =
    rows.length === step.cells.length
      ? []
      : [`${step.cells.length} rows, but "${step.row}" has ${rows.length} grades`];
  const strange = (step.published ?? []).flatMap(({ row, column }) =>
    rows.includes(row) && columns.includes(column)
      ? []
      : [`the published cell "${row}", "${column}" is not in the matrix`],
  );
  return [...shape, ...strange, ...matrixFaults(ranks, columns.length, MATRIX_STEP)];
}
