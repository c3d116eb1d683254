import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeNotches, lastBeforeDefault } from "../../src/scale";
import {
  addNotches,
  findScale,
  listScales,
  mapRating,
  notchesBetween,
  ratingAt,
  readRating,
  strongest,
  weakest,
  writeRating,
  listMappings,
  type RatingScale,
} from "../../src";

function scale(id: string): RatingScale {
  const found = findScale(id, "scale");
  if (!found.ok) throw new Error(`no scale ${id}`);
  return found.value;
}

function rate(text: string, id: string) {
  const read = readRating(text, scale(id), "rating");
  if (!read.ok) throw new Error(`${text} is not on ${id}`);
  return read.value;
}

describe("reading and writing ratings", () => {
  it.each([
    ["AA+", "lianhe", 2, "AA+"],
    ["aa+", "lianhe", 2, "aa+"],
    [" ＡＡ＋ ", "lianhe", 2, "AA+"],
    ["a −", "lianhe", 7, "a-"],
    ["Ag+", "ccxap", 5, "Ag+"],
    ["ag+", "ccxap", 5, "ag+"],
    ["Baa2", "global", 9, "Baa2"],
    ["ba3", "global", 13, "ba3"],
    ["Medium-", "macro-profile", 9, "Medium-"],
    ["very  high+", "macro-profile", 1, null],
  ])("reads %s on %s as position %i", (text, id, rank, written) => {
    const rating = rate(text, id);
    expect(rating.rank).toBe(rank);
    if (written !== null) expect(writeRating(rating, scale(id))).toBe(written);
  });

  it("names the scale's symbols when a symbol is not on it", () => {
    const read = readRating("CCC+", scale("lianhe"), "rating");
    expect(read).toMatchObject({
      ok: false,
      problems: [{ code: "unknown-symbol", facts: { received: "CCC+" } }],
    });
  });

  it("keeps nineteen steps on each long-term domestic scale", () => {
    for (const id of ["lianhe", "golden-credit", "ccxap"]) {
      expect(scale(id).notations[0].symbols).toHaveLength(19);
    }
  });
});

describe("notches", () => {
  it("counts + as better and stops at the ends", () => {
    const aa = rate("AA", "lianhe");
    expect(writeRating(addNotches(aa, 1, scale("lianhe")), scale("lianhe"))).toBe("AA+");
    expect(writeRating(addNotches(aa, -1, scale("lianhe")), scale("lianhe"))).toBe("AA-");
    expect(writeRating(addNotches(aa, 9, scale("lianhe")), scale("lianhe"))).toBe("AAA");
    expect(writeRating(addNotches(aa, -99, scale("lianhe")), scale("lianhe"))).toBe("C");
    expect(notchesBetween(rate("AAA", "lianhe"), aa)).toBe(2);
  });

  it("undoes what it did, away from the ends", () => {
    const lianhe = scale("lianhe");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.integer({ min: -18, max: 18 }), (rank, notches) => {
        const rating = ratingAt(lianhe, rank, false);
        const moved = addNotches(rating, notches, lianhe);
        const stopped = rank - notches < 1 || rank - notches > 19;
        expect(notchesBetween(moved, rating) === notches).toBe(!stopped);
        if (!stopped) expect(addNotches(moved, -notches, lianhe)).toEqual(rating);
      }),
    );
  });

  it("finds the weakest and the strongest", () => {
    const ratings = [rate("AA", "lianhe"), rate("B+", "lianhe"), rate("AAA", "lianhe")] as const;
    expect(weakest([...ratings]).rank).toBe(14);
    expect(strongest([...ratings]).rank).toBe(1);
  });

  it("does not compile when scales known by type are mixed", () => {
    const first = { scale: "lianhe", rank: 1, notation: 0, lowerCase: false } as const;
    const second = { scale: "ccxap", rank: 2, notation: 0, lowerCase: false } as const;
    // @ts-expect-error ratings of two scales cannot be compared
    expect(notchesBetween(first, second)).toBe(1);
  });
});

describe("mappings", () => {
  it("never turn a better rating into a worse one, and high is at least low", () => {
    for (const mapping of listMappings()) {
      const from = scale(mapping.from);
      const to = scale(mapping.to);
      const ends = from.notations[0].symbols.flatMap((symbol) => {
        const rating = rate(symbol, from.id);
        const low = mapRating(rating, from, to, mapping, "low", "rating");
        const high = mapRating(rating, from, to, mapping, "high", "rating");
        return low.ok && high.ok ? [{ low: low.value.rank, high: high.value.rank }] : [];
      });
      expect(ends.length, mapping.id).toBeGreaterThan(5);
      ends.forEach((end, index) => {
        expect(end.high, mapping.id).toBeLessThanOrEqual(end.low);
        const before = ends[index - 1];
        if (before !== undefined) {
          expect(end.low, mapping.id).toBeGreaterThanOrEqual(before.low);
          expect(end.high, mapping.id).toBeGreaterThanOrEqual(before.high);
        }
      });
    }
  });

  it("refuse a rating of another scale, naming both", () => {
    const mapping = listMappings().find(({ from }) => from === "global");
    if (mapping === undefined) throw new Error("no mapping");
    const result = mapRating(
      rate("Ag+", "ccxap"),
      scale("ccxap"),
      scale(mapping.to),
      mapping,
      "low",
      "rating",
    );
    expect(result.ok).toBe(false);
  });
});

describe("scale data", () => {
  it("gives every symbol a definition in both languages", () => {
    for (const { id, notations, definitions } of listScales()) {
      for (const symbol of notations[0].symbols) {
        const definition = definitions[symbol] ?? definitions[symbol.replace(/[+-]$/, "")];
        expect(definition?.en, `${id} ${symbol}`).toBeTruthy();
        expect(definition?.zh, `${id} ${symbol}`).toMatch(/[\u4e00-\u9fff]/);
      }
      for (const notation of notations) expect(notation.symbols).toHaveLength(notations[0].symbols.length);
    }
  });
});

describe("notches of a judgement", () => {
  it.each([
    ["circ", "C"],
    ["global", "C"],
    ["fitch-short", "C"],
    ["golden-credit-short", "C"],
    ["lianhe", "C"],
    ["ccxap", "Cg"],
  ])("on the %s scale the last symbol before default is %s", (id, last) => {
    expect(scale(id).notations[0].symbols[lastBeforeDefault(scale(id)) - 1]).toBe(last);
  });

  it.each([
    ["CC", -1, "C"],
    ["CC", -5, "C"],
    ["C", -1, "C"],
    ["D", -1, "D"],
    ["D", 1, "C"],
    ["BBB", 2, "A-"],
    ["AA+", 5, "AAA"],
  ])("%s and %i notches are %s: never into default", (from, notches, to) => {
    const circ = scale("circ");
    expect(writeRating(judgeNotches(rate(from, "circ"), notches, circ), circ)).toBe(to);
  });

  it("are those of the scale's arithmetic everywhere else", () => {
    const some = fc.record({
      id: fc.constantFrom(...listScales()),
      rank: fc.nat(30),
      notches: fc.integer({ min: -25, max: 25 }),
    });
    fc.assert(
      fc.property(some, ({ id, rank, notches }) => {
        const from = ratingAt(id, rank, false);
        const plain = addNotches(from, notches, id);
        const floor = Math.max(from.rank, lastBeforeDefault(id));
        expect(judgeNotches(from, notches, id).rank).toBe(Math.min(plain.rank, floor));
      }),
    );
  });
});
