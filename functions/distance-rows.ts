import {
  labelOf,
  type Combination,
  type Combinations,
  type Direction,
  type Distance,
  type Distances,
  type Entry,
  type Given,
  type Pack,
  type RatingRange,
  type Threshold,
  type Verdict,
} from "../src";
import type { Shown, Spill } from "./spread";

const HEADS = ["item", "label", "now", "up to", "rating then", "down to", "rating then", "note"];

/** Writes distances as a table: an item a row (a measure that is best in the middle may take two), then what binds, then pairs. */
export function distanceRows(distances: Distances): Spill {
  return [
    [...HEADS],
    ...distances.items.flatMap(itemRows),
    ...distances.binding.map(({ label, without }): Shown[] => [
      ...["binding", label.en, "", "", without, "", ""],
      `holds the rating at ${distances.rating}; without it alone the rating would be ${without}`,
    ]),
    ...distances.combinations.flatMap((pairs) => combinationRows(pairs, distances.notches)),
  ];
}

function itemRows(distance: Distance): readonly Shown[][] {
  const { id, label, now, up, down, verdict } = distance;
  const lines = Math.max(1, up.length, down.length);
  return Array.from({ length: lines }, (_, line): Shown[] => [
    ...[id, label.en, shownGiven(now)],
    ...threshold(up, verdict.up, line),
    ...threshold(down, verdict.down, line),
    line === 0 ? noteOf(distance) : "the other side",
  ]);
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  moves: "",
  cannot: "cannot",
  unknown: "not known",
  unsearched: "not searched",
};

function threshold(found: readonly Threshold[], verdict: Verdict, line: number): readonly Shown[] {
  const one = found[line];
  if (one !== undefined) return [shownGiven(one.given), one.rating];
  return [line === 0 ? VERDICTS[verdict] : "", ""];
}

function shownGiven(given: Given): Shown {
  return given ?? "";
}

function noteOf({ notes }: Distance): string {
  const told = (direction: Direction | undefined) =>
    notes.filter((note) => note.direction === direction).map(({ text }) => text.en);
  const parts = (["up", "down"] as const).flatMap((direction) => {
    const texts = told(direction);
    return texts.length === 0 ? [] : [`${direction}: ${texts.join(", ")}`];
  });
  return [...parts, ...told(undefined)].join("; ");
}

function combinationRows(pairs: Combinations, notches: number): readonly Shown[][] {
  const head = ["combinations", `two items together, ${pairs.direction}`, "", "", "", "", ""];
  return [[...head, summary(pairs, notches)], ...pairs.listed.map((one) => pairRow(one, pairs.direction))];
}

function summary({ direction, found, listed, leftOut }: Combinations, notches: number): string {
  const move = `moves the rating ${direction} by ${notches === 1 ? "a notch" : `${notches} notches`}`;
  const out = leftOut.length === 0 ? "" : `; quantities are not paired: ${leftOut.join(", ")}`;
  if (found === 0) return `no single item ${move}, and no pair does${out}`;
  const shown = found > listed.length ? `, the first ${listed.length} below` : "";
  return `no single item ${move}; ${found} pair${found === 1 ? " does" : "s do"}${shown}${out}`;
}

function pairRow({ changes, grades, rating }: Combination, direction: Direction): Shown[] {
  const join = (texts: readonly string[]) => texts.join(" + ");
  const [to, then] = [join(changes.map((change) => change.to)), rating];
  return [
    join(changes.map(({ id }) => id)),
    join(changes.map(({ label }) => label.en)),
    join(changes.map(({ now }) => now)),
    ...(direction === "up" ? [to, then, "", ""] : ["", "", to, then]),
    `${grades} grades in all`,
  ];
}

/** Writes a range: the two ends and what they are, then what is missing with values that reach each of them. */
export function rangeRows(pack: Pack, { worst, best, label, missing }: RatingRange): Spill {
  const ids = [...new Set([...missing, ...[worst, best].flatMap(({ completion }) => completion.map(keyOf))])];
  const given = (completion: readonly Entry[], id: string): Shown => {
    const entry = completion.find(({ key }) => key === id);
    return entry === undefined ? "" : shownEntry(entry);
  };
  return [
    ["worst", "best", "label", "missing"],
    [worst.rating, best.rating, label.en, missing.length],
    ...(ids.length === 0 ? [] : [["item", "label", "worst with", "best with"]]),
    ...ids.map((id): Shown[] => [
      id,
      labelOf(pack, id).en,
      given(worst.completion, id),
      given(best.completion, id),
    ]),
  ];
}

function keyOf({ key }: Entry): string {
  return key;
}

/** A value with the unit that it needs; of years, each with its period. */
function shownEntry({ value, unit, periods }: Entry): Shown {
  const own = value ?? "";
  if (periods !== undefined && own === "")
    return Object.entries(periods)
      .map(([period, year]) => `${period} ${String(year)}`)
      .join(", ");
  return unit === undefined ? own : `${String(own)} ${unit}`;
}
