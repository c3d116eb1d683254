import type { ItemPlan } from "../../plan";
import type { ChoiceItem } from "./index";

export const choicePlan: ItemPlan<ChoiceItem> = {
  input: ({ id, options }) => ({ kind: "code", id, words: options.map(({ value }) => value) }),
  answers: ({ options }) => options.map(({ value }) => ({ word: value, points: Number.NaN })),
  operation: null,
};
