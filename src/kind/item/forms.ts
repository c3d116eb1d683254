// Written by `npm run docs` from the list of kinds in index.ts.
import type { ItemForm } from "../form";
import { choiceForm } from "./choice/form";
import { judgedForm } from "./judged/form";
import { marketsForm } from "./markets/form";
import { measuredForm } from "./measured/form";
import { notchesForm } from "./notches/form";
import { quantityForm } from "./quantity/form";
import { ratingForm } from "./rating/form";
import type { Item } from "./index";

/** How each kind of item stands in a form. */
export const ITEM_FORMS = {
  judged: judgedForm,
  measured: measuredForm,
  quantity: quantityForm,
  choice: choiceForm,
  rating: ratingForm,
  markets: marketsForm,
  notches: notchesForm,
} as const satisfies {
  readonly [K in Item["kind"]]: ItemForm<Extract<Item, { kind: K }>>;
};
