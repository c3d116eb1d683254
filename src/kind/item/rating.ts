import * as v from "valibot";
import type { ItemHead, Unless } from "../head";
import { itemHead, scaleIds, unless } from "../shape";
import { foreignLaws, readForeign } from "./foreign";
import type { ItemKind } from "./kind";

/** A rating given by others: a supporter's, a sovereign's. */
export interface RatingItem extends ItemHead {
  readonly kind: "rating";
  /** Scales on which it may stand; one other than the pack's needs a mapping. */
  readonly scales: readonly string[];
  /** Not needed where this choice is one of the values, such as a supporter's rating where the strength is "none". */
  readonly unless?: Unless;
}

export const rating = {
  shape: v.strictObject({ ...itemHead, kind: v.literal("rating"), scales: scaleIds, unless }),
  gives: "given-rating",
  grades: () => [],
  nameOf: () => undefined,
  laws: foreignLaws,
  needs: () => [],
  read(item, entry, reading) {
    const read = reading.take(readForeign(item, entry, reading), item.id);
    return read && { id: item.id, rating: read };
  },
  trace: () => ({ rule: { en: "Rating given by others", zh: "外部给出的级别" }, basis: null, beside: [] }),
  figures: {},
  records: [],
} as const satisfies ItemKind<RatingItem>;
