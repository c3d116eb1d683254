import { readRating } from "../../../scale";
import type { StepPlan } from "../../plan";
import { bandLines } from "../grade/plan";
import type { RateStep } from "./index";

export const ratePlan = {
  members: ["of", "better", "bands", "edge", "lines"],
  rule: (step, scene) => {
    const lines = bandLines(step, scene, ({ grade }) => {
      const read = readRating(grade, scene.scale, step.id);
      return read.ok ? read.value.rank : 0;
    });
    return { kind: "rate", id: step.id, of: step.of, lines };
  },
  over: null,
  lifts: false,
  writes: "standalone",
} as const satisfies StepPlan<RateStep>;
