import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { callFunction } from "../../functions";
import {
  aalenJohansen,
  bootstrapMatrix,
  cohortMatrix,
  findScale,
  generatorOf,
  passagesOf,
  transitionsOver,
  type History,
  type Path,
} from "../../src";

/*
 * Numbers that other people's published code gives on its own published data sets, against ours. Where they differ the
 * test computes their way from ours, so that the explanation of docs/compared.md is itself tested.
 */

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`published/${name}.json`, import.meta.url), "utf8"));
}

interface Pyratings {
  readonly holdings: readonly (readonly [number, string, string, string | null, string | null])[];
  readonly results: {
    readonly warf: number;
    readonly warfRating: string;
    readonly warfBuffer: number;
    readonly score: number;
    readonly scoreRating: string;
    readonly worst: readonly string[];
    readonly best: readonly string[];
    readonly secondBest: readonly string[];
  };
  /** By the mapping's id, the average long-term position of each short-term rating. */
  readonly shortScores: Readonly<
    Record<string, { readonly best: readonly number[]; readonly worst: readonly number[] }>
  >;
}

const pyratings = read("pyratings") as Pyratings;
/** Its blanks are left out there; ours asks for NR, since a blank says nothing. */
const worst = pyratings.holdings.map(([, , , , rating]) => [rating ?? "NR"]);
const weights = pyratings.holdings.map(([weight]) => [weight]);

function ask(name: string, ...args: readonly unknown[]): unknown {
  const answer = callFunction(name, args);
  if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
  return answer.value;
}

describe("pyratings on its portfolio of 87 bonds", () => {
  const { results, holdings } = pyratings;

  test("gives the same average factor, rating and room before the next letter", () => {
    expect(ask("PORTFOLIO.WARF", worst, weights, "moodys-factors")).toBeCloseTo(results.warf, 9);
    expect(ask("PORTFOLIO.WARF", worst, weights, "moodys-factors", "rating")).toBe(results.warfRating);
    expect(ask("PORTFOLIO.WARF", worst, weights, "moodys-factors", "to-worse")).toBeCloseTo(
      results.warfBuffer,
      9,
    );
  });

  test("gives the same average position and rating", () => {
    expect(ask("PORTFOLIO.AVERAGE", worst, weights, "rank", "value", "global")).toBeCloseTo(results.score, 9);
    expect(ask("PORTFOLIO.AVERAGE", worst, weights, "rank", "rating", "global")).toBe(results.scoreRating);
  });

  test("chooses the same of three agencies, with their u, *- and NR beside the symbols", () => {
    const agencies = holdings.map(([, sp, moodys, fitch]) => [sp, moodys, fitch]);
    const positions = (symbols: unknown) => ask("NOTCH.RANK", symbols, "global");
    const column = (symbols: readonly string[]) => symbols.map((symbol) => [symbol]);
    for (const [rule, theirs] of [
      ["lowest", results.worst],
      ["highest", results.best],
      ["second-best", results.secondBest],
    ] as const)
      expect(positions(ask("PORTFOLIO.SPLIT", agencies, rule, "global"))).toEqual(positions(column(theirs)));
  });

  test("differs at one border: between 5 and 5.5 it has AA+ where half-way between 1 and 10 is not reached", () => {
    const rating = (aaa: number, aap: number) =>
      ask("PORTFOLIO.WARF", [["AAA"], ["AA+"]], [[aaa], [aap]], "moodys-factors", "rating");
    // 1 + 9 × 0.48 = 5.32.
    expect(rating(52, 48)).toBe("AAA");
    expect(rating(50, 50)).toBe("AA+");
  });
});

interface TransitionMatrix {
  readonly synthetic4: string;
  readonly synthetic5: string;
  /** Rows of id, time, from, to. */
  readonly synthetic7: string;
  readonly results: {
    readonly cohort4: readonly (readonly number[])[];
    readonly cohort5: readonly (readonly number[])[];
    readonly aalenJohansen7: readonly (readonly number[])[];
  };
}

const theirs = read("transition-matrix") as TransitionMatrix;

/** States from 0, the last of which is default. */
function pathsOf(text: string, states: number): readonly Path[] {
  return text
    .split(" ")
    .map((digits) =>
      Array.from(digits, (digit) => (Number(digit) === states - 1 ? "default" : Number(digit) + 1)),
    );
}

describe("pyratings' short-term ratings", () => {
  /** The average position of the long-term ratings that come to each short-term one, from the best on. */
  const positions = (mapping: string, option: "high" | "low") => {
    const scale = findScale("global", "scale");
    const symbols = scale.ok ? scale.value.notations[0].symbols : [];
    const short = (
      ask(
        "SCALE.SHORT",
        symbols.map((symbol) => [symbol]),
        mapping,
        option,
      ) as unknown[][]
    ).flat();
    const groups = new Map<unknown, number[]>();
    for (const [index, symbol] of short.entries())
      groups.set(symbol, [...(groups.get(symbol) ?? []), index + 1]);
    return [...groups.values()].map((ranks) => ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length);
  };

  test.each(Object.entries(pyratings.shortScores).filter(([id]) => !id.startsWith("fitch")))(
    "%s: the same, best and worst of each overlap",
    (id, { best, worst }) => {
      expect(positions(id, "high")).toEqual(best);
      expect(positions(id, "low")).toEqual(worst);
    },
  );

  test("of Fitch differ at the end: it puts C (21) with D, where Fitch's table has it with the short-term C", () => {
    const { best, worst } = pyratings.shortScores["fitch-long-to-short-2023"] ?? { best: [], worst: [] };
    for (const [option, theirs] of [
      ["high", best],
      ["low", worst],
    ] as const) {
      const ours = positions("fitch-long-to-short-2023", option);
      expect(ours.slice(0, -2)).toEqual(theirs.slice(0, -2));
      // 17 to 21 and 22; theirs 17 to 20, and 21 with 22.
      expect(ours.slice(-2)).toEqual([19, 22]);
      expect(theirs.slice(-2)).toEqual([(17 + 20) / 2, (21 + 22) / 2]);
    }
  });
});

describe("transitionMatrix's cohort estimate", () => {
  test.each([
    ["synthetic4", 8, "cohort4"],
    ["synthetic5", 3, "cohort5"],
  ] as const)(
    "on %s is ours, but that it counts the last row of the file twice, once as a start",
    (set, states, result) => {
      const paths = pathsOf(theirs[set], states);
      const ranks = states - 1;
      const ours = cohortMatrix(paths.map(passagesOf), ranks, "separate");
      const [before, last] = paths.at(-1)?.slice(-2) ?? [];
      const cellOf = (standing: unknown) => (typeof standing === "number" ? standing - 1 : ranks);
      for (let rank = 0; rank < ranks; rank += 1) {
        const starts = ours.starts[rank] ?? 0;
        const row = (ours.rows[rank] ?? []).slice(0, states).map((share) => share * starts);
        if (cellOf(before) === rank) row[cellOf(last)]! += 1;
        const n = starts + Number(cellOf(last) === rank);
        for (const [cell, count] of row.entries())
          expect(count / n).toBeCloseTo(theirs.results[result][rank]?.[cell] ?? NaN, 12);
      }
    },
  );

  test("lies within the ends that drawing entities anew gives, where the matrix behind the data is known", () => {
    const paths = pathsOf(theirs.synthetic5, 3);
    const intervals = bootstrapMatrix(paths.map(passagesOf), 2, "separate", {
      samples: 300,
      seed: 1,
      confidence: 0.99,
    });
    const behind = [
      [0.8, 0.15, 0.05],
      [0.1, 0.7, 0.2],
    ];
    for (const [rank, row] of behind.entries())
      for (const [cell, share] of row.entries()) {
        const { low = 1, high = 0 } = intervals[rank]?.[cell] ?? {};
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high - low).toBeLessThan(0.03);
      }
  });
});

describe("transitionMatrix's Aalen–Johansen estimate on synthetic7", () => {
  const events = theirs.synthetic7.split("; ").map((row) => {
    const [id = 0, time = 0, from = 0, to = 0] = row.split(" ").map(Number);
    return [id, time, from, to] as const;
  });
  const STATES = 8;

  function histories(rows: typeof events): readonly History[] {
    const byId = new Map<number, { time: number; state: number }[]>();
    for (const [id, time, from, to] of rows) {
      const stays = byId.get(id) ?? [{ time: 0, state: from }];
      if (time > 0) stays.push({ time, state: to });
      byId.set(id, stays);
    }
    return [...byId.values()].map((stays) => ({ stays, end: Infinity }));
  }

  test("is ours once its own counting is followed: at risk are those who are there after the moves", () => {
    const times = [...new Set(events.map(([, time]) => time))].sort((a, b) => a - b);
    // It leaves out its last two times and its last row.
    const used = new Set(times.slice(1, -2));
    const standing = new Array<number>(STATES).fill(0);
    for (const { stays } of histories(events.slice(0, -1))) standing[stays[0]?.state ?? 0]! += 1;
    let product = Array.from({ length: STATES }, (_r, i) =>
      Array.from({ length: STATES }, (_c, j) => Number(i === j)),
    );
    for (const time of times) {
      if (!used.has(time)) continue;
      const moves = events.slice(0, -1).filter((event) => event[1] === time && event[2] !== event[3]);
      for (const [, , from, to] of moves) {
        standing[from]! -= 1;
        standing[to]! += 1;
      }
      const step = Array.from({ length: STATES }, (_r, i) =>
        Array.from({ length: STATES }, (_c, j) => Number(i === j)),
      );
      for (const [, , from, to] of moves) {
        if (standing[from] === 0) continue;
        step[from]![from]! -= 1 / standing[from]!;
        step[from]![to]! += 1 / standing[from]!;
      }
      product = product.map((row) =>
        row.map((_cell, j) => row.reduce((sum, factor, k) => sum + factor * (step[k]?.[j] ?? 0), 0)),
      );
    }
    for (const [i, row] of product.entries())
      for (const [j, share] of row.entries())
        expect(share).toBeCloseTo(theirs.results.aalenJohansen7[i]?.[j] ?? NaN, 9);
  });

  test("differs from ours by less than five points, since few are at risk in each state", () => {
    const ours = aalenJohansen(histories(events), STATES, 0, 10);
    for (const [i, row] of ours.entries()) {
      expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      for (const [j, share] of row.entries())
        expect(Math.abs(share - (theirs.results.aalenJohansen7[i]?.[j] ?? NaN))).toBeLessThan(0.05);
    }
  });

  test("and the estimate under even rates agrees with it as far as the data allow", () => {
    const seen = histories(events).map(({ stays }) => ({ stays, end: 10 }));
    const even = transitionsOver(generatorOf(seen, STATES), 10);
    const ours = aalenJohansen(histories(events), STATES, 0, 10);
    for (const [i, row] of even.entries())
      for (const [j, share] of row.entries())
        expect(Math.abs(share - (ours[i]?.[j] ?? NaN))).toBeLessThan(0.08);
  });
});
