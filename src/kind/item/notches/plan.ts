import type { Answer, ItemPlan } from "../../plan";
import type { NotchItem } from "./index";

export const notchesPlan: ItemPlan<NotchItem> = {
  input: (item) => ({ kind: "code", id: item.id, words: all(item).map(({ word }) => word) }),
  answers: all,
  operation: null,
};

function all({ min, max }: NotchItem): readonly Answer[] {
  const first = Math.ceil(min);
  const count = Math.floor(max) - first + 1;
  return Array.from({ length: count }, (_, index) => ({
    word: String(first + index),
    points: first + index,
  }));
}
