import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evidenceOf } from "../../desk/draft/evidence";
import { pinOf } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import type { ReportOrder } from "../../desk/paper/report/page";
import { pastRatings } from "../../desk/paper/report/past";
import { planReport } from "../../desk/paper/report/plan-report";
import { scorecardTable } from "../../desk/paper/report/scorecard-table";
import { reportParts } from "../../desk/paper/report/parts";
import { movedBy, previousRecord } from "../../desk/paper/record/changes";
import { say } from "../../desk/words";
import { freeSheetName, sheetNameFrom } from "../../desk/paper/cells/naming";
import { recordOf } from "../../desk/paper/record/record-of";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { address, type PlanCell, type SheetPlan } from "../../desk/paper/cells/plan";
import { displayText } from "../../host/engine";
import { applyPlan, lookAround, occupiedBeyond, targetOf } from "../../taskpane/workbook";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { assessmentOf, lianhe, packOf, tianfu } from "../desk/tianfu";

/** The scorecard of Lianhe's follow-up report on Tianfu, 25 June 2023, row for row. */
const PRINTED = [
  ["经营风险", "A", "经营环境", "区域经济环境", "1"],
  ["", "", "", "行业风险", "3"],
  ["", "", "自身竞争力", "公司治理", "2"],
  ["", "", "", "风险管理", "2"],
  ["", "", "", "业务经营分析", "1"],
  ["财务风险", "F1", "现金流因素", "资产质量", "1"],
  ["", "", "", "盈利能力", "1"],
  ["", "", "资本结构", "资本结构", "1"],
  ["", "", "", "代偿能力", "1"],
];
const PRINTED_BELOW = [
  ["指示评级", "aaa"],
  ["个体调整因素：无", "--"],
  ["个体信用等级", "aaa"],
  ["外部支持调整因素：无", "--"],
  ["评级结果", "AAA"],
];

function orderOf(draft: Draft, more: Partial<ReportOrder> = {}, peers: readonly Draft[] = []): ReportOrder {
  const assessment = assessmentOf(draft);
  return {
    ...{ pack: lianhe, draft, assessment, languages: ["en"], form: "initial", history: [] },
    ...reportParts(lianhe, draft, peers),
    ...{ sheet: "Report", slug: "Tianfu" },
    ...more,
  };
}

/** What a cell shows: a number and a day by their format. */
const shown = ({ value, numberFormat }: PlanCell) =>
  typeof value === "number" && numberFormat !== undefined ? displayText(value, numberFormat) : String(value);
const texts = (plan: SheetPlan) =>
  plan.rows.map(({ cells }) => cells.map((cell) => (cell === null ? "" : shown(cell))));

/** The rows of a block, its heading left out. */
function blockOf(plan: SheetPlan, title: string): readonly (readonly string[])[] {
  const block = plan.blocks.find((one) => one.title === title);
  if (block === undefined)
    throw new Error(`no block ${title}: ${plan.blocks.map((one) => one.title).join()}`);
  return texts(plan).slice(block.from, block.to);
}

/** What is written in a row: cells that only carry on another one are blank. */
const words = (row: readonly string[]) => row.filter((text) => text !== "");

const given = (changes: Readonly<Record<string, string>>): Draft => ({
  ...tianfu,
  answers: {
    ...tianfu.answers,
    ...Object.fromEntries(Object.entries(changes).map(([id, value]) => [id, { value }])),
  },
});

describe("a follow-up report", () => {
  const last = given({ governance: "4", "shareholder-strength": "none" });
  const at = (draft: Draft, date: string): Draft => ({ ...draft, issuer: { ...draft.issuer, date } });
  const kept = (draft: Draft, finalised = "t") => ({
    ...recordOf(lianhe, draft, "Tianfu", "t"),
    finalised,
  });
  const previous = previousRecord(
    [
      kept(at(last, "2021-06-25")),
      kept(at(last, "2022-06-25")),
      kept(at(given({}), "2022-12-25"), ""),
      kept(at(given({}), "2023-06-25")),
      kept({ ...at(last, "2022-08-01"), issuer: { ...last.issuer, name: "Other", date: "2022-08-01" } }),
      { ...kept(at(last, "2022-09-01")), hash: "0".repeat(64) },
    ],
    lianhe,
    tianfu,
  );
  const past = { date: "2022-06-25", rating: assessmentOf(last).final ?? "", outlook: "", method: "" };

  test("goes on from the last finalised record of the issuer of before its day, if nobody edited it", () => {
    expect(previous?.title).toMatchObject({ issuer: tianfu.issuer.name, date: "2022-06-25" });
    expect(previousRecord([], lianhe, tianfu)).toBeNull();
  });

  test("says what changed, with the rating without it, and that the rating is raised", () => {
    const order = orderOf(tianfu, { form: "follow-up", history: [past], previous });
    const rows = blockOf(planReport(order), "Changes since the last report");
    const n = Math.abs(movedBy(lianhe, "AAA", past.rating) ?? 0);
    expect(n).toBeGreaterThan(0);
    expect(rows[0]?.[0]).toBe(say("en", "report.raised", { n, before: past.rating, final: "AAA" }));
    expect(rows.map(words)).toContainEqual(["Final rating", past.rating, "AAA"]);
    expect(words(rows.at(-1)!)).toEqual(["Corporate governance", "4", "2", past.rating]);
    expect(planReport({ ...order, form: "initial" }).blocks.map(({ title }) => title)).not.toContain(
      "Changes since the last report",
    );
  });

  test("affirms, lowers, and says where no record is left", () => {
    const order = orderOf(tianfu, { form: "follow-up", previous: null });
    const first = (rating: string) =>
      blockOf(planReport({ ...order, history: [{ ...past, rating }] }), "Changes since the last report");
    expect(first("AAA").map(([text]) => text?.slice(0, 30))).toEqual([
      "The rating AAA is affirmed.",
      "The workbook holds no record o",
    ]);
    expect(first("ZZ")).toHaveLength(1);
    const weaker = orderOf(last, { form: "follow-up", history: [{ ...past, rating: "AAA" }] });
    expect(blockOf(planReport(weaker), "Changes since the last report")[0]?.[0]).toMatch(
      /^The rating is lowered/,
    );
  });

  test("in both languages begins the second on a new page", () => {
    const plan = planReport(orderOf(tianfu, { languages: ["en", "zh"] }));
    const half = plan.blocks.find(({ title }) => title === say("zh", "report.announcement"));
    const row = half?.from ?? 0;
    expect(plan.print.breaks).toContain(row);
    expect(texts(plan)[row]?.[0]).toBe("2023年主体信用评级报告");
  });
});

describe("names of sheets", () => {
  test.each([
    ["Report Tianfu Credit Enhancement Investment", "Report Tianfu Credit"],
    ["Report Asian Development Bank (ADB)", "Report Asian Development Bank"],
    ["Donaudampfschifffahrtsgesellschaftskapitän", "Donaudampfschifffahrtsgesellsch"],
    ["Short (one)", "Short (one)"],
  ])("end with a word: %s", (title, name) => {
    expect(sheetNameFrom(title, "x")).toBe(name);
  });

  test("end with a Chinese word too", () => {
    const title = "报告 天府信用增进股份有限公司及其子公司在境内发行的可续期公司债券";
    const made = sheetNameFrom(title, "x");
    expect(title.startsWith(made)).toBe(true);
    expect(made.length).toBeGreaterThan(25);
    const words = [...new Intl.Segmenter("zh", { granularity: "word" }).segment(title)];
    const ends = words.map(({ index, segment }) => index + segment.length);
    expect(ends).toContain(made.length);
  });

  test("are free, and not cut within a word either, where a number is added", () => {
    const wanted = "Report Asian Development Banks";
    expect(freeSheetName(wanted, [wanted.toUpperCase()])).toBe("Report Asian Development (2)");
    expect(freeSheetName(wanted, [wanted, "report asian development (2)"])).toBe(
      "Report Asian Development (3)",
    );
  });
});

describe("the scorecard table", () => {
  test("is Tianfu's as printed, row for row", () => {
    const { elements, chain } = scorecardTable(lianhe, assessmentOf(tianfu), "zh");
    expect(
      elements.map((row) => [row.content, row.contentResult, row.factor, row.element, row.result]),
    ).toEqual(PRINTED);
    expect(chain.map(({ label, result }) => [label, result])).toEqual(PRINTED_BELOW);
  });

  test("stands in the sheet under its five headings", () => {
    const plan = planReport(orderOf(tianfu, { languages: ["zh"] }));
    const rows = blockOf(plan, "打分表及结果");
    // Each table has columns of its own over those of the sheet: they begin where its heads do.
    const starts = rows[0]!.flatMap((head, at) => (head === "" ? [] : [at]));
    const heads = ["评价内容", "评价结果", "风险因素", "评价要素", "评价结果"];
    expect(starts.slice(0, 5).map((at) => rows[0]![at])).toEqual(heads);
    expect(rows.slice(1, 10).map((row) => starts.slice(0, 5).map((at) => row[at]))).toEqual(PRINTED);
    expect(rows.slice(10, 15).map((row) => row.filter((cell) => cell !== ""))).toEqual(PRINTED_BELOW);
    // What is repeated is joined with the cell above it, as it is printed.
    const top = plan.blocks.find(({ title }) => title === "打分表及结果")!.from + 2;
    const joined = (column: number, rowsOf: number) => {
      const [from = 0, to = 0] = starts.slice(column, column + 2);
      return address(top - 1, from, top + rowsOf - 2, to - 1);
    };
    expect(plan.merges).toEqual(expect.arrayContaining([joined(0, 5), joined(2, 2)]));
  });

  test("names what adjusted and who supports, with the notches", () => {
    const draft = given({
      "individual-adjustment": "-2",
      "government-strength": "high",
      "government-rating": "AAA",
    });
    const { chain } = scorecardTable(lianhe, assessmentOf(draft), "en");
    expect(chain.map(({ label, result }) => [label, result])).toEqual([
      ["Indicative rating", "aaa"],
      ["Individual adjustment factors: Individual adjustment −2", "−2"],
      ["Stand-alone rating", "aa"],
      ["External support factors: Strength of government support High; Government's rating AAA", "+2"],
      ["Rating result", "AAA"],
    ]);
  });

  test.each([
    "ccxap-guarantor",
    "panda-sovereign",
    "panda-financial-institution",
    "circ-bank",
    "circ-enterprise",
    "sovereign-model-2023",
  ])("of %s has every element once, and ends with the rating", (id) => {
    const pack = packOf(id);
    const draft: Draft = { ...tianfu, method: pinOf(pack), answers: {}, modes: {} };
    const { elements, chain } = scorecardTable(pack, assessmentOf(draft), "en");
    expect(elements.length).toBeGreaterThan(2);
    expect(elements.filter(({ element }) => element === "")).toEqual([]);
    expect(elements[0]?.content).not.toBe("");
    expect(chain.at(-1)).toEqual({ label: "Rating result", result: "--" });
  });
});

describe("a report", () => {
  test("announces the rating, and says whose it is", () => {
    const rows = texts(planReport(orderOf(tianfu)));
    expect(rows[2]?.[0]).toBe(
      "天府信用增进 (Tianfu) is rated AAA, outlook Stable, by the methodology “Lianhe: financing guarantors”.",
    );
    expect(rows.flat()).toContain(say("en", "report.whose"));
  });

  test("gives no rating where something is missing, but the range, and says it is none", () => {
    const { governance: _gone, ...answers } = tianfu.answers;
    const plan = planReport(orderOf({ ...tianfu, answers }));
    expect(texts(plan)[2]?.[0]).toContain("has no rating yet");
    expect(blockOf(plan, "Rating sensitivities").flat().join()).toContain(
      "the rating can still be B to AAA. That is a range, not a rating.",
    );
  });

  test("tells what alone would lower the rating, as the distances have it", () => {
    const rows = blockOf(planReport(orderOf(tianfu)), "Rating sensitivities");
    expect(rows.map((row) => words(row).join(" "))).toContain("Regional economy 1 2 AA+");
    // Nothing raises what is at the top.
    expect(rows.flat()).toContain("The rating is the highest of its scale.");
    const rest = blockOf(planReport(orderOf(given({ "industry-risk": "5" }))), "Rating sensitivities").flat();
    expect(rest).not.toContain("The rating is the highest of its scale.");
  });

  test("names elements above and below neutral; what is neutral, and what could only raise, is neither", () => {
    const line = (draft: Draft, side: "strengths" | "concerns") => {
      const rows = blockOf(planReport(orderOf(draft)), "Rating opinion");
      const from = rows.findIndex(([first]) => first === say("en", `words.${side}`));
      const next = rows.slice(from + 1).findIndex(([first]) => first === say("en", "words.concerns"));
      return rows
        .slice(from + 1, next < 0 ? undefined : from + 1 + next)
        .flat()
        .join();
    };
    const weak = given({ "industry-risk": "5" });
    expect(line(weak, "strengths")).toContain("Regional economy: grade 1");
    expect(line(weak, "concerns")).toContain("Industry risk: grade 5");
    for (const neutral of ["3", "4"])
      for (const side of ["strengths", "concerns"] as const)
        expect(line(given({ "industry-risk": neutral }), side)).not.toContain("Industry risk");
    // No support takes nothing away.
    expect(line(tianfu, "concerns")).toMatch(/^Nothing stated/);
    expect(line(given({ "individual-adjustment": "-1" }), "concerns")).not.toMatch(/Strength of/);
  });

  test("prints the analyst's words where they belong, in the language in which they were said, as text", () => {
    const said: Draft = {
      ...tianfu,
      words: {
        name: { en: "Tianfu" },
        summary: { en: "=SUM(1)", zh: "观点" },
        strengths: { en: "1. Owners\n- Market" },
        concerns: { en: "Concentration" },
        profile: { en: "Founded in 2017" },
        "on:governance": { en: "Stable board" },
        "on:competitiveness": { en: "Leads its region" },
      },
    };
    const plan = planReport(orderOf(said));
    const opinion = blockOf(plan, "Rating opinion").map(([first]) => first);
    expect(opinion.slice(0, 4)).toEqual(["=SUM(1)", "Strengths", "1. Owners", "2. Market"]);
    expect(opinion).toContain("1. Concentration");
    expect(plan.rows.flatMap(({ cells }) => cells).find((cell) => cell?.value === "=SUM(1)")?.kind).toBe(
      "text",
    );
    expect(blockOf(plan, "Analysis").flat()).toContain("Founded in 2017");
    const comments = blockOf(plan, "Scorecard").map(words);
    expect(comments).toContainEqual(["Corporate governance", "Stable board"]);
    expect(comments.flat()).toContain("Leads its region");
    expect(texts(plan)[0]?.[0]).toBe("Tianfu");
    const last = blockOf(plan, "Sources").flat().join(" ");
    expect(last).toContain(
      "The report says nothing on: Reasons for the support, Reasons for the outlook, Business",
    );
    expect(last).not.toContain("Rationale");
    const zh = texts(planReport(orderOf(said, { languages: ["zh"] }))).flat();
    expect(zh).toContain("观点");
    expect(zh).not.toContain("1. Owners");
  });

  test("sets the committee's rating against the indicated one, with its reason", () => {
    const draft: Draft = { ...tianfu, decision: { assigned: "AA+", reason: "Short record" } };
    const rows = texts(planReport(orderOf(draft)));
    expect(rows[2]?.[0]).toBe(
      `${tianfu.issuer.name} is rated AA+, outlook Stable, as its committee assigned it. The methodology “Lianhe: financing guarantors” indicates AAA.`,
    );
    expect(rows.map(words)).toContainEqual(["Indicated rating", "AAA"]);
    // The last lines of the scorecard say which of the two is the result.
    expect(rows.map(words)).toContainEqual(["Rating result, as the committee assigned it", "AA+"]);
    expect(rows.map(words)).not.toContainEqual(["Rating result", "AAA"]);
    expect(texts(planReport(orderOf(tianfu))).map(words)).toContainEqual(["Rating result", "AAA"]);
    expect(rows.map(words).find(([first]) => first === "Reason for the difference")?.[1]).toBe(
      "The committee assigns AA+ in place of the indicated AAA (−1): Short record",
    );
  });

  test("gives key indicators a column a year, as numbers, and refers to numbered documents", () => {
    const draft: Draft = {
      ...tianfu,
      issuer: { ...tianfu.issuer, year: "2022" },
      modes: { profitability: "measure" },
      answers: {
        ...tianfu.answers,
        roe: { periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" } },
        governance: { value: "2", evidence: { document: "Scorecard", page: "7", date: "" } },
      },
    };
    const plan = planReport(orderOf(draft));
    const block = plan.blocks.find(({ title }) => title === "Key indicators")!;
    const [head, row] = plan.rows.slice(block.from, block.to).map(({ cells }) => cells);
    expect(head?.map((cell) => cell?.value).filter((value) => value !== "")).toEqual([
      ...["Item", "2020", "2021", "2022", "Assessed", "Grade"],
    ]);
    expect(row?.flatMap((cell) => (cell?.kind === "number" ? [cell.value] : [])).slice(0, 3)).toEqual([
      ...[0.1095, 0.0965, 0.1078],
    ]);
    expect(blockOf(plan, "Scorecard").find((cells) => cells.includes("Corporate governance"))).toContain(
      "[2] p. 7",
    );
    expect(blockOf(plan, "Sources").map(([first]) => first)).toContain("[2] Scorecard");
  });

  test("lists at its end only house numbers that were used, and none where they are not wanted", () => {
    const plan = planReport(orderOf(tianfu));
    const labels = blockOf(plan, say("en", "report.house")).map(([first]) => first);
    // The same numbers for the same reason are told once, under all names.
    expect(labels.filter((label) => label?.includes("Regional economy"))).toEqual([
      "Regional economy; Industry risk; Corporate governance; Risk management; Business operation",
    ]);
    // Asset quality was graded as a whole: nothing of its measures was used.
    expect(labels.filter((label) => label === "Return on equity")).toEqual([]);
    const without = planReport(orderOf(tianfu, { appendix: false }));
    expect(without.blocks.map(({ title }) => title)).not.toContain(say("en", "report.house"));
  });

  test("sets peers beside the issuer and lists its past", () => {
    const peer = { ...given({ governance: "4" }), id: "b", issuer: { ...tianfu.issuer, name: "Twin" } };
    const history = [{ date: "2022-06-27", rating: "AAA", outlook: "stable", method: "lianhe-guarantor@4" }];
    const plan = planReport(orderOf(tianfu, { history, form: "follow-up" }, [peer]));
    const rows = blockOf(plan, "Comparison with peers");
    expect(words(rows[0]!)).toEqual(["Item", "天府信用增进 (Tianfu)", "Twin"]);
    expect(words(rows.find(([first]) => first === "Issuer rating")!).slice(1)).toEqual(["AAA", "AA+"]);
    expect(texts(plan).map(words)).toContainEqual([
      "天府信用增进 (Tianfu)",
      "AAA",
      "Stable",
      "AAA",
      "Stable",
    ]);
    expect(words(blockOf(plan, "Rating history")[1]!).slice(0, 3)).toEqual(["27 Jun 2022", "AAA", "Stable"]);
  });

  test("tells where the analyst departs from the model, and why; nothing of it where nobody does", () => {
    const override = { reason: "one-off", text: "=Disposal in 2022", expires: "2023-12-31" } as const;
    const draft: Draft = {
      ...tianfu,
      modes: { ...tianfu.modes, profitability: "measure" },
      answers: {
        ...tianfu.answers,
        roe: { periods: { "FY-2": "0.5", "FY-1": "0.5", FY: "0.5" }, override: { ...override, grade: "1" } },
      },
    };
    expect(
      blockOf(planReport(orderOf(draft)), "Overrides")
        .slice(1)
        .map(words),
    ).toEqual([["Return on equity", "6 (0.5%)", "1", "One-off effect: =Disposal in 2022", "31 Dec 2023"]]);
    expect(planReport(orderOf(tianfu)).blocks.map(({ title }) => title)).not.toContain("Overrides");
  });

  test("finds the issuer's past in the ledgers: earlier days only, the latest first", () => {
    const head = ["issuer", "date", "rating", "outlook", "method"];
    const ledger = {
      ...{ sheet: "Ledger", name: "Notchbook_Ledger", address: "A1:E6", protected: false, hasTotals: false },
      head,
      rows: [
        ["Tianfu", "2021-06-28", "AA+", "positive", "m"],
        ["tianfu ", "2022-06-27", "AA+", "stable", "m"],
        ["Tianfu", "2022-06-27", "AAA", "stable", "m"],
        ["Other", "2022-12-31", "BB", "", "m"],
        ["Tianfu", "2023-06-25", "AAA", "stable", "m"],
      ],
    };
    expect(pastRatings([ledger], "Tianfu", "2023-06-25").map(({ date, rating }) => [date, rating])).toEqual([
      ["2022-06-27", "AAA"],
      ["2022-06-27", "AA+"],
      ["2021-06-28", "AA+"],
    ]);
  });

  test("in both languages has every block twice", () => {
    const one = planReport(orderOf(tianfu));
    const both = planReport(orderOf(tianfu, { languages: ["en", "zh"] }));
    expect(both.blocks).toHaveLength(2 * one.blocks.length);
    expect(both.rows).toHaveLength(2 * one.rows.length + 1);
  });

  test("names inputs without a source, and those only", () => {
    const sourced = {
      ...tianfu,
      answers: { ...tianfu.answers, governance: { value: "2", evidence: evidenceOf("p. 7") } },
    };
    const line = blockOf(planReport(orderOf(sourced)), "Sources").at(-2)?.[0] ?? "";
    expect(line).toContain("Risk management");
    expect(line).not.toContain("Corporate governance");
  });
});

describe("in the workbook", () => {
  let opened: PaneWorkbook;
  beforeAll(async () => {
    opened = await openWorkbook();
  });
  afterAll(() => opened.close());

  async function write(plan: SheetPlan, part: "area" | "report", slug: string | undefined) {
    const around = await lookAround(slug, part);
    if (!around.ok) throw new Error(around.failure.key);
    const target = targetOf(plan.sheet, "Tianfu", slug, around.value);
    if (target.kind !== "new" && target.kind !== "ours") throw new Error(target.kind);
    const applied = await applyPlan(plan, target, null);
    if (!applied.ok) throw new Error(JSON.stringify(applied.failure));
    await opened.workbook.settle();
    return target;
  }

  function cell(sheet: string, row: number, column: number) {
    const { id } = opened.workbook.sheets().find(({ name }) => name === sheet)!;
    return opened.workbook.read({ sheet: id, row, column, rows: 1, columns: 1 })[0]![0]!;
  }

  test("a report stands beside its assessment, is found again, and notices when the assessment moves on", async () => {
    const sheetPlan = planSheet({
      ...{ pack: lianhe, draft: tianfu, assessment: assessmentOf(tianfu) },
      ...{ language: "en", sheet: "Tianfu", slug: "Tianfu" },
    });
    await write(sheetPlan, "area", undefined);
    const plan = planReport(orderOf(tianfu));
    expect((await write(plan, "report", "Tianfu")).kind).toBe("new");
    const again = await write(plan, "report", "Tianfu");
    expect(again).toMatchObject({ kind: "ours", sheet: "Report", area: plan.area });
    expect(await occupiedBeyond("Report", plan.area, plan.area)).toEqual({ ok: true, value: [] });
    const mark = texts(plan).findIndex(([first]) => first?.startsWith("=IFERROR("));
    expect(cell("Report", mark, 0).value).toBe("");
    const [standalone] = texts(sheetPlan).flatMap((row, index) =>
      row[0] === "Stand-alone rating" ? [index] : [],
    );
    expect(cell("Tianfu", standalone!, 3).value).toBe("✓");

    const input = texts(sheetPlan).findIndex((row) => row[1] === "governance");
    const { id } = opened.workbook.sheets().find(({ name }) => name === "Tianfu")!;
    opened.workbook.write({ sheet: id, row: input, column: 2, rows: 1, columns: 1 }, [[5]]);
    await opened.workbook.settle();
    expect(cell("Report", mark, 0).value).toBe("The assessment's sheet no longer gives this rating.");
    expect(cell("Tianfu", standalone!, 3).value).toBe("differs");
    expect(
      opened.workbook.pageLayout(opened.workbook.sheets().find(({ name }) => name === "Report")!.id),
    ).toMatchObject({
      orientation: "portrait",
      footerText: `&L天府信用增进 (Tianfu) · ${pinOf(lianhe)}&R&P / &N`,
    });
  });
});
