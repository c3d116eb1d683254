import { settleDecimals } from "../../../grid";
import { readNumber } from "../../../reading";
import { collect, failure, success, wrong, type Outcome } from "../../../problem";
import type { Rating } from "../../../scale";
import { meanSovereign, type Place } from "../../../sovereign";
import { normaliseText } from "../../../text";
import type { Basis } from "../../../trace";
import type { ItemHead, Unless } from "../../head";
import type { Entry } from "../../node";
import { readForeign } from "../foreign";
import type { ItemKind, Reading } from "../kind";

/**
 * The markets of a business with each country's sovereign rating and its share, given as one text:
 * `Korea AA 60%; Vietnam BB+ 40%`. It comes to the mean position weighted by the shares, the worse of two where it lies
 * between them.
 */
export interface MarketsItem extends ItemHead {
  readonly kind: "markets";
  readonly scales: readonly string[];
  readonly unless?: Unless;
  readonly basis: Basis;
}

export const markets = {
  gives: "given-rating",
  grades: () => [],
  nameOf: () => undefined,
  needs: () => [],
  read(item, entry, reading) {
    const rating = reading.take(readMarkets(item, entry, reading), item.id);
    return rating && { id: item.id, rating };
  },
  // Markets come to one sovereign: the reader sees what was given for them.
  trace: (item, _node, entry) => ({
    rule: { en: "Sovereigns of the markets, weighted by their shares", zh: "各市场主权级别按占比加权" },
    basis: item.basis,
    value: String(entry?.value ?? ""),
    beside: [],
  }),
  figures: {},
  records: [],
} as const satisfies ItemKind<MarketsItem>;

const FORM = "markets such as Korea AA 60%; Vietnam BB+ 40%";

/**
 * Reads the markets of a business from one text, a market between semicolons: country, the rating of its sovereign, its
 * share (needless for a single market). The mean position of the sovereigns weighted by the shares is the answer; shares
 * must add up to 1.
 */
function readMarkets(item: MarketsItem, entry: Entry, reading: Reading): Outcome<Rating> {
  const parts = String(entry.value)
    .split(/[;；\n]/)
    .map(normaliseText)
    .filter((part) => part !== "");
  const places = collect(parts.map((part) => readMarket(part, item, reading)));
  if (!places.ok) return places;
  const unshared = places.value.find(({ share }) => share === null);
  if (places.value.length === 0 || (places.value.length > 1 && unshared !== undefined)) {
    const received = unshared === undefined ? String(entry.value) : `${unshared.country} without a share`;
    return failure(wrong("wrong-shape", item.id, { received, expected: FORM }));
  }
  return meanSovereign(places.value, reading.scale, `${item.id} `);
}

function readMarket(part: string, item: MarketsItem, reading: Reading): Outcome<Place> {
  const words = part.split(/[\s,，]+/);
  const last = words.at(-1) ?? "";
  const hasShare = /^[\d.]+%?$/.test(last);
  const [symbol, ...country] = (hasShare ? words.slice(0, -1) : words).reverse();
  if (symbol === undefined || country.length === 0) {
    return failure(wrong("wrong-shape", item.id, { received: part, expected: FORM }));
  }
  const share = hasShare ? readNumber(last, item.id) : success(null);
  if (!share.ok) return share;
  const sovereign = readForeign(item, { key: item.id, value: symbol }, reading);
  if (!sovereign.ok) return sovereign;
  return success({
    role: "market",
    country: country.reverse().join(" "),
    sovereign: sovereign.value.rating,
    share: share.value === null ? null : settleDecimals(share.value),
  });
}
