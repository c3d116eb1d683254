import { findEnterable, itemsOf, labelOf, pinOf, resolveKey, type Pack } from "../../pack";
import { failure, missing, success, wrong, type Outcome } from "../../problem";
import type { Entry, Subject } from "../types";
import { Base } from "./base";
import { searchCombinations } from "./combinations";
import { itemDistance } from "./item-distance";
import type { Combinations, Direction, Distance, Distances } from "./types";

/** How much of the way the items are taken to be, where pairs may follow. */
const ITEMS_SHARE = 0.5;

/**
 * Finds for each given item what it would have to be for the final rating to move up, and down, by at least some notches,
 * all others as they are. Thresholds of measures are exact: at the quoted value the rating moves that far, at the value
 * before it (of nine decimals) it does not. Where no single item suffices, pairs are searched.
 * @param notches whole, 1 or more
 * @returns the problems of the subject where it has no rating: a distance starts from one
 */
export function distances(pack: Pack, subject: Subject, notches = 1): Outcome<Distances> {
  const started = startDistances(pack, subject, notches);
  return started.ok ? success(started.value.result()) : started;
}

/** Distances under way: whoever waits for them decides how much is done at a time. */
export interface RunningDistances {
  /** The share that is done, 0 to 1; it never falls. */
  done(): number;
  /** Searches one item further, or one pair of items; returns whether any remain. */
  step(): boolean;
  /** The distances; what remains is searched first. */
  result(): Distances;
}

/** Prepares the distances of every given item, as `distances` finds them. Searches nothing yet. */
export function startDistances(pack: Pack, subject: Subject, notches = 1): Outcome<RunningDistances> {
  const started = start(pack, subject, notches);
  if (!started.ok) return started;
  const search = searchDistances(started.value, notches);
  let done = 0;
  let found: Distances | null = null;
  const step = () => {
    if (found !== null) return false;
    const next = search.next();
    if (next.done === true) found = next.value;
    done = next.done === true ? 1 : next.value;
    return found === null;
  };
  const result = (): Distances => {
    while (found === null) step();
    return found;
  };
  return success({ done: () => done, step, result });
}

/** Searches item by item, then, where no item suffices, pair by pair; says after each the share that is done. */
function* searchDistances(base: Base, notches: number): Generator<number, Distances> {
  const { pack } = base;
  const rows = itemsOf(pack).flatMap((item) => {
    const entry = base.read.entries.get(item.id);
    return entry === undefined ? [] : [{ item, entry: { ...entry, key: item.id } }];
  });
  const items: Distance[] = [];
  for (const { item, entry } of rows) {
    items.push(itemDistance(base, item, entry, notches));
    yield ITEMS_SHARE * (items.length / rows.length);
  }
  const alone = (direction: Direction) => items.some((item) => item[direction].length > 0);
  const room = {
    up: base.final.rank > notches,
    down: base.scale.notations[0].symbols.length - base.final.rank >= notches,
  };
  const directions = (["up", "down"] as const).filter((direction) => room[direction] && !alone(direction));
  const combinations: Combinations[] = [];
  for (const direction of directions) {
    const entries = rows.map(({ entry }) => entry);
    const search = searchCombinations(base, entries, direction, notches);
    let next = search.next();
    for (; next.done !== true; next = search.next()) {
      const pairs = (combinations.length + next.value) / directions.length;
      yield ITEMS_SHARE + (1 - ITEMS_SHARE) * pairs;
    }
    combinations.push(next.value);
  }
  const binding = base.assessment.binding.map(({ step, without }) => ({
    step,
    label: labelOf(pack, step),
    without,
  }));
  return { pin: pinOf(pack), rating: base.write(base.final), notches, items, binding, combinations };
}

/** Finds the distance of one item, under its id or label; missing where the subject gives nothing for it. */
export function distanceOf(pack: Pack, subject: Subject, key: string, notches = 1): Outcome<Distance> {
  const started = start(pack, subject, notches);
  if (!started.ok) return started;
  const id = resolveKey(pack, key);
  const item = id === undefined ? undefined : findEnterable(pack, id);
  if (item === undefined) {
    const allowed = itemsOf(pack).map((one) => one.id);
    return failure(wrong("unknown-item", key, { method: pinOf(pack), allowed }));
  }
  const entry: Entry | undefined = started.value.read.entries.get(item.id);
  return entry === undefined
    ? failure(missing("missing-item", item.id))
    : success(itemDistance(started.value, item, entry, notches));
}

function start(pack: Pack, subject: Subject, notches: number): Outcome<Base> {
  if (!Number.isInteger(notches))
    return failure(wrong("not-a-whole-number", "notches", { received: notches }));
  const started = Base.of(pack, subject);
  if (!started.ok) return started;
  const most = started.value.scale.notations[0].symbols.length - 1;
  return notches < 1 || notches > most
    ? failure(wrong("out-of-range", "notches", { received: notches, from: 1, to: most }))
    : started;
}
