// Written by `npm run docs` from the list of kinds in index.ts.
import type { ItemPlan } from "../plan";
import { choicePlan } from "./choice/plan";
import { judgedPlan } from "./judged/plan";
import { marketsPlan } from "./markets/plan";
import { measuredPlan } from "./measured/plan";
import { notchesPlan } from "./notches/plan";
import { quantityPlan } from "./quantity/plan";
import { ratingPlan } from "./rating/plan";
import type { Item } from "./index";

/** How each kind of item is compiled. */
export const ITEM_PLANS = {
  judged: judgedPlan,
  measured: measuredPlan,
  quantity: quantityPlan,
  choice: choicePlan,
  rating: ratingPlan,
  markets: marketsPlan,
  notches: notchesPlan,
} as const satisfies {
  readonly [K in Item["kind"]]: ItemPlan<Extract<Item, { kind: K }>> | null;
};
