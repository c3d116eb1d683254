import { gradeForm } from "../../given";
import type { ItemPlan } from "../../plan";
import type { QuantityItem } from "./index";

export const quantityPlan: ItemPlan<QuantityItem> = {
  input({ id, unit, plausible: { from, to, open = false }, never = [] }) {
    // A number is read as a number: a figure that stood for an event that never was could be read two ways.
    if (never.some((word) => /^[\d.+-]/.test(gradeForm(word)))) return null;
    return { kind: "number", id, unit, from, to, open, never: never.map(gradeForm), periods: null };
  },
  answers: () => [],
  operation: null,
};
