import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable, tableOf } from "../../desk/paper/book/read-table";
import { errorOf, valueOf } from "./ask";

type Row = readonly (string | number)[];

const HEADS: Row = [
  ...["债券代码", "发行人", "债券品种", "持仓", "起息日", "到期日", "主体级别", "债项级别", "评级日期"],
  ...["外部评级机构", "外部评级", "外部评级日期", "担保人", "担保人级别", "隐含评级"],
];
const ROWS: readonly Row[] = [
  [
    "A",
    "甲",
    "公司债",
    100,
    "2024-01-10",
    "2029-01-10",
    "AA",
    "AA",
    "2025-01-31",
    "Z",
    "AA+",
    "2025-01-31",
    "丙",
    "AAA",
    "AA-",
  ],
  ["B", "乙", "中期票据", 50, "2024-01-10", "2028-01-10", "A", "A", "2025-01-31", "", "", "", "", "", ""],
];
/** The same headings in two lines: the upper one is merged over what stands below it. */
const UPPER: Row = [
  ...["债券代码", "发行人", "债券品种", "持仓", "期限", "", "主体", "债项", "", "外部评级", "", ""],
  ...["担保人", "", "中债"],
];
const LOWER: Row = [
  ...["", "", "", "", "起息日", "到期日", "级别", "级别", "评级日期", "机构", "级别", "日期"],
  ...["名称", "级别", "隐含评级"],
];
const DAY = "2025-03-31";

const blank = (width: number): Row => Array.from({ length: width }, () => "");
const line = (...cells: Row): Row => [...cells, ...blank(HEADS.length - cells.length)];

/** Everything that the functions say of a book, without the rows that only keep its place. */
function said(book: readonly Row[]) {
  const all = (name: string, ...more: unknown[]) =>
    (valueOf(name, book, ...more) as unknown[][]).filter((row) => row.some((cell) => cell !== ""));
  return [
    all("BOOK.RATE", null, "circ", null, "zh"),
    all("BOOK.NEXT", null, DAY, null, "circ", "zh"),
    all("BOOK.HELD", null, DAY, null, "circ", "zh"),
    all("BOOK.FLAGS", null, DAY, null, "circ", null, "zh"),
  ];
}

const plain = said([HEADS, ...ROWS]);

describe("what stands over a book of bonds", () => {
  test.each<readonly [string, readonly Row[]]>([
    ["a title", [line("某保险公司债券台账")]],
    [
      "a title, a day and blanks",
      [line("债券台账"), blank(15), line("截至2025年3月31日", "", "", "制表：甲")],
    ],
    ["a title of two words", [line("Bond book", "2025")]],
  ])("%s is passed over, and answers keep to the rows of the bonds", (_, above) => {
    for (const heads of [[HEADS], [UPPER, LOWER]]) {
      const book = [...above, ...heads, ...ROWS];
      expect(said(book)).toEqual(plain);
      const rows = valueOf("BOOK.NEXT", book, null, DAY, null, "circ") as unknown[][];
      expect(rows.map(([code]) => code).indexOf("A")).toBe(above.length + heads.length);
    }
  });

  test("two lines of headings say together what one says", () => {
    expect(said([UPPER, LOWER, ...ROWS])).toEqual(plain);
    // Merged over all of it, as some files repeat what is merged.
    const repeated = LOWER.map((cell, at) => (cell === "" ? (UPPER[at] ?? "") : cell));
    expect(said([UPPER, repeated, ...ROWS])).toEqual(plain);
    const table = tableOf(
      {
        name: "S",
        lines: [UPPER, LOWER, ...ROWS].map((cells, at) => ({ at: `S!${String(at + 1)}`, cells })),
      },
      "bonds",
    );
    expect(table.rows.map(({ at }) => at)).toEqual(["S!3", "S!4"]);
    expect(readTable(table, "bonds", "zh")).toMatchObject({ faults: [], passedOver: [] });
  });

  test("law: whatever stands in the upper line and whatever in the lower, they say what one line says", () => {
    const over = fc.constantFrom("基本信息", "评级信息", "债券要素", "Terms", "其他");
    // The word above, the word below a gathering one, or both lines with the same; what the agencies say stands under 外部评级.
    const column = fc.constantFrom("above", "gathered", "repeated");
    fc.assert(
      fc.property(
        fc.array(column, { minLength: HEADS.length, maxLength: HEADS.length }),
        fc.array(over, { minLength: HEADS.length, maxLength: HEADS.length }),
        fc.boolean(),
        (ways, words, isApart) => {
          const isAgency = (at: number) => String(HEADS[at]).startsWith("外部评级");
          const lines = HEADS.map((head, at): readonly [string | number, string | number] => {
            if (isAgency(at) && isApart)
              return [at === 9 ? "外部评级" : "", ["机构", "级别", "日期"][at - 9] ?? ""];
            if (ways[at] === "above") return [head, ""];
            if (ways[at] === "repeated") return [head, head];
            return [
              at > 0 && ways[at - 1] === "gathered" && !isAgency(at - 1) ? "" : (words[at] ?? ""),
              head,
            ];
          });
          // All of it below and few words over it is a title, whose words say nothing.
          const two = [lines.map(([upper]) => upper), lines.map(([, lower]) => lower)];
          expect(said([...two, ...ROWS])).toEqual(plain);
          expect(said([line("债券台账"), ...two, ...ROWS])).toEqual(plain);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("under a word of the same column the lower one counts, and a group over nothing known is passed over", () => {
    const held = HEADS.indexOf("持仓");
    const upper = HEADS.map((head, at) => (at < 3 ? (at === 0 ? "债券信息" : "") : head));
    const lower = HEADS.map((head, at) => (at < 3 ? head : at === held ? "账面价值" : ""));
    expect(said([upper, lower, ...ROWS])).toEqual(plain);
    // 级别 under somebody else's word is not the bond's own rating.
    const group = (rows: readonly Row[], ...more: Row) => rows.map((row, at) => [...row, more[at] ?? ""]);
    expect(said(group([upper, lower, ...ROWS], "监管", "级别", "BBB", "BBB"))).toEqual(plain);
  });

  test("a row of a bond is none of them, whatever it lacks", () => {
    const bare: Row = ["", "丁", "公司债", "", "", "", "AA", "AA", "", "", "", "", "", "", ""];
    const answer = errorOf("BOOK.HELD", [HEADS, bare, ...ROWS], null, DAY, null, "circ");
    expect(answer).toContain("bonds, row 2, code");
  });

  test("several agencies side by side are several", () => {
    const two = [
      [...UPPER.slice(0, 9), "外部评级", "", "", "", "", "", "担保人", "", "中债"],
      [...LOWER.slice(0, 9), "机构", "级别", "日期", "机构", "级别", "日期", "名称", "级别", "隐含评级"],
      ...ROWS.map((row) => [
        ...row.slice(0, 12),
        "Y",
        row[0] === "A" ? "BBB" : "",
        "2025-01-31",
        ...row.slice(12),
      ]),
    ];
    const one = [
      [...HEADS.slice(0, 12), "外部评级机构2", "外部评级2", "外部评级日期2", ...HEADS.slice(12)],
      ...two.slice(2),
    ];
    expect(said(two)).toEqual(said(one));
    // Under one line without numbers nobody can tell whether the second was meant to count.
    const unnumbered = [
      [...HEADS.slice(0, 12), "外部评级机构", "外部评级", "外部评级日期", ...HEADS.slice(12)],
      ...two.slice(2),
    ];
    expect(errorOf("BOOK.RATE", unnumbered, null, "circ", null, "en")).toMatch(
      /外部评级机构 is given more than once/,
    );
  });

  test("a unit that is said over the table is the amounts', unless their heading says one", () => {
    const events = [
      ["债券代码", "日期", "事件", "来源", "金额"],
      ["A", "2025-02-01", "违约", "公告", "60万元"],
    ];
    const owed = (book: readonly Row[]) =>
      (valueOf("BOOK.DEFAULTS", book, events, DAY, "class", "circ", "zh") as unknown[][]).at(-1)?.slice(2, 4);
    const inHead = [HEADS.map((head) => (head === "持仓" ? "持仓（万元）" : head)), ...ROWS];
    const expected = owed(inHead);
    expect(expected?.[0]).toBe(1_500_000);
    for (const note of ["单位：万元", "债券台账（单位：人民币万元）", "（单位: 万元）"])
      expect([note, owed([line(note), HEADS, ...ROWS])]).toEqual([note, expected]);
    expect(owed([line("单位：亿元"), ...inHead])).toEqual(expected);
    expect(errorOf("BOOK.HELD", [line("单位：万美元"), HEADS, ...ROWS], null, DAY, null, "circ")).toContain(
      "万美元",
    );
    // A title without a unit says none.
    expect(
      errorOf("BOOK.DEFAULTS", [line("债券台账"), HEADS, ...ROWS], events, DAY, "class", "circ"),
    ).toContain("60万元");
  });

  test("events may stand under a title too, and name their row", () => {
    const events = [
      line("事件登记"),
      ["债券代码", "日期", "事件", "来源", "金额"],
      ["A", "2025-02-01", "列入观察名单", "公告", ""],
    ];
    expect(said([HEADS, ...ROWS])[1]).not.toEqual(
      valueOf("BOOK.NEXT", [HEADS, ...ROWS], events, DAY, null, "circ", "zh"),
    );
    const wrong = [...events, ["A", "soon", "评级", "公告", "AA"]];
    expect(errorOf("BOOK.NEXT", [HEADS, ...ROWS], wrong, DAY, null, "circ")).toContain("events, row 4");
  });

  test("no title changes what is said, whatever it says and however many blanks follow", () => {
    const word = fc.constantFrom(
      "债券台账",
      "2025年3月末",
      "Bond book",
      "内部资料 注意保密",
      "制表人：甲",
      "",
      "（续表）",
      "Portfolio A",
      "审核",
    );
    const title = fc.tuple(word, word, fc.constantFrom("", "1"));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 4 }), fc.boolean(), (titles, isTwo) => {
        const above = titles.map(([a, b, c]) => line(a, b, c));
        expect(said([...above, ...(isTwo ? [UPPER, LOWER] : [HEADS]), ...ROWS])).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });
});
