import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  bandsInForce,
  findEnterable,
  gradesOf,
  notchesBetween,
  type Direction,
  type Distance,
  type Entry,
  type Given,
  type Pack,
  type Rating,
} from "../../src";
import { Base } from "../../src/assess/sensitivity/base";
import { itemDistance } from "../../src/assess/sensitivity/item-distance";
import { searchCombinations } from "../../src/assess/sensitivity/combinations";
import { TRACED } from "./runs";
import { completeSubjects, subjectOf, symbolsOf, withYears } from "./subjects";

/** One item of each drawn subject: what its distance says is held against the rating itself, assessed anew. */

const draws = (pack: Pack) =>
  fc.tuple(completeSubjects(pack), fc.nat(), fc.integer({ min: 1, max: 3 }), fc.nat());

interface Case {
  readonly base: Base;
  readonly entries: readonly Entry[];
  readonly id: string;
  readonly notches: number;
  readonly final: Rating;
}

/** One item of a drawn subject; where it weighs years, every second time its value is given as years. */
function caseOf(pack: Pack, drawn: readonly [Record<string, Given>, number, number, number]): Case {
  const [values, pick, notches, seed] = drawn;
  const plain = subjectOf(pack, values).entries;
  const id = plain[pick % plain.length]!.key;
  const entries =
    seed % 2 === 0 ? plain : plain.map((entry) => (entry.key === id ? withYears(pack, entry, seed) : entry));
  const base = Base.of(pack, { entries });
  if (!base.ok) throw new Error(JSON.stringify({ entries, problems: base.problems }));
  return { base: base.value, entries, id, notches, final: base.value.final };
}

/** What a search comes to once it is over. */
function resultOf<T>(search: Generator<unknown, T>): T {
  let next = search.next();
  while (next.done !== true) next = search.next();
  return next.value;
}

/** The notches by which the rating is better with rows put in place of others; null where it then has none. */
function moved(pack: Pack, { entries, final }: Case, ...rows: readonly Entry[]): number | null {
  const changed = entries.map((entry) => rows.find(({ key }) => key === entry.key) ?? entry);
  const assessment = assess(pack, { entries: changed });
  const rating = assessment.ratings[pack.outputs.final];
  return assessment.complete && rating !== undefined ? notchesBetween(rating, final) : null;
}

function distanceIn(pack: Pack, { base, entries, id, notches }: Case): Distance {
  const row = entries.find(({ key }) => key === id)!;
  return itemDistance(base, findEnterable(pack, id)!, row, notches);
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
      return symbolsOf(pack).map((symbol) => give(item.kind === "rating" ? symbol : `Anyland ${symbol}`));
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
      // At 0 itself a share of reserves ends, and nothing in cells lies between 0 and what is just above it.
      const isEdge = found.beyond !== undefined || given === 0;
      const step = 2e-9 * Math.abs(given);
      const nudged = given > distance.now ? given - step : given + step;
      if (!isEdge && reached({ ...entry, value: nudged })) faults.push("moves before the threshold");
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

/** Holds distances to their laws over every methodology given. */
export function holdDistances(packs: readonly Pack[]): void {
  describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
    it("moves at each threshold and not before; where it cannot, nothing does; nothing reaches further than it says", () => {
      fc.assert(
        fc.property(draws(pack), (drawn) => {
          const subject = caseOf(pack, drawn);
          const distance = distanceIn(pack, subject);
          // One value of each subject: over ten thousand of them every one has its turn.
          const options = optionsOf(pack, subject);
          const row = options[drawn[3] % options.length]!;
          const moves = moved(pack, subject, row);
          const { up, down } = distance.reach;
          const isWithin = moves === null || (moves <= up.notches && moves >= down.notches);
          if (!isWithin || up.notches < 0 || down.notches > 0)
            expect.fail(JSON.stringify({ row, moves, up, down }));
          const faults = (["up", "down"] as const).flatMap((direction) => {
            if (distance[direction].length > 0) return falseThresholds(pack, subject, distance, direction);
            const said = distance.notes.some(
              (note) => note.direction === undefined || note.direction === direction,
            );
            return [
              ...(reaches(moves, direction, subject.notches)
                ? [`${String(row.value)} moves it ${direction}`]
                : []),
              ...(said ? [] : [`nothing is said why not ${direction}`]),
            ];
          });
          if (faults.length > 0) expect.fail(JSON.stringify({ faults, distance }));
        }),
        TRACED,
      );
    });

    it("finds pairs that really move the rating", () => {
      fc.assert(
        fc.property(draws(pack), (drawn) => {
          const subject = caseOf(pack, drawn);
          const second = subject.entries[drawn[3] % subject.entries.length]!.key;
          if (second === subject.id) return;
          const rows = subject.entries.filter(({ key }) => key === subject.id || key === second);
          const direction = drawn[3] % 3 === 0 ? "down" : "up";
          const search = searchCombinations(subject.base, rows, direction, subject.notches);
          const { listed, found } = resultOf(search);
          if (listed.length !== Math.min(found, 10)) expect.fail("lists another number than it found");
          for (const { changes, notches } of listed.slice(0, 2)) {
            const moves = moved(pack, subject, ...changes.map(({ entry }) => entry));
            if (moves !== notches || !reaches(moves, direction, subject.notches))
              expect.fail(JSON.stringify({ moves, notches, changes }));
          }
        }),
        TRACED,
      );
    });
  });
}
