import { numbersIn } from "../lines";
import type { StepPlan } from "../plan";
import type { ScoreStep } from "./score";

export const scorePlan: StepPlan<ScoreStep> = ({ id, parts, adjustments = [], limits }, scene) => ({
  kind: "weigh",
  id,
  parts: parts.map(({ of, weight }) => ({ ...numbersIn(of, scene), weight })),
  added: adjustments.map(({ of }) => numbersIn(of, scene)),
  limits,
});
