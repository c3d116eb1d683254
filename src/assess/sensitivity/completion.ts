import { bandOf, settleDecimals, unitOf } from "../../grid";
import { bandsInForce, isAbsent, isYoung, measureOf, stepKind, type Side } from "../../kind";
import {
  countsNotches,
  dependencies,
  gradesOf,
  type Enterable,
  type MeasuredItem,
  type Pack,
  type QuantityItem,
} from "../../pack";
import type { RatingScale } from "../../scale";
import type { Entry, Given } from "../types";
import { edgesOf, givesPeriods, inRow, type WithUnit } from "./measure";
import { pointsOf, turningPoints } from "./quantity";

/** What completing needs to know of the subject so far. */
export interface Context {
  readonly pack: Pack;
  readonly scale: RatingScale;
  /** The grade that an id has come to, where it has one. */
  readonly gradeAt: (id: string) => string | undefined;
  /** The number that a quantity is, where it is known. */
  readonly quantityAt: (id: string) => number | undefined;
}

/**
 * Makes the rows among which is the one that gives the best (or worst) rating, whatever else is given: one for kinds whose
 * better end never worsens a rating, a law of every pack; all of them for options without such an order.
 * @param given the row so far, with some years of a measure missing; undefined where there is none
 * @returns no row where it is not known what the item could be
 */
export function completions(
  context: Context,
  item: Enterable,
  given: Entry | undefined,
  side: Side,
): readonly Entry[] {
  const row = (value: Given): Entry => ({ key: item.id, value });
  switch (item.kind) {
    case "judged":
    case "grade":
      return [row(endOf(gradesOf(item), side))];
    case "notches":
      return [row(side === "best" ? item.max : item.min)];
    case "rating":
      return [row(symbolAt(context, side))];
    case "markets":
      return [row(`Any ${symbolAt(context, side)} 100%`)];
    case "choice":
      return optionsOf(context.pack, item.id, gradesOf(item), side).map(row);
    case "measured":
      return measured(context, item, given, side);
    case "quantity":
      return quantities(context, item, side);
  }
}

function endOf<T>(list: readonly T[], side: Side): T | null {
  return (side === "best" ? list[0] : list.at(-1)) ?? null;
}

function symbolAt({ scale }: Context, side: Side): string {
  return endOf(scale.notations[0].symbols, side) ?? "";
}

/** The best (or worst) option by the step that takes the choice; all of them where several do, or it gives them no order. */
function optionsOf(pack: Pack, id: string, all: readonly string[], side: Side): readonly string[] {
  const [only, ...others] = pack.steps.filter((step) => dependencies(step).includes(id));
  if (only === undefined || others.length > 0) return all;
  const sorted = stepKind(only).bestFirst?.(only, all);
  return sorted === undefined ? all : [endOf(sorted, side) ?? ""];
}

/** Finds the value of the best or the worst band that can still be reached. */
function measured(
  { pack, gradeAt }: Context,
  item: MeasuredItem,
  given: Entry | undefined,
  side: Side,
): readonly Entry[] {
  const bands = bandsInForce(item, item.shift === undefined ? undefined : gradeAt(item.shift.by));
  const rest = given === undefined || !givesPeriods(item, given) ? null : restOf(item, given);
  const [low, high] = item.plausible;
  const [from, to] = rest === null ? [low, high] : [low, high].map((end) => rest.sum + rest.weight * end);
  const sign = (side === "best" ? 1 : -1) * (countsNotches(pack, item.id) ? -1 : 1);
  if (given !== undefined && isYoung(given.periods)) {
    // A year more counts twice while it is the worst one, so it is not solved for: the mean follows it all the way.
    const isHigh = (side === "best") === (item.direction === "higher");
    return [years(item, given, isHigh ? high : low)];
  }
  let found: { value: number; score: number } | null = null;
  for (const value of candidates(edgesOf(bands), from ?? low, to ?? high, rest === null)) {
    const score = bandOf(value, bands, item.edge)?.score;
    if (score !== undefined && (found === null || sign * (found.score - score) > 0)) found = { value, score };
  }
  if (found === null) return [];
  return [
    rest === null ? whole(item, found.value) : years(item, given, (found.value - rest.sum) / rest.weight),
  ];
}

/**
 * A value of every band between two ends. A whole value is best an edge, as an analyst would think of it; one that must be
 * reached by adding years is best inside its band, where no rounding misses it.
 */
function candidates(edges: readonly number[], from: number, to: number, isWhole: boolean): readonly number[] {
  const inner = edges.filter((edge) => edge > from && edge < to);
  const cuts = [from, ...inner, to];
  const inside = cuts.slice(1).map((cut, index) => settleDecimals((cut + (cuts[index] ?? cut)) / 2));
  return isWhole ? [...inner, ...inside, from, to] : [...inside, ...cuts];
}

function whole(item: WithUnit, value: number): Entry {
  const unit = unitOf(item.unit);
  const row = { key: item.id, ...(unit === undefined ? {} : { unit }) };
  return { ...row, value: inRow(item, { ...row, value: null }, value) };
}

/** Gives every year that is missing the same value. */
function years(item: MeasuredItem, given: Entry | undefined, value: number): Entry {
  const row = given ?? { key: item.id, value: null };
  const [low, high] = item.plausible;
  const year = inRow(item, row, Math.min(Math.max(value, low), high));
  const periods = Object.fromEntries(
    (item.periods?.keys ?? []).map((key) => {
      const own = row.periods?.[key];
      return [key, own === undefined || isAbsent(own) ? year : own] as const;
    }),
  );
  return { ...row, key: item.id, periods };
}

/** What the given years add to a weighted mean, and the weight of those that are missing. */
function restOf(item: MeasuredItem, given: Entry): { readonly sum: number; readonly weight: number } {
  let sum = 0;
  let weight = 0;
  for (const [index, key] of (item.periods?.keys ?? []).entries()) {
    const share = item.periods?.weights[index] ?? 0;
    const own = given.periods?.[key];
    const value =
      own === undefined || isAbsent(own) ? null : measureOf(item, { ...given, value: own, periods: {} });
    if (value === null) weight += share;
    else sum += share * (value.ok ? value.value : 0);
  }
  return { sum, weight };
}

/**
 * The end of a quantity that adds most (or least) to the one regression that has it; every value at which its part may turn
 * where others hang on it.
 */
function quantities(context: Context, item: QuantityItem, side: Side): readonly Entry[] {
  const values = turningPoints(context.pack, item, context.quantityAt);
  const rows: readonly Entry[] = [
    ...values.map((value) => whole(item, value)),
    ...(item.never ?? []).slice(0, 1).map((word) => ({ key: item.id, value: word })),
  ];
  const points = pointsOf(context.pack, item);
  if (points === null) return rows;
  const sign = (side === "best" ? 1 : -1) * points.better;
  const worth = (row: Entry) => sign * points.at(typeof row.value === "number" ? row.value : "never");
  return [rows.reduce((best, row) => (worth(row) > worth(best) ? row : best))];
}
