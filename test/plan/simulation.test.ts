import { describe, expect, test } from "vitest";
import {
  assess,
  findEnterable,
  listReleases,
  pinOf,
  scaleOf,
  simulate,
  type Entry,
  type Given,
  type InputRange,
  type InputRanges,
  type Pack,
  type Subject,
} from "../../src";
import { readSubject } from "../../src/assess/read";
import { readRanges } from "../../src/assess/simulate-ranges";
import { chanceFrom } from "../../src/chance";
import { columnsFor, drawRows, subjectOf } from "./rows";

const RUNS = 15;

/** Ranges over some inputs: options that other subjects have, and numbers between two of theirs. */
function rangesOf(pack: Pack, others: readonly (readonly Entry[])[], seed: number): InputRanges {
  const chance = chanceFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  const ranges: Record<string, InputRange> = {};
  for (let count = 1 + Math.floor(chance() * 3); count > 0; count -= 1) {
    const { key } = pick(pick(others));
    const item = findEnterable(pack, key);
    if (item === undefined) continue;
    const values = others
      .flatMap((entries) => entries.filter((one) => one.key === key))
      .map(({ value }) => value);
    const given: Given[] = values.filter((value) => value !== null);
    if (given.length === 0) continue;
    const [first, second] = [pick(given), pick(given)];
    const isNumber = item.kind === "measured" || item.kind === "quantity";
    if (isNumber && typeof first === "number" && typeof second === "number")
      ranges[item.id] = { from: Math.min(first, second), to: Math.max(first, second) };
    else ranges[item.id] = { options: [first, second] };
  }
  return ranges;
}

/** What the runs come to by the traced pipeline: each drawn subject is assessed by itself. */
function traced(pack: Pack, subject: Subject, ranges: InputRanges, seed: number) {
  const scale = scaleOf(pack);
  if (!scale.ok) throw new Error("no scale");
  const read = readSubject(pack, subject);
  const { inputs } = readRanges(pack, scale.value, read, ranges);
  const chance = chanceFrom(seed);
  const counts = new Map<string, number>();
  for (let run = 0; run < RUNS; run += 1) {
    const drawn = new Map(inputs.map(({ id, draw }) => [id, draw(chance)]));
    const others = subject.entries.filter(({ key }) => !drawn.has(findEnterable(pack, key)?.id ?? ""));
    const { final, problems } = assess(pack, { entries: [...others, ...drawn.values()] });
    // A simulation asks for the final rating alone: what only the one in local currency needs does not withhold it.
    if (final !== undefined && problems.length === 0) counts.set(final, (counts.get(final) ?? 0) + 1);
  }
  return counts;
}

describe.each(listReleases().map((pack) => [pinOf(pack), pack] as const))("%s", (_, pack) => {
  test("a simulation comes to what the traced pipeline makes of each drawn subject", () => {
    const columns = columnsFor(pack).filter(({ key }) => key !== "no such key");
    const subjects = drawRows(pack, columns, 24, 11).flatMap((row) => {
      const subject = subjectOf(columns, row);
      return subject === null ? [] : [subject];
    });
    let rated = 0;
    for (const [seed, subject] of subjects.entries()) {
      const ranges = rangesOf(
        pack,
        subjects.map(({ entries }) => entries),
        seed,
      );
      const result = simulate(pack, subject, ranges, { seed, runs: RUNS });
      if (!result.ok) continue;
      const expected = traced(pack, subject, ranges, seed);
      const found = new Map(result.value.ratings.map(({ symbol, count }) => [symbol, count]));
      const { incomplete } = result.value;
      for (const [symbol, count] of expected) expect(found.get(symbol) ?? 0).toBeGreaterThanOrEqual(count);
      const least = [...expected.values()].reduce((sum, count) => sum + count, 0);
      rated += least;
      expect(least + incomplete).toBeLessThanOrEqual(RUNS);
      if (pack.outputs.local === undefined) expect(found).toEqual(expected);
    }
    expect(rated).toBeGreaterThan(RUNS);
  });
});
