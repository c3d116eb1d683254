import { describe, expect, it } from "vitest";
import { findScale, listScales, notationOf, scalesOfColumn, type RatingScale } from "../../src";
import { isOfIssuers } from "../../src/scale";

function scale(id: string): RatingScale {
  const found = findScale(id, "scale");
  if (!found.ok) throw new Error(`no scale ${id}`);
  return found.value;
}

const idsOf = (...texts: string[]): readonly string[] =>
  scalesOfColumn(texts, listScales()).map(({ id }) => id);

describe("the scales on which a column may stand", () => {
  it("are those that have every rating of it, in the order given", () => {
    expect(idsOf("AA+", "BBB")).toEqual(["lianhe", "golden-credit", "circ", "global"]);
    expect(idsOf("AA+", "CCC+")).toEqual(["global"]);
    expect(idsOf("AA+", "D")).toEqual(["circ", "global"]);
    expect(idsOf("AAg+")).toEqual(["ccxap"]);
    const [first, ...others] = listScales();
    const turned = scalesOfColumn(["AA+", "D"], [...others.toReversed(), first!]);
    expect(turned.map(({ id }) => id)).toEqual(["global", "circ"]);
  });

  it("are none where no scale has them all, or none is a rating", () => {
    expect(idsOf("AAg+", "CCC+")).toEqual([]);
    expect(idsOf()).toEqual([]);
    expect(idsOf("NR", "total", "")).toEqual([]);
  });

  it("are not narrowed by what is no rating on any", () => {
    expect(idsOf("AA+", "CCC+", "NR", "total", "AAA(bra)")).toEqual(["global"]);
  });

  it("are an issuer's before those of short-term debt, which stand alone where no issuer's has them", () => {
    expect(idsOf("B", "C")).toEqual(["lianhe", "golden-credit", "circ", "global"]);
    expect(idsOf("A-1", "B")).toEqual(["golden-credit-short", "interbank-short", "sp-short"]);
    expect(idsOf("Very High", "Low+")).toEqual(["macro-profile"]);
    expect(
      listScales()
        .filter(isOfIssuers)
        .map(({ id }) => id),
    ).toEqual(["lianhe", "golden-credit", "ccxap", "circ", "global"]);
  });

  it("are those that write stand-alone ratings in lower case, where one is written so", () => {
    expect(idsOf("aa+", "BBB")).toEqual(["lianhe", "global"]);
    expect(idsOf("AA+", "bbb")).toEqual(["lianhe", "global"]);
    expect(scalesOfColumn(["aa"], [scale("circ"), scale("golden-credit")]).map(({ id }) => id)).toEqual([
      "circ",
      "golden-credit",
    ]);
    // A mark in lower case is none of the symbol's letters.
    expect(idsOf("AA+", "BBB (sf)")).toEqual(["lianhe", "golden-credit", "circ", "global"]);
  });
});

describe("the notation of a column", () => {
  const global = scale("global");

  it("is the first that has every symbol", () => {
    expect(notationOf(["Aa1", "Baa2"], global)).toBe(1);
    expect(notationOf(["Ca", "C"], global)).toBe(1);
    expect(notationOf(["R-1H", "R-4"], scale("dbrs-short"))).toBe(1);
  });

  it("is not said where it is the scale's own, of both, of neither or of nothing", () => {
    expect(notationOf(["AA+", "BBB"], global)).toBeUndefined();
    expect(notationOf(["C", "D"], global)).toBeUndefined();
    expect(notationOf(["AA+", "Baa2"], global)).toBeUndefined();
    expect(notationOf(["NR", "total"], global)).toBeUndefined();
    expect(notationOf([], global)).toBeUndefined();
  });

  it("passes over what is no rating, and marks", () => {
    expect(notationOf(["Aa1", "NR", "Baa2 *-", "total"], global)).toBe(1);
  });

  it("takes the symbols alone, without those of a position's other names", () => {
    expect(notationOf(["Aa1", "SD"], global)).toBeUndefined();
  });
});
