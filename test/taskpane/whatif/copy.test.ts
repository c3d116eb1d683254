import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, bandsInForce, itemsOf, listPacks, toUnit, type MeasuredItem } from "../../../src";
import type { Draft } from "../../../desk/draft/draft";
import { noReason } from "../../../desk/draft/draft";
import { subjectOf } from "../../../desk/draft/subject";
import { bandStops } from "../../../taskpane/places/result/what-if/band-steps";
import { assessCopy, copyOf, givenIn, isSameGiven } from "../../../desk/draft/copy";
import { givenText } from "../../../desk/paper/scenarios/given-text";
import { nearMoves } from "../../../taskpane/places/result/what-if/nearest";
import { distancesOf, sampleIds, sampleOf } from "../../desk/explain/samples";
import { assessmentOf, lianhe, packOf, tianfu } from "../../desk/tianfu";

const measured: Draft = {
  ...tianfu,
  modes: { profitability: "measure" },
  answers: {
    ...tianfu.answers,
    roe: {
      periods: { "FY-2": "10", "FY-1": "9", FY: "11" },
      link: "Data!B2:D2",
      evidence: { document: "Report", page: "3", date: "" },
    },
  },
};

describe("a copy", () => {
  test("takes one value in place of the years, and the note of the source stays", () => {
    const copy = copyOf(lianhe, measured, { roe: { value: "4" } });
    expect(copy.answers["roe"]).toEqual({ value: "4", evidence: measured.answers["roe"]?.evidence });
    expect(subjectOf(lianhe, copy).entries).toContainEqual({ key: "roe", value: 0.04 });
  });

  test("builds a grade from its parts, and enters one in their place, keeping both answers", () => {
    const built = copyOf(lianhe, tianfu, { profitability: { mode: "measure" } });
    expect(assessCopy(lianhe, built).missing.length).toBeGreaterThan(0);
    expect(built.answers["profitability"]).toEqual({ value: "1" });
    const entered = copyOf(lianhe, measured, { profitability: { mode: "grade", value: "4" } });
    expect(assessCopy(lianhe, entered).grades.find(({ id }) => id === "profitability")?.grade).toBe("4");
    expect(entered.answers["roe"]).toBe(measured.answers["roe"]);
  });

  test("a grade stated in place of a measure becomes an override that still needs its reason", () => {
    const copy = copyOf(lianhe, measured, { roe: { value: "grade 2" } });
    expect(copy.answers["roe"]?.override).toEqual({ ...noReason, grade: "2" });
    expect(givenIn(lianhe, copy, "roe")).toEqual({ value: "grade 2" });
    const back = copyOf(lianhe, copy, { roe: { value: "9" } });
    expect(back.answers["roe"]?.override).toBeUndefined();
  });

  test("nothing in place of an answer takes it away", () => {
    expect(assessCopy(lianhe, copyOf(lianhe, tianfu, { governance: {} })).missing).toEqual(["governance"]);
  });

  test("an answer given as it stands is no move", () => {
    for (const { id } of itemsOf(lianhe)) {
      const given = givenIn(lianhe, measured, id);
      expect(isSameGiven(given, givenIn(lianhe, copyOf(lianhe, measured, { [id]: given }), id)), id).toBe(
        true,
      );
    }
    expect(isSameGiven({ value: "1" }, { value: "1 " })).toBe(true);
    expect(isSameGiven({ value: "1" }, { periods: { FY: "1" } })).toBe(false);
  });

  test("says what an item is given as: values with their grade, options by their label", () => {
    const text = (draft: Draft, id: string, language: "en" | "zh" = "en") =>
      givenText(lianhe, draft, assessmentOf(draft), id, language);
    expect(text(measured, "roe")).toBe("FY-2 10% · FY-1 9% · FY 11% (grade 1)");
    expect(text(copyOf(lianhe, measured, { roe: { value: "4" } }), "roe")).toBe("4% (grade 4)");
    expect(text(tianfu, "shareholder-strength")).toBe("None");
    expect(text(copyOf(lianhe, measured, { roe: { value: "等级 2" } }), "roe", "zh")).toBe("直接给定2档");
    expect(text(tianfu, "shareholder-rating")).toBe("not given");
  });
});

/** Every move that the step offers, taken in every sample, brings what it says. */
describe.each(sampleIds)("the nearest changes of %s", (id) => {
  test("taken into the copy, each comes to the rating that stands beside it", () => {
    const opened = sampleOf(id);
    const { pack, draft } = opened;
    const distances = distancesOf(opened);
    const moves = [
      ...nearMoves(pack, distances, "up", "en"),
      ...nearMoves(pack, distances, "down", "en"),
    ].filter(({ moved }) => moved !== null);
    for (const { id: item, moved, rating } of moves) {
      const copy = copyOf(pack, draft, { [item]: moved! });
      expect(assessCopy(pack, copy).final, `${item} at ${JSON.stringify(moved)}`).toBe(rating);
    }
  });
});

const measures = listPacks().flatMap((pack) =>
  pack.items.flatMap((item) => (item.kind === "measured" ? [[`${pack.id} ${item.id}`, item] as const] : [])),
);

describe("from band to band", () => {
  test.each(measures)("%s: each stop lies in its own band, and is believed", (_name, item: MeasuredItem) => {
    const [least, most] = item.plausible;
    fc.assert(
      fc.property(
        fc.double({ min: least, max: most, noNaN: true }),
        fc.constantFrom(undefined, ...Object.keys(item.shift?.factors ?? {})),
        (value, shift) => {
          const bands = bandsInForce(item, shift);
          const stops = bandStops(item, bands, value);
          expect(stops.some((stop) => stop.value === value)).toBe(true);
          const starts = stops.map(({ band }) => band.from ?? -Infinity);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
          for (const stop of stops) {
            expect(bandOf(stop.value, bands, item.edge)).toBe(stop.band);
            expect(stop.value).toBeGreaterThanOrEqual(least);
            expect(stop.value).toBeLessThanOrEqual(most);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test("the next band begins at the nearest round value", () => {
    const roe = packOf("lianhe-guarantor").items.find(({ id }) => id === "roe") as MeasuredItem;
    const values = bandStops(roe, roe.bands, 0.1).map(({ value }) => value);
    expect(values.every((value) => Number((value * 1e4).toFixed(6)) % 1 === 0)).toBe(true);
    expect(toUnit(1, "CNY bn", { kind: "amount", currency: "CNY", scale: 1e8 }, "u")).toEqual({
      ok: true,
      value: 10,
    });
  });
});
