// Written by `npm run docs` from the list of kinds in index.ts.
import type { StepPlan } from "../plan";
import { capPlan } from "./cap/plan";
import { gradePlan } from "./grade/plan";
import { issuerPlan } from "./issuer/plan";
import { linearPlan } from "./linear/plan";
import { matrixPlan } from "./matrix/plan";
import { notchPlan } from "./notch/plan";
import { ratePlan } from "./rate/plan";
import { scorePlan } from "./score/plan";
import { sovereignPlan } from "./sovereign/plan";
import { supportPlan } from "./support/plan";
import type { Step } from "./index";

/** How each kind of step is compiled. */
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
} as const satisfies {
  readonly [K in Step["kind"]]: StepPlan<Extract<Step, { kind: K }>> | null;
};
