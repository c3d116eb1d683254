import { lastBeforeDefault } from "../../../scale";
import { byPosition } from "../../lines";
import type { Ruling, StepPlan } from "../../plan";
import type { SovereignStep } from "./index";

export const sovereignPlan = {
  members: ["of", "by", "rules"],
  rule: ({ id, of, by, rules }, scene) => ({
    kind: "overshadow",
    id,
    of,
    by,
    rulings: byPosition<Ruling | null>(by, scene, null, ({ word }) => {
      const rule = rules[word];
      if (rule === undefined || rule.mode === "none") return { mode: "none" };
      return { mode: rule.mode, of: rule.sovereign, uplift: rule.uplift };
    }),
    last: lastBeforeDefault(scene.scale),
    worst: scene.scale.notations[0].symbols.length,
  }),
  over: null,
  lifts: false,
  writes: "before",
} as const satisfies StepPlan<SovereignStep>;
