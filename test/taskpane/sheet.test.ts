import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { columnLetters, parseArea } from "../../grid";
import { evidenceOf } from "../../desk/draft/evidence";
import { itemsOf, type MeasuredItem } from "../../src";
import { bandRows } from "../../desk/draft/bands";
import type { Draft } from "../../desk/draft/draft";
import { houseRows } from "../../desk/paper/assessment/house";
import { inputRows } from "../../desk/paper/assessment/inputs";
import {
  freeSheetName,
  isSheetName,
  namesOf,
  sheetNameFrom,
  slugFrom,
  slugOfAreaName,
} from "../../desk/paper/cells/naming";
import { address } from "../../desk/paper/cells/plan";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { differencesOf, takeDifferences, type SheetCell } from "../../desk/paper/assessment/read-back";
import { cellInput, extentOf } from "../../taskpane/workbook";
import { rectangles } from "../../taskpane/workbook/rectangles";
import { assessmentOf, lianhe, packOf, tianfu } from "../desk/tianfu";

const measured: Draft = {
  ...tianfu,
  modes: { profitability: "measure" },
  answers: {
    ...tianfu.answers,
    roe: { periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" }, evidence: evidenceOf("p. 12") },
  },
};

function planOf(draft: Draft, language: "en" | "zh" = "en") {
  return planSheet({ pack: lianhe, draft, assessment: assessmentOf(draft), language, sheet: "S", slug: "T" });
}

function tableOf(draft: Draft): SheetCell[][] {
  const plan = planOf(draft);
  const [, from, to] = /^A(\d+):[A-Z]+(\d+)$/.exec(plan.table!.address)!.map(Number);
  return plan.rows.slice(from! - 1, to).map(({ cells }) => cells.map((cell) => cell?.value ?? ""));
}

describe("sheet names", () => {
  test("refuse what Excel refuses", () => {
    for (const name of [
      "",
      " ",
      "a:b",
      "a\\b",
      "a/b",
      "a?",
      "a*",
      "[a",
      "a]",
      "'a",
      "a'",
      "History",
      "x".repeat(32),
    ]) {
      expect(isSheetName(name), name).toBe(false);
    }
    for (const name of ["a", "x".repeat(31), "天府信用增进", "a'b"])
      expect(isSheetName(name), name).toBe(true);
  });

  test("made from any issuer are names, numbered where taken", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (issuer) => {
        const name = sheetNameFrom(issuer, "Issuer");
        expect(isSheetName(name)).toBe(true);
        const free = freeSheetName(name, [name, `${name} (2)`]);
        expect(isSheetName(free) && free.toLowerCase() !== name.toLowerCase()).toBe(true);
      }),
    );
    expect(freeSheetName("Tianfu", ["TIANFU", "Tianfu (2)"])).toBe("Tianfu (3)");
  });

  test("slugs hold letters and digits only and differ from those in use", () => {
    expect(slugFrom("天府信用增进 (Tianfu) Ltd.", [])).toBe("天府信用增进_Tianfu_Ltd");
    expect(slugFrom("+++", [])).toBe("Issuer");
    expect(slugFrom("Tianfu", ["tianfu", "Tianfu_2"])).toBe("Tianfu_3");
    expect(slugOfAreaName(namesOf("Tianfu_2").area)).toBe("Tianfu_2");
    expect(slugOfAreaName("Notchbook_Tianfu_Final")).toBeNull();
  });
});

describe("what goes into a cell", () => {
  test.each(["=1+1", "+1", "-x", "@a", "'q", "1/2", "2023-06-25", "007", "TRUE", " 5", "(3)", "$4"])(
    "text %s stays text",
    (value) => {
      expect(cellInput({ kind: "text", value })).toBe(`'${value}`);
    },
  );

  test("plain text, numbers, formulas and blanks go as they are", () => {
    expect(cellInput({ kind: "text", value: "AA-" })).toBe("AA-");
    expect(cellInput({ kind: "number", value: 0.041 })).toBe(0.041);
    expect(cellInput({ kind: "formula", value: "=A1" })).toBe("=A1");
    expect(cellInput(null)).toBe("");
  });
});

describe("the plan", () => {
  test("is the same for the same order", () => {
    expect(planOf(tianfu)).toEqual(planOf(tianfu));
  });

  test("keeps results, inputs header and names in place whatever is filled in", () => {
    const a = planOf(tianfu);
    const b = planOf({ ...measured, issuer: { ...measured.issuer, sources: "a\nb\nc\nd\ne" }, outlook: "" });
    expect(b.names.slice(1)).toEqual(a.names.slice(1));
    expect(b.table!.address.split(":")[0]).toBe(a.table!.address.split(":")[0]);
  });

  test("its formulas read the inputs from key to last period, under the pin", () => {
    const formulas = planOf(tianfu).rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell?.kind === "formula"),
    );
    const range = planOf(tianfu).table!.address.replace(/^A(\d+):H(\d+)$/, "B$1:G$2");
    const ours = formulas
      .map((cell) => String(cell?.value))
      .filter((formula) => formula.startsWith("=RATING"));
    expect(ours).toEqual([
      `=RATING.BCA(${range},"lianhe-guarantor@4.0.202208+2")`,
      `=RATING.FINAL(${range},"lianhe-guarantor@4.0.202208+2","support")`,
      `=RATING.FINAL(${range},"lianhe-guarantor@4.0.202208+2")`,
      `=RATING.FINAL(${range},"lianhe-guarantor@4.0.202208+2","outlook")`,
    ]);
  });

  test("gaps are n/a, never blank, in every cell that a function could read as 0", () => {
    const [, ...rows] = tableOf({ ...tianfu, answers: {} });
    for (const row of rows)
      for (const column of [2, 4, 5, 6]) expect(row[column], String(row[1])).not.toBe("");
    expect(rows[0]!.slice(1)).toEqual(["regional-economy", "n/a", "", "n/a", "n/a", "n/a", ""]);
  });

  test("lists each item that counts once, and its source", () => {
    const keys = inputRows(lianhe, measured, "en").map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain("roe");
    expect(keys).not.toContain("guarantee-leverage");
    expect(keys.at(-1)).toBe("outlook");
    expect(tableOf(measured).find((row) => row[1] === "roe")).toEqual([
      "Return on equity",
      "roe",
      "n/a",
      "%",
      0.1095,
      0.0965,
      0.1078,
      "p. 12",
    ]);
  });

  test("cites each line of the scorecard and marks whose its numbers are, in both languages", () => {
    for (const language of ["en", "zh"] as const) {
      const plan = planOf(tianfu, language);
      const block = plan.blocks[3]!;
      const lines = plan.rows.slice(block.from + 1, block.to).map(({ cells }) => cells);
      for (const cells of lines)
        expect(String(cells.at(-1)?.value), String(cells[0]?.value)).toMatch(/.{10}/);
      const words = language === "zh" ? ["公开", "自设参数", ""] : ["published", "house", ""];
      for (const cells of lines) expect(words).toContain(cells[5]?.value);
      expect(lines.map((cells) => cells[1]?.value)).toContain("AAA");
    }
  });

  test.each(["lianhe-guarantor", "ccxap-guarantor"])(
    "%s: every house number is listed with a reason",
    (id) => {
      const pack = packOf(id);
      const houses = [...pack.items, ...pack.steps].filter(
        (node) => "basis" in node && node.basis.basis === "house",
      );
      const rows = houseRows(pack, "en", (node) => node);
      expect(rows.length).toBeGreaterThanOrEqual(houses.length);
      for (const { numbers, reason, what } of rows) {
        expect(reason).not.toBe("");
        if (what !== "rule") expect(numbers, what).not.toBe("");
      }
      for (const item of houses) expect(rows.map(({ label }) => label)).toContain(item.label.en);
    },
  );
});

describe("bands in words", () => {
  const item = (edge: "better" | "worse", bands: MeasuredItem["bands"]): MeasuredItem => {
    const roe = itemsOf(lianhe).find(({ id }) => id === "roe") as MeasuredItem;
    return { ...roe, edge, bands };
  };
  const higher = [
    { grade: "1", score: 1, from: 0.08 },
    { grade: "2", score: 2, from: 0, to: 0.08 },
    { grade: "3", score: 3, to: 0 },
  ];

  test("a shared edge belongs to the better or the worse band, as the pack says", () => {
    expect(bandRows(item("better", higher), "en").map(({ text }) => text)).toEqual([
      "≥ 8%",
      "≥ 0% and < 8%",
      "< 0%",
    ]);
    expect(bandRows(item("worse", higher), "en").map(({ text }) => text)).toEqual([
      "> 8%",
      "> 0% and ≤ 8%",
      "≤ 0%",
    ]);
  });

  test("inside measures have a grade twice, and own the edges on both sides", () => {
    const inside = [
      { grade: "1", score: 1, from: 0, to: 0.1 },
      { grade: "2", score: 2, to: 0 },
      { grade: "2", score: 2, from: 0.1 },
    ];
    expect(bandRows(item("better", inside), "zh").map(({ text }) => text)).toEqual([
      "≥ 0% 且 ≤ 10%",
      "< 0%",
      "> 10%",
    ]);
  });
});

describe("reading back", () => {
  const change = (key: string, column: number, value: SheetCell) => {
    const table = tableOf(measured);
    table.find((row) => row[1] === key)![column] = value;
    return table;
  };

  test("what was just written does not differ", () => {
    for (const draft of [tianfu, measured, { ...tianfu, answers: {} }]) {
      expect(differencesOf(lianhe, draft, tableOf(draft), "en")).toEqual([]);
    }
  });

  test("lists a changed grade, year and gap, and takes them as typed", () => {
    const table = change("roe", 6, 0.05);
    table.find((row) => row[1] === "governance")![2] = 3;
    table.find((row) => row[1] === "industry-risk")![2] = "";
    const found = differencesOf(lianhe, measured, table, "en");
    expect(found.map(({ key, column, pane, sheet }) => [key, column, pane, sheet])).toEqual([
      ["industry-risk", "value", 3, null],
      ["governance", "value", 2, 3],
      ["roe", "FY", 0.1078, 0.05],
    ]);
    const { answers } = takeDifferences(lianhe, measured, found);
    expect(answers["governance"]).toEqual({ value: "3" });
    expect(answers["roe"]).toEqual({
      periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "5" },
      evidence: evidenceOf("p. 12"),
    });
    expect(answers["industry-risk"]).toEqual({ value: "" });
    const merged = { ...measured, answers: { ...measured.answers, ...answers } };
    expect(differencesOf(lianhe, merged, table, "en")).toEqual([]);
  });

  test("numbers that a cell keeps a little differently are the same; a row moved away is no difference", () => {
    expect(differencesOf(lianhe, measured, change("roe", 6, 0.1078 + 1e-15), "en")).toEqual([]);
    const [header, ...rows] = tableOf(measured);
    expect(differencesOf(lianhe, measured, [header!, ...rows.slice(2).reverse()], "en")).toEqual([]);
  });

  test("a Chinese header and the outlook are read", () => {
    const table = tableOf(tianfu).map((row, index) =>
      index === 0 ? ["项目", "key", "数值", "单位", "FY-2", "FY-1", "FY", "来源"] : row,
    );
    table.at(-1)![2] = "negative";
    const found = differencesOf(lianhe, tianfu, table, "zh");
    expect(found.map(({ key }) => key)).toEqual(["outlook"]);
    expect(takeDifferences(lianhe, tianfu, found)).toEqual({ answers: {}, outlook: "negative" });
  });
});

test("addresses count columns beyond Z", () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  expect([address(0, 0), address(1, 1, 2, 26)]).toEqual(["A1", "B2:AA3"]);
  expect(extentOf("A1:AA30")).toEqual({ rows: 30, columns: 27 });
  expect(extentOf("A1")).toEqual({ rows: 1, columns: 1 });
});

test("rectangles cover equal cells once and no others", () => {
  const cell = fc.constantFrom("a", "b", null);
  const grid = fc.tuple(fc.nat(5), fc.nat(5)).chain(([rows, columns]) =>
    fc.array(fc.array(cell, { minLength: columns + 1, maxLength: columns + 1 }), {
      minLength: rows + 1,
      maxLength: rows + 1,
    }),
  );
  fc.assert(
    fc.property(grid, (cells) => {
      const seen: (string | null)[][] = cells.map((row) => row.map(() => null));
      for (const { value, address: range } of rectangles(cells)) {
        const area = parseArea(range)!;
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          for (let column = area.column; column < area.column + area.columns; column += 1) {
            expect(seen[row]![column]).toBeNull();
            seen[row]![column] = value;
          }
        }
      }
      expect(seen).toEqual(cells);
    }),
  );
});
