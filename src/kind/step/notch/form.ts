import { cell, column, ends, listOf, NAME, NUMBER, REFERENCE, words } from "../../../cells";
import type { StepForm } from "../../form";
import { LINES, OF } from "../cells";
import type { NotchStep } from "./index";

export const notchForm = {
  words: { en: "notches", zh: "子级调整", also: ["notch", "调整"] },
  members: {
    lines: LINES,
    of: OF,
    by: cell("by", listOf(REFERENCE)),
    limits: ends("from", "to", NUMBER),
    beyond: cell("beyond", words({ refused: { en: "refused", zh: "不接受" } })),
    floor: cell("floor", NAME),
    within: cell("within", REFERENCE),
  },
  columns: [
    ...column("beyond", "beyond the limits", "超出限度时"),
    ...column("floor", "no notches from", "不再调整的级别"),
    ...column("within", "within the ceiling of", "不得高于其上限的步骤"),
  ],
  tables: {},
  sayings: [],
  missing: {},
} as const satisfies StepForm<NotchStep>;
