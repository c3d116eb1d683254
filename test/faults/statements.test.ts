import { describe, expect, test } from "vitest";
import { computeForm, findStatementForm, pinOf, statementAmounts } from "../../src";
import { emptyStatement, newDraft, type Statement } from "../../desk/draft/draft";
import { amountsIn, statementNeeds, yearsOf } from "../../desk/draft/statement/statement";
import { previewStatement, takePlaced, type AmountRow } from "../../desk/reading/statement/place";
import { offersOf } from "../../desk/draft/statement/take-ratios";
import { packOf } from "../desk/tianfu";
import { ask } from "../functions/ask";
import { inputText } from "./inputs";

const ROWS: readonly AmountRow[] = statementAmounts.map((amount) => ({
  amount,
  years: ["FY-3", "FY-2", "FY-1", "FY"],
}));

function read(text: string, statement: Statement = emptyStatement) {
  const preview = previewStatement(text, statement, ROWS);
  const byAmount: Record<string, Record<string, number>> = {};
  for (const { amount, key, typed } of preview.placed) (byAmount[amount] ??= {})[key] = Number(typed);
  return { ...preview, byAmount, left: preview.left.map(({ what, why }) => `${why}: ${what}`) };
}

const cases = JSON.parse(inputText("paste-cases.json")) as Readonly<Record<string, string>>;
const pasted = (name: string) => read(cases[name] ?? "");
const assets = { "FY-2": 77.27, "FY-1": 85.58, FY: 93.11 };
const netProfit = { "FY-2": 5.77, "FY-1": 6.08, FY: 7.22 };

describe("statements as they are pasted", () => {
  test("units of rows are converted: a profit in 万元 beside assets in 亿元", () => {
    const { byAmount, unit, latest, left } = pasted("万元混用");
    expect(byAmount).toEqual({
      assets,
      equity: { "FY-2": 61.5, "FY-1": 64.46, FY: 69.56 },
      netProfit,
    });
    expect([unit, latest, left]).toEqual(["亿元", 2022, []]);
  });

  test("full width reads as half width", () => {
    expect(pasted("全角").byAmount).toEqual({
      assets,
      equity: { "FY-2": 61.5, "FY-1": 64.46, FY: 69.56 },
      netProfit,
    });
  });

  test("brackets and any minus are below zero; dashes and 不适用 are gaps", () => {
    const { byAmount, left } = pasted("负数括号");
    expect(byAmount).toEqual({
      netProfit: { "FY-2": -0.16, "FY-1": -0.2, FY: -0.3 },
      operatingProfit: { "FY-2": -0.1 },
    });
    expect(left).toEqual([]);
  });

  test.each(["倒序", "年末双表头", "日期表头", "空格分隔"])("%s: columns stand by their years", (name) => {
    const { byAmount, latest, left } = pasted(name);
    expect(byAmount).toEqual({ assets, netProfit });
    expect([latest, left]).toEqual([2022, []]);
  });

  test("a terminal's export, newest first, counts in yuan where the statement counts in 亿元", () => {
    const preview = pasted("Wind表头");
    expect(preview.byAmount["netProfit"]).toEqual({ "FY-2": 577e6, "FY-1": 608e6, FY: 722e6 });
    expect([preview.latest, preview.unitAssumed]).toEqual([2022, true]);
    const named = read(`单位：元\n${cases["Wind表头"] ?? ""}`, { unit: "亿元", amounts: {} });
    expect(named.byAmount).toEqual({ assets, netProfit });
    const unnamed = previewStatement(cases["Wind表头"] ?? "", { unit: "亿元", amounts: {} }, ROWS);
    expect(unnamed.placed.every(({ doubt }) => doubt === "magnitude")).toBe(true);
  });

  test("of five years the latest four stand, and the earliest is named", () => {
    const { byAmount, latest, left } = pasted("五年");
    expect(byAmount["assets"]).toEqual({ "FY-3": 60.2, ...assets });
    expect(latest).toBe(2022);
    expect(left).toEqual(["older: 资产总额, 2018: 50.1", "older: 净利润, 2018: 2.1"]);
  });

  test("of amounts and shares side by side the amounts stand, and a quarter is named and left out", () => {
    const { byAmount, left } = pasted("表2双栏");
    expect(byAmount["netProfit"]).toEqual(netProfit);
    expect(byAmount["revenue"]).toEqual({ "FY-2": 9, "FY-1": 11.46, FY: 12.69 });
    expect(left.filter((one) => one.startsWith("interim"))).toEqual(["interim: 2023年1-3月 金额 (亿元)"]);
  });
});

describe("variants of the same kinds", () => {
  const table = (head: string, ...rows: readonly string[]) => read([head, ...rows].join("\n"));

  test.each([
    "2020\t2021\t2022",
    "FY2020\tFY2021\tFY2022",
    "FY20\tFY21\tFY22",
    "2020年度\t2021年度\t2022年度",
    "2020年 末\t2021年 末\t2022 年末",
    "2020/12/31\t2021/12/31\t2022/12/31",
    "2020年12月31日\t2021年12月31日\t2022年12月31日",
    "31 Dec 2020\t31 Dec 2021\t31 Dec 2022",
    "20201231\t20211231\t20221231",
    "2020-12\t2021-12\t2022-12",
    "2020A\t2021A\t2022A",
    "2020FY\t2021FY\t2022FY",
    "CY2020\tCY2021\tCY2022",
    "2020年报\t2021年报\t2022年报",
    "2020年/末\t2021年/末\t2022年/末",
    "FY-2\tFY-1\tFY",
  ])("%s", (head) => {
    expect(table(`项目\t${head}`, "资产总额\t77.27\t85.58\t93.11").byAmount).toEqual({ assets });
  });

  test.each([
    "2023年1-3月",
    "2023年3月末",
    "2023Q1",
    "2023年一季度",
    "2023H1",
    "2023年上半年",
    "2023-03-31",
    "1Q23",
    "2023三季报",
    "2023年前三季度",
    "2023年6月",
    "2023年3月31日/2023年1-3月",
    "Mar 2023",
  ])("%s is part of a year: named, and left out", (part) => {
    const { byAmount, left, latest } = table(`项目\t2021年\t2022年\t${part}`, "净利润\t6.08\t7.22\t2.32");
    expect(byAmount).toEqual({ netProfit: { "FY-1": 6.08, FY: 7.22 } });
    expect([left, latest]).toEqual([[`interim: ${part}`], 2022]);
  });

  test.each([
    "2023年末/度",
    "2023年（末）",
    "2023年末（度）",
    "2023年度/年末",
    "2023年1-12月",
    "2023年末/2023年1-12月",
    "2023-12-31/2023年度",
    "2023财年",
    "2023年全年",
    "Dec 2023",
  ])("%s is the year", (head) => {
    const { byAmount, left, latest } = table(`项目\t2021年\t2022年\t${head}`, "净利润\t6.08\t7.22\t2.32");
    expect(byAmount).toEqual({ netProfit: { "FY-2": 6.08, "FY-1": 7.22, FY: 2.32 } });
    expect([left, latest]).toEqual([[], 2023]);
  });

  test.each(["2023年初", "2023年期初"])("%s, a beginning, is no year's end", (head) => {
    const { byAmount } = table(`项目\t2021年\t2022年\t${head}`, "净资产\t6.08\t7.22\t2.32");
    expect(byAmount).toEqual({ equity: { "FY-1": 6.08, FY: 7.22 } });
  });

  test("a forecast is left out by name, blanks between columns are passed over, a year not there stays a gap", () => {
    const { byAmount, left } = table("项目\t2020年\t\t2022年\t\t2023E", "净利润\t5.77\t\t7.22\t\t9");
    expect(byAmount).toEqual({ netProfit: { "FY-2": 5.77, FY: 7.22 } });
    expect(left).toEqual(["forecast: 2023E"]);
  });

  test.each([
    ["单位：万元", "资产总计\t855,800.00\t931,100.00"],
    ["合并资产负债表（单位：人民币万元）", "资产总计\t855,800.00\t931,100.00"],
    ["", "资产总计（元）\t8,558,000,000.00\t9,311,000,000.00"],
    ["", "*资产总计(元)\t85.58亿\t93.11亿"],
    ["RMB million", "Total assets\t8,558.0\t9,311.0"],
    ["(in RMB millions)", "Total assets\t8,558.0\t9,311.0"],
    ["单位: CNY bn", "Total assets\t8.558\t9.311"],
  ])("units by title, row or figure: %s, %s", (title, row) => {
    const text = [title, "项目\t2021年末\t2022年末", row].filter((line) => line !== "").join("\n");
    const { byAmount, left } = read(text, { unit: "亿元", amounts: {} });
    expect(byAmount).toEqual({ assets: { "FY-1": 85.58, FY: 93.11 } });
    expect(left).toEqual([]);
  });

  test("a figure of two readings, one with a footnote and one of another currency are named", () => {
    expect(table("项目\t2021年\t2022年", "净利润\t7,400\t6,080").left).toEqual([
      "two-readings: 净利润, 2021年: 7,400",
      "two-readings: 净利润, 2022年: 6,080",
    ]);
    const noted = table("项目\t2021年\t2022年", "净利润\t6.08\t7.22¹");
    expect([noted.byAmount, noted.left]).toEqual([
      { netProfit: { "FY-1": 6.08 } },
      ["footnote: 净利润, 2022年: 7.22¹"],
    ]);
    expect(read("项目\t2022年\n资产总额（亿美元）\t9", { unit: "亿元", amounts: {} }).left).toEqual([
      "currency: 资产总额（亿美元）, 2022: 9",
    ]);
  });

  test("without years nothing is placed", () => {
    expect(table("净利润\t6.08\t7.22")).toMatchObject({ hasYears: false, byAmount: {} });
  });

  test("one year twice, and two rows of one amount that differ, are named", () => {
    expect(table("项目\t2022年\t2022年末", "净利润\t6.08\t7.22").left).toEqual([
      "twice: 净利润: 6.08",
      "twice: 净利润: 7.22",
    ]);
    const both = table(
      "报告期\t2022-12-31\t2022-12-31",
      "报表类型\t合并报表\t母公司报表",
      "净利润\t7.22\t3.00",
    );
    expect([both.byAmount, both.left]).toEqual([{ netProfit: { FY: 7.22 } }, ["parent: 2022-12-31"]]);
    expect(table("项目\t2022年", "营业总收入\t12.69", "营业收入\t12.00").byAmount).toEqual({
      revenue: { FY: 12.69 },
    });
  });

  test("a line of a page with fewer figures than years is named: nobody sees where its gap is", () => {
    const { byAmount, left } = read(
      "项目 2020年 2021年 2022年\n资产总额 77.27 85.58 93.11\n净利润 6.08 7.22",
    );
    expect([byAmount, left]).toEqual([{ assets }, ["count: 净利润 6.08 7.22"]]);
  });

  test("two tables one after the other, the second with another order of years", () => {
    const { byAmount } = read(
      "项目\t2021年\t2022年\n资产总额\t85.58\t93.11\n\n项目\t2022年\t2021年\n净利润\t7.22\t6.08",
    );
    expect(byAmount).toEqual({ assets: { "FY-1": 85.58, FY: 93.11 }, netProfit: { "FY-1": 6.08, FY: 7.22 } });
  });

  test("a later paste with a newer year moves what is there back by a year", () => {
    const first = previewStatement("项目\t2021年\t2022年\n净利润\t6.08\t7.22", emptyStatement, ROWS);
    const held = takePlaced(emptyStatement, first, first.placed);
    const second = previewStatement("项目\t2022年\t2023年\n净利润\t7.22\t8.00", held, ROWS);
    expect(second.placed.map(({ key, doubt }) => [key, doubt])).toEqual([
      ["FY-1", null],
      ["FY", null],
    ]);
    expect(takePlaced(held, second, second.placed)).toEqual({
      unit: "",
      latest: 2023,
      amounts: { netProfit: { periods: { "FY-2": "6.08", "FY-1": "7.22", FY: "8" } } },
    });
    const other = previewStatement("项目\t2022年\n净利润\t9.99", held, ROWS);
    expect(other.placed.map(({ before, doubt }) => [before, doubt])).toEqual([["7.22", "other-value"]]);
  });
});

/** Tables 8, 9, 10 and 12 of the report as printed, spaces of the copy and all. */
const PRINTED = [
  `表 8 公司负债构成及杠杆情况 (单位: 亿元)

项目	2020 年末	2021 年末	2022 年末
负债总额	15.76	21.12	23.56
其中: 一年内非流动负债	0.00	0.05	3.05
保险合同准备金	0.79	2.77	4.93
实际资产负债率 (%)	20.40	24.68	25.30
全部债务	14.04	17.63	17.59
其中: 短期债务	0.00	0.05	3.05
全部债务资本化比率 (%)	18.58	21.48	20.19`,
  `表 9 公司资产质量情况（单位：亿元）

项目	2020 年末	2021 年末	2022 年末	2023 年 3 月末
资产总额	77.27	85.58	93.11	110.89
其中：货币资金	16.67	19.96	19.80	35.57`,
  `表 10 公司盈利能力指标（单位：亿元）

项目	2020 年	2021 年	2022 年	2023 年 1-3 月
营业收入	9.00	11.46	12.69	2.74
其中：增信业务收入	5.31	6.89	7.63	1.53
其中：业务及管理费	0.39	0.48	0.49	0.09
营业利润	7.68	8.09	9.32	1.87
净利润	5.77	6.08	7.22	2.32
营业费用率（%）	4.42	4.22	3.94	3.80
净资产收益率（%）	10.95	9.65	10.78	/`,
  `表 12 公司资本充足性指标

项目	2020 年末	2021 年末	2022 年末
增信责任余额 (亿元)	372.08	518.76	537.82
净资产 (亿元)	61.50	64.46	69.56
净资本 (亿元)	50.32	49.95	46.35
增信放大倍数 (倍)	5.98	8.06	7.73
代偿准备金比率 (%)	0.00	0.00	0.00`,
];

describe("the tables of a report as printed", () => {
  const spaced = PRINTED.map((text) => text.replaceAll("\t", " "));
  test.each([
    ["by tabs", PRINTED],
    ["by spaces", spaced],
    ["in one paste", [PRINTED.join("\n\n")]],
  ])("%s give the printed ratios", (_how, pastes) => {
    let statement: Statement = emptyStatement;
    for (const text of pastes) {
      const preview = previewStatement(text, statement, ROWS);
      expect(preview.placed.filter(({ doubt }) => doubt !== null)).toEqual([]);
      statement = takePlaced(statement, preview, preview.placed);
    }
    expect([statement.unit, statement.latest]).toEqual(["亿元", 2022]);
    const at = amountsIn(statement);
    for (const [form, back, printed] of [
      ["ROE", 0, 0.1078],
      ["ROE", 1, 0.0965],
      ["ROA", 0, 0.0808],
      ["OPERATINGMARGIN", 0, 0.7347],
      ["COSTINCOME", 2, 0.0442],
      ["REALDEBT:plain", 0, 0.253],
      ["REALDEBT:plain", 2, 0.204],
      ["DEBTCAPITAL", 0, 0.2019],
      ["NETCAPITALRATIO", 0, 0.6664],
    ] as const) {
      const computed = computeForm(findStatementForm(form)!, back, at);
      expect([form, computed.ok && Math.abs(computed.value - printed) < 0.0011]).toEqual([form, true]);
    }
    for (const [form, back, printed] of [
      ["NETASSETLEVERAGE", 0, 7.73],
      ["NETCAPITALLEVERAGE", 0, 11.6],
    ] as const) {
      const computed = computeForm(findStatementForm(form)!, back, at);
      expect(computed.ok && computed.value).toBeCloseTo(printed, 2);
    }
  });
});

describe("enterprise-statement.txt", () => {
  const pack = packOf("circ-enterprise");
  const needs = statementNeeds(pack)!;
  const forms = [...needs.measured.map(({ form }) => form), ...needs.further];
  const rows = [...needs.amounts, ...needs.more].map((amount) => ({
    amount,
    years: yearsOf(amount.id, forms),
  }));

  test("each row that an indicator takes has its boxes, and every indicator its ratio", () => {
    const preview = previewStatement(inputText("enterprise-statement.txt"), emptyStatement, rows);
    // No indicator of the methodology takes short-term loans alone, or revenue.
    expect(preview.left.filter(({ why }) => why !== "older").map(({ what, why }) => [why, what])).toEqual([
      ["unknown-row", "短期借款"],
      ["unknown-row", "营业收入"],
    ]);
    expect(new Set(preview.placed.map(({ row }) => row)).size).toBe(8);
    expect([preview.unit, preview.latest]).toEqual(["亿元", 2024]);
    const measured = pack.items.filter(({ kind }) => kind === "measured").map(({ id }) => id);
    expect(measured.filter((id) => !needs.measured.some(({ item }) => item.id === id))).toEqual([]);
  });

  test("with debt, interest and depreciation beside it, all eight indicators are computed and believed", () => {
    const text = inputText("enterprise-statement.txt");
    const more = [
      "短期债务\t88.10\t90.02\t85.31\t70.55",
      "全部债务\t410\t420\t430\t425",
      "受限货币资金\t0\t0\t0\t0",
      "交易性金融资产\t1\t1\t1\t1",
      "利润总额\t--\t58\t63\t72",
      "计入费用的利息\t--\t18\t19\t18",
      "资本化利息\t--\t2\t2\t2",
      "折旧\t--\t40\t41\t42",
      "摊销\t--\t3\t3\t3",
    ].join("\n");
    const preview = previewStatement(`${text.trim()}\n${more}`, emptyStatement, rows);
    const statement = takePlaced(emptyStatement, preview, preview.placed);
    const draft = { ...newDraft("e", pinOf(pack), "2025-01-01"), statement };
    const offers = offersOf(needs.measured, draft);
    expect(offers.map(({ item, given, plausible }) => [item.id, given !== null, plausible])).toEqual(
      needs.measured.map(({ item }) => [item.id, true, true]),
    );
    expect(new Set(offers.map(({ item }) => item.id)).size).toBe(8);
    const wrong = {
      ...statement,
      amounts: { ...statement.amounts, equity: { periods: { FY: "0.001", "FY-1": "0.001" } } },
    };
    const roe = offersOf(needs.measured, { ...draft, statement: wrong }).find(
      ({ item }) => item.id === "roe",
    );
    expect(roe?.plausible).toBe(false);
  });

  test("no debt and no interest are words, not numbers", () => {
    const grade = (id: string, value: unknown) => {
      const answer = ask("RATING.GRADE", id, value, "circ-enterprise", [["benchmark", 3]]);
      return answer.ok ? answer.value : answer.message;
    };
    for (const [id, en, zh, number] of [
      ["ebitda-interest-cover", "no interest", "无利息", 1000],
      ["cfo-to-debt", "No debt", "无债务", 5],
      ["cash-to-short-debt", "no short-term debt", "无短期债务", 100],
      ["debt-to-ebitda", "EBITDA not above zero", "EBITDA不为正", 100],
    ] as const)
      expect([id, grade(id, en), grade(id, zh)]).toEqual([id, grade(id, number), grade(id, number)]);
    expect(grade("roe", "无债务")).toMatch(/must be a number/u);
  });
});

describe("an English report's indicators, copied from the page", () => {
  const page = [
    "Key Indicators ",
    "  2022FY 2023FY 2024FY 2025Q1 ",
    "Total Assets (RMB billion) 9.7 11.7 12.9 12.6 ",
    "Total Equity (RMB billion) 5.2 7.0 7.4 7.4 ",
    "Net Profit (RMB million) 246.7 345.0 291.6 47.6 ",
    "Return on Equity (%) 4.8 5.6 4.1 - ",
    "Accumulated Claim Ratio (%) 0.0 0.0 0.0 0.0 ",
    "High Liquid Assets/Total Assets (%) 1.5 5.5 6.1 - ",
  ];

  test.each([
    ["line by line", page.join("\n")],
    ["with the blank lines of the copy", page.join("\n\n")],
  ])("%s: two units in one table, the quarter left out", (_how, text) => {
    const { byAmount, unit, left } = read(text);
    expect(byAmount).toEqual({
      assets: { "FY-2": 9.7, "FY-1": 11.7, FY: 12.9 },
      equity: { "FY-2": 5.2, "FY-1": 7, FY: 7.4 },
      netProfit: { "FY-2": 0.2467, "FY-1": 0.345, FY: 0.2916 },
    });
    expect(unit).toBe("RMB billion");
    expect(left[0]).toBe("interim: 2025Q1");
    expect(left.slice(1).every((one) => one.startsWith("unknown-row"))).toBe(true);
    const [last = 0, profit = 0] = [byAmount["equity"]?.["FY-1"], byAmount["netProfit"]?.["FY"]];
    const equity = byAmount["equity"]?.["FY"] ?? 0;
    // The printed 4.1 %, as far as equity in tenths of a billion can tell.
    expect((profit / ((last + equity) / 2)) * 100).toBeCloseTo(4.05, 2);
  });
});

test("a guarantor's book as printed: balance, liability and what was released, counts of deals left out by name", () => {
  const { byAmount, left } = read(
    [
      "项目\t2020年\t2021年\t2022年",
      "当期新增增信业务笔数（笔）\t38\t40\t28",
      "当期增信业务解除增信金额（亿元）\t5.46\t28.15\t95.89",
      "期末增信业务余额（亿元）\t457.06\t640.46\t668.33",
      "期末增信业务责任余额（亿元）\t372.08\t518.76\t537.82",
      "增信放大倍数（倍）\t5.98\t8.06\t7.73",
    ].join("\n"),
  );
  expect(byAmount).toEqual({
    released: { "FY-2": 5.46, "FY-1": 28.15, FY: 95.89 },
    outstanding: { "FY-2": 457.06, "FY-1": 640.46, FY: 668.33 },
    liability: { "FY-2": 372.08, "FY-1": 518.76, FY: 537.82 },
  });
  expect(left).toEqual(["unknown-row: 当期新增增信业务笔数（笔）", "unknown-row: 增信放大倍数（倍）"]);
});

describe("headings as reports and terminals print them", () => {
  const two = { assets: { FY: 93.11, "FY-1": 85.58 } };

  test.each([
    [
      "group beside parent company, in two rows",
      "项目\t合并\t\t母公司\t\n\t2022年\t2021年\t2022年\t2021年\n资产总额\t93.11\t85.58\t50.1\t40.2",
    ],
    [
      "group beside parent company, in one row",
      "项目\t2022年（合并）\t2021年（合并）\t2022年（母公司）\t2021年（母公司）\n资产总额\t93.11\t85.58\t50.1\t40.2",
    ],
  ])("%s: the group's stand, the parent's are named", (_what, text) => {
    const { byAmount, left } = read(text);
    expect(byAmount).toEqual(two);
    expect(left).toHaveLength(2);
    expect(left.every((one) => one.startsWith("parent: "))).toBe(true);
  });

  test.each(["2021年（重述）", "2021年（经追溯调整）", "2021 (restated)", "2021 调整后"])(
    "%s beside 2021 is the same year twice: neither is taken",
    (again) => {
      const { byAmount, left } = read(`项目\t2022年\t${again}\t2021年\n资产总额\t93.11\t85.58\t85.00`);
      expect(byAmount).toEqual({ assets: { FY: 93.11 } });
      expect(left).toEqual(["twice: 资产总额: 85.58", "twice: 资产总额: 85.00"]);
    },
  );

  test.each([
    ["Year ended 31 December 2022\tYear ended 31 December 2021", "(RMB'000)", 9_311_000, "RMB'000"],
    ["Dec 31, 2022\tDec 31, 2021", "In thousands of RMB", 9_311_000, "In thousands of RMB"],
    ["As at 31 December 2022\tAs at 31 December 2021", "HK$'000", 9_311_000, "HK$'000"],
    ["2022年\t2021年", "单位：千港元", 9_311_000, "千港元"],
    ["2022（经审计）\t2021（经审计）", "单位：百万美元", 9_311, "百万美元"],
  ])("%s under %s", (years, corner, assets, unit) => {
    const preview = read(`${corner}\t${years}\nTotal assets\t${String(assets)}\t${String(assets - 1)}`);
    expect(preview.byAmount).toEqual({ assets: { FY: assets, "FY-1": assets - 1 } });
    expect([preview.latest, preview.unitAssumed]).toEqual([2022, false]);
    expect(preview.unit).toBe(unit);
  });

  test("units in the headings of the columns are converted", () => {
    const { byAmount, unit } = read("项目\t2022年（亿元）\t2021年（万元）\n资产总额\t93.11\t855,800");
    expect([byAmount, unit]).toEqual([two, "亿元"]);
  });

  test("a row a year reads as a column a year", () => {
    const { byAmount, left } = read("年份\t资产总额\t净利润\n2021年\t85.58\t6.08\n2022年\t93.11\t7.22");
    expect(byAmount).toEqual({ assets: two.assets, netProfit: { FY: 7.22, "FY-1": 6.08 } });
    expect(left).toEqual([]);
  });

  test("a unit that is not known is named, and nothing under it is taken", () => {
    const { byAmount, left } = read("单位：两\n项目\t2022年\n资产总额\t93.11");
    expect(byAmount).toEqual({});
    expect(left).toEqual(["unit-unread: 两", "no-unit: 资产总额, 2022年: 93.11"]);
  });
});
