import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  bandsInForce,
  distanceOf,
  findEnterable,
  findScale,
  gradesOf,
  listPacks,
  notchesBetween,
  type Direction,
  type Distance,
  type Entry,
  type Given,
  type Pack,
  type Rating,
} from "../../src";
import { Base } from "../../src/assess/sensitivity/base";
import { combinationsOf } from "../../src/assess/sensitivity/combinations";
import { PATIENCE, RUNS } from "./runs";
import { completeSubjects, subjectOf, withYears } from "./subjects";

/** One item of each drawn subject: what its distance says is held against the rating itself, assessed anew. */

const draws = (pack: Pack) =>
  fc.tuple(completeSubjects(pack), fc.nat(), fc.integer({ min: 1, max: 3 }), fc.nat(), fc.boolean());

interface Case {
  readonly entries: readonly Entry[];
  readonly id: string;
  readonly notches: number;
  readonly final: Rating;
}

function caseOf(pack: Pack, drawn: readonly [Record<string, Given>, number, number, number, boolean]): Case {
  const [values, pick, notches, seed, inYears] = drawn;
  const plain = subjectOf(pack, values).entries;
  const id = plain[pick % plain.length]!.key;
  const entries = inYears
    ? plain.map((entry) => (entry.key === id ? withYears(pack, entry, seed) : entry))
    : plain;
  const assessment = assess(pack, { entries });
  const final = assessment.ratings[pack.outputs.final];
  if (!assessment.complete || final === undefined) throw new Error(JSON.stringify({ entries, assessment }));
  return { entries, id, notches, final };
}

/** The notches by which the rating is better with one row put in place of another; null where it then has none. */
function moved(pack: Pack, { entries, final }: Case, row: Entry): number | null {
  const changed = entries.map((entry) => (entry.key === row.key ? row : entry));
  const assessment = assess(pack, { entries: changed });
  const rating = assessment.ratings[pack.outputs.final];
  return assessment.complete && rating !== undefined ? notchesBetween(rating, final) : null;
}

function distanceIn(pack: Pack, { entries, id, notches }: Case): Distance {
  const distance = distanceOf(pack, { entries }, id, notches);
  if (!distance.ok) throw new Error(JSON.stringify(distance.problems));
  return distance.value;
}

const reaches = (moves: number | null, direction: Direction, notches: number) =>
  moves !== null && (direction === "up" ? moves >= notches : -moves >= notches);

/** A number a step of the ninth decimal back toward the present one; a year's value by as much as its weight needs. */
function before(value: number, now: number, weight: number): number {
  const step = Math.max(1e-9, Math.abs(value) * 1e-9) / weight;
  return value > now ? Math.max(value - 2 * step, now) : Math.min(value + 2 * step, now);
}

/** What an item could be, without asking the engine for thresholds: every option, and a fine comb over a measure. */
function optionsOf(pack: Pack, { entries, id }: Case): readonly Entry[] {
  const item = findEnterable(pack, id)!;
  const row = entries.find((entry) => entry.key === id)!;
  const give = (value: Given): Entry => ({ ...row, value, periods: {} });
  switch (item.kind) {
    case "notches":
      return Array.from({ length: item.max - item.min + 1 }, (_, index) => give(item.min + index));
    case "rating":
    case "markets": {
      const scale = findScale(pack.scale, "scale");
      const symbols = scale.ok ? scale.value.notations[0].symbols : [];
      return symbols.map((symbol) => give(item.kind === "rating" ? symbol : `Anyland ${symbol}`));
    }
    case "quantity": {
      const { from, to } = item.plausible;
      const comb = Array.from({ length: 9 }, (_, index) => from + ((to - from) * index) / 8);
      const small = [1e-300, 1e-9, 1e-4, 0.01, 0.02, 0.5, 2].filter((value) => value > from && value < to);
      return [...comb, ...small, ...(item.never ?? [])].map(give);
    }
    case "measured": {
      const shift = item.shift?.by;
      const assessment = assess(pack, { entries });
      const grade = assessment.grades.find((one) => one.id === shift)?.grade;
      const [from, to] = item.plausible;
      const edges = bandsInForce(item, grade)
        .flatMap(({ from: low, to: high }) => [low, high])
        .flatMap((edge) => (edge === undefined ? [] : [edge, edge - 1e-9, edge + 1e-9]));
      return [from, to, ...edges].filter((value) => value >= from && value <= to).map(give);
    }
    default:
      return gradesOf(item).map(give);
  }
}

/** The grade a step nearer than a quoted one, where there is one between. */
function nearer(pack: Pack, { id }: Case, now: Given, quoted: Given): Entry | null {
  const item = findEnterable(pack, id);
  if (item?.kind !== "judged" && item?.kind !== "grade") return null;
  const grades = gradesOf(item);
  const [from, to] = [grades.indexOf(String(now)), grades.indexOf(String(quoted))];
  return Math.abs(to - from) < 2 ? null : { key: id, value: grades[to - Math.sign(to - from)] ?? null };
}

/** What is false of the thresholds that a distance quotes in a direction. */
function falseThresholds(
  pack: Pack,
  subject: Case,
  distance: Distance,
  direction: Direction,
): readonly string[] {
  const { id, notches } = subject;
  const item = findEnterable(pack, id)!;
  const reached = (row: Entry) => reaches(moved(pack, subject, row), direction, notches);
  return distance[direction].flatMap(({ entry, given, latest, ...found }): readonly string[] => {
    const faults: string[] = [];
    if (moved(pack, subject, entry) !== found.notches) faults.push("moves otherwise than quoted");
    if (!reaches(found.notches, direction, notches)) faults.push("moves too little");
    const between = nearer(pack, subject, distance.now, given);
    if (between !== null && reached(between)) faults.push("a nearer grade moves it");
    if (item.kind === "quantity" && typeof given === "number" && typeof distance.now === "number") {
      if (reached({ ...entry, value: before(given, distance.now, 1) })) faults.push("moves before the threshold");
    }
    if (item.kind !== "measured") return faults;
    if (reached({ ...entry, value: before(Number(given), Number(distance.now), 1) }))
      faults.push("moves before the threshold");
    if (latest === undefined || latest === null) return faults;
    const now = Number(subject.entries.find(({ key }) => key === id)!.periods![latest.period]);
    const year = before(latest.value, now, item.periods!.weights.at(-1)!);
    const periods = { ...latest.entry.periods, [latest.period]: year };
    if (!reached(latest.entry)) faults.push("the latest year alone does not move it");
    if (reached({ ...latest.entry, periods })) faults.push("moves before the latest year's threshold");
    return faults;
  });
}

describe.each(listPacks().map((pack) => [pack.id, pack] as const))("%s", { timeout: PATIENCE }, (_, pack) => {
  it("moves at each quoted threshold and not just before it; where it cannot, a search moves nothing either", () => {
    fc.assert(
      fc.property(draws(pack), (drawn) => {
        const subject = caseOf(pack, drawn);
        const distance = distanceIn(pack, subject);
        const faults = (["up", "down"] as const).flatMap((direction) => {
          if (distance[direction].length > 0) return falseThresholds(pack, subject, distance, direction);
          const moves = optionsOf(pack, subject).find((row) =>
            reaches(moved(pack, subject, row), direction, subject.notches),
          );
          const said = distance.notes.some(
            (note) => note.direction === undefined || note.direction === direction,
          );
          return [
            ...(moves === undefined ? [] : [`${String(moves.value)} moves it ${direction}`]),
            ...(said ? [] : [`nothing is said why not ${direction}`]),
          ];
        });
        if (faults.length > 0) expect.fail(JSON.stringify({ faults, distance }));
      }),
      RUNS,
    );
  });

  it("finds pairs that really move the rating", () => {
    fc.assert(
      fc.property(draws(pack), fc.nat(), (drawn, other) => {
        const subject = caseOf(pack, drawn);
        const second = subject.entries[other % subject.entries.length]!;
        const base = Base.of(pack, { entries: subject.entries });
        if (!base.ok || second.key === subject.id) return;
        const rows = subject.entries.filter(({ key }) => key === subject.id || key === second.key);
        for (const direction of ["up", "down"] as const) {
          const { listed, found } = combinationsOf(base.value, rows, direction, subject.notches);
          if (listed.length !== Math.min(found, 10)) expect.fail("lists another number than it found");
          for (const { changes, notches } of listed) {
            const both = changes.reduce<readonly Entry[]>(
              (entries, { entry }) => entries.map((one) => (one.key === entry.key ? entry : one)),
              subject.entries,
            );
            const assessment = assess(pack, { entries: both });
            const rating = assessment.ratings[pack.outputs.final];
            if (rating === undefined || notchesBetween(rating, subject.final) !== notches)
              expect.fail(`${JSON.stringify(changes)} moves otherwise`);
            if (!reaches(notches, direction, subject.notches)) expect.fail("moves too little");
          }
        }
      }),
      RUNS,
    );
  });
});
