import { describe, expect, it } from "vitest";
import { cohortsOf, monthsLater, observe, settleWithdrawn, writeRating, type Ledger } from "../../src";
import { day, have, ledgerOf, scaleNamed, type Row } from "./ledgers";

const lianhe = scaleNamed("lianhe");

/** A ledger whose rows reach from one day to another. */
const reaching = (first: string, last: string): Ledger =>
  ledgerOf([
    ["Elm", first, "AA"],
    ["Elm", last, "AA"],
  ]);

const days = (...texts: string[]) => texts.map(day);
const starts = (ledger: Ledger, horizon: number, from: string | null = null, to: string | null = null) =>
  have(cohortsOf(ledger, horizon, from === null ? null : day(from), to === null ? null : day(to))).map(
    ({ start }) => start,
  );

describe("months", () => {
  it.each([
    ["2023-02-28", 12, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-28", 12, "2025-02-28"],
    ["2023-06-30", 6, "2023-12-31"],
    ["2023-06-29", 6, "2023-12-29"],
    ["2023-12-31", 2, "2024-02-29"],
    ["2023-12-30", 2, "2024-02-29"],
    ["2023-12-31", 0, "2023-12-31"],
    ["1900-03-31", 1, "1900-04-30"],
    ["9998-11-30", 12, "9999-11-30"],
    ["9998-12-31", 12, "9999-12-31"],
  ])("%s and %i is %s: the end of a month stays one", (from, months, to) => {
    expect(monthsLater(day(from), months)).toBe(day(to));
  });
});

describe("cohorts", () => {
  it("start at the end of the first row's month and every year, as far as they are seen to the end of the last row's month", () => {
    const ledger = reaching("2020-02-01", "2023-02-01");
    expect(starts(ledger, 12)).toEqual(days("2020-02-29", "2021-02-28", "2022-02-28"));
    expect(starts(reaching("2020-02-01", "2023-01-31"), 12)).toEqual(days("2020-02-29", "2021-02-28"));
    expect(starts(ledger, 24)).toEqual(days("2020-02-29", "2021-02-28"));
  });

  it("start every horizon where that is shorter, counted from the first so that no day drifts", () => {
    const ledger = reaching("2020-12-15", "2021-12-15");
    expect(starts(ledger, 6)).toEqual(days("2020-12-31", "2021-06-30"));
    expect(starts(ledger, 2, "2020-12-30")).toEqual(
      days("2020-12-30", "2021-02-28", "2021-04-30", "2021-06-30", "2021-08-30", "2021-10-30"),
    );
  });

  it("start between from and to, both days counted", () => {
    const ledger = reaching("2015-01-01", "2023-12-31");
    expect(starts(ledger, 12, "2018-12-31", "2020-12-31")).toEqual(
      days("2018-12-31", "2019-12-31", "2020-12-31"),
    );
    expect(starts(ledger, 12, "2018-12-31", "2020-12-30")).toEqual(days("2018-12-31", "2019-12-31"));
    expect(starts(ledger, 12, "2022-12-31")).toEqual(days("2022-12-31"));
    expect(starts(ledger, 12, "2021-01-01", "2021-01-01")).toEqual(days("2021-01-01"));
  });

  it("end where they start with a horizon of 0", () => {
    expect(have(cohortsOf(reaching("2020-02-01", "2021-02-01"), 0, null, null))).toEqual([
      { start: day("2020-02-29"), end: day("2020-02-29") },
      { start: day("2021-02-28"), end: day("2021-02-28") },
    ]);
  });

  it("are missing where the ledger is shorter than the horizon, wrong where they end before they begin", () => {
    const ledger = reaching("2020-02-01", "2021-01-31");
    expect(cohortsOf(ledger, 12, null, null)).toMatchObject({
      ok: false,
      problems: [{ kind: "missing", code: "missing-data" }],
    });
    expect(cohortsOf(ledger, 6, day("2020-06-30"), day("2020-06-29"))).toMatchObject({
      ok: false,
      problems: [{ kind: "wrong", at: "lastDay" }],
    });
    expect(cohortsOf(ledger, 6, null, day("2020-02-28"))).toMatchObject({
      ok: false,
      problems: [{ at: "lastDay" }],
    });
  });
});

/** What becomes of Elm in one cohort, from the end of 2020 to the end of 2021. */
function seen(...rows: (readonly [date: string, standing: string])[]) {
  const ledger = ledgerOf([
    ...rows.map(([date, standing]): Row => ["Elm", date, standing]),
    ["Oak", "2021-12-31", "AAA"],
  ]);
  return observe(ledger, [{ start: day("2020-12-31"), end: day("2021-12-31") }]).map(({ from, status, to }) =>
    [writeRating(from, lianhe), status, writeRating(to, lianhe)].join(" "),
  );
}

describe("an issuer in a cohort", () => {
  it("stands by its last row on the first day or before it, and on the last day or before it", () => {
    expect(seen(["2020-12-31", "AA"])).toEqual(["AA rated AA"]);
    expect(seen(["2019-01-01", "A"], ["2020-12-31", "AA"], ["2021-12-31", "A+"])).toEqual(["AA rated A+"]);
    expect(seen(["2020-12-30", "AA"], ["2021-01-01", "A"], ["2022-01-01", "BBB"])).toEqual(["AA rated A"]);
  });

  it("is rated on the first day, or is not in it", () => {
    expect(seen(["2021-01-01", "AA"])).toEqual([]);
    expect(seen(["2019-01-01", "AA"], ["2020-12-31", "withdrawn"])).toEqual([]);
    expect(seen(["2019-01-01", "AA"], ["2020-12-31", "default"], ["2021-06-30", "B"])).toEqual([]);
    expect(seen(["2019-01-01", "default"], ["2020-12-31", "B"])).toEqual(["B rated B"]);
  });

  it("defaults on any day after the first until the last, whatever follows", () => {
    expect(seen(["2020-12-31", "B"], ["2021-01-01", "default"])).toEqual(["B default B"]);
    expect(seen(["2020-12-31", "B"], ["2021-12-31", "default"])).toEqual(["B default B"]);
    expect(seen(["2020-12-31", "B"], ["2022-01-01", "default"])).toEqual(["B rated B"]);
    expect(seen(["2020-12-31", "B"], ["2021-02-01", "default"], ["2021-03-01", "CCC"])).toEqual([
      "B default B",
    ]);
    expect(seen(["2020-12-31", "B"], ["2021-02-01", "CC withdrawn"], ["2021-03-01", "default"])).toEqual([
      "B default CC",
    ]);
  });

  it("is withdrawn where its last row says so, and remembers its last rating", () => {
    expect(seen(["2020-12-31", "AA"], ["2021-02-01", "A"], ["2021-03-01", "withdrawn"])).toEqual([
      "AA withdrawn A",
    ]);
    expect(seen(["2020-12-31", "AA"], ["2021-03-01", "A- withdrawn"])).toEqual(["AA withdrawn A-"]);
    expect(seen(["2020-12-31", "AA"], ["2021-03-01", "withdrawn"], ["2021-12-31", "A"])).toEqual([
      "AA rated A",
    ]);
  });
});

describe("withdrawn observations", () => {
  const ledger = ledgerOf([
    ["Elm", "2020-12-31", "AA"],
    ["Elm", "2021-03-01", "A withdrawn"],
    ["Oak", "2020-12-31", "B"],
    ["Oak", "2021-12-01", "default"],
  ]);
  const observations = observe(ledger, have(cohortsOf(ledger, 12, null, null)));
  const settled = (rule: "separate" | "exclude" | "last") =>
    settleWithdrawn(observations, rule).map(({ status, to }) => `${status} ${writeRating(to, lianhe)}`);

  it("are kept, left out, or counted at their last rating; defaults stay", () => {
    expect(settled("separate")).toEqual(["withdrawn A", "default B"]);
    expect(settled("exclude")).toEqual(["default B"]);
    expect(settled("last")).toEqual(["rated A", "default B"]);
  });
});
