import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimalOf, listMappings, listScales, readDate, readNumber, writeDate } from "../../src";
import { errorOf, valueOf } from "../functions/ask";

describe("ratings as printed", () => {
  test.each([
    ["(P)Aa3", 4],
    ["AA-u", 4],
    ["A+ *-", 5],
    ["BBB+/Watch Neg", 8],
    ["BBB/Stable/A-2", 9],
    ["Aaa (sf)", 1],
    ["AA+/稳定", 2],
    ["AAApi", 1],
    ["AAA(cwn)", 1],
    ["AA级", 3],
    ["AA (high)", 2],
    ["AAL", 4],
    ["AAA²", 1],
    ["Aa2, Stable", 3],
    ["AA+, negative outlook", 2],
    ["BBB+; Stable", 8],
    ["AA+, Stable, A-1+", 2],
    ["A1/Stable/(P)P-1", 5],
    ["AA\u00a0+", 2],
    ["AA+ 维持", 2],
    ["AA+/稳定/维持", 2],
    ["AA+（上调）", 2],
    ["AA+ / 稳定 / 列入观察", 2],
    ["A+ (Affirmed)", 5],
    ["AA (unsolicited)", 3],
    ["主体AA+", 2],
    ["主体信用等级：AA+", 2],
    ["Baa3 POS(m)", 10],
    ["A3 URD", 7],
    ["A3 (possible downgrade)", 7],
    ["BBB low", 10],
    ["AAA/AAA", 1],
  ])("%s stands at %i", (text, rank) => expect(valueOf("NOTCH.RANK", text)).toBe(rank));

  test.each([
    ["AA+ 维持", ["affirmed (维持)", "", ""]],
    ["AA+ 下调", ["downgraded (下调)", "", ""]],
    ["B2 RUR-", ["", "", "negative"]],
    ["B2 RUR+", ["", "", "positive"]],
    ["A3 URD", ["", "", "negative"]],
    ["A3 (possible upgrade)", ["", "", "positive"]],
    ["Baa3 NEG(m)", ["", "negative", ""]],
    ["AA+ / 稳定 / 列入观察", ["", "stable", "developing"]],
  ])("%s says what stands beside the symbol", (text, said) => {
    expect((valueOf("SCALE.READ", text) as unknown[][])[0]?.slice(2, 5)).toEqual(said);
  });

  test("a short-term rating is read as its agency spells it", () => {
    for (const place of ["1", "2", "3"])
      expect(valueOf("SCALE.READ", `Prime-${place}`)).toEqual(valueOf("SCALE.READ", `P-${place}`));
  });

  test.each(["NR", "WR", "N.R.", "NR/NR", "--", "#N/A N/A", "未评级", "终止评级"])(
    "%s is no rating",
    (text) => {
      expect(errorOf("NOTCH.RANK", text)).toMatch(/^#N\/A/);
      expect(valueOf("NOTCH.WEAKEST", "AA", text)).toBe("AA");
    },
  );

  test.each([
    "brAA",
    "AAA.mx",
    "AAA(bra)",
    "AAAm",
    "АА+",
    "Aa",
    "Baa",
    "AA/A-",
    "B, C",
    "BB, D",
    "AA、A",
    "债项AAA",
    "AA+ 上调下调",
    "主体",
    "AA+/AAA",
  ])("%s is refused", (text) => expect(errorOf("NOTCH.RANK", text)).toMatch(/^#VALUE!/));

  test("a column is on one scale", () => {
    expect(valueOf("NOTCH.RANK", [["B3"], ["Caa1"], ["Caa2"], ["Caa3"], ["Ca"], ["C"]])).toEqual(
      [16, 17, 18, 19, 20, 21].map((rank) => [rank]),
    );
    expect(valueOf("NOTCH.ADD", [["Ca"], ["C"]], 1)).toEqual([["Caa3"], ["Ca"]]);
    expect(valueOf("NOTCH.WEAKEST", "BBB-", "Ba1", "BBB")).toBe("Ba1");
    expect(valueOf("SOVEREIGN.CAP", "B", "CCC+")).toBe("CCC+");
    expect(errorOf("NOTCH.RANK", "CCC")).toContain("name one of lianhe, golden-credit, circ, global");
  });
});

describe("numbers", () => {
  const read = (text: string, decimal?: "point" | "comma" | "mixed") => {
    const number = readNumber(text, "x", decimal);
    return number.ok ? number.value : number.problems[0]?.code;
  };

  test.each(["7,400", "4,125", "0,041"])("%s has two readings", (text) => {
    expect(read(text)).toBe("two-readings");
    expect(read(text, "comma")).toBe(Number(text.replace(",", ".")));
    // No thousands begin with 0.
    expect(read(text, "point")).toBe(text.startsWith("0") ? "two-readings" : Number(text.replace(",", "")));
  });

  test.each([
    ["（7.22）", -7.22],
    ["－7.22", -7.22],
    ["4.1%", 0.041],
    ["1.2亿", 120_000_000],
    ["1.234,5", 1234.5],
    ["1,234,567", 1_234_567],
    ["7.22¹", "footnote"],
    ["①", "not-a-number"],
  ])("%s is %s", (text, value) => expect(read(text)).toBe(value));

  test("the others of a column tell", () => {
    expect(decimalOf(["7,400", "12.5"])).toBe("point");
    expect(decimalOf(["7,400", "12,5"])).toBe("comma");
    expect(decimalOf(["7,400"])).toBeUndefined();
  });
});

test("dates in every order that tells itself", () => {
  const day = (given: string | number) => {
    const read = readDate(given, "x");
    return read.ok ? writeDate(read.value) : read.problems[0]?.code;
  };
  for (const given of [
    "2025/6/27",
    "2025年6月27日",
    "20250627",
    20250627,
    "27 June 2025",
    45835,
    "27/06/2025",
  ])
    expect(day(given)).toBe("2025-06-27");
  expect(day("06/07/2025")).toBe("two-readings");
});

test("a chain of mappings holds the direct one, or the direct one says over which scale it does not", () => {
  const rank = (scale: string, symbol: string) =>
    listScales()
      .find(({ id }) => id === scale)
      ?.notations[0].symbols.indexOf(symbol) ?? -1;
  const all = listMappings().filter(({ id }) => id.endsWith("-house") && !id.includes("short"));
  expect(new Set(all.map(({ id }) => id)).size).toBe(20);
  for (const direct of all)
    for (const first of all.filter(({ from, to }) => from === direct.from && to !== direct.to)) {
      const second = all.find(({ from, to }) => from === first.to && to === direct.to);
      const closes = Object.entries(first.pairs).every(([symbol, [best, worst]]) => {
        const [low, high] = [second?.pairs[best]?.[0] ?? "", second?.pairs[worst]?.[1] ?? ""];
        const [directBest = "", directWorst = ""] = direct.pairs[symbol] ?? [];
        return (
          rank(direct.to, low) <= rank(direct.to, directBest) &&
          rank(direct.to, directWorst) <= rank(direct.to, high)
        );
      });
      expect([direct.id, first.to, closes]).toEqual([
        direct.id,
        first.to,
        direct.notOver?.includes(first.to) !== true,
      ]);
    }
});

test("a number written in either way comes back, or is refused with two readings", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9999 }), (whole, part) => {
      const value = Number(`${String(whole)}.${String(part)}`);
      const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, ".");
      const read = readNumber(`${grouped},${String(part)}`, "x", "comma");
      expect(read.ok && read.value).toBe(value);
    }),
  );
});
