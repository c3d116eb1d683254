import { keyForm } from "../../../text";
import { byPosition } from "../../lines";
import type { StepPlan } from "../../plan";
import type { SupportStep } from "./index";

export const supportPlan = {
  members: ["of", "providers", "table"],
  rule: ({ id, of, providers, table }, scene) => {
    const strengths = Object.keys(table);
    // Strengths are found by their form: two that are one there could be taken for each other.
    if (new Set(strengths.map(keyForm)).size < strengths.length) return null;
    const notchesOf = (word: string) => {
      const notches = table[word];
      if (notches === "equalise") return Infinity;
      return notches !== undefined && Number.isInteger(notches) && notches >= 0 ? notches : Number.NaN;
    };
    return {
      kind: "lift",
      id,
      of,
      providers: providers.map(({ rating, strength }) => ({
        rating,
        strength,
        notches: byPosition(strength, scene, Number.NaN, ({ word }) => notchesOf(word)),
      })),
    };
  },
  over: null,
  lifts: true,
  writes: "before",
} as const satisfies StepPlan<SupportStep>;
