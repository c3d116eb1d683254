import type { ItemPlan } from "../../plan";
import type { JudgedItem } from "./index";

export const judgedPlan: ItemPlan<JudgedItem> = {
  input: ({ id, levels }) => ({ kind: "code", id, words: levels.map(({ grade }) => grade) }),
  answers: ({ levels }) => levels.map(({ grade, score }) => ({ word: grade, points: score })),
  operation: null,
};
