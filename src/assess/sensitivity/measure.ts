import { bandOf, settleDecimals, shownValue, toUnit, type Band } from "../../grid";
import { isAbsent, isNoYear, isYoung, measureOf } from "../../kind";
import type { MeasuredItem, QuantityItem } from "../../pack";
import type { Entry } from "../types";

/** A stretch of a measure's values with one band, cut to the plausible range. */
export interface Stretch {
  readonly band: Band;
  /** First value of it, coming from the current one: on the engine's grid of nine decimals. */
  readonly value: number;
  /** The edge passed, and whether the first value lies beyond it because the edge belongs to the band before. */
  readonly edge: number;
  readonly beyond: boolean;
}

/** Values are compared at nine decimals; where doubles are coarser than that, at their own step. */
function stepAt(value: number): number {
  return Math.max(1e-9, Math.abs(value) * 1e-15);
}

/** Lists the edges of bands in rising order. */
export function edgesOf(bands: readonly Band[]): readonly number[] {
  const edges = bands.flatMap(({ from, to }) => [from, to].filter((edge) => edge !== undefined));
  return [...new Set(edges)].sort((a, b) => a - b);
}

/**
 * Lists the stretches on one side of a value, nearest first, as far as the plausible range goes.
 * @param side 1 for higher values, -1 for lower ones
 */
export function stretches(
  item: MeasuredItem,
  bands: readonly Band[],
  now: number,
  side: 1 | -1,
): readonly Stretch[] {
  const from = settleDecimals(now);
  const edges = edgesOf(bands).filter((edge) => side * (edge - from) >= 0);
  return (side === 1 ? edges : edges.reverse()).flatMap((edge) => {
    const found = firstBeyond(item, bands, edge, side);
    if (found === null || side * (found.value - from) <= 0) return [];
    const [lowest, highest] = item.plausible;
    return found.value >= lowest && found.value <= highest ? [found] : [];
  });
}

/** Finds the first value past an edge that has the band beyond it: the edge itself where that band owns it. */
function firstBeyond(item: MeasuredItem, bands: readonly Band[], edge: number, side: 1 | -1): Stretch | null {
  const step = stepAt(edge);
  const near = [-1, 0, 1].map((count) => settleDecimals(edge + side * count * step));
  const band = bandOf(edge + side * 2 * step, bands, item.edge);
  const value = near.find((one) => bandOf(one, bands, item.edge) === band);
  if (band === null || value === undefined) return null;
  return { band, value, edge, beyond: side * (value - edge) > 0 };
}

/** An item whose values are numbers of a unit. */
export type WithUnit = MeasuredItem | QuantityItem;

/** How many of an item's unit one of the row's unit is; 1 where rows have no unit of their own. */
function rowUnit(item: WithUnit, entry: Entry): number {
  const one = toUnit(1, entry.unit, item.unit, item.id);
  return one.ok ? one.value : 1;
}

/** Writes a value of the item's unit as a number in the row's unit. */
export function inRow(item: WithUnit, entry: Entry, value: number): number {
  return Number((value / rowUnit(item, entry)).toPrecision(15));
}

/** Makes the row that gives a value in place of what was given, whatever years that was for. */
export function rowWith(item: WithUnit, entry: Entry, value: number): Entry {
  const { unit } = entry;
  return { key: item.id, value: inRow(item, entry, value), ...(unit === undefined ? {} : { unit }) };
}

/** The value of the latest year that would bring a weighted mean to a threshold, the other years as they are. */
export interface LatestYear {
  readonly period: string;
  /** In the row's unit. */
  readonly value: number;
  readonly shown: string;
  readonly entry: Entry;
}

/** Tells whether a row gives the years of a weighted mean. */
export function givesPeriods(item: MeasuredItem, entry: Entry): boolean {
  return item.periods !== undefined && Object.values(entry.periods ?? {}).some((value) => !isAbsent(value));
}

/** Finds the latest year's value that brings the mean to a value; null where no plausible one does. */
export function latestYear(item: MeasuredItem, entry: Entry, mean: number, side: 1 | -1): LatestYear | null {
  const period = item.periods?.keys.at(-1);
  const weight = item.periods?.weights.at(-1) ?? 0;
  if (period === undefined || weight === 0 || !givesPeriods(item, entry)) return null;
  const withYear = (value: number): Entry => ({
    ...entry,
    key: item.id,
    periods: { ...entry.periods, [period]: inRow(item, entry, value) },
  });
  const now = measureOf(item, entry);
  const own = measureOf(item, {
    ...entry,
    key: item.id,
    value: entry.periods?.[period] ?? null,
    periods: {},
  });
  if (!now.ok || !own.ok) return null;
  const about = isYoung(entry.periods)
    ? latestOfYoung(item, entry, mean, withYear)
    : settleDecimals(own.value + (mean - now.value) / weight);
  if (about === null) return null;
  const step = stepAt(about);
  // The mean is rounded to nine decimals, a year's value as well: the first year's value that is enough lies nearby.
  const reach = Math.ceil(1 / weight) + 2;
  for (let count = -reach; count <= reach; count += 1) {
    const value = settleDecimals(about + side * count * step);
    const reached = measureOf(item, withYear(value));
    if (reached.ok && side * (reached.value - mean) >= 0) {
      return {
        period,
        value: inRow(item, entry, value),
        shown: shownValue(value, item.unit),
        entry: withYear(value),
      };
    }
  }
  return null;
}

/**
 * Solves the latest year of a young subject: while it is the worst one, the weight of the years that never were is on it
 * as well. Where it stops being the worst the slope changes; only one of the two slopes leads back to the mean.
 */
function latestOfYoung(
  item: MeasuredItem,
  entry: Entry,
  mean: number,
  withYear: (value: number) => Entry,
): number | null {
  const { keys = [], weights = [] } = item.periods ?? {};
  const latest = keys.length - 1;
  const others = keys.slice(0, latest).flatMap((key) => {
    const value = entry.periods?.[key];
    if (value === undefined || isNoYear(value)) return [];
    const read = measureOf(item, { ...entry, value, periods: {} });
    return read.ok ? [read.value] : [];
  });
  const own = weights[latest] ?? 0;
  const none = keys.reduce(
    (sum, key, index) => sum + (isNoYear(entry.periods?.[key]) ? (weights[index] ?? 0) : 0),
    0,
  );
  const turn = item.direction === "higher" ? Math.min(...others) : Math.max(...others);
  const atTurn = others.length === 0 ? null : measureOf(item, withYear(turn));
  if (atTurn?.ok !== true) return null;
  const isWorse = item.direction === "higher" ? mean < atTurn.value : mean > atTurn.value;
  return settleDecimals(turn + (mean - atTurn.value) / (isWorse ? own + none : own));
}
