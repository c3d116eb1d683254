import { expect, test } from "vitest";
import { fileOfScorecard, readPlainTable, SCORECARD } from "../../src/form";
import { pinOf, readMethodFile } from "../../src/pack";

const TABLE = [
  ["Our grid", "", "", "", "", ""],
  ["类别", "指标", "权重", "1", "2", "3"],
  ["经营", "行业", "50%", "稳定", "一般", "波动"],
  ["", "地位", "50%", "领先", "前列", "一般"],
  ["财务", "资产负债率", 60, "<40%", "40%-60%", "60%以上"],
  ["", "利息保障倍数", 40, "≥6倍", "3～6倍", "3倍以下"],
] as const;

test("a table of factors, weights and grades becomes a methodology", () => {
  const read = readPlainTable(TABLE, SCORECARD);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { factors, groups, grades } = read.card;
  expect(groups.map(({ title }) => title.zh)).toEqual(["经营", "财务"]);
  expect(grades).toEqual(["1", "2", "3"]);
  expect(factors.map(({ measure }) => measure?.edges ?? null)).toEqual([null, null, [0.4, 0.6], [6, 3]]);
  expect(factors.map(({ measure }) => measure?.direction ?? null)).toEqual([null, null, "lower", "higher"]);
  expect(factors[2]?.measure?.unit.kind).toBe("fraction");
  expect(factors[0]?.guidance?.map(({ zh }) => zh)).toEqual(["稳定", "一般", "波动"]);
  const pack = readMethodFile(fileOfScorecard(read.card));
  expect(pack.ok ? pinOf(pack.value) : pack.problems).toMatch(/^my-scorecard@1\+1#/);
});

test("thresholds that do not meet, and weights that are none, are named by their cells", () => {
  const read = readPlainTable(
    [
      ["factor", "weight", "good", "bad"],
      ["Debt", "much", "<40%", ">60%"],
    ],
    SCORECARD,
  );
  expect(read.ok ? [] : read.faults.map(({ place }) => place)).toEqual([
    { row: 1, column: 1 },
    { row: 1, column: 2 },
  ]);
});

test.each([[[]], [[["a", "b"]]], [[["factor", "weight"]]], [[["factor", "weight", "1", "2"]]]])(
  "%j is no such table",
  (cells) => {
    expect(readPlainTable(cells, SCORECARD).ok).toBe(false);
  },
);
