import { findEnterable, itemsOf, labelOf, pinOf, resolveKey, type Pack } from "../../pack";
import { failure, missing, success, wrong, type Outcome } from "../../problem";
import type { Entry, Subject } from "../types";
import { Base } from "./base";
import { combinationsOf } from "./combinations";
import { itemDistance } from "./item-distance";
import type { Distance, Distances } from "./types";

/**
 * Finds for each given item what it would have to be for the final rating to move up, and down, by at least some notches,
 * all others as they are. Thresholds of measures are exact: at the quoted value the rating moves that far, at the value
 * before it (of nine decimals) it does not. Where no single item suffices, pairs are searched.
 * @param notches whole, 1 or more
 * @returns the problems of the subject where it has no rating: a distance starts from one
 */
export function distances(pack: Pack, subject: Subject, notches = 1): Outcome<Distances> {
  const started = start(pack, subject, notches);
  if (!started.ok) return started;
  const base = started.value;
  const rows = itemsOf(pack).flatMap((item) => {
    const entry = base.read.entries.get(item.id);
    return entry === undefined ? [] : [{ item, entry: { ...entry, key: item.id } }];
  });
  const items = rows.map(({ item, entry }) => itemDistance(base, item, entry, notches));
  const alone = (direction: "up" | "down") => items.some((item) => item[direction].length > 0);
  const room = {
    up: base.final.rank > notches,
    down: base.scale.notations[0].symbols.length - base.final.rank >= notches,
  };
  return success({
    pin: pinOf(pack),
    rating: base.write(base.final),
    notches,
    items,
    binding: base.assessment.binding.map(({ step, without }) => ({
      step,
      label: labelOf(pack, step),
      without,
    })),
    combinations: (["up", "down"] as const)
      .filter((direction) => room[direction] && !alone(direction))
      .map((direction) =>
        combinationsOf(
          base,
          rows.map(({ entry }) => entry),
          direction,
          notches,
        ),
      ),
  });
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
