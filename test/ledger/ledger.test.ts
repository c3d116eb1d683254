import { describe, expect, it } from "vitest";
import { listScales, openLedger, ratingsOf, readRating, writeRating, type LedgerRecord } from "../../src";
import { day, have, ledgerOf, recordOf, scaleNamed, type Row } from "./ledgers";

const lianhe = scaleNamed("lianhe");
const records = (...rows: Row[]) => rows.map((row, index) => recordOf(row, index, lianhe));

describe("a ledger", () => {
  it("gathers an issuer's rows in order of their days, whatever the case and spaces of its name", () => {
    const ledger = ledgerOf([
      ["Elm", "2022-01-31", "AA"],
      ["Alder", "2021-06-30", "A"],
      [" elm ", "2020-01-31", "A"],
    ]);
    expect(ledger.histories.map((history) => history.map(({ date }) => date))).toEqual([
      [day("2020-01-31"), day("2022-01-31")],
      [day("2021-06-30")],
    ]);
    expect([ledger.first, ledger.last]).toEqual([day("2020-01-31"), day("2022-01-31")]);
  });

  it("has one row for an issuer and a day, and names the two", () => {
    const twice = records(
      ["Elm", "2022-01-31", "AA"],
      ["Fir", "2022-01-31", "AA"],
      ["ELM", "2022-01-31", "AA"],
    );
    expect(openLedger(twice, lianhe)).toMatchObject({
      ok: false,
      problems: [
        {
          kind: "wrong",
          at: "row 3",
          facts: { received: { en: "a second row of ELM on the day of row 1" } },
        },
      ],
    });
  });

  it("has one scale, also for stand-alone ratings, and names a row of each", () => {
    const ccxap = have(readRating("AAg", scaleNamed("ccxap"), "rating"));
    const [own, other] = records(["Elm", "2022-01-31", "AA"], ["Fir", "2022-01-31", "AA"]);
    const mixtures: LedgerRecord[] = [
      { ...other!, status: "rated", rating: ccxap },
      { ...other!, standalone: ccxap },
    ];
    for (const mixture of mixtures) {
      expect(openLedger([own!, mixture], lianhe)).toMatchObject({
        ok: false,
        problems: [
          {
            kind: "wrong",
            code: "scale-mismatch",
            facts: { first: "row 1", firstScale: "lianhe", second: "row 2", secondScale: "ccxap" },
          },
        ],
      });
    }
  });

  it("needs somebody rated", () => {
    expect(openLedger(records(["Elm", "2022-01-31", "withdrawn"]), lianhe)).toMatchObject({
      ok: false,
      problems: [{ kind: "missing", code: "missing-data" }],
    });
    expect(openLedger([], lianhe)).toMatchObject({ ok: false, problems: [{ kind: "missing" }] });
  });
});

describe("symbols of default", () => {
  it.each([
    ["lianhe", "C", []],
    ["golden-credit", "C", []],
    ["ccxap", "Cg", []],
    ["circ", "C", ["D"]],
    ["global", "C", ["D"]],
    ["golden-credit-short", "C", ["D"]],
    ["fitch-short", "C", ["RD", "D"]],
  ])("on %s come after %s", (id, last, defaults) => {
    const scale = scaleNamed(id);
    const ledger = ledgerOf([["Elm", "2022-01-31", scale.notations[0].symbols[0] ?? ""]], scale);
    const rated = ratingsOf(ledger).map((rating) => writeRating(rating, scale));
    expect(rated.at(-1)).toBe(last);
    expect([...rated, ...defaults]).toEqual(scale.notations[0].symbols);
  });

  it("are told by the scale's group of default alone: every scale with a D has one", () => {
    const withD = listScales().filter(({ notations }) => notations[0].symbols.includes("D"));
    expect(withD.length).toBeGreaterThan(2);
    for (const { bands } of withD) expect(bands.at(-1)).toMatchObject({ id: "default", last: "D" });
  });

  it.each(["D", "D withdrawn"])("make %s a default", (standing) => {
    const rows: Row[] = [
      ["Elm", "2021-01-31", "BB"],
      ["Elm", "2022-01-31", standing],
    ];
    expect(ledgerOf(rows, scaleNamed("circ")).histories[0]?.map(({ status }) => status)).toEqual([
      "rated",
      "default",
    ]);
  });
});

describe("the ratings of a ledger", () => {
  const firstTwo = (ratings: readonly string[], id: string) => {
    const scale = scaleNamed(id);
    const ledger = ledgerOf(
      ratings.map((rating, index): Row => [String(index), "2022-01-31", rating]),
      scale,
    );
    return ratingsOf(ledger)
      .slice(0, 2)
      .map((rating) => writeRating(rating, scale));
  };

  it("are written as the ledger writes its own, where it does so throughout", () => {
    expect(firstTwo(["Baa2", "Ba1"], "global")).toEqual(["Aaa", "Aa1"]);
    expect(firstTwo(["Baa2", "BBB"], "global")).toEqual(["AAA", "AA+"]);
    expect(firstTwo(["aa", "a+"], "lianhe")).toEqual(["aaa", "aa+"]);
    expect(firstTwo(["aa", "A+"], "lianhe")).toEqual(["AAA", "AA+"]);
  });
});
