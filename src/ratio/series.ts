import { root } from "../elementary";
import type { Outcome } from "../problem";
import { failure, success, wrong } from "../problem";
import { divide, finite } from "./quotient";
import type { Figure, Figures } from "./reading";
import { figuresCounted, oncePerList, readFigures, readList, readWord } from "./reading";

/**
 * Computes growth between two periods, as a fraction. No answer from a zero or negative start: a way from loss to
 * profit has no rate. Source: Tianfu 2023, annex 3, growth (1).
 */
export function growth(current: Figure, previous: Figure): Outcome<number> {
  const read = readFigures({ current, previous });
  if (!read.ok) return read;
  const change = read.value.current - read.value.previous;
  return divide(change, read.value.previous, { ratio: "GROWTH", argument: "previous" });
}

/**
 * Computes compound growth per period over values in time order, as a fraction. The root is n − 1 where n counts the
 * values, not the years before: three year-ends make two steps. The first must be above zero, the last at least zero
 * (−100 %). Source: Tianfu 2023, annex 3, growth (2).
 */
export function compoundGrowth(values: Figures): Outcome<number> {
  const read = readList("values", values, { fewest: 2 });
  if (!read.ok) return read;
  const first = read.value[0] ?? 0;
  const last = read.value.at(-1) ?? 0;
  const multiple = divide(last, first, { ratio: "CAGR", argument: "values (first)" });
  if (!multiple.ok) return multiple;
  if (last < 0) {
    const reason = { en: `values ends at ${last}, below zero`, zh: `values的末值为${last}，小于零` };
    return failure(wrong("no-definition", "CAGR", { argument: "values (last)", reason }));
  }
  return success(root(multiple.value, read.value.length - 1) - 1);
}

const deviations = ["sample", "population"] as const;

/**
 * Computes the mean of a return over its standard deviation, a plain number; usually five years of ROE. The source does
 * not say which deviation: `sample` (n − 1) is the default, `population` (n) the other reading. No answer where the
 * values never move. Source: CCXAP request for comment 2021, profitability.
 */
export function sharpe(values: Figures, deviation: string | null = null): Outcome<number> {
  const read = readList("values", values, { fewest: 2 });
  const word = readWord("deviation", deviation, deviations, "sample");
  if (!read.ok) return word.ok ? read : failure(...read.problems, ...word.problems);
  if (!word.ok) return word;
  const count = read.value.length;
  const { mean, squares, still } = momentsOf(read.value);
  const spread = still ? 0 : Math.sqrt(squares / (word.value === "sample" ? count - 1 : count));
  return divide(mean, spread, { ratio: "SHARPE", argument: "stdev(values)" });
}

const momentsOf = oncePerList((list) => {
  const mean = list.reduce((sum, value) => sum + value / list.length, 0);
  const squares = list.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, squares, still: list.every((value) => value === list[0]) };
});

/**
 * Computes the weighted mean of three years. The publisher prints no weights, so the caller brings them, in the order
 * of the values; none below zero, and they sum to 1. Source: Tianfu 2023, note under the scorecard.
 */
export function weightedThreeYears(values: Figures, weights: Figures): Outcome<number> {
  const years = readThree("values", values, false);
  const shares = readThree("weights", weights, true);
  if (!years.ok) return shares.ok ? years : failure(...years.problems, ...shares.problems);
  if (!shares.ok) return shares;
  const total = shares.value.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-9) {
    const reason = { en: `the weights sum to ${total}, not to 1`, zh: `权重之和为${total}，应为1` };
    return failure(wrong("no-definition", "WEIGHTED3Y", { argument: "weights", reason }));
  }
  const mean = years.value.reduce((sum, value, year) => sum + value * (shares.value[year] ?? 0), 0);
  return finite(mean, "WEIGHTED3Y", "values");
}

function readThree(name: string, given: Figures, atLeastZero: boolean): Outcome<readonly number[]> {
  const read = readList(name, given, { atLeastZero });
  if (!read.ok || read.value.length === 3) return read;
  const received = figuresCounted(read.value.length);
  return failure(wrong("wrong-shape", name, { received, expected: figuresCounted(3) }));
}
