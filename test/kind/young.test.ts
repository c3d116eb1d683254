import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { assess, distanceOf, ratingRange, type Entry, type Given } from "../../src";
import { gradesOf as gradesOfItem, measureOf, type MeasuredItem } from "../../src/kind";
import { itemFaults } from "../../src/pack/laws";
import { assessRows, gradesOf, shippedPack, type Rows } from "../packs/subject-rows";

/* Young guarantors: years that never were, and measures for which there are too few years. */

const lianhe = shippedPack("lianhe-guarantor");
const ccxap = shippedPack("ccxap-guarantor");
const measured = (id: string) => {
  const item = [...lianhe.items, ...ccxap.items].find((one) => one.id === id);
  if (item?.kind !== "measured") throw new Error(`no measure ${id}`);
  return item;
};
const weighed = lianhe.items.flatMap((item) =>
  item.kind === "measured" && item.periods !== undefined ? [item] : [],
);

function mean(item: MeasuredItem, first: Given, second: Given, third: Given) {
  const unit = item.unit.kind === "amount" ? { unit: "CNY bn" } : {};
  return measureOf(item, {
    key: item.id,
    value: null,
    periods: { "FY-2": first, "FY-1": second, FY: third },
    ...unit,
  });
}

const worseOf = (item: MeasuredItem, a: number, b: number) =>
  item.direction === "higher" ? Math.min(a, b) : Math.max(a, b);

describe("a year that never was", () => {
  it("has the worse of the two years in its place", () => {
    expect(mean(measured("roe"), "too few years", 0.04, 0.1)).toEqual({ ok: true, value: 0.07 });
    expect(mean(measured("roe"), "成立年限不足", 0.1, 0.04)).toEqual({ ok: true, value: 0.058 });
    expect(mean(measured("guarantee-leverage"), "Too few years", 4, 8)).toEqual({ ok: true, value: 6.8 });
  });

  it("is never better than any full record that begins with the worse of the two", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...weighed),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (item, one, other) => {
          const [from, to] = item.plausible;
          const at = (share: number) => from + share * (to - from);
          const [a, b] = [at(one), at(other)];
          const young = mean(item, "too few years", a, b);
          const full = mean(item, worseOf(item, a, b), a, b);
          if (!young.ok || !full.ok) throw new Error("no mean");
          expect(young.value).toBeCloseTo(full.value, 7);
        },
      ),
    );
  });

  it("is not a blank, which stays missing", () => {
    for (const blank of [null, "", "n/a", "-"])
      expect(mean(measured("roe"), blank, 0.04, 0.1)).toMatchObject({ ok: false });
  });

  it("is the oldest one only", () => {
    const late = mean(measured("roe"), 0.04, "too few years", 0.1);
    expect(late).toMatchObject({ ok: false, problems: [{ code: "no-definition" }] });
    expect(mean(measured("roe"), "too few years", "too few years", 0.1)).toMatchObject({ ok: false });
  });

  it("is refused where the methodology asks for every year", () => {
    const { fewest: _fewest, ...every } = measured("roe").periods ?? { keys: [], weights: [] };
    const strict = { ...measured("roe"), periods: every } as MeasuredItem;
    expect(mean(strict, "too few years", 0.04, 0.1)).toMatchObject({ ok: false });
  });
});

const BUSINESS: Rows = {
  "regional-economy": "1",
  "industry-risk": "3",
  governance: "2",
  "risk-management": "2",
  "business-operation": "1",
  "asset-quality": "1",
  "capital-structure": "1",
  "claims-paying-capacity": "1",
  roa: 0.05,
  "operating-margin": 0.5,
  "cost-income": 0.1,
  "individual-adjustment": 0,
  "shareholder-strength": "none",
  "government-strength": "none",
};

function entries(periods: Readonly<Record<string, Given>>): readonly Entry[] {
  const rows = Object.entries(BUSINESS).map(([key, value]) => ({ key, value: value as Given }));
  return [...rows, { key: "roe", value: null, periods }];
}

describe("a guarantor of two years", () => {
  const young = { "FY-2": "too few years", "FY-1": 0.04, FY: 0.1 };
  const assessment = assess(lianhe, { entries: entries(young) });

  it("is rated, and the trace says on how many years", () => {
    expect([assessment.missing, assessment.problems]).toEqual([[], []]);
    expect(assessment.grades.find(({ id }) => id === "roe")).toMatchObject({ grade: "2", value: 0.07 });
    const told = JSON.stringify(assessment.trace);
    expect(told).toContain("2 years of 3: too few years");
    expect(told).toContain("3年中仅有2年");
  });

  it("lacks a year that is left blank beside it", () => {
    const open = assess(lianhe, { entries: entries({ "FY-2": "too few years", FY: 0.1 }) });
    expect(open.final).toBeUndefined();
    expect(open.missing).toEqual(["roe"]);
    const reach = ratingRange(lianhe, { entries: entries({ "FY-2": "too few years", FY: 0.1 }) });
    expect(reach).toMatchObject({ ok: true });
  });

  it("is told which latest year alone moves it, and that year does", () => {
    const found = distanceOf(lianhe, { entries: entries(young) }, "roe");
    if (!found.ok) throw new Error("no distance");
    const all = [...found.value.up, ...found.value.down];
    expect(all.length).toBeGreaterThan(0);
    for (const { latest, rating } of all) {
      if (latest === undefined || latest === null) continue;
      const others = entries(young).filter(({ key }) => key !== "roe");
      expect(assess(lianhe, { entries: [...others, latest.entry] }).final).toBe(rating);
    }
  });
});

describe("a grade that is only stated", () => {
  const stability = measured("roe-stability");

  it("is listed between the bands, by its points", () => {
    expect(gradesOfItem(stability)).toEqual(["stable", "uneven", "too few years", "volatile"]);
    expect(gradesOfItem(measured("claim-rate-growth"))).toEqual(["flat", "rising", "too few years", "rapid"]);
  });

  test.each(["too few years", "Too Few Years", "成立年限不足", "grade too few years", "等级：成立年限不足"])(
    "is stated as %s",
    (value) => {
      expect(gradesOf(assessRows(ccxap, { "roe-stability": value }))).toMatchObject({
        "roe-stability": "too few years",
      });
    },
  );

  it("makes the word of the growth of claims the middle one", () => {
    expect(gradesOf(assessRows(ccxap, { "claim-rate-growth": "成立年限不足" }))).toMatchObject({
      "claim-growth": "rising",
    });
  });

  it("is refused in a pack where it would improve a result, or lies beyond the bands", () => {
    const faultsAt = (score: number) => {
      const faults: string[] = [];
      const [word] = stability.unmeasured ?? [];
      if (word === undefined) throw new Error("no word");
      const changed = { ...stability, unmeasured: [{ ...word, score }] };
      itemFaults(
        changed,
        ccxap,
        { scales: new Map() } as unknown as Parameters<typeof itemFaults>[2],
        "item",
        (_path, ...reasons) => faults.push(...reasons),
      );
      return faults;
    };
    expect(faultsAt(0.5)).toEqual([]);
    expect(faultsAt(0.25)).toEqual(['"too few years" is better than the middle band']);
    expect(faultsAt(1.5)).toEqual(['"too few years" is worse than the worst band']);
  });
});
