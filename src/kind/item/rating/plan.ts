import type { Answer, ItemPlan, Scene } from "../../plan";
import type { RatingItem } from "./index";

export const ratingPlan: ItemPlan<RatingItem> = {
  input: ({ id }, scene) => ({ kind: "code", id, words: symbolsOf(scene).map(({ word }) => word) }),
  answers: (_item, scene) => symbolsOf(scene),
  operation: null,
};

/** A rating's position is its rank on the pack's scale, in whichever notation it is written. */
export function symbolsOf({ scale }: Scene): readonly Answer[] {
  return scale.notations[0].symbols.map((word) => ({ word, points: Number.NaN }));
}
