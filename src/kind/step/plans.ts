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

/** Finds how a step is compiled. */
export function stepPlan<S extends Step>(step: S): StepPlan<S> | null {
  // The table is keyed by kind: what stands under a step's own kind takes that step.
  return STEP_PLANS[step.kind] as unknown as StepPlan<S> | null;
}
