import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tableHeads } from "../../cli/table-heads";
import { draftFromRows } from "../../desk/reading/from-rows";
import { readTableRows } from "../../functions/table-rows";
import {
  assess,
  findPack,
  gradeOf,
  itemsOf,
  listPacks,
  queryOf,
  recordedSubject,
  type Pack,
} from "../../src";
import { errorOf, valueOf } from "../functions/ask";

const packOf = (id: string): Pack => {
  const found = findPack(id, "method");
  if (!found.ok) throw new Error(id);
  return found.value;
};
const LIANHE = packOf("lianhe-guarantor");

const MONEY = ["亿元", "万元", "百万元", "元", "CNY bn", "CNY m", "USD bn", "美元"];
const PLAIN = ["倍", "x", "次", "times"];
const SHARES = ["%", "‰"];

/** Numbers of every methodology whose grade hangs on nothing else. */
const measures = listPacks().flatMap((pack) =>
  itemsOf(pack).flatMap((item) =>
    item.kind === "measured" && item.shift === undefined ? [{ pack, item }] : [],
  ),
);

describe("a unit in brackets behind a name", () => {
  test("says of a figure what it would say in a column of units: no other number comes of it", () => {
    expect(measures.length).toBeGreaterThan(50);
    for (const { pack, item } of measures)
      for (const unit of [...MONEY, ...PLAIN])
        for (const name of [`${item.label.zh}（${unit}）`, `${item.id} (${unit})`])
          expect(gradeOfRow(pack, name, 0.5), `${pack.id} ${name}`).toEqual(
            gradeOfRow(pack, item.id, 0.5, unit),
          );
  });

  test("leaves a plain figure under a share open with both readings, and 0 and a figure with its own sign not", () => {
    for (const { pack, item } of measures)
      for (const unit of SHARES) {
        const name = `${item.label.zh}（${unit}）`;
        const [from, to] = item.plausible;
        if (0.5 >= from && 0.5 <= to) {
          const problems = problemsOf(pack, name, 0.5);
          expect(problems, `${pack.id} ${name}`).toMatchObject([
            { code: item.unit.kind === "amount" ? "unit-unknown" : "two-readings", at: item.id },
          ]);
        }
        if (item.unit.kind !== "fraction") continue;
        expect(gradeOfRow(pack, name, "0.5%")).toEqual(gradeOfRow(pack, item.id, 0.005));
      }
    expect(problemsOf(LIANHE, "总资产收益率（%）", 0)).toEqual([]);
  });

  test("reads a figure under a share as that where nothing else is believed, by rows, by columns and in the pane", () => {
    const beyond = measures.filter(({ item }) => item.unit.kind !== "amount");
    for (const { pack, item } of beyond) {
      const [from, to] = item.plausible;
      fc.assert(
        fc.property(fc.double({ min: from * 100, max: to * 100, noNaN: true }), (drawn) => {
          const figure = Number(drawn.toFixed(2));
          const share = Number(`${String(figure)}e-2`);
          const name = `${item.label.zh}（%）`;
          const isOpen = figure === 0 || (figure >= from && figure <= to) || share < from || share > to;
          if (isOpen) {
            if (figure !== 0) expect(problemsOf(pack, name, figure)).not.toEqual([]);
            return;
          }
          expect(gradeOfRow(pack, name, figure), `${pack.id} ${name} ${String(figure)}`).toEqual(
            gradeOfRow(pack, item.id, share),
          );
        }),
        { numRuns: 20 },
      );
    }
    const rates = (...values: readonly unknown[]) =>
      valueOf(
        "RATING.TABLE",
        [["总资产收益率（%）"]],
        values.map((value) => [value]),
        "lianhe-guarantor",
        "roa",
      );
    const shares = (...values: readonly unknown[]) =>
      valueOf(
        "RATING.TABLE",
        [["roa"]],
        values.map((value) => [value]),
        "lianhe-guarantor",
        "roa",
      );
    expect(rates(3.2, "12", -4)).toEqual(shares(0.032, 0.12, -0.04));
    const begun = draftFromRows(
      [
        ["item", "FY-1", "FY"],
        ["净资产收益率（%）", 8.1, "12.5"],
        ["总资产收益率（‰）", 30, 25],
      ],
      { id: "a", issuer: "A", date: "2026-01-02" },
    );
    if (!begun.ok) throw new Error("not begun");
    expect(begun.value.problems).toEqual([]);
    expect(begun.value.draft.answers["roe"]?.periods).toEqual({ "FY-1": "8.1", FY: "12.5" });
    expect(begun.value.draft.answers["roa"]?.periods).toEqual({ "FY-1": "3", FY: "2.5" });
  });

  test("is no second unit beside the one that the row states", () => {
    expect(problemsOf(LIANHE, "净资产（万元）", 50, "亿元")).toMatchObject([
      { code: "unit-unknown", facts: { received: "亿元 (万元)" } },
    ]);
    expect(problemsOf(LIANHE, "净资产（亿元）", 50, "CNY 100m")).toEqual([]);
  });

  test("goes into a record and into RATING.GRADE", () => {
    const entries = [{ key: "净资产（万元）", value: 500_000 }];
    expect(recordedSubject(LIANHE, { entries }).entries).toEqual([
      { key: "net-assets", value: 500_000, unit: "万元" },
    ]);
    expect(errorOf("RATING.GRADE", "总资产收益率（%）", 0.8, "lianhe-guarantor")).toMatch(/0\.8%.*80%/);
  });

  test("goes into the query of a database, also before the year", () => {
    const heads = ["net-assets (CNY m)", "净资本（万元）", "net-capital-leverage (%)", "roe (%)"];
    const read = tableHeads(LIANHE, heads, { isNumeric: () => true, ownUnits: true });
    expect(read.columns.map(({ unit }) => unit)).toEqual(["CNY m", "万元", "(%)", "(%)"]);
    const years = tableHeads(LIANHE, ["net-assets (CNY m) FY-1", "net-assets FY (CNY m)"], {
      isNumeric: () => true,
      ownUnits: true,
    });
    expect(years.columns.map(({ unit, period }) => [period, unit])).toEqual([
      ["FY-1", "CNY m"],
      ["FY", "CNY m"],
    ]);
  });

  test("begins no assessment with a figure that it leaves open", () => {
    const begun = draftFromRows(
      [
        ["item", "FY-1", "FY", "unit"],
        ["总资产收益率（%）", 0.8, 0.9, null],
        ["净资产（万元）", 500_000, 600_000, null],
        ["费用收入比（%）", "4.2%", "5%", null],
      ],
      { id: "a", issuer: "A", date: "2026-01-02" },
    );
    if (!begun.ok) throw new Error("not begun");
    expect(begun.value.problems).toMatchObject([
      {
        code: "two-readings",
        facts: { first: { en: "0.8%", zh: "0.8%" }, second: { en: "80%", zh: "80%" } },
      },
      {
        code: "two-readings",
        facts: { first: { en: "0.9%", zh: "0.9%" }, second: { en: "90%", zh: "90%" } },
      },
    ]);
    const { answers } = begun.value.draft;
    expect(Object.keys(answers).sort()).toEqual(["cost-income", "net-assets"]);
    expect(answers["net-assets"]).toMatchObject({ unit: "万元" });
    expect(answers["cost-income"]?.periods).toEqual({ FY: "5", "FY-1": "4.2" });
  });
});

describe("years of one amount", () => {
  const units = (...said: readonly (string | null)[]) => [
    ["name", "net-assets", null],
    [null, "FY-1", "FY"],
    [null, ...said],
  ];

  test("under two units are refused, cell and query", () => {
    const rows = readTableRows(units("亿元", "万元"), [["a", 5, 7]]);
    expect(rows).toMatchObject({
      ok: true,
      value: [{ entries: { ok: false, problems: [{ code: "mixed-units", facts: { received: "万元" } }] } }],
    });
    const read = tableHeads(LIANHE, ["net-assets FY-1 (CNY bn)", "net-assets FY (CNY m)"], {
      isNumeric: () => true,
      ownUnits: false,
    });
    expect(
      queryOf(LIANHE, read.columns, { name: "t", columns: read.heads, keep: [], dialect: "duckdb" }),
    ).toMatchObject({ ok: false });
  });

  test("under one unit in two spellings, or said once over all, are read", () => {
    for (const said of [units("亿元", "CNY 100m"), units("亿元", null)])
      expect(readTableRows(said, [["a", 5, 7]])).toMatchObject({
        value: [{ entries: { ok: true, value: [{ unit: "亿元", periods: { "FY-1": 5, FY: 7 } }] } }],
      });
  });
});

function gradeOfRow(pack: Pack, key: string, value: number | string, unit?: string) {
  const entry = { key, value, ...(unit === undefined ? {} : { unit }) };
  const { grades, problems } = assess(pack, { entries: [entry] });
  const alone = gradeOf(pack, key, entry);
  return { problems: problems.map(({ code, at }) => [code, at]), grades, known: alone.ok };
}

function problemsOf(pack: Pack, key: string, value: number | string, unit?: string) {
  const entry = { key, value, ...(unit === undefined ? {} : { unit }) };
  return assess(pack, { entries: [entry] }).problems;
}

describe("an amount that says its unit beside one that does not", () => {
  const BONDS = [
    ["债券代码", "发行人", "到期日", "持仓"],
    ["A", "甲", "2028-01-01", "5万元"],
    ["B", "乙", "2028-01-01", 320],
  ];

  test("names the place of the other in the reader's language", () => {
    const told = (language: string) =>
      errorOf("BOOK.HELD", BONDS, null, "2025-01-01", null, "circ", language);
    expect(told("zh")).toContain("而债券清单，第3行，金额：320未写明同类单位");
    expect(told("en")).toContain("and bonds, row 3, amount: 320 does not say the same kind");
  });
});
