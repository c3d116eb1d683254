import type { ItemPlan } from "../plan";
import type { Item } from "./index";
import { ITEM_PLANS } from "./plans";

/** Finds how an item stands in a plan; null where its kind stands in none: rows that need it are left to the pipeline. */
export function itemPlan<I extends Item>(item: I): ItemPlan<I> | null {
  // The table is keyed by kind: what stands under an item's own kind takes that item.
  return ITEM_PLANS[item.kind] as unknown as ItemPlan<I> | null;
}
