import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { calibrationRows, pinOf } from "../../src";
import { currentPacks } from "../properties/current";
import { CCXAP, errorCell, errorOf, LIANHE, tianfu, valueOf, written } from "./ask";

const PIN = "lianhe-guarantor@4.0.202208+2";
const REGION = "business-score.parts.regional-economy.weight";
const INDUSTRY = "business-score.parts.industry-risk.weight";

/** A table of one's own: the method, and rows of path and value. */
const table = (...rows: readonly [unknown, unknown][]): unknown[][] => [["method", PIN], ...rows];
/** Gives Tianfu AA+: see the tests of calibratePack. */
const mine = table([REGION, 0.1], [INDUSTRY, 0.3]);
const spilled = (method: unknown, ...more: readonly unknown[]) =>
  valueOf("METHOD.CALIBRATION", method, ...more) as unknown[][];

/** The spilled table with other values at some paths, as an analyst who copied it changes it. */
function changed(values: Readonly<Record<string, unknown>>): unknown[][] {
  return spilled(LIANHE).map((row) =>
    row.map((cell, column) => (column === 3 && String(row[0]) in values ? values[String(row[0])] : cell)),
  );
}

describe("METHOD.CALIBRATION", () => {
  test.each(currentPacks.map((pack) => [pack.id, pack] as const))(
    "of %s lists its house numbers under its pin, and as a method is the method",
    (id, pack) => {
      const rows = spilled(id);
      expect(rows[0]).toEqual(["method", pinOf(pack), "", "", "", ""]);
      expect(rows.slice(2).map(([path]) => path)).toEqual(calibrationRows(pack).map(({ path }) => path));
      expect(rows.filter((row) => row.length !== 6)).toEqual([]);
      expect(valueOf("METHOD.VERSION", rows)).toBe(valueOf("METHOD.VERSION", id));
    },
  );

  test("speaks Chinese, and its Chinese headings are read", () => {
    const rows = spilled(LIANHE, "zh");
    expect(rows[1]).toEqual(["路径", "项目或步骤", "内容", "数值", "单位", "理由"]);
    expect(rows.find(([path]) => path === INDUSTRY)?.slice(1, 5)).toEqual([
      "经营风险评分",
      "权重 行业风险",
      0.2,
      "占比（合计为1）",
    ]);
    expect(valueOf("METHOD.VERSION", rows)).toBe(valueOf("METHOD.VERSION", LIANHE));
  });

  test("of a changed table shows the changed numbers, what they were, and both pins", () => {
    const rows = spilled(mine);
    expect(rows[0]).toEqual(["method", PIN, "with local changes", `${PIN}*25671d71`, "", ""]);
    const row = rows.find(([path]) => path === INDUSTRY);
    expect(row?.[3]).toBe(0.3);
    expect(row?.[5]).toMatch(/\(local change: .*weight of Industry risk is 0\.3, was 0\.2/);
    expect(valueOf("METHOD.VERSION", rows)).toBe(valueOf("METHOD.VERSION", mine));
  });
});

describe("a calibration table as the method", () => {
  test("of RATING functions, whole, in part, with columns in another order", () => {
    expect(valueOf("RATING.FINAL", "@Tianfu", LIANHE)).toBe("AAA");
    const whole = changed({ [REGION]: 0.1, [INDUSTRY]: 0.3 });
    const turned = [
      ["评级方法", PIN, null],
      ["value", "note", "path"],
      [0.3, "?", INDUSTRY],
      [0.1, "", REGION],
    ];
    for (const method of [mine, whole, turned]) {
      expect(valueOf("RATING.FINAL", "@Tianfu", method)).toBe("AA+");
      expect(valueOf("RATING.BCA", "@Tianfu", method, "score")).toEqual([[2, 1]]);
      expect(valueOf("METHOD.VERSION", method)).toMatch(/^lianhe-guarantor@4\.0\.202208\+2\*25671d71 /);
    }
  });

  test("blank rows are passed over; a method alone is the method", () => {
    expect(valueOf("RATING.FINAL", "@Tianfu", [...mine, [null, null], ["", 0]])).toBe("AA+");
    expect(valueOf("METHOD.VERSION", [["method", LIANHE]])).toBe(valueOf("METHOD.VERSION", LIANHE));
  });

  test("of a table of issuers, beside rows that name the method themselves", () => {
    const keys = tianfu().map(([key]) => key);
    const values = tianfu().map(([, value]) => value);
    const heads = [["method", ...keys]];
    const rows = [
      [LIANHE, ...values],
      [PIN, ...values],
      [null, ...values],
      [CCXAP, ...values],
    ];
    const result = valueOf("RATING.TABLE", heads, rows, mine, "final, version, problems") as unknown[][];
    expect(result.slice(0, 3)).toEqual([
      ["AA+", `${PIN}*25671d71`, ""],
      ["AA+", `${PIN}*25671d71`, ""],
      ["AA+", `${PIN}*25671d71`, ""],
    ]);
    expect(result[3]?.[2]).toMatch(/^method: the subject names ccxap-guarantor@.*the argument .*\*25671d71/);
  });

  test("goes together with the subject's own method row, also one that names the local pin", () => {
    for (const method of [LIANHE, PIN, `${PIN}*25671d71`])
      expect(valueOf("RATING.FINAL", [["method", method], ...tianfu()], mine)).toBe("AA+");
    expect(errorOf("RATING.FINAL", [["method", CCXAP], ...tianfu()], mine)).toMatch(
      /^#VALUE! method: the subject/,
    );
  });

  test("of the matrix, and of a grade, also where the other arguments are ranges", () => {
    const own = table(["indicative.cells.B.F1", "aa"], ["roe.bands.2|1", 0.12]);
    expect(valueOf("RATING.MATRIX", [["A"], ["B"]], "F1", own)).toEqual([["aaa"], ["aa"]]);
    expect(valueOf("RATING.MATRIX", "B", "F1", LIANHE)).toBe("aa+");
    expect(valueOf("RATING.GRADE", "roe", [[0.1], [0.12]], own)).toEqual([["2"], ["1"]]);
    expect(valueOf("RATING.GRADE", "roe", 0.1, LIANHE)).toBe("1");
  });

  test("shows in the explanation and in the source what was changed", () => {
    const rows = valueOf("RATING.EXPLAIN", "@Tianfu", mine) as string[][];
    const changedRows = rows.filter((row) => row[3]?.includes("local change"));
    expect(changedRows.map(([step]) => step)).toEqual(["Business risk score"]);
    expect(changedRows[0]?.[3]).toMatch(
      /; local change: weight of Industry risk is 0\.3, was 0\.2; weight of Regional economy is 0\.1, was 0\.2$/,
    );
    const [source] = valueOf("METHOD.SOURCE", mine, "business-score") as string[][];
    expect(source?.[4]).toMatch(/least assumption.*local change: weight of Industry risk is 0\.3, was 0\.2/);
    const items = valueOf("METHOD.ITEMS", mine) as unknown[][];
    expect(items).toEqual(valueOf("METHOD.ITEMS", LIANHE));
  });

  test("a pin of local changes alone says that it does not hold them", () => {
    expect(errorOf("METHOD.VERSION", `${PIN}*25671d71`)).toBe(
      `#VALUE! method: ${PIN}*25671d71 was changed locally, and its pin alone does not hold the changes; give its calibration table, or the shipped ${PIN}.`,
    );
  });

  test.each<[string, unknown[][], string]>([
    [
      "no method",
      [["method", null]],
      "#N/A The argument method, row 1, method is missing; the id of a methodology.",
    ],
    [
      "an unknown method",
      [["method", "moon"]],
      '#VALUE! method, row 1, method: "moon" is not a methodology here',
    ],
    [
      "an error in a value",
      table([REGION, 0.1], [INDUSTRY, errorCell("#DIV/0!")]),
      "#VALUE! method, row 3, value holds the error #DIV/0!.",
    ],
    [
      "an error in a path",
      table([errorCell("#REF!"), 1]),
      "#VALUE! method, row 2, path holds the error #REF!.",
    ],
    [
      "a value without a path",
      table([null, 0.3]),
      "#VALUE! method, row 2, path: received a blank; expected the path of a number in the first column.",
    ],
    [
      "a path without a value",
      table([INDUSTRY, null]),
      `#N/A method, row 2, value of ${INDUSTRY} is missing.`,
    ],
    [
      "a published number",
      table(["indicative.cells.A.F1", "aa+"]),
      "#VALUE! method, row 2, path: indicative.cells.A.F1 is published by China Lianhe Credit Rating Co., Ltd.",
    ],
    [
      "weights off 1, in both cells",
      table([REGION, 0.3], [null, null], [INDUSTRY, 0.3]),
      `#VALUE! method, row 2, value: received 0.3, was 0.2; ${REGION}: the weights sum to 1.2, not 1. method, row 4, value: `,
    ],
    [
      "text for a number",
      changed({ [INDUSTRY]: "much" }),
      `#VALUE! method, row ${spilled(LIANHE).findIndex(([path]) => path === INDUSTRY) + 1}, value must be a number`,
    ],
  ])("names the cell of %s", (_title, method, message) => {
    expect(errorOf("METHOD.VERSION", method).startsWith(message)).toBe(true);
  });

  test("docs/calibration.md shows the table and the pin of the examples", () => {
    const page = readFileSync(new URL("../../docs/calibration.md", import.meta.url), "utf8");
    for (const [path, value] of written.ranges["Calibration"]?.slice(1) ?? [])
      expect(page).toMatch(
        new RegExp(`\\| \`${String(path).replaceAll(".", "\\.")}\` +\\| ${String(value)} +\\|`),
      );
    expect(page).toContain(String(valueOf("METHOD.VERSION", "@Calibration")).split(" ")[0]);
  });

  test("two tables never answer for each other", () => {
    const other = table([REGION, 0.3], [INDUSTRY, 0.1]);
    const answers = [mine, other, mine, table(), other].map((method) =>
      valueOf("RATING.FINAL", "@Tianfu", method),
    );
    expect(answers).toEqual(["AA+", "AAA", "AA+", "AAA", "AAA"]);
  });
});
