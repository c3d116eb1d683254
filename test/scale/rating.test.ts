import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSymbol, judgeNotches, lastBeforeDefault, scalesDiffer } from "../../src/scale";
import {
  addNotches,
  definitionOf,
  findScale,
  hasSymbol,
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
  type ScaleMapping,
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

describe("a text that is no rating of a scale", () => {
  const fault = (text: string, id: string) => {
    const read = readRating(text, scale(id), "cell");
    return read.ok ? null : read.problems[0];
  };

  it("is refused with why, and with all that the scale would take", () => {
    expect(fault("CCC+", "lianhe")).toEqual({
      kind: "wrong",
      code: "unknown-symbol",
      at: "cell",
      facts: { received: "CCC+", scale: "lianhe", allowed: scale("lianhe").notations[0].symbols },
    });
    expect(fault("А+", "lianhe")).toMatchObject({
      code: "lookalike",
      facts: { received: "А+", letters: "А", reading: "A+" },
    });
    expect(fault("AA/A-", "lianhe")).toMatchObject({
      code: "two-readings",
      facts: { received: "AA/A-", first: "AA", second: "A-" },
    });
    expect(fault("AAA(bra)", "lianhe")).toMatchObject({
      code: "other-scale",
      facts: { received: "AAA(bra)", symbol: "AAA" },
    });
    expect(fault("NR", "lianhe")).toMatchObject({
      kind: "missing",
      code: "missing-rating",
      at: "cell",
      facts: { received: "NR" },
    });
    // A scale without D has none either where D is printed with a mark.
    expect(fault("D (sf)", "lianhe")).toMatchObject({ code: "unknown-symbol" });
  });

  it("is not another agency's way of writing, nor a figure that stands off its letters", () => {
    for (const text of ["Aa", "AAg", "aAA", "Bbb"]) expect(fault(text, "lianhe"), text).not.toBeNull();
    for (const text of ["A 1", "Baa 2"]) expect(fault(text, "global"), text).not.toBeNull();
    expect(fault("A1", "global")).toBeNull();
  });
});

describe("a rating read again", () => {
  it("keeps its notation, case and other name, and gives up the name when it moves", () => {
    const circ = scale("circ");
    const selective = rate("SD", "circ");
    expect(selective).toEqual({ scale: "circ", rank: 20, notation: 0, lowerCase: false, alternate: "SD" });
    expect(writeRating(selective, circ)).toBe("SD");
    expect(writeRating(addNotches(selective, 1, circ), circ)).toBe("C");
    expect(rate("AA", "circ")).not.toHaveProperty("alternate");
    expect(rate("aa", "circ").lowerCase).toBe(false);
    expect(writeRating(rate("baa2", "global"), scale("global"))).toBe("baa2");
    expect(rate("Aa2 *-", "global")).toMatchObject({ rank: 3, notation: 1, lowerCase: false });
    expect(rate("aa2", "global").lowerCase).toBe(true);
    // A symbol of two notations is the first one's, in lower case too; words keep their own case.
    expect([rate("C", "global").notation, rate("c", "global").notation]).toEqual([0, 0]);
    expect([rate("very High", "macro-profile").rank, rate("VERY HIGH", "macro-profile").rank]).toEqual([
      2, 2,
    ]);
    expect(rate("A-", "lianhe").lowerCase).toBe(false);
  });

  it("is what was read for every symbol of every scale and notation", () => {
    for (const one of listScales()) {
      for (const [notation, { symbols }] of one.notations.entries()) {
        for (const [index, symbol] of symbols.entries()) {
          const rating = rate(symbol, one.id);
          expect(rating.rank, `${one.id} ${symbol}`).toBe(index + 1);
          expect(writeRating(rating, one), `${one.id} ${symbol}`).toBe(symbol);
          expect(rating.notation).toBeLessThanOrEqual(notation);
          expect(hasSymbol(symbol, one) && isSymbol(symbol, one)).toBe(true);
        }
      }
      for (const [alternate, symbol] of Object.entries(one.alternates ?? {}))
        expect(rate(alternate, one.id).rank, `${one.id} ${alternate}`).toBe(rate(symbol, one.id).rank);
    }
  });

  it("may have another name for the best position as well", () => {
    const made: RatingScale = { ...scale("circ"), notations: [{ id: "own", symbols: ["AAA", "AA"] }] };
    const named = { ...made, alternates: { Prime: "AAA", Lost: "ZZ" } };
    expect(readRating("Prime", named, "cell")).toMatchObject({ value: { rank: 1, alternate: "Prime" } });
    expect(readRating("Lost", named, "cell").ok).toBe(false);
  });

  it("with marks is a rating, though no bare symbol; of another order it is neither", () => {
    const global = scale("global");
    expect([hasSymbol("AA (sf)", global), isSymbol("AA (sf)", global)]).toEqual([true, false]);
    expect([hasSymbol("AAA(bra)", global), hasSymbol("NR", global), hasSymbol("total", global)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("what a rating means", () => {
  it("is its symbol's, or its letters' where the signs share a meaning", () => {
    const lianhe = scale("lianhe");
    const meaning = definitionOf(rate("AA", "lianhe"), lianhe);
    expect(meaning?.en).toBeTruthy();
    expect(definitionOf(rate("AA+", "lianhe"), lianhe)).toEqual(meaning);
    expect(definitionOf(rate("AA-", "lianhe"), lianhe)).toEqual(meaning);
    expect(definitionOf(rate("A", "lianhe"), lianhe)).not.toEqual(meaning);
  });

  it("may be a further table's, and nothing where there is no such table", () => {
    const golden = scale("golden-credit");
    const of = (table?: string) => definitionOf(rate("AA", "golden-credit"), golden, table);
    expect(of("sovereign")?.en).toBeTruthy();
    expect(of("sovereign")).not.toEqual(of());
    expect(of("no such")).toBeUndefined();
    expect(definitionOf(rate("AA", "lianhe"), scale("lianhe"), "sovereign")).toBeUndefined();
  });
});

describe("a rank beyond the ends of a scale", () => {
  it("stops at the end", () => {
    const lianhe = scale("lianhe");
    expect([-3, 0, 1, 2, 19, 20, 99].map((rank) => ratingAt(lianhe, rank, false).rank)).toEqual([
      1, 1, 1, 2, 19, 19, 19,
    ]);
    expect(ratingAt(lianhe, 2, true)).toEqual({ scale: "lianhe", rank: 2, notation: 0, lowerCase: true });
  });
});

describe("two ratings of two scales", () => {
  it("are named with their scales and positions", () => {
    expect(scalesDiffer(rate("AA", "lianhe"), rate("AAg+", "ccxap"), "here")).toMatchObject({
      code: "scale-mismatch",
      at: "here",
      facts: { first: "position 3", firstScale: "lianhe", second: "position 2", secondScale: "ccxap" },
    });
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
    const [printed, plain] = [rate("AA", "lianhe"), rate("aa", "lianhe")] as const;
    expect([weakest([printed, plain]), strongest([printed, plain])]).toEqual([printed, printed]);
    expect([weakest([plain, printed]), strongest([plain, printed])]).toEqual([plain, plain]);
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
    expect(result).toMatchObject({
      ok: false,
      problems: [
        {
          code: "wrong-shape",
          at: "rating",
          facts: { received: `ccxap → ${mapping.to}`, expected: `global → ${mapping.to}` },
        },
      ],
    });
  });

  const mapping: ScaleMapping = {
    ...listMappings()[0]!,
    ...{ from: "global", to: "lianhe", pairs: { "AA+": ["AAA", "AA"], A: ["AX", "AX"] } },
  };
  const map = (text: string, side: "low" | "high", to = "lianhe") =>
    mapRating(rate(text, "global"), scale("global"), scale(to), { ...mapping, to }, side, "rating");

  it("take the better end as high and the worse as low, whatever the notation", () => {
    for (const text of ["AA+", "Aa1"]) {
      expect(map(text, "high")).toMatchObject({ ok: true, value: { scale: "lianhe", rank: 1 } });
      expect(map(text, "low")).toMatchObject({ ok: true, value: { scale: "lianhe", rank: 3 } });
    }
  });

  it("keep lower case only where the other scale has it", () => {
    expect(map("aa+", "low")).toMatchObject({ value: { lowerCase: true } });
    expect(map("AA+", "low")).toMatchObject({ value: { lowerCase: false } });
    expect(map("aa+", "low", "circ")).toMatchObject({ value: { lowerCase: false } });
  });

  it("name what they know where they do not know a symbol, or lead to none", () => {
    expect(map("BBB", "low")).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list", facts: { received: "BBB", allowed: ["AA+", "A"] } }],
    });
    expect(map("A", "low")).toMatchObject({ ok: false, problems: [{ code: "unknown-symbol" }] });
  });

  it("refuse where any of the three scales is another", () => {
    const [global, lianhe, circ] = [scale("global"), scale("lianhe"), scale("circ")];
    for (const [rating, from, to] of [
      [rate("AA", "lianhe"), global, lianhe],
      [rate("AA+", "global"), circ, lianhe],
      [rate("AA+", "global"), global, circ],
    ] as const)
      expect(mapRating(rating, from, to, mapping, "low", "rating")).toMatchObject({
        ok: false,
        problems: [{ code: "wrong-shape" }],
      });
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
