import type { StepPlan } from "../plan";
import { capPlan } from "./cap.plan";
import { gradePlan } from "./grade.plan";
import type { Step } from "./index";
import { issuerPlan } from "./issuer.plan";
import { linearPlan } from "./linear.plan";
import { matrixPlan } from "./matrix.plan";
import { notchPlan } from "./notch.plan";
import { ratePlan } from "./rate.plan";
import { scorePlan } from "./score.plan";
import { sovereignPlan } from "./sovereign.plan";
import { supportPlan } from "./support.plan";

/** How each kind of step is compiled; `null` says that it is not: packs that have it are left to the pipeline. */
export const STEP_PLANS = {
  score: scorePlan,
  linear: linearPlan,
  grade: gradePlan,
  rate: ratePlan,
  matrix: matrixPlan,
  notch: notchPlan,
  cap: capPlan,
  support: supportPlan,
  sovereign: sovereignPlan,
  issuer: issuerPlan,
} as const satisfies { readonly [K in Step["kind"]]: StepPlan<Extract<Step, { kind: K }>> | null };

/** What every step says of itself, and what only speaks to the reader. */
const HEAD: ReadonlySet<string> = new Set([
  ...["id", "kind", "label", "rule", "cite", "basis"],
  ...["names", "guidance", "aliases", "help", "published"],
]);

/** The members that the plan of each kind takes into account. */
const MEMBERS: Readonly<Record<Step["kind"], readonly string[]>> = {
  score: ["parts", "adjustments", "limits"],
  linear: ["intercept", "terms"],
  grade: ["of", "bands", "edge", "enterable"],
  rate: ["of", "better", "bands", "edge"],
  matrix: ["row", "column", "cells"],
  notch: ["of", "by", "limits", "beyond", "floor", "within"],
  cap: ["of", "by", "caps"],
  support: ["of", "providers", "table"],
  sovereign: ["of", "by", "rules"],
  issuer: ["of"],
};

/** Finds how a step is compiled; null where it has a member that its plan does not take into account. */
export function stepPlan<S extends Step>(step: S): StepPlan<S> | null {
  // A rule that a plan does not know, such as a line that a step draws, is the pipeline's.
  if (Object.keys(step).some((member) => !HEAD.has(member) && !MEMBERS[step.kind].includes(member)))
    return null;
  // The table is keyed by kind: what stands under a step's own kind takes that step.
  return STEP_PLANS[step.kind] as unknown as StepPlan<S> | null;
}
