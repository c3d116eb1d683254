import { numbersIn } from "../../lines";
import type { StepPlan } from "../../plan";
import type { ScoreStep } from "./index";
import { worstWords } from "./worst-plan";

export const scorePlan = {
  members: ["parts", "adjustments", "limits", "weakest", "nearDefault"],
  rule: ({ id, parts, adjustments = [], limits }, scene) => ({
    kind: "weigh",
    id,
    parts: parts.map(({ of, weight }) => ({ ...numbersIn(of, scene), weight })),
    added: adjustments.map(({ of }) => numbersIn(of, scene)),
    limits,
  }),
  over: worstWords,
  lifts: false,
  writes: null,
} as const satisfies StepPlan<ScoreStep>;
