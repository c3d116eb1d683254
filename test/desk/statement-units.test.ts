import { describe, expect, test } from "vitest";
import { statementAmounts } from "../../src";
import { readStatement } from "../../desk/reading/statement/read";

const read = (text: string) => readStatement(text, statementAmounts);

/** The unit of every figure of a table under a title, as currency and scale; none where nothing is taken. */
function unitUnder(title: string): readonly (string | number)[] {
  const { cells } = read(`${title}\nItem\t2022\t2021\nTotal assets\t100\t90\n`);
  const units = cells.map(({ unit }) =>
    unit === null ? "no unit" : `${unit.currency} ${String(unit.scale)}`,
  );
  return [...new Set(units)];
}

describe("the unit that a report says above its table", () => {
  test.each([
    ["单位：元 币种：人民币", "CNY 1"],
    ["单位：元  币种：美元", "USD 1"],
    ["单位：千元 币种：港币", "HKD 1000"],
    ["币种：人民币 单位：万元", "CNY 10000"],
    ["單位：人民幣千元", "CNY 1000"],
    ["百萬港元", "HKD 1000000"],
    ["金额单位：人民币万元", "CNY 10000"],
    ["(Expressed in RMB'000 unless otherwise stated)", "CNY 1000"],
    ["(All amounts expressed in thousands of renminbi)", "CNY 1000"],
    ["In millions of US dollars, except per share data", "USD 1000000"],
    ["As of 31 December, in RMB million", "CNY 1000000"],
    ["Amounts in USD billions", "USD 1000000000"],
    ["in RMB hundred million", "CNY 100000000"],
    ["RMB ’000", "CNY 1000"],
    ["Rmb m", "CNY 1000000"],
    ["Million Euros", "EUR 1000000"],
    ["Unit: yuan", "CNY 1"],
    ["bn yuan", "CNY 1000000000"],
  ])("%s is read", (title, unit) => {
    expect(unitUnder(title)).toEqual([unit]);
  });

  test.each([
    "NT$ thousand",
    "A$'000",
    "$ million",
    "新台币千元",
    "单位：株",
    "单位：美元 币种：人民币",
    "单位：元 币种：新台币",
    "Currency: CNY Unit: 10,000",
  ])("%s, which is none that is known or says two, is told and nothing under it is taken", (title) => {
    const { cells, left } = read(`${title}\nItem\t2022\t2021\nTotal assets\t100\t90\n`);
    expect(cells).toEqual([]);
    expect(left.map(({ why }) => why)).toEqual(["unit-unread", "no-unit", "no-unit"]);
  });

  test.each([
    ["in thousands", " 1000"],
    ["in millions, unaudited", " 1000000"],
    ["(amounts in billions)", " 1000000000"],
  ])("%s names no currency: it is not taken for the yuan", (title, unit) => {
    expect(unitUnder(title)).toEqual([unit]);
  });

  test.each([
    "Consolidated statement of financial position",
    "The Group has 3 million customers",
    "合并资产负债表",
  ])("%s says none", (title) => {
    expect(unitUnder(title)).toEqual(["no unit"]);
    expect(read(`${title}\nItem\t2022\nTotal assets\t100\n`).left).toEqual([]);
  });

  const currencies = {
    CNY: ["RMB", "CNY", "renminbi"],
    USD: ["US$", "USD"],
    HKD: ["HK$", "HKD"],
    EUR: ["€", "EUR"],
  };
  const powers = {
    1000: ["'000", "thousand"],
    1000000: ["million", "millions"],
    1000000000: ["bn", "billion"],
  };
  const frames = [
    (currency: string, power: string) => `${currency} ${power}`,
    (currency: string, power: string) => `(${currency} ${power})`,
    (currency: string, power: string) => `Expressed in ${currency} ${power} unless otherwise stated`,
    (currency: string, power: string) => `(amounts in ${currency} ${power}, audited)`,
  ];
  test("is the same in every way to say it", () => {
    const all = Object.entries(currencies).flatMap(([code, names]) =>
      Object.entries(powers).flatMap(([scale, words]) =>
        names.flatMap((name) =>
          words.flatMap((word) => frames.map((frame) => [frame(name, word), `${code} ${scale}`] as const)),
        ),
      ),
    );
    expect(all.map(([title]) => [title, ...unitUnder(title)])).toEqual(all);
  });
});

describe("the unit that stands over a column", () => {
  test.each([
    ["below the year", "\t2022\t2021\n\tRMB'000\tRMB'000"],
    ["behind the year", "\t2022 RMB'000\t2021 RMB'000"],
    ["in brackets behind it", "\t2022 (RMB'000)\t2021 (RMB'000)"],
    ["beside a column of notes", "\tNote\t2022\t2021\n\t\tRMB'000\tRMB'000"],
  ])("%s is read", (where, heads) => {
    const row = where.includes("notes") ? "Total assets\t4\t100\t90" : "Total assets\t100\t90";
    const { cells } = read(`${heads}\n${row}\n`);
    expect(cells.map(({ unit, value, period }) => [unit?.currency, unit?.scale, value, period])).toEqual([
      ["CNY", 1000, 100, { kind: "year", year: 2022 }],
      ["CNY", 1000, 90, { kind: "year", year: 2021 }],
    ]);
  });

  test("that is not known is told, and nothing is taken", () => {
    const { cells, left } = read("\t2022\t2021\n\tNT$'000\tNT$'000\nTotal assets\t100\t90\n");
    expect(cells).toEqual([]);
    expect(left[0]).toEqual({ what: "NT$'000", why: "unit-unread" });
  });
});
