import { describe, expect, it } from "vitest";
import { shownValue, shownWeight, toUnit } from "../../src/grid";

const equity = { kind: "amount", currency: "CNY", scale: 1e9 } as const;

describe("toUnit", () => {
  it.each([
    [7.4, "CNY bn", 7.4],
    [7.4, "RMB bn", 7.4],
    [74, "亿元", 7.4],
    [74, "亿元人民币", 7.4],
    [74, "人民币亿元", 7.4],
    [740000, "万元", 7.4],
    [7400, "CNY m", 7.4],
    [7400, "cny million", 7.4],
    [74, "CNY 100m", 7.4],
    [7.4e9, "元", 7.4],
    [7.4e9, "CNY", 7.4],
    [0.0074, "CNY tn", 7.4],
  ])("reads %d %s as CNY %dbn", (value, unit, expected) => {
    const read = toUnit(value, unit, equity, "equity");
    expect(read.ok && read.value).toBeCloseTo(expected, 9);
  });

  it.each([undefined, "", "  "])("asks for the unit of an amount without one (%s)", (unit) => {
    expect(toUnit(7.4, unit, equity, "equity")).toMatchObject({
      ok: false,
      problems: [{ code: "unit-missing" }],
    });
  });

  it.each(["USD bn", "亿美元", "bn", "%", "x", "apples"])("refuses %s for an amount in CNY", (unit) => {
    expect(toUnit(7.4, unit, equity, "equity")).toMatchObject({
      ok: false,
      problems: [{ code: "unit-unknown" }],
    });
  });

  it.each([
    [1, "USD bn @ 7.19 2024-12-31", 7.19],
    [1, "usd bn at 7.19 on 2024-12-31", 7.19],
    [10, "亿美元 @7.19（2024-12-31）", 7.19],
    [1000, "EUR m 按 7.5257 2024-12-31", 7.5257],
  ])("converts %d %s by its dated rate", (value, unit, expected) => {
    const read = toUnit(value, unit, equity, "equity");
    expect(read.ok && read.value).toBeCloseTo(expected, 9);
  });

  it.each([
    ["USD bn @ 7.19", "wrong-shape"],
    ["USD bn @ 0 2024-12-31", "wrong-shape"],
    ["USD bn @ 7.19 2024-13-31", "wrong-shape"],
    ["USD bn @ 7.19 end of 2024", "wrong-shape"],
    // Its own currency needs no rate: with one, it is open what was meant.
    ["CNY bn @ 1 2024-12-31", "unit-unknown"],
    ["bn @ 7.19 2024-12-31", "unit-unknown"],
  ])("refuses %s", (unit, code) => {
    expect(toUnit(7.4, unit, equity, "equity")).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it("leaves ratios as they are, whatever the unit column says of their display", () => {
    expect(toUnit(0.041, "%", { kind: "fraction" }, "roe")).toEqual({ ok: true, value: 0.041 });
    expect(toUnit(7.73, "倍", { kind: "multiple" }, "leverage")).toEqual({ ok: true, value: 7.73 });
    expect(toUnit(7.73, "%", { kind: "multiple" }, "leverage")).toMatchObject({ ok: false });
  });
});

describe("shownValue", () => {
  it("shows values as a reader expects them", () => {
    expect(shownValue(0.041, { kind: "fraction" })).toBe("4.1%");
    expect(shownValue(7.73, { kind: "multiple" })).toBe("7.73x");
    expect(shownValue(7.4, equity)).toBe("CNY 7.4bn");
  });
});

describe("shownWeight", () => {
  it.each([
    [0.2, "20%"],
    [0.125, "12.5%"],
    [0.3333333333333333, "33.33%"],
    [0.16666666666666666, "16.67%"],
    [1, "100%"],
  ])("shows %d as %s", (weight, shown) => {
    expect(shownWeight(weight)).toBe(shown);
  });
});
