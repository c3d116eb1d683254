import type { Operation, Scene, StepPlan } from "../plan";
import type { Step } from "./index";
import { underLines } from "./lines-plan";
import { STEP_PLANS } from "./plans";

/** What every step says of itself. */
const HEAD: ReadonlySet<string> = new Set(["id", "kind", "label", "rule", "cite", "basis"]);

/**
 * Compiles a step: the rule of its kind, and what stands over it. The last operation bears the step's own id.
 * @returns null where it cannot be compiled, or has a member that its plan does not take into account
 */
export function stepOperations(step: Step, scene: Scene): readonly Operation[] | null {
  const plan = stepPlan(step);
  if (plan === null) return null;
  const { members, rule, over, lifts }: StepPlan<Step> = plan;
  const known = new Set<string>(members);
  if (Object.keys(step).some((member) => !HEAD.has(member) && !known.has(member))) return null;
  const operation = rule(step, scene);
  if (operation === null) return null;
  return over === null ? underLines(step, operation, lifts, scene) : over(step, operation, scene);
}

/** Finds how a step is compiled; null where its kind is not. */
export function stepPlan<S extends Step>(step: S): StepPlan<S> | null {
  // The table is keyed by kind: what stands under a step's own kind takes that step.
  return STEP_PLANS[step.kind] as unknown as StepPlan<S> | null;
}
