import { lastBeforeDefault, readRating } from "../../../scale";
import { numbersIn } from "../../lines";
import type { StepPlan } from "../../plan";
import type { NotchStep } from "./index";

export const notchPlan = {
  members: ["of", "by", "limits", "beyond", "floor", "within", "lines"],
  rule: (step, scene) => {
    const by = step.by.map((one) => numbersIn(one, scene));
    // A rank moves by whole notches: what else a grade's score may be, the pipeline says.
    if (
      by.some(
        ({ points }) => points === null || points.slice(1).some((notches) => !Number.isInteger(notches)),
      )
    )
      return null;
    const floor = step.floor === undefined ? null : readRating(step.floor, scene.scale, "floor");
    if (floor?.ok === false || step.limits.some((limit) => !Number.isInteger(limit))) return null;
    return {
      kind: "move",
      id: step.id,
      of: step.of,
      by,
      limits: step.limits,
      refuses: step.beyond === "refused",
      floor: floor?.value.rank ?? 0,
      within: step.within ?? null,
      last: lastBeforeDefault(scene.scale),
      worst: scene.scale.notations[0].symbols.length,
    };
  },
  over: null,
  lifts: true,
  writes: "before",
} as const satisfies StepPlan<NotchStep>;
