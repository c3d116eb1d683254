import { beforeAll, describe, expect, test } from "vitest";
import { methodTables } from "../../functions/method-argument";
import { ratingBca, ratingFinal } from "../../functions/rating";
import { assessRange, labelsOf } from "../../functions/assessment";
import { finalResult, standaloneResult } from "../../functions/assessment-output";
import { map } from "../../functions/outcome";
import { spill } from "../../functions/spread";
import { subjectPlans } from "../../functions/planned-subject";
import { plannedSubject } from "../../functions/subject-plan";
import { listReleases, pinOf, type Pack } from "../../src";
import { chanceFrom } from "../../src/chance";
import { columnsFor, drawRows } from "../plan/rows";

type Grid = unknown[][];

/** What the traced pipeline says: the stand-alone rating and its score, the final one and one beside it. */
function traced(subject: Grid, method: unknown[][] | undefined): unknown {
  const alone = assessRange(subject, method, "standalone");
  const whole = assessRange(subject, method, "final");
  const labels = alone.ok ? labelsOf(alone.value.pack) : undefined;
  const taken = <A, R>(assessed: A, take: (of: A) => R) => take(assessed);
  return [
    ...(["rating", "score", "rank"] as const).map((output) =>
      spill(alone.ok ? taken(alone.value, (one) => standaloneResult(one, output)) : alone, labels),
    ),
    ...(["final", "support", "short"] as const).map((output) =>
      spill(whole.ok ? finalResult(whole.value, output) : whole, labels),
    ),
  ];
}

function called(subject: Grid, method: unknown[][] | undefined): unknown {
  return [
    ...["rating", "score", "rank"].map((output) => ratingBca(subject, method, [[output]])),
    ...["final", "support", "short"].map((output) => ratingFinal(subject, method, [[output]])),
  ];
}

/** Ranges of one layout: a key, its value and its unit, and years where a header row names them. */
function rangesOf(pack: Pack, count: number, seed: number): readonly Grid[] {
  const isInYears = seed % 2 === 0;
  const all = columnsFor(pack).filter(({ key }) => key !== "no such key");
  const rows = drawRows(pack, all, count, seed);
  const years = [...new Set(all.flatMap(({ period }) => (period === null ? [] : [period])))];
  const keys = [...new Set(all.map(({ key }) => key))];
  return rows.map((row) => {
    const cell = (key: string, period: string | null) =>
      row[all.findIndex((column) => column.key === key && column.period === period)] ?? null;
    const unit = (key: string) => all.find((column) => column.key === key)?.unit ?? "";
    return [
      ...(isInYears ? [["item", "value", "unit", ...years]] : []),
      ...keys.map((key) => [
        key,
        cell(key, null),
        unit(key),
        ...(isInYears ? years.map((year) => cell(key, year)) : []),
      ]),
    ];
  });
}

describe.each(listReleases().map((pack) => [pinOf(pack), pack] as const))("%s", (pin, pack) => {
  test.each([11, 12])("a range of a known layout rates as the traced pipeline does", (seed) => {
    let planned = 0;
    for (const range of rangesOf(pack, 120, seed)) {
      expect(called(range, [[pin]])).toEqual(traced(range, [[pin]]));
      if (plannedSubject(range, [[pin]], "final", "final") !== null) planned += 1;
    }
    // Without a column for them, whatever is given in years is missing.
    if (seed % 2 === 0) expect(planned).toBeGreaterThan(15);
  });
});

/** Code that is loaded where a first range is a methodology: no other file's test may have to load it. */
beforeAll(() => Promise.all([methodTables.load(), subjectPlans.load()]));

describe("a layout", () => {
  const pack = listReleases().find(({ id }) => id === "lianhe-guarantor")!;
  const pin = pinOf(pack);
  const BUSINESS = [
    "regional-economy",
    "industry-risk",
    "governance",
    "risk-management",
    "business-operation",
  ];
  const FINANCIAL = ["asset-quality", "profitability", "capital-structure", "claims-paying-capacity"];
  const OTHERS = ["shareholder-strength", "government-strength"];
  const range = (): Grid => [
    ...[...BUSINESS, ...FINANCIAL].map((key): unknown[] => [key, 2, ""]),
    ["individual-adjustment", 0, ""],
    ...OTHERS.map((key): unknown[] => [key, "none", ""]),
  ];
  const known = (subject: Grid, method: unknown[][] = [[pin]]) => {
    for (let call = 0; call < 3; call += 1) called(subject, method);
    return plannedSubject(subject, method, "final", "final");
  };

  test("is known from its second range on", () => {
    expect(known(range())).toEqual(ratingFinal(range(), [[pin]]));
    expect(known(range())).not.toBeNull();
  });

  test("is another one where a key, a unit, a heading or the methodology is another", () => {
    known(range());
    const chance = chanceFrom(3);
    for (let round = 0; round < 200; round += 1) {
      const other = range();
      const at = [Math.floor(chance() * other.length), Math.floor(chance() * 3)] as const;
      const words = [
        "roe",
        "governance",
        "",
        null,
        3,
        "CNY bn",
        "#N/A",
        "value",
        "1,5",
        "1.5",
        { code: "#REF!" },
      ];
      other[at[0]]![at[1]] = words[Math.floor(chance() * words.length)];
      expect(called(other, [[pin]])).toEqual(traced(other, [[pin]]));
    }
    for (const method of ["lianhe-guarantor", "ccxap-guarantor", "none", ""])
      expect(called(range(), [[method]])).toEqual(traced(range(), [[method]]));
  });

  test("with a row of the methodology is one with that methodology alone", () => {
    const own = (method: string): Grid => [["method", method, ""], ...range()];
    expect(known(own(pin), undefined)).not.toBeNull();
    for (const method of ["ccxap-guarantor", "no such", "lianhe-guarantor@4.0.202208+2"])
      expect(called(own(method), undefined)).toEqual(traced(own(method), undefined));
  });

  test("a calibration table is no name of a methodology", () => {
    const table = [
      ["method", pin],
      ["business-score.parts.governance.weight", 0.2],
    ];
    expect(plannedSubject(range(), table, "final", "final")).toBeNull();
    expect(map(assessRange(range(), table), (assessed) => assessed.pack.id)).toBeDefined();
  });
});
