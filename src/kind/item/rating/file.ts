import * as v from "valibot";
import { itemHead, scaleIds, unless } from "../../shape";
import { foreignLaws } from "../foreign-file";
import type { RatingItem } from "./index";
import type { ItemFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const ratingFile = {
  shape: v.strictObject({ ...itemHead, kind: v.literal("rating"), scales: scaleIds, unless }),
  laws: foreignLaws,
} as const satisfies ItemFile<RatingItem>;
