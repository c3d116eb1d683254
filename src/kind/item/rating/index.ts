import type { ItemHead, Unless } from "../../head";
import { readForeign } from "../foreign";
import type { ItemKind } from "../kind";

/** A rating given by others: a supporter's, a sovereign's. */
export interface RatingItem extends ItemHead {
  readonly kind: "rating";
  /** Scales on which it may stand; one other than the pack's needs a mapping. */
  readonly scales: readonly string[];
  /** Not needed where this choice is one of the values, such as a supporter's rating where the strength is "none". */
  readonly unless?: Unless;
}

export const rating = {
  gives: "given-rating",
  grades: () => [],
  nameOf: () => undefined,
  needs: () => [],
  read(item, entry, reading) {
    const read = reading.take(readForeign(item, entry, reading), item.id);
    if (read === null) return null;
    const { rating: given, on, by } = read;
    const scale = reading.findScale(on, item.id);
    const level = scale.ok && scale.value.level !== undefined ? { level: scale.value.level } : {};
    return { id: item.id, rating: given, readOn: { on, ...level, ...(by === undefined ? {} : { by }) } };
  },
  trace: (_item, { readOn }) => ({
    rule: {
      en: `Rating given by others${readOn === undefined ? "" : `, read on the scale ${readOn.on}${readOn.level === undefined ? "" : ` (${readOn.level.en})`}`}${readOn?.by === undefined ? "" : ` and mapped by ${readOn.by}`}`,
      zh: `外部给出的级别${readOn === undefined ? "" : `，按${readOn.on}级别体系${readOn.level === undefined ? "" : `（${readOn.level.zh}）`}读取`}${readOn?.by === undefined ? "" : `，经${readOn.by}映射`}`,
    },
    basis: null,
    beside: [],
  }),
  figures: {},
  records: [],
} as const satisfies ItemKind<RatingItem>;
