import { BANDS, cell, EDGE, words } from "../../../cells";
import type { StepForm } from "../../form";
import { LINES, OF } from "../cells";
import type { RateStep } from "./index";

const BETTER = words({
  higher: { en: "higher", zh: "越高越好" },
  lower: { en: "lower", zh: "越低越好" },
});

export const rateForm = {
  words: { en: "rate", zh: "定级", also: ["rating by score", "按分定级"] },
  members: {
    lines: LINES,
    of: OF,
    better: cell("better", BETTER),
    bands: BANDS,
    edge: cell("edge", EDGE),
  },
  columns: [],
  tables: {},
  sayings: [],
  missing: {},
} as const satisfies StepForm<RateStep>;
