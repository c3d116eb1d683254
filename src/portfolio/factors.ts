import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import { ratingAt, type Rating, type RatingScale } from "../scale";
import type { Basis } from "../trace";
import { coverageOf, nothingHeld, type Coverage, type Holding } from "./holding";

/** What each symbol of a scale weighs when ratings are averaged: larger is worse. Data. */
export interface FactorTable {
  readonly id: string;
  readonly title: Text;
  /** Id of the scale whose symbols it weighs. */
  readonly scale: string;
  /** By the scale's own symbols, rising from the best on; the last ones may be left out, or be equal. */
  readonly factors: Readonly<Record<string, number>>;
  readonly basis: Basis;
}

/** A rating with the factors between which it holds: from `from` up to but not `to`. */
interface FactorStep {
  readonly rating: Rating;
  readonly factor: number;
  readonly from: number;
  readonly to: number;
}

/** The average factor of a portfolio, and how far it stands from the ratings beside its own. */
export interface WeightedFactor extends Coverage {
  readonly factor: number;
  readonly rating: Rating;
  readonly from: number;
  readonly to: number;
  /** By how much the factor may rise before the next letter; null at the last. */
  readonly toWorse: number | null;
  /** By how much it must fall for the letter before, which begins below `from`; null at the first. */
  readonly toBetter: number | null;
}

/** Lists the factors of a scale's symbols, best first; undefined where the table has none. */
export function factorsOf(table: FactorTable, scale: RatingScale): readonly (number | undefined)[] {
  return scale.notations[0].symbols.map((symbol) => table.factors[symbol]);
}

/**
 * Lists the ratings to which factors lead back: each from half-way to the factor before it up to half-way to the one after
 * it, the middle itself being of the worse. Of symbols with one factor the best stands for all.
 */
function stepsOf(table: FactorTable, scale: RatingScale): readonly FactorStep[] {
  const known = factorsOf(table, scale).flatMap((factor, index) =>
    factor === undefined ? [] : [{ factor, rank: index + 1 }],
  );
  const distinct = known.filter(({ factor }, index) => factor !== known[index - 1]?.factor);
  const middle = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? undefined : (a + b) / 2;
  return distinct.map(({ factor, rank }, index) => ({
    rating: ratingAt(scale, rank, false),
    factor,
    from: middle(distinct[index - 1]?.factor, factor) ?? -Infinity,
    to: middle(factor, distinct[index + 1]?.factor) ?? Infinity,
  }));
}

/**
 * Averages the factors of what is rated by amounts, and leads the average back to the rating whose factor is nearest.
 * @returns a problem naming the first rank that the table gives no factor, or that nothing rated is held
 */
export function weightedFactor(
  holdings: readonly Holding[],
  table: FactorTable,
  scale: RatingScale,
): Outcome<WeightedFactor> {
  const factors = factorsOf(table, scale);
  let sum = 0;
  for (const { rank, amount } of holdings) {
    if (rank === null || amount === 0) continue;
    const factor = factors[rank - 1];
    if (factor === undefined) return failure(noFactor(rank, table, scale));
    sum += factor * amount;
  }
  const coverage = coverageOf(holdings);
  if (coverage.rated === 0) return nothingHeld("amounts");
  const factor = sum / coverage.rated;
  const steps = stepsOf(table, scale);
  const step = steps.find(({ to }) => factor < to) ?? steps.at(-1);
  if (step === undefined) return nothingHeld("table");
  const { rating, from, to } = step;
  return success({
    ...coverage,
    factor,
    rating,
    from,
    to,
    toWorse: to === Infinity ? null : to - factor,
    toBetter: from === -Infinity ? null : factor - from,
  });
}

function noFactor(rank: number, table: FactorTable, scale: RatingScale) {
  const received = scale.notations[0].symbols[rank - 1] ?? "";
  return wrong("not-in-list", "ratings", { received, allowed: Object.keys(table.factors) });
}
