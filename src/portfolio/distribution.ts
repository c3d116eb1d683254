import type { Text } from "../language";
import type { RatingScale } from "../scale";
import type { Holding } from "./holding";

/** How ratings are gathered: each symbol, each letter with its + and -, or each of the scale's own groups. */
export const BUCKETS = ["rating", "letter", "band"] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What stands in one bucket. */
export interface Bin {
  readonly label: Text;
  readonly count: number;
  readonly amount: number;
}

/** What is not rated, as a bucket of its own. */
export const NO_RATING: Text = { en: "not rated", zh: "无级别" };

/** Gathers holdings by their ratings, best first, what is not rated last where there is any. Empty buckets stay. */
export function distributionOf(holdings: readonly Holding[], by: Bucket, scale: RatingScale): readonly Bin[] {
  const { labels, binOf } = binsOf(by, scale);
  const counts = labels.map(() => 0);
  const amounts = labels.map(() => 0);
  let [count, amount] = [0, 0];
  for (const holding of holdings) {
    if (holding.rank === null) {
      count += 1;
      amount += holding.amount;
      continue;
    }
    const bin = binOf[holding.rank - 1] ?? 0;
    counts[bin] = (counts[bin] ?? 0) + 1;
    amounts[bin] = (amounts[bin] ?? 0) + holding.amount;
  }
  const bins = labels.map((label, index) => ({
    label,
    count: counts[index] ?? 0,
    amount: amounts[index] ?? 0,
  }));
  return count === 0 ? bins : [...bins, { label: NO_RATING, count, amount }];
}

/** Names the buckets of a scale, best first, without what is not rated. */
export function bucketLabels(by: Bucket, scale: RatingScale): readonly Text[] {
  return binsOf(by, scale).labels;
}

interface Bins {
  readonly labels: readonly Text[];
  /** The bin of each rank. */
  readonly binOf: readonly number[];
}

function binsOf(by: Bucket, scale: RatingScale): Bins {
  const { symbols } = scale.notations[0];
  const same = (text: string): Text => ({ en: text, zh: text });
  if (by === "rating") return { labels: symbols.map(same), binOf: symbols.map((_symbol, index) => index) };
  if (by === "band") {
    const ends = scale.bands.map(({ last }) => symbols.indexOf(last));
    return {
      labels: scale.bands.map(({ title }) => title),
      binOf: symbols.map((_symbol, rank) => ends.findIndex((end) => rank <= end)),
    };
  }
  const letters = symbols.map(letterOf);
  const distinct = [...new Set(letters)];
  return { labels: distinct.map(same), binOf: letters.map((letter) => distinct.indexOf(letter)) };
}

/** A symbol without its + or -, wherever that stands: AA+ and Ag+ lose it, A-1 is a symbol of its own. */
function letterOf(symbol: string): string {
  return symbol.replace(/[+-]$/, "");
}
