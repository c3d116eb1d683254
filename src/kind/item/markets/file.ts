import * as v from "valibot";
import { basis, itemHead, scaleIds, unless } from "../../shape";
import { foreignLaws } from "../foreign-file";
import type { MarketsItem } from "./index";
import type { ItemFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const marketsFile = {
  shape: v.strictObject({ ...itemHead, kind: v.literal("markets"), scales: scaleIds, unless, basis }),
  laws: foreignLaws,
} as const satisfies ItemFile<MarketsItem>;
