import { shownValue } from "../../grid";
import { LEAST, percentOf, shownQuantity, stepKind } from "../../kind";
import { dependencies, findItem, type Pack, type QuantityItem } from "../../pack";
import { transformed } from "../../scorecard";
import type { Entry } from "../types";
import type { Base } from "./base";
import type { Alternative, Choice, Tried } from "./choice";
import { inRow, rowWith } from "./measure";
import type { Direction } from "./types";

/** The ends between which a quantity is believed; where the lower one is itself outside, the next number above it. */
export function endsOf({ plausible }: QuantityItem): readonly [number, number] {
  const { from, to, open } = plausible;
  if (open !== true) return [from, to];
  return [from === 0 ? LEAST : from + Math.abs(from) * Number.EPSILON, to];
}

/**
 * Lists where a quantity's part in a score may turn or jump, in rising order, with the plausible ends: between two of these
 * values it only rises or only falls.
 * @param quantityOf what the other quantities are, as far as they are known
 */
export function turningPoints(
  pack: Pack,
  item: QuantityItem,
  quantityOf: (id: string) => number | undefined,
): readonly number[] {
  const [low, high] = endsOf(item);
  const known = { item: (id: string) => findItem(pack, id), quantityAt: quantityOf };
  const turns = pack.steps.flatMap((step) => stepKind(step).turns?.(step, item.id, known) ?? []);
  const points = [low, high, 0, ...turns];
  const inside = points.filter((point) => point >= low && point <= high);
  return [...new Set(inside)].sort((a, b) => a - b);
}

/** What a quantity adds to the one score that has it. */
interface Points {
  /** 1 where a higher score is better, -1 where a lower one is. */
  readonly better: 1 | -1;
  readonly at: (value: number | "never") => number;
}

/**
 * Finds what a quantity adds to a score by itself; null where other quantities hang on it, or it on them, or where more than
 * one step has it.
 */
export function pointsOf(pack: Pack, item: QuantityItem): Points | null {
  const terms = pack.steps.flatMap((step) =>
    step.kind === "linear" ? step.terms.map((term) => ({ term, step })) : [],
  );
  const own = terms.filter(({ term }) => term.of === item.id);
  const isConstant = terms.some(
    ({ term: { transform } }) => transform.kind === "reserve-currency" && transform.constant === item.id,
  );
  const [only] = own;
  const isShared = pack.steps.filter((step) => dependencies(step).includes(item.id)).length > 1;
  if (only === undefined || own.length > 1 || isConstant || isShared) return null;
  const { transform, coefficient } = only.term;
  if (transform.kind === "reserve-currency" || transform.kind === "reserves-months") return null;
  const users = pack.steps.filter((step) => dependencies(step).includes(only.step.id));
  const [user] = users;
  if (user?.kind !== "rate" || users.length > 1) return null;
  return {
    better: user.better === "higher" ? 1 : -1,
    at: (value) => (value === "never" ? 0 : coefficient * transformed(transform, value * percentOf(item))),
  };
}

/** What a quantity is now, and the values at which its part may turn: the thresholds themselves are searched between them. */
export function quantityChoice(base: Base, item: QuantityItem, entry: Entry): Choice {
  const quantity = base.at(item.id)?.quantity ?? "never";
  const now = quantity === "never" ? null : quantity;
  const others = turningPoints(base.pack, item, (id) => numberAt(base, id))
    .filter((value) => value !== now)
    .map((value) => valueOf(item, entry, value, now));
  const never = quantity === "never" ? [] : (item.never ?? []).slice(0, 1);
  const words = never.map((word): Alternative => ({
    entry: { key: item.id, value: word },
    shown: word,
    side: 0,
    steps: 0,
  }));
  return {
    now: now === null ? entry.value : inRow(item, entry, now),
    shown: shownQuantity(item, quantity),
    others: [...others, ...words],
    searched: true,
    cut: {},
  };
}

function numberAt(base: Base, id: string): number | undefined {
  const quantity = base.peek(id)?.quantity;
  return typeof quantity === "number" ? quantity : undefined;
}

function valueOf(item: QuantityItem, entry: Entry, value: number, now: number | null): Alternative {
  const side = now === null ? 0 : value > now ? 1 : -1;
  return { entry: rowWith(item, entry, value), shown: shownValue(value, item.unit), side, steps: 0 };
}

/**
 * Finds where a quantity first moves the rating far enough, on each side of what it is; of an event that never was, the
 * first years since one that do.
 */
export function quantityMoves(
  base: Base,
  item: QuantityItem,
  entry: Entry,
  direction: Direction,
  notches: number,
): readonly Tried[] {
  const sign = direction === "up" ? 1 : -1;
  const quantity = base.at(item.id)?.quantity;
  const now = typeof quantity === "number" ? quantity : null;
  const points = turningPoints(base.pack, item, (id) => numberAt(base, id));
  const tryAt = (value: number): Tried => tried(base, valueOf(item, entry, value, now));
  const holds = ({ moves }: Tried) => moves !== null && sign * moves >= notches;
  const words = quantityChoice(base, item, entry)
    .others.filter(({ side }) => side === 0 && now !== null)
    .map((one) => tried(base, one))
    .filter(holds);
  const start = now ?? points[0] ?? 0;
  const sides = now === null ? ([1] as const) : ([1, -1] as const);
  const found = sides.flatMap((side): readonly Tried[] => {
    const outward = points.filter((point) => side * (point - start) > 0 || (now === null && point === start));
    let before = start;
    for (const point of side === 1 ? outward : outward.reverse()) {
      const part = acceptedPart(before, point, (value) => isRefused(tryAt(value)));
      before = point;
      if (part === null) continue;
      const [nearest, last] = part;
      if (holds(tryAt(nearest))) return [tryAt(nearest)];
      if (!holds(tryAt(last))) continue;
      const [, first] = turn(nearest, last, (value) => holds(tryAt(value)));
      return [tryAt(shortest(first, (value) => holds(tryAt(value))))];
    }
    return [];
  });
  return [...found, ...words];
}

/** Tries the ends of what a quantity may be given as where some of it is refused, on each side of what it is. */
export function lastOfQuantity(base: Base, item: QuantityItem, entry: Entry): readonly Tried[] {
  const quantity = base.at(item.id)?.quantity;
  const now = typeof quantity === "number" ? quantity : null;
  const points = turningPoints(base.pack, item, (id) => numberAt(base, id));
  const tryAt = (value: number): Tried => tried(base, valueOf(item, entry, value, now));
  const start = now ?? points[0] ?? 0;
  return ([1, -1] as const).flatMap((side) => {
    const outward = points.filter((point) => side * (point - start) > 0);
    const ordered = side === 1 ? outward : outward.reverse();
    return ordered.flatMap((point, index) => {
      const before = ordered[index - 1] ?? start;
      return acceptedPart(before, point, (value) => isRefused(tryAt(value)))?.map(tryAt) ?? [];
    });
  });
}

function isRefused({ moves, rated }: Tried): boolean {
  return moves === null && rated.missing.length === 0;
}

function tried(base: Base, alternative: Alternative): Tried {
  const rated = base.rate(base.changesFor(alternative.entry));
  return { ...alternative, rated, moves: rated.rating === null ? null : base.notches(rated.rating) };
}

/**
 * Cuts off what is refused at one end of a stretch, as beside notches at their floor: there something is refused from some
 * value on. Null where all of it is.
 */
function acceptedPart(
  from: number,
  to: number,
  isRefused: (value: number) => boolean,
): readonly [number, number] | null {
  const [first, last] = [isRefused(from), isRefused(to)];
  if (first && last) return null;
  if (last) return [from, turn(from, to, isRefused)[0]];
  return first ? [turn(from, to, (value) => !isRefused(value))[1], to] : [from, to];
}

/**
 * Finds where something turns true on the way from one value to another: the last value at which it is not, and the first at
 * which it is.
 */
function turn(from: number, to: number, isTrue: (value: number) => boolean): readonly [number, number] {
  let [before, after] = [from, to];
  while (!isClose(before, after)) {
    const middle = between(before, after);
    if (middle === before || middle === after) break;
    if (isTrue(middle)) after = middle;
    else before = middle;
  }
  return [before, after];
}

function isClose(a: number, b: number): boolean {
  const size = Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(b - a) <= (isOneSign(a, b) ? 1e-13 * size : 1e-15);
}

/** Tells whether 0 lies outside; the product of the two may be too small to tell. */
function isOneSign(a: number, b: number): boolean {
  return a !== 0 && Math.sign(a) === Math.sign(b);
}

/** The middle by size where the two are far apart in size, such as 10⁻³⁰⁰ and 1. */
function between(a: number, b: number): number {
  const isFar = isOneSign(a, b) && Math.max(a / b, b / a) > 4;
  return isFar ? Math.sign(a) * Math.sqrt(Math.abs(a)) * Math.sqrt(Math.abs(b)) : a + (b - a) / 2;
}

/** Writes a threshold with as few digits as say the same: scores are rounded, and so may what brings them about be. */
function shortest(value: number, holds: (value: number) => boolean): number {
  for (let digits = 3; digits <= 14; digits += 1) {
    const short = Number(value.toPrecision(digits));
    if (Math.abs(short - value) <= 1e-9 * Math.abs(value) && holds(short)) return short;
  }
  return value;
}
