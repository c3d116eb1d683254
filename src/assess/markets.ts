import { settleDecimals } from "../grid";
import type { MarketsItem } from "../pack";
import { collect, failure, success, wrong, type Outcome } from "../problem";
import type { Rating, RatingScale } from "../scale";
import { meanSovereign, type Place } from "../sovereign";
import { normaliseText } from "../text";
import { readForeign } from "./foreign";
import { readNumber } from "./given";
import type { Entry } from "./types";

const FORM = "markets such as Korea AA 60%; Vietnam BB+ 40%";

/**
 * Reads the markets of a business from one text, a market between semicolons: country, the rating of its sovereign, its
 * share (needless for a single market). The mean position of the sovereigns weighted by the shares is the answer; shares
 * must add up to 1.
 */
export function readMarkets(
  item: MarketsItem,
  entry: Entry,
  scale: RatingScale,
  mapping: string | undefined,
): Outcome<Rating> {
  const parts = String(entry.value)
    .split(/[;；\n]/)
    .map(normaliseText)
    .filter((part) => part !== "");
  const places = collect(parts.map((part) => readMarket(part, item, scale, mapping)));
  if (!places.ok) return places;
  const unshared = places.value.find(({ share }) => share === null);
  if (places.value.length === 0 || (places.value.length > 1 && unshared !== undefined)) {
    const received = unshared === undefined ? String(entry.value) : `${unshared.country} without a share`;
    return failure(wrong("wrong-shape", item.id, { received, expected: FORM }));
  }
  return meanSovereign(places.value, scale, `${item.id} `);
}

function readMarket(
  part: string,
  item: MarketsItem,
  scale: RatingScale,
  mapping: string | undefined,
): Outcome<Place> {
  const words = part.split(/[\s,，]+/);
  const last = words.at(-1) ?? "";
  const hasShare = /^[\d.]+%?$/.test(last);
  const [symbol, ...country] = (hasShare ? words.slice(0, -1) : words).reverse();
  if (symbol === undefined || country.length === 0) {
    return failure(wrong("wrong-shape", item.id, { received: part, expected: FORM }));
  }
  const share = hasShare ? readNumber(last, item.id) : success(null);
  if (!share.ok) return share;
  const sovereign = readForeign(item, { key: item.id, value: symbol }, scale, mapping);
  if (!sovereign.ok) return sovereign;
  return success({
    role: "market",
    country: country.reverse().join(" "),
    sovereign: sovereign.value,
    share: share.value === null ? null : settleDecimals(share.value),
  });
}
