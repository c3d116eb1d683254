import { choice, type ChoiceItem } from "./choice";
import { judged, type JudgedItem } from "./judged";
import type { ItemKind } from "./kind";
import { markets, type MarketsItem } from "./markets";
import { measured, type MeasuredItem } from "./measured";
import { notches, type NotchItem } from "./notches";
import { quantity, type QuantityItem } from "./quantity";
import { rating, type RatingItem } from "./rating";

export type Item =
  JudgedItem | MeasuredItem | QuantityItem | ChoiceItem | RatingItem | MarketsItem | NotchItem;

/** What a table of the kinds of items must hold: every kind, each with all that there is to say of it. */
export type ItemKinds = { readonly [K in Item["kind"]]: ItemKind<Extract<Item, { kind: K }>> };

/** Every kind of item: one that is not here, or says less than all of itself, does not compile. */
export const ITEM_KINDS = {
  judged,
  measured,
  quantity,
  choice,
  rating,
  markets,
  notches,
} as const satisfies ItemKinds;

/** Finds what there is to say of an item's kind. */
export function itemKind<I extends Item>(item: I): ItemKind<I> {
  // The table is keyed by kind: what stands under an item's own kind takes that item.
  return ITEM_KINDS[item.kind] as unknown as ItemKind<I>;
}

export type { ChoiceItem } from "./choice";
export type { ItemKind, ItemLaws, ItemTrace, Reading } from "./kind";
export { JUDGED, type JudgedItem, type Level } from "./judged";
export type { MarketsItem } from "./markets";
export { bandsInForce, measureOf, type MeasuredItem, type MeasureWord } from "./measured";
export type { NotchItem } from "./notches";
export { LEAST, percentOf, shownQuantity, type QuantityItem } from "./quantity";
export type { RatingItem } from "./rating";
export { statedGradeIn, statedGradeText } from "./stated-grade";
export { type UnmeasuredGrade } from "./unmeasured";
export { isNoYear, isYoung } from "./years";
