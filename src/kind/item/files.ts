// Written by `npm run docs` from the list of kinds in index.ts.
import type { ItemFile } from "../file";
import { choiceFile } from "./choice/file";
import { judgedFile } from "./judged/file";
import { marketsFile } from "./markets/file";
import { measuredFile } from "./measured/file";
import { notchesFile } from "./notches/file";
import { quantityFile } from "./quantity/file";
import { ratingFile } from "./rating/file";
import type { Item } from "./index";

/** How each kind of item stands in the file of a methodology. */
export const ITEM_FILES = {
  judged: judgedFile,
  measured: measuredFile,
  quantity: quantityFile,
  choice: choiceFile,
  rating: ratingFile,
  markets: marketsFile,
  notches: notchesFile,
} as const satisfies {
  readonly [K in Item["kind"]]: ItemFile<Extract<Item, { kind: K }>>;
};
