import type { ItemPlan } from "../../plan";
import type { MarketsItem } from "./index";
import { symbolsOf } from "../rating/plan";

/** Markets come to the rank of one sovereign; their text is read by the item's own reader. */
export const marketsPlan: ItemPlan<MarketsItem> = {
  input: ({ id }, scene) => ({ kind: "code", id, words: symbolsOf(scene).map(({ word }) => word) }),
  answers: (_item, scene) => symbolsOf(scene),
  operation: null,
};
