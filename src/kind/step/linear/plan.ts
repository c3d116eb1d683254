import { percentOf } from "../../item";
import type { StepPlan, Term } from "../../plan";
import type { LinearStep } from "./index";

export const linearPlan = {
  members: ["intercept", "terms"],
  rule: ({ id, intercept, terms }, scene) => {
    const compiled = terms.flatMap(({ of, transform, coefficient }): readonly Term[] => {
      const item = scene.item(of);
      return item?.kind === "quantity" ? [{ of, transform, coefficient, times: percentOf(item) }] : [];
    });
    return compiled.length < terms.length ? null : { kind: "regress", id, intercept, terms: compiled };
  },
  over: null,
  lifts: false,
  writes: null,
} as const satisfies StepPlan<LinearStep>;
