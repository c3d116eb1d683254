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
import {
  cellName,
  changedCells,
  differencesOf,
  isChangedByHand,
  takeDifferences,
  writtenSubject,
  type SheetCell,
} from "../../desk/paper/assessment/read-back";
import { recordOf } from "../../desk/paper/record/record-of";
import { assessed, openSample } from "../../workbench/samples";
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
    const range = planOf(tianfu).table!.address.replace(/^A(\d+):G(\d+)$/, "B$1:G$2");
    const ours = formulas
      .map((cell) => String(cell?.value))
      .filter((formula) => formula.startsWith("=RATING") || formula.startsWith("=IF(ISNA(RATING"));
    const outlook = `RATING.FINAL(${range},"lianhe-guarantor@4.0.202208+2","outlook")`;
    expect(ours).toEqual([
      `=RATING.BCA(${range},"lianhe-guarantor@4.0.202208+2")`,
      `=RATING.FINAL(${range},"lianhe-guarantor@4.0.202208+2","support")`,
      `=RATING.FINAL(${range},"lianhe-guarantor@4.0.202208+2")`,
      `=IF(ISNA(${outlook}),"n/a",${outlook})`,
    ]);
  });

  test("gaps are n/a, never blank, in every cell that a function could read as 0", () => {
    const [, ...rows] = tableOf({ ...tianfu, answers: {} });
    for (const row of rows)
      for (const column of [2, 4, 5, 6]) expect(row[column], String(row[1])).not.toBe("");
    expect(rows[0]!.slice(1, 8)).toEqual(["regional-economy", "n/a", "", "n/a", "n/a", "n/a", ""]);
  });

  test("lists each item that counts once, and its source", () => {
    const keys = inputRows(lianhe, measured, "en").map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain("roe");
    expect(keys).not.toContain("guarantee-leverage");
    expect(keys.at(-1)).toBe("outlook");
    expect(
      tableOf(measured)
        .find((row) => row[1] === "roe")
        ?.slice(0, 8),
    ).toEqual(["Return on equity", "roe", "n/a", "%", 0.1095, 0.0965, 0.1078, "p. 12"]);
  });

  /** The scorecard's lines by their heads, what a cell runs over left out. */
  function scorecardOf(draft: Draft, language: "en" | "zh") {
    const plan = planOf(draft, language);
    const block = plan.blocks[3]!;
    const [head, ...all] = plan.rows.slice(block.from, block.to).map(({ cells }) => cells);
    const heads = head!.map((cell) => String(cell?.value ?? ""));
    const lines = all.filter((cells) => cells[0]?.style !== "note" && cells[0]?.style !== "head");
    const notes = all.filter((cells) => cells[0]?.style === "note").map((cells) => String(cells[0]?.value));
    const at = (label: string) => {
      const found = lines.find((cells) => String(cells[0]?.value).trim() === label);
      return Object.fromEntries(
        heads.flatMap((name, index) => (name === "" ? [] : [[name, found?.[index]?.value]])),
      );
    };
    return { heads: heads.filter((name) => name !== ""), lines, notes, at };
  }

  test("cites each line of the scorecard and marks whose its numbers are, in both languages", () => {
    for (const language of ["en", "zh"] as const) {
      const { heads, lines, notes } = scorecardOf(tianfu, language);
      const words = language === "zh" ? ["公开", "自设参数", ""] : ["published", "house", ""];
      const texts = lines.map((cells) => cells.map((cell) => String(cell?.value ?? "")));
      // Documents are named once each, by the numbers to which the lines refer.
      const cited = texts.filter(([, , , , , , , source = ""]) => source.startsWith("["));
      expect(cited.length).toBeGreaterThan(15);
      const documents = notes.filter((note) => /^\[\d+\] .{10}/.test(note));
      expect(documents).toHaveLength(1);
      for (const cells of texts) expect(words).toContain(cells[6]);
      expect(texts.map(([, result]) => result)).toContain("AAA");
      // Nothing was measured and nothing said: neither has a column.
      expect(heads).not.toContain(language === "zh" ? "数值" : "Value");
      expect(heads).not.toContain(language === "zh" ? "说明" : "Comment");
    }
  });

  test("shows what was measured year by year, what a factor comes to, and what the analyst says", () => {
    const draft = {
      ...measured,
      issuer: { ...measured.issuer, year: "2022" },
      words: { "on:roe": { en: "Earned in every year." } },
    };
    const { heads, at } = scorecardOf(draft, "en");
    expect(heads).toEqual(
      expect.arrayContaining([
        "Value",
        "2020",
        "2021",
        "2022",
        "Score",
        "Weight",
        "Effect",
        "Comment, source",
      ]),
    );
    expect(at("Return on equity")).toMatchObject({ "2020": 0.1095, "2021": 0.0965, "2022": 0.1078 });
    expect(at("Return on equity")["Comment, source"]).toMatch(/^Earned in every year\.\n\[1\] /);
    const { at: plain } = scorecardOf(tianfu, "en");
    // A line's share and what it loses against its best grade: below zero is worse everywhere.
    expect(plain("Industry risk")).toMatchObject({ Grade: 3, Weight: 0.2, Effect: -0.4 });
    expect(plain("Operating environment")).toMatchObject({ Effect: -0.4 });
  });

  test("names what was answered to no effect, and sets what the committee assigned beside what is indicated", () => {
    const beneath = { ...tianfu, answers: { ...tianfu.answers, roe: { value: "10" } } };
    expect(scorecardOf(beneath, "en").notes.join("\n")).toContain(
      "Answered, and without effect on the rating: Return on equity.",
    );
    expect(scorecardOf(tianfu, "en").notes.join("\n")).not.toContain("without effect on the rating");
    const decided = { ...tianfu, decision: { assigned: "AA+", reason: "Young portfolio." } };
    expect(scorecardOf(decided, "en").at("Assigned rating")).toMatchObject({
      ...{ Grade: "AA+", Effect: -1, Comment: "Young portfolio." },
    });
    expect(scorecardOf(decided, "en").at("Issuer rating")).toMatchObject({ Grade: "AAA" });
  });

  test("prints the scorecard from the top of a page, and nothing that only charts read", () => {
    const plan = planOf(tianfu);
    expect(plan.print.breaks).toContain(plan.blocks[3]!.from);
    const figures = plan.blocks.at(-1)!;
    expect(figures.title).toBe("Figures behind the pictures");
    expect(parseArea(plan.print.area!)!.rows).toBe(figures.from - 2);
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

  test("a cell that holds what was written was not changed by hand, in any methodology and language", () => {
    for (const { id } of assessed)
      for (const language of ["en", "zh"] as const) {
        const draft = openSample(id, language)!.draft;
        const pack = packOf(draft.method.split("@")[0]!);
        const subject = writtenSubject(recordOf(pack, draft, "T", "2024-01-01T00:00:00Z"))!;
        const cells = inputRows(pack, draft, language).flatMap(({ key, cells: given, open }) =>
          open.map((column) => ({ key, column, sheet: given[column] ?? null })),
        );
        expect(cells.length).toBeGreaterThan(5);
        for (const cell of cells) {
          expect(isChangedByHand(pack, cell, subject), `${id} ${cellName(cell)}`).toBe(false);
          const other = cell.sheet === 3 ? 2 : 3;
          expect(isChangedByHand(pack, { ...cell, sheet: other }, subject), `${id} ${cellName(cell)}`).toBe(
            true,
          );
        }
      }
  });

  test("what the pane changed since the sheet was written is not told as a change of the sheet", () => {
    const subject = writtenSubject(recordOf(lianhe, measured, "T", "2024-01-01T00:00:00Z"))!;
    const now: Draft = { ...measured, answers: { ...measured.answers, governance: { value: "5" } } };
    const handed = change("risk-management", 2, 4);
    const found = differencesOf(lianhe, now, handed, "en");
    expect(found.map(({ key }) => key)).toEqual(["governance", "risk-management"]);
    expect(found.filter((one) => isChangedByHand(lianhe, one, subject)).map(({ key }) => key)).toEqual([
      "risk-management",
    ]);
    expect(changedCells(tableOf(measured), handed)).toEqual(["risk-management value"]);
    expect(changedCells(handed, handed)).toEqual([]);
    expect(writtenSubject({ text: "{" })).toBeNull();
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
