import type { Operation, Scene, StepPlan } from "../plan";
import { capPlan } from "./cap.plan";
import { gradePlan } from "./grade.plan";
import type { Step } from "./index";
import { issuerPlan } from "./issuer.plan";
import { linearPlan } from "./linear.plan";
import { underLines } from "./lines.plan";
import { matrixPlan } from "./matrix.plan";
import { notchPlan } from "./notch.plan";
import { ratePlan } from "./rate.plan";
import { scorePlan } from "./score.plan";
import { sovereignPlan } from "./sovereign.plan";
import { supportPlan } from "./support.plan";
import { worstWords } from "./worst.plan";

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
  score: ["parts", "adjustments", "limits", "weakest", "nearDefault"],
  linear: ["intercept", "terms"],
  grade: ["of", "bands", "edge", "enterable"],
  rate: ["of", "better", "bands", "edge", "lines"],
  matrix: ["row", "column", "cells", "lines"],
  notch: ["of", "by", "limits", "beyond", "floor", "within", "lines"],
  cap: ["of", "by", "caps", "lines", "holds"],
  support: ["of", "providers", "table"],
  sovereign: ["of", "by", "rules"],
  issuer: ["of"],
};

/**
 * Compiles a step: the rule of its kind, and the worst words over it. The last operation bears the step's own id.
 * @returns null where it cannot be compiled, or has a member that no plan takes into account
 */
export function stepOperations(step: Step, scene: Scene): readonly Operation[] | null {
  if (Object.keys(step).some((member) => !HEAD.has(member) && !MEMBERS[step.kind].includes(member)))
    return null;
  const rule = planOf(step)?.(step, scene) ?? null;
  if (rule === null) return null;
  return rule.kind === "weigh" && step.kind === "score"
    ? worstWords(step, rule, scene)
    : underLines(step, rule, scene);
}

function planOf<S extends Step>(step: S): StepPlan<S> | null {
  // The table is keyed by kind: what stands under a step's own kind takes that step.
  return STEP_PLANS[step.kind] as unknown as StepPlan<S> | null;
}
