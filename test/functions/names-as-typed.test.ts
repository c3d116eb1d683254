import { expect, test } from "vitest";
import { valueOf } from "./ask";

/** Names as they stand in books and lists: brackets of either width, dashes, two blanks. */
const NAMES = ["甲（北京）投资", "Alder – Birch", "Cedar  Holdings", "丙·丁", "Ａ股公司"];
const BONDS = [
  ["债券代码", "发行人", "到期日", "持仓", "债项级别", "评级日期", "债券品种", "行业", "担保人"],
  ...NAMES.map((name, at) => [
    ...[
      `债（${String(at)}）`,
      name,
      "2028-01-01",
      5 - at,
      "AA",
      "2025-01-01",
      "公司债",
      `业（${String(at)}）`,
    ],
    `保（${String(at)}）`,
  ]),
];
const EVENTS = [
  ["对象", "日期", "事件", "来源", "金额"],
  ["债（0）", "2025-02-01", "列入观察名单", "公告（第3号）", ""],
];
const column = (rows: unknown, at: number) => (rows as unknown[][]).slice(1).map((row) => row[at]);

test("names go back to the sheet as they were typed, so that they are found there again", () => {
  const held = valueOf("BOOK.HELD", BONDS, EVENTS, "2025-02-28", null, "circ", "zh");
  expect(column(held, 0)).toEqual(column(BONDS, 0));
  expect(column(held, 1)).toEqual(NAMES);
  expect(column(held, 4)).toEqual(column(BONDS, 7));
  expect(column(held, 6)).toEqual(column(BONDS, 8));
  const due = valueOf("BOOK.NEXT", BONDS, EVENTS, "2025-02-28", null, "circ", "zh") as unknown[][];
  expect(due[1]?.[6]).toBe("评级观察名单（公告（第3号））");
  const groups = valueOf(
    "PORTFOLIO.CONCENTRATION",
    NAMES.map((name) => [name]),
    [[5], [4], [3], [2], [1]],
    null,
    "groups",
  );
  expect(column(groups, 0)).toEqual(NAMES);
});

test("two ways of typing one name are one group, called as it came first", () => {
  const names = [["甲（北京）"], ["甲(北京)"], ["乙"]];
  const groups = valueOf("PORTFOLIO.CONCENTRATION", names, [[1], [1], [1]], null, "groups");
  expect(column(groups, 0)).toEqual(["甲（北京）", "乙"]);
});
