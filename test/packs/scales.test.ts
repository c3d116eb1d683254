import { describe, expect, test } from "vitest";
import { mappings, scaleNamed, scales } from "./files";

const nineteen = "AAA AA+ AA AA- A+ A A- BBB+ BBB BBB- BB+ BB BB- B+ B B- CCC CC C";

function symbolsOf(id: string, notation = 0): string {
  return scaleNamed(id).notations[notation]?.symbols.join(" ") ?? "";
}

describe("symbols, best first", () => {
  test("the domestic scales have + and - for AA to B only", () => {
    expect(symbolsOf("lianhe")).toBe(nineteen);
    expect(symbolsOf("golden-credit")).toBe(nineteen);
    expect(symbolsOf("circ")).toBe(`${nineteen} D`);
  });

  test("CCXAP's g follows the letters and stands before the sign", () => {
    expect(symbolsOf("ccxap")).toBe(
      "AAAg AAg+ AAg AAg- Ag+ Ag Ag- BBBg+ BBBg BBBg- BBg+ BBg BBg- Bg+ Bg Bg- CCCg CCg Cg",
    );
  });

  test("the global scale has three steps of CCC, and Moody's forms on the same positions", () => {
    expect(symbolsOf("global")).toBe(
      "AAA AA+ AA AA- A+ A A- BBB+ BBB BBB- BB+ BB BB- B+ B B- CCC+ CCC CCC- CC C D",
    );
    expect(symbolsOf("global", 1)).toBe(
      "Aaa Aa1 Aa2 Aa3 A1 A2 A3 Baa1 Baa2 Baa3 Ba1 Ba2 Ba3 B1 B2 B3 Caa1 Caa2 Caa3 Ca C D",
    );
  });

  test("short-term scales have no modifiers but F1+", () => {
    expect(symbolsOf("golden-credit-short")).toBe("A-1 A-2 A-3 B C D");
    expect(symbolsOf("fitch-short")).toBe("F1+ F1 F2 F3 B C RD D");
  });

  test("the macro profile has fifteen words", () => {
    expect(scaleNamed("macro-profile").notations[0].symbols).toEqual(
      ["Very High", "High", "Medium", "Low", "Very Low"].flatMap((word) => [`${word}+`, word, `${word}-`]),
    );
  });
});

describe.each(scales)("$id", (scale) => {
  const own = scale.notations[0].symbols;

  test("no symbol occurs twice and every notation has the same length", () => {
    for (const { symbols } of scale.notations) {
      expect(new Set(symbols.map((symbol) => symbol.toUpperCase())).size).toBe(own.length);
    }
  });

  test("a symbol that two notations share stands at the same position", () => {
    const positions = scale.notations.flatMap(({ symbols }) =>
      symbols.map((symbol, index) => [symbol.toUpperCase(), index] as const),
    );
    for (const [symbol, index] of positions) {
      expect(positions.filter(([other]) => other === symbol).map(([, at]) => at)).toContain(index);
      expect(new Set(positions.filter(([other]) => other === symbol).map(([, at]) => at)).size).toBe(1);
    }
  });

  const tables = [scale.definitions, ...(scale.tables ?? []).map(({ definitions }) => definitions)];

  test("every symbol, or its letters without the sign, is defined in every table, and nothing else is", () => {
    for (const table of tables) {
      const stem = (symbol: string) => (symbol in table ? symbol : symbol.replace(/[+-]$/, ""));
      expect([...new Set(own.map(stem))].sort()).toEqual(Object.keys(table).sort());
    }
  });

  test("no two definitions say the same, in one table or in two", () => {
    const words = tables.flatMap((table) => Object.values(table).flatMap(({ en, zh }) => [en, zh]));
    expect(new Set(words).size).toBe(words.length);
  });

  test("bands end in order and the last one ends the scale", () => {
    const ends = scale.bands.map(({ last }) => own.indexOf(last));
    expect(ends).toEqual([...new Set(ends)].sort((a, b) => a - b));
    expect(ends[0]).toBeGreaterThanOrEqual(0);
    expect(ends.at(-1)).toBe(own.length - 1);
  });
});

test("investment grade ends at BBB-", () => {
  const last = ["lianhe", "golden-credit", "ccxap", "circ", "global"].map(
    (id) => scaleNamed(id).bands.find((band) => band.id === "investment")?.last,
  );
  expect(last).toEqual(["BBB-", "BBB-", "BBBg-", "BBB-", "BBB-"]);
});

describe.each(mappings)("mapping $id", (mapping) => {
  const from = scaleNamed(mapping.from).notations[0].symbols;
  const to = scaleNamed(mapping.to).notations[0].symbols;

  test("covers every symbol of the one scale with symbols of the other", () => {
    expect(Object.keys(mapping.pairs).sort()).toEqual([...from].sort());
    expect(
      Object.values(mapping.pairs)
        .flat()
        .filter((symbol) => !to.includes(symbol)),
    ).toEqual([]);
  });

  test("a worse symbol never stands for a better one, on either side", () => {
    const ranks = from.map((symbol) => (mapping.pairs[symbol] ?? []).map((other) => to.indexOf(other)));
    for (const [index, [best = -1, worst = -1]] of ranks.entries()) {
      const [bestBefore = 0, worstBefore = 0] = ranks[index - 1] ?? [];
      expect(best).toBeLessThanOrEqual(worst);
      expect(best).toBeGreaterThanOrEqual(bestBefore);
      expect(worst).toBeGreaterThanOrEqual(worstBefore);
    }
  });
});

test("sovereigns and all others have a table each where the source prints two", () => {
  const scale = scaleNamed("golden-credit");
  expect(scale.tables?.map(({ id }) => id)).toEqual(["sovereign"]);
});

test("the house correspondence for short-term panda bonds goes by the words of the two tables", () => {
  const pairs = mappings.find(({ id }) => id === "golden-credit-to-short-house")?.pairs ?? {};
  const said = Object.fromEntries(Object.entries(pairs).map(([symbol, ends]) => [symbol, ends.join(" ")]));
  expect(said).toEqual({
    ...{ AAA: "A-1 A-1", "AA+": "A-1 A-1", AA: "A-1 A-1", "AA-": "A-1 A-1" },
    ...{ "A+": "A-1 A-2", A: "A-2 A-2", "A-": "A-2 A-2" },
    ...{ "BBB+": "A-2 A-3", BBB: "A-3 A-3", "BBB-": "A-3 A-3" },
    ...{ "BB+": "A-3 B", BB: "B B", "BB-": "B B" },
    ...{ "B+": "B C", B: "C C", "B-": "C C", CCC: "C C", CC: "C C", C: "D D" },
  });
});

test("the published short-term correspondence, where two options exist and where not", () => {
  const pairs = mappings.find(({ id }) => id === "fitch-long-to-short-2023")?.pairs ?? {};
  expect(pairs["AA-"]).toEqual(["F1+", "F1+"]);
  expect(pairs["A+"]).toEqual(["F1+", "F1"]);
  expect(pairs["A"]).toEqual(["F1+", "F1"]);
  expect(pairs["A-"]).toEqual(["F1", "F2"]);
  expect(pairs["BBB+"]).toEqual(["F1", "F2"]);
  expect(pairs["BBB"]).toEqual(["F2", "F3"]);
  expect(pairs["BBB-"]).toEqual(["F3", "F3"]);
  expect(pairs["B-"]).toEqual(["B", "B"]);
  expect(pairs["CCC+"]).toEqual(["C", "C"]);
});

test("a rating read on the insurers' scale stays on its side of article 10's lines", () => {
  const levelOf = (id: string, symbol: string) => {
    const { bands, notations } = scaleNamed(id);
    const at = notations[0].symbols.indexOf(symbol);
    return bands.find(({ last }) => at <= notations[0].symbols.indexOf(last))?.id;
  };
  const pairs = mappings.find(({ id }) => id === "global-to-circ-house")?.pairs ?? {};
  const moved = Object.entries(pairs).filter(([symbol, ends]) =>
    ends.some((end) => levelOf("circ", end) !== levelOf("global", symbol)),
  );
  expect(Object.keys(pairs)).toHaveLength(22);
  expect(moved).toEqual([]);
});
