import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { errorOf, valueOf } from "./ask";

/** What analysts' books and terminals' exports hold: read as it is meant, or refused, and never passed over in silence. */

type Cells = Readonly<Record<string, unknown>>;
const DAY = "2024-12-31";
const USUAL: Cells = {
  ...{
    债券代码: "A1",
    发行人: "甲",
    债券品种: "公司债",
    持仓: 100,
    起息日: "2023-01-10",
    到期日: "2028-01-10",
  },
  ...{ 主体信用等级: "AA", 债项级别: "AA", 评级日期: "2024-06-30", 担保人: "", 评级展望: "" },
};
const bookOf = (...rows: readonly Cells[]) => headed((head) => head, ...rows);
/** A book under headings as an export writes them. */
function headed(as: (head: string) => string, ...rows: readonly Cells[]): unknown[][] {
  const heads = [...new Set([...Object.keys(USUAL), ...rows.flatMap((row) => Object.keys(row))])];
  return [heads.map(as), ...rows.map((row) => heads.map((head) => row[head] ?? USUAL[head] ?? ""))];
}
const events = (...rows: readonly (readonly unknown[])[]): unknown[][] => [
  ["债券代码", "日期", "事件", "来源", "内容"],
  ...rows.map((row) => [...row]),
];
const NONE = [[""]];

const held = (book: unknown[][], happened: unknown[][] = NONE, day = DAY) =>
  (valueOf("BOOK.HELD", book, happened, day, null, "circ", "en") as unknown[][]).slice(1);
const place = { rating: 7, amount: 8, coupon: 10, outlook: 13, watch: 14 };
const column = (rows: unknown[][], name: keyof typeof place) => rows.map((row) => row[place[name]]);
const refusal = (book: unknown[][], happened: unknown[][] = NONE, name = "BOOK.HELD") =>
  errorOf(name, book, happened, DAY, ...(name === "BOOK.HELD" ? [null, "circ"] : ["class", "circ"]), "en");

describe("a unit behind a heading", () => {
  const under = (head: string, amount: unknown) =>
    headed((one) => (one === "持仓" ? head : one), { 持仓: amount });

  test("counts, however terminals and reports write it", () => {
    for (const [head, expected] of [
      ["持仓（万元）", 1_000_000],
      ["账面价值(亿元)", 1e10],
      ["持仓\n[单位] 亿元", 1e10],
      ["持仓（单位：万元）", 1_000_000],
      ["持仓(元)", 100],
      ["持仓，万元", 1_000_000],
      ["持仓(亿)", 1e10],
      ["Position (CNY m)", 1e8],
      ["book value (RMB million)", 1e8],
      ["Position (CNY bn)", 1e11],
      ["持仓", 100],
    ] as const)
      expect([head, column(held(under(head, 100)), "amount")[0]]).toEqual([head, expected]);
  });

  test("law: an amount under a unit is that amount with the unit behind it", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.constantFrom("元", "万元", "百万元", "亿元"),
        (amount, unit) => {
          const [own] = column(held(under("持仓", `${String(amount)}${unit}`)), "amount");
          expect(column(held(under(`持仓（${unit}）`, amount)), "amount")[0]).toBe(own);
          expect(column(held(under(`持仓（${unit}）`, String(amount))), "amount")[0]).toBe(own);
        },
      ),
    );
  });

  test("of another currency or of pieces is refused, and not passed over", () => {
    for (const head of ["持仓（万美元）", "Position (USD m)", "持仓（张）", "book value (HKD)"])
      expect(refusal(under(head, 100))).toContain("is not read");
  });

  test("is held against amounts of events", () => {
    const fell = (value: unknown) => events(["A1", "2024-07-01", "违约", "公告", value]);
    expect(refusal(under("持仓（万元）", 100), fell(60), "BOOK.DEFAULTS")).toContain("says its unit");
    const inUnit = [["债券代码", "日期", "事件", "来源", "金额（万元）"], ...fell(60).slice(1)];
    expect(
      (
        valueOf("BOOK.DEFAULTS", under("持仓（万元）", 100), inUnit, DAY, "class", "circ") as unknown[][]
      )[1]?.slice(2, 7),
    ).toEqual([1_000_000, 1, 1, 1, 600_000]);
  });

  test("two columns of amounts under two units are refused", () => {
    const both = headed((one) => (one === "担保人" ? "持仓（万元）" : one), { 担保人: 1 });
    expect(refusal(both)).toContain("more than once");
  });

  test("shares under a percent sign count hundredths where one is above 1, and have two readings where none is", () => {
    const coupons = (...given: readonly unknown[]) =>
      bookOf(...given.map((rate, index) => ({ 债券代码: `A${String(index)}`, "票面利率(%)": rate })));
    expect(column(held(coupons(3.5, 0.8)), "coupon")).toEqual([0.035, 0.008]);
    expect(refusal(coupons(0.8, 0.5))).toMatch(/0\.8%.*80%/);
    expect(refusal(coupons("0.8%", 0.5))).toMatch(/0\.5%.*50%/);
    expect(column(held(bookOf({ 票面利率: "3.5%" }, { 债券代码: "A2", 票面利率: 0.035 })), "coupon")).toEqual(
      [0.035, 0.035],
    );
    const [plain] = column(held(bookOf({ 票面利率: 3.5 })), "coupon") as { message: string }[];
    expect(plain?.message).toMatch(/350%.*3\.5%/);
  });
});

describe("a default is of one bond in the book", () => {
  const book = bookOf({ 担保人: "乙" });
  test("by its code; an issuer's, a guarantor's or nobody's would count in no bond and is refused", () => {
    for (const name of ["甲", "乙"])
      expect(refusal(book, events([name, "2024-07-01", "违约", "公告", ""]))).toContain("one bond");
    for (const word of ["违约", "回收", "评级", "列入观察名单"])
      expect(refusal(book, events(["A9", "2024-07-01", word, "公告", word === "评级" ? "A" : 5]))).toContain(
        "received A9",
      );
    expect(held(book, events(["A1", "2024-07-01", "违约", "公告", ""]))).toEqual([]);
  });

  test("once: a second amount may be another or one more, and what comes back comes after", () => {
    const fell = (date: string, amount: unknown) => ["A1", date, "违约", "公告", amount];
    expect(refusal(book, events(fell("2024-07-01", 60), fell("2024-08-01", 70)))).toMatch(/70.*130/);
    expect(refusal(book, events(fell("2024-07-01", ""), fell("2024-07-01", "")))).toContain("more than once");
    const back = ["A1", "2024-06-01", "回收", "公告", 10];
    expect(refusal(book, events(fell("2024-07-01", 60), back))).toContain("on or after its default");
    expect(refusal(book, events(back))).toContain("on or after its default");
  });

  test("also after its end: what was repaid cannot fall into it", () => {
    const due = bookOf({ 到期日: "2024-06-29" });
    const late = events(["A1", "2024-07-02", "违约", "公告", 100]);
    const all = valueOf("BOOK.DEFAULTS", due, late, DAY, "class", "circ") as unknown[][];
    expect(all.at(-1)?.slice(3, 7)).toEqual([1, 1, 1, 100]);
  });
});

describe("one row is one bond", () => {
  test("a code in two rows is refused with both, in every sum and in its row", () => {
    const twice = bookOf({}, { 持仓: 50, 债券代码: "a1 " });
    expect(refusal(twice)).toMatch(/row 3, code.*row 2/);
    const next = valueOf("BOOK.NEXT", twice, NONE, DAY, null, "circ") as unknown[][];
    expect(next[1]?.[1]).toBe("held");
    expect(next[2]?.[1]).toMatchObject({ error: "#VALUE!" });
  });

  test("a row that adds the others up is none", () => {
    expect(refusal([...bookOf({}), ["合计", "", "", 100]])).toContain("row 3, issuer");
  });
});

describe("what is printed beside a rating", () => {
  test("goes with it into what is held", () => {
    const rows = held(
      bookOf(
        { 债项级别: "AA+/稳定" },
        { 债券代码: "A2", 债项级别: "AA（负面）" },
        { 债券代码: "A3", 债项级别: "AA *-" },
        { 债券代码: "A4", 债项级别: "AA", 评级展望: "正面" },
        { 债券代码: "A5" },
      ),
    );
    expect(column(rows, "rating")).toEqual(["AA+", "AA", "AA", "AA", "AA"]);
    expect(column(rows, "outlook")).toEqual(["stable", "negative", "", "positive", ""]);
    expect(column(rows, "watch")).toEqual([false, false, "negative", false, false]);
  });

  test("law: the share watched or negative is that of the ratings as they are printed", () => {
    const texts = ["AA+/稳定", "AA（负面）", "A *-", "AAA", "AA+ 正面", "A+/negative"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 }), (printed) => {
        const rows = held(
          bookOf(...printed.map((text, index) => ({ 债券代码: `A${String(index)}`, 债项级别: text }))),
        );
        const cells = (name: keyof typeof place) => column(rows, name).map((cell) => [cell]);
        const watched = (...ratings: unknown[][][]) =>
          valueOf("PORTFOLIO.WATCH", ratings[0], cells("amount"), ratings[1], ratings[2], "circ");
        expect(watched(cells("rating"), cells("outlook"), cells("watch"))).toEqual(
          watched(printed.map((text) => [text])),
        );
      }),
    );
  });

  test("of a later rating goes before the column, and of the same one must agree with it", () => {
    const stable = { 债项级别: "AA/稳定", 评级展望: "负面" };
    expect(column(held(bookOf(stable)), "outlook")[0]).toMatchObject({ error: "#VALUE!" });
    const lowered = events(["A1", "2024-09-01", "评级", "报告", "A/负面"]);
    expect(column(held(bookOf({ 评级展望: "稳定" }), lowered), "outlook")).toEqual(["negative"]);
    expect(column(held(bookOf({ 评级展望: "稳定", 债项级别: "AA/稳定" })), "outlook")).toEqual(["stable"]);
  });
});

describe("what is not said", () => {
  test("a position that is blank is no 0: what is figured of it names its row, and counts stay", () => {
    for (const blank of ["", "-", "不适用", "--"]) {
      const book = bookOf({ 持仓: blank }, { 债券代码: "A2" });
      const amounts = column(held(book), "amount");
      expect(amounts).toEqual([expect.objectContaining({ error: "#N/A" }), 100]);
      expect((amounts[0] as { message: string }).message).toContain("row 2, amount");
      const counted = valueOf("BOOK.DEFAULTS", book, NONE, DAY, "class", "circ") as unknown[][];
      expect(counted.at(-1)?.slice(0, 5)).toEqual([
        "all",
        2,
        expect.objectContaining({ error: "#N/A" }),
        0,
        0,
      ]);
    }
  });

  test("amounts that are all blank are not the same as none given", () => {
    const ratings = [["AA"], ["AAA"]];
    expect(errorOf("PORTFOLIO.AVERAGE", ratings, [[""], [""]], null, null, "circ")).toContain("row 1");
    expect(valueOf("PORTFOLIO.AVERAGE", ratings, null, null, null, "circ")).toBe("AA+");
  });

  test("NR and its like are no rating so far, whatever day stands beside; a dash is no date, guarantor or option", () => {
    const none = ["NR", "WR", "未评级", "--"];
    const rows = valueOf(
      "BOOK.NEXT",
      bookOf(
        ...none.map((rating, index) => ({ 债券代码: `A${String(index)}`, 债项级别: rating })),
        { 债券代码: "B1", 债项级别: "--", 评级日期: "--" },
        { 债券代码: "B2", 担保人: "无", 含权期限: "无" },
      ),
      NONE,
      DAY,
      null,
      "circ",
      "en",
    ) as unknown[][];
    expect(rows.slice(1).map(([, state]) => state)).toEqual([
      ...none.map(() => "not rated"),
      "not rated",
      "held",
    ]);
    expect(held(bookOf({ 担保人: "--" }))[0]?.[6]).toBe("");
    expect(refusal(bookOf({ 到期日: "--" }))).toContain("maturity");
  });
});

describe("a look back", () => {
  const book = bookOf(
    {},
    { 债券代码: "A2", 起息日: "2024-08-01" },
    { 债券代码: "A3", 评级日期: "2024-09-01" },
  );
  test("knows neither a bond that begins later nor a rating of a later day", () => {
    expect(held(book, NONE, "2024-07-31").map(([code]) => code)).toEqual(["A1", "A3"]);
    expect(column(held(book, NONE, "2024-07-31"), "rating")).toEqual(["AA", "NR"]);
    expect(column(held(book), "rating")).toEqual(["AA", "AA", "AA"]);
    const ledger = valueOf("BOOK.LEDGER", book, NONE, "2024-07-31", "circ") as unknown[][];
    expect(ledger.slice(1).map(([code]) => code)).toEqual(["A1", "A2"]);
    const next = valueOf("BOOK.NEXT", book, NONE, "2024-07-31", null, "circ", "zh") as unknown[][];
    expect(next.slice(1).map(([, state]) => state)).toEqual(["持有", "未起息", "未评级"]);
    const counted = valueOf("BOOK.DEFAULTS", book, NONE, "2024-07-31", "class", "circ") as unknown[][];
    expect(counted.at(-1)?.[1]).toBe(2);
  });
});

describe("holdings of a portfolio", () => {
  const HELD = [
    ["发行人", "持仓", "级别", "担保人"],
    ["甲", 1, "AA", "-"],
    ["乙", 99, "NR", "无"],
  ];
  const LIMIT = (most: unknown, unit: string, dimension = "发行人", group = "乙") => [
    ["维度", "对象", "上限", "单位"],
    [dimension, group, most, unit],
  ];
  const limits = (...args: readonly unknown[]) =>
    valueOf("PORTFOLIO.LIMITS", ...args, "circ", null, "en") as unknown[][];

  test("a limit that says its unit is not held against amounts that do not, nor a share against an amount", () => {
    const ask = (holdings: unknown[][], most: unknown) =>
      errorOf("PORTFOLIO.LIMITS", holdings, LIMIT(most, "金额"), "circ", null, "en");
    expect(ask(HELD, "5亿元")).toContain("says its unit");
    expect(ask(HELD, "5%")).toContain("says its unit");
    const inUnit = HELD.map((row, index) => (index === 0 ? row.with(1, "持仓（万元）") : row));
    expect(ask(inUnit, 50)).toContain("says its unit");
    expect(limits(inUnit, LIMIT("50万元", "金额"))[1]?.slice(2)).toEqual([
      990_000,
      0.99,
      500_000,
      -490_000,
      "breached",
    ]);
  });

  test("a column that says who guarantees names nobody by a dash or 无", () => {
    expect(limits(HELD, LIMIT(0.1, "占比", "担保人", ""))).toHaveLength(1);
    expect(errorOf("PORTFOLIO.CONCENTRATION", [["甲"], ["-"]], [[1], [2]])).toContain("row 2");
  });

  test("law: a row that adds the others up never counts among them", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("合计", "总计", "小计", "合 计", "Total", "Grand Total", "subtotal:", "汇总"),
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }),
        (word, amounts) => {
          const sum = amounts.reduce((all, one) => all + one, 0);
          const names = [...amounts.map((_one, index) => [`N${String(index)}`]), [word]];
          const held = [...amounts, sum].map((one) => [one]);
          const ratings = [...amounts.map(() => ["AA"]), [""]];
          const at = `row ${String(names.length)}`;
          expect(errorOf("PORTFOLIO.CONCENTRATION", names, held)).toContain(at);
          expect(errorOf("PORTFOLIO.CROSSINGS", ratings, ratings, held, names, "summary", "circ")).toContain(
            at,
          );
          const rated = [...amounts.map(() => ["AA"]), ["NR"]];
          expect(errorOf("PORTFOLIO.DISTRIBUTION", rated, held, "letter", names, "circ")).toContain(at);
          const table = [
            ["发行人", "持仓", "级别"],
            ...names.map(([name], index) => [name, held[index]?.[0], ratings[index]?.[0]]),
          ];
          expect(errorOf("PORTFOLIO.LIMITS", table, LIMIT(0.5, "占比", "级别", "AA"), "circ")).toContain(
            "holdings, row",
          );
        },
      ),
    );
  });
});
