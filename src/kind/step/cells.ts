import {
  cell,
  column,
  groupsOf,
  listOf,
  NAME,
  NUMBER,
  PART_COLUMN,
  REFERENCE,
  STEP_COLUMN,
  BASIS_COLUMNS,
  type TableForm,
} from "../../cells";
import type { WorstLine } from "./lines";

/** Cells that several kinds of step have. */

export const OF = cell("of", REFERENCE);
export const PART = cell("part", REFERENCE);
export const WEIGHED = { of: PART, weight: cell("weight", NUMBER) };

/** The best rating that a word allows; `none` allows every one. */
export const BEST = cell("best", NAME);

export const LINES = groupsOf<WorstLine>(
  "lines",
  {
    of: ["of", "part", REFERENCE],
    head: { liftedBy: cell("liftedBy", listOf(NAME)) },
    key: ["option", NAME],
    record: "caps",
    value: BEST,
  },
  ["liftedBy"],
);

export const LINES_TABLE: TableForm = {
  title: { en: "Lines", zh: "红线" },
  layout: "rows",
  columns: [
    ...STEP_COLUMN,
    ...PART_COLUMN,
    ...column("option", "at", "处于"),
    ...column("best", "best rating", "最高级别"),
    ...column("liftedBy", "lifted by", "可解除的支持"),
    ...BASIS_COLUMNS,
  ],
};
