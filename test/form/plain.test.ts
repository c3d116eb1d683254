import fc from "fast-check";
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
  expect(pack.ok ? pinOf(pack.value) : pack.problems).toMatch(/^our-grid@1\+1#/);
});

test("everything in it is told: as what it was read, what was not taken and why, and what it does not say", () => {
  const read = readPlainTable(
    [
      ["Alder scorecard", "", "", "", "", "", ""],
      ["", "as of June", "draft", "", "", "", ""],
      ["Group", "Factor", "Weight", "Remarks", "good", "fair", "bad"],
      ["Business", "Industry", "20%", "see memo", "stable", "mixed", "weak"],
      ["", "Governance", "20%", "", "good", "fair", "poor"],
      ["Finance", "Debt to assets", "40%", "", "<40%", "40-60%", ">60%"],
      ["Liquidity", "Cash cover", "20%", "", ">=2x", "1-2x", "<1x"],
      ["Total", "", "100%", "", "", "", ""],
      ["Scale", "AAA", "AA", "A", "BBB", "BB", ""],
    ],
    SCORECARD,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { card, parts, factors, passedOver, assumed } = read;
  expect(parts.map(({ role, text }) => `${role} ${text}`)).toEqual([
    "title Alder scorecard",
    "group Group",
    "factor Factor",
    "weight Weight",
    "grade good",
    "grade fair",
    "grade bad",
    "scale AAA AA A BBB BB",
  ]);
  expect(factors.map(({ share }) => share)).toEqual([0.2, 0.2, 0.4, 0.2]);
  expect(card.groupWeights).toEqual([0.4, 0.4, 0.2]);
  expect(card.symbols).toEqual(["AAA", "AA", "A", "BBB", "BB"]);
  expect(passedOver.map(({ place, reason }) => [place, reason.en])).toEqual([
    [{ row: 1, column: 1 }, "stands above the head row and is no title"],
    [{ row: 2, column: 3 }, "a column of remarks: nothing is read from it"],
    [{ row: 7, column: 0 }, "a total is no factor"],
  ]);
  expect(assumed.map(({ reason }) => reason.en).join("\n")).toContain(
    "Business 40%, Finance 40%, Liquidity 20%",
  );
  const pack = readMethodFile(fileOfScorecard(card));
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  const total = pack.value.steps.find(({ id }) => id === "score");
  expect(total).toMatchObject({ parts: [{ weight: 0.4 }, { weight: 0.4 }, { weight: 0.2 }] });
});

test("every cell that holds something is told, whatever the table: as read, or as not taken", () => {
  const cell = fc.constantFrom("", "", "Total", "remarks", "50%", "x", 3, "<4", "Scale", "note");
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const cells = [
        ["factor", "weight", "good", "bad", ""],
        ["Debt", 1, "<4", ">=4", ""],
        ...rows.map(([label, ...rest]) => [label ?? "", ...rest]),
      ];
      const read = readPlainTable(cells, SCORECARD);
      if (!read.ok) {
        expect(read.faults.length).toBeGreaterThan(0);
        return;
      }
      const told = new Set(
        [...read.parts, ...read.factors, ...read.passedOver].flatMap(({ place }) =>
          place === null ? [] : [place.row],
        ),
      );
      for (const [row, line] of cells.entries())
        if (line.some((one) => one !== "")) expect(told, JSON.stringify(cells)).toContain(row);
    }),
    { numRuns: 300 },
  );
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
