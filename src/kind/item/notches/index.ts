import { readNumber } from "../../../reading";
import { wrong } from "../../../problem";
import type { Basis } from "../../../trace";
import type { ItemHead } from "../../head";
import type { ItemKind } from "../kind";

/** Whole notches stated by the analyst within limits, + better. */
export interface NotchItem extends ItemHead {
  readonly kind: "notches";
  readonly min: number;
  readonly max: number;
  readonly basis: Basis;
}

export const notches = {
  gives: "notches",
  grades: () => [],
  nameOf: () => undefined,
  needs: () => [],
  read(item, entry, reading) {
    const stated = reading.take(readNumber(entry.value, item.id), item.id);
    if (stated === null) return null;
    if (!Number.isInteger(stated))
      return reading.refuse(wrong("not-a-whole-number", item.id, { received: stated }));
    if (stated < item.min || stated > item.max) {
      const facts = { received: stated, from: item.min, to: item.max };
      return reading.refuse(wrong("out-of-range", item.id, facts));
    }
    return { id: item.id, notches: stated };
  },
  trace: (item) => ({
    rule: { en: "Notches stated by the analyst", zh: "由分析师给出的子级数" },
    basis: item.basis,
    beside: [],
  }),
  figures: {
    min: { words: { en: "least", zh: "下限" }, unit: "notches" },
    max: { words: { en: "most", zh: "上限" }, unit: "notches" },
  },
  records: [],
} as const satisfies ItemKind<NotchItem>;
