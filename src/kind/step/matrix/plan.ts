import { readRating } from "../../../scale";
import { matrixCell } from "../../../scorecard";
import type { StepPlan } from "../../plan";
import type { MatrixStep } from "./index";

export const matrixPlan = {
  members: ["row", "column", "cells", "lines", "published"],
  rule: (step, scene) => {
    const words = (id: string) => scene.answers(id).map(({ word }) => word);
    const [rows, columns] = [words(step.row), words(step.column)];
    const matrix = { rows: [...new Set(rows)], columns: [...new Set(columns)], cells: step.cells };
    const rankOf = (row: string | undefined, column: string | undefined) => {
      const symbol = row === undefined || column === undefined ? null : matrixCell(matrix, row, column);
      const read = symbol === null ? null : readRating(symbol, scene.scale, step.id);
      return read?.ok === true ? read.value.rank : 0;
    };
    const ranks = [undefined, ...rows].flatMap((row) =>
      [undefined, ...columns].map((column) => rankOf(row, column)),
    );
    return {
      kind: "meet",
      id: step.id,
      row: step.row,
      column: step.column,
      width: columns.length + 1,
      ranks,
    };
  },
  over: null,
  lifts: false,
  writes: "standalone",
} as const satisfies StepPlan<MatrixStep>;
