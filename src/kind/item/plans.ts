import type { ItemPlan } from "../plan";
import { choicePlan } from "./choice.plan";
import type { Item } from "./index";
import { judgedPlan } from "./judged.plan";
import { marketsPlan } from "./markets.plan";
import { measuredPlan } from "./measured.plan";
import { notchesPlan } from "./notches.plan";
import { quantityPlan } from "./quantity.plan";
import { ratingPlan } from "./rating.plan";

/** How each kind of item stands in a plan; `null` says that it stands in none: rows that need it are left to the pipeline. */
export const ITEM_PLANS = {
  judged: judgedPlan,
  measured: measuredPlan,
  quantity: quantityPlan,
  choice: choicePlan,
  rating: ratingPlan,
  markets: marketsPlan,
  notches: notchesPlan,
} as const satisfies { readonly [K in Item["kind"]]: ItemPlan<Extract<Item, { kind: K }>> | null };

/** Finds how an item stands in a plan. */
export function itemPlan<I extends Item>(item: I): ItemPlan<I> | null {
  // The table is keyed by kind: what stands under an item's own kind takes that item.
  return ITEM_PLANS[item.kind] as unknown as ItemPlan<I> | null;
}
