import { findStep, type Pack, type Step } from "../../src";

/** The rating that a step stands on; none of one that stands on scores or grades. */
function below(step: Step): string | undefined {
  return "of" in step && step.kind !== "grade" && step.kind !== "rate" ? step.of : undefined;
}

/** Lists the steps that give a rating, from the first rating to the final one. */
export function ratingSteps(pack: Pack): readonly Step[] {
  const steps: Step[] = [];
  let step = findStep(pack, pack.outputs.final);
  while (step !== undefined) {
    steps.unshift(step);
    const next = below(step);
    step = next === undefined ? undefined : findStep(pack, next);
  }
  return steps;
}
