import { ratioOf } from "./ratio-call";

/**
 * Computes growth from one period to the next (增长率（两期）): (current − previous) ÷ previous. The answer is a
 * fraction (0.041 is 4.1%); too much and too little are both bad. No answer from a zero or negative start:
 * a way from loss to profit has no rate. For guarantee business very fast growth and shrinkage are both
 * unfavourable. Ranges spill. #VALUE! naming the argument that is no number, out of range or gives no
 * answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3, growth (1).
 * @customfunction RATIO.GROWTH RATIO.GROWTH
 * @helpurl https://localhost:3000/docs/functions.html#ratio-growth
 * @param current Value of this period. Blank is #N/A; 0 is 0.
 * @param previous Value of the period before. Blank is #N/A; 0 is 0.
 * @returns Growth.
 */
export function ratioGrowth(current: unknown[][], previous: unknown[][]): unknown[][] {
  return ratioOf("GROWTH", [current, previous]);
}

/**
 * Computes compound growth per period over values in time order (复合增长率（n期）): (last ÷ first) ^ (1 ÷ (n − 1))
 * − 1. The answer is a fraction (0.041 is 4.1%); too much and too little are both bad. n counts the values:
 * three year-ends make two steps, so the root is 2. The first value must be above zero, the last at least
 * zero; those between are not used. #VALUE! naming the argument that is no number, out of range or gives no
 * answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu report of 2023, annex 3, growth (2).
 * @customfunction RATIO.CAGR RATIO.CAGR
 * @helpurl https://localhost:3000/docs/functions.html#ratio-cagr
 * @param values Values in time order, oldest first: a range. Two or more; no gaps. A blank cell is #N/A; 0
 * is 0.
 * @returns Compound growth.
 */
export function ratioCagr(values: unknown[][]): unknown[][] {
  return ratioOf("CAGR", [values]);
}

/**
 * Computes the mean of a return over its standard deviation: how steady it is (收益稳定性（夏普比率）): mean(values) ÷
 * stdev(values). The answer is a plain number; higher is better. The source does not say which standard
 * deviation; sample is our default. One very good year lowers it. It is used to lower a grade only. No
 * answer where the values never move. #VALUE! naming the argument that is no number, out of range or gives
 * no answer; #N/A naming the one that is blank. Source: CCXAP request for comment 2021, institutional
 * profile, profitability.
 * @customfunction RATIO.SHARPE RATIO.SHARPE
 * @helpurl https://localhost:3000/docs/functions.html#ratio-sharpe
 * @param values Returns, usually five years of ROE: a range. Two or more. A blank cell is #N/A; 0 is 0.
 * @param [deviation] Standard deviation. sample: divides by n − 1 (default); population: divides by n.
 * @returns Sharpe ratio of a return.
 */
export function ratioSharpe(values: unknown[][], deviation?: unknown[][]): unknown[][] {
  return ratioOf("SHARPE", [values, deviation]);
}

/**
 * Computes the weighted mean of three years (近三年加权平均值): Σ value × weight. The answer is a plain number. The
 * publisher says that ratios are weighted over three years but prints no weights: bring your own, or those
 * of the pack's calibration. The answer is in the unit of the values. #VALUE! naming the argument that is
 * no number, out of range or gives no answer; #N/A naming the one that is blank. Source: Lianhe's Tianfu
 * report of 2023, note under the scorecard.
 * @customfunction RATIO.WEIGHTED3Y RATIO.WEIGHTED3Y
 * @helpurl https://localhost:3000/docs/functions.html#ratio-weighted3y
 * @param values Three years: a range. A blank cell is #N/A; 0 is 0.
 * @param weights Their weights, in the same order: a range. Three, none negative, summing to 1. A blank
 * cell is #N/A; 0 is 0.
 * @returns Three-year weighted mean.
 */
export function ratioWeighted3y(values: unknown[][], weights: unknown[][]): unknown[][] {
  return ratioOf("WEIGHTED3Y", [values, weights]);
}
