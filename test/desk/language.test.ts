import { describe, expect, test } from "vitest";
import { zh } from "../../desk/words/zh";
import { en } from "../../desk/words/en";
import { planReport } from "../../desk/paper/report/plan-report";
import { planBonds, planEvents, type BookOrder } from "../../desk/paper/book/plan-bonds";
import { planFigures } from "../../desk/paper/book/plan-figures";
import { planWorkings } from "../../desk/paper/book/plan-workings";
import { planCalendar } from "../../desk/paper/calendar/plan-calendar";
import { planPortfolio } from "../../desk/paper/portfolio/plan-portfolio";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { reportParts } from "../../desk/paper/report/parts";
import type { SheetPlan } from "../../desk/paper/cells/plan";
import { packOf } from "../../desk/draft/pack-of";
import { assess, listPacks } from "../../src";
import { subjectOf } from "../../desk/draft/subject";
import { planScenarios } from "../../desk/paper/scenarios/plan-scenarios";
import { previousRecord } from "../../desk/paper/record/changes";
import { recordOf } from "../../desk/paper/record/record-of";
import { assessed, openSample } from "../../workbench/samples";

/** Words for which another one is used, each thing having one name. */
const OUTSIDE =
  /级差|(?<!子)级数|档位|档次|内部校准|自有校准|自行校准|我方|我们|本工具|门槛|保证人|复评|初评|方法包|本包|冻结|违约中/;
/** Names, symbols and file words that Chinese papers write with Latin letters too. */
const LATIN =
  /^(Notchbook|Excel|n|Ctrl|Alt|Shift|Esc|Enter|Tab|F\d+|Home|End|PgUp|PgDn|Z|Y|CSV|JSON|PDF|NAME|ROE|ROA|FY|GB|SHA|XML|ISO|LibreOffice|key|method|value|path|i|x|n\/a|N|D|A|AA|AAA|B|C|S|P\d+|Office|Web|Mac|Windows)$/;

/** Pins, numbers of reports, symbols of ratings and the name of the software. */
const NAMES =
  /Notchbook [\d.]+|TaxTips\.ca|[a-z-]+@[\w.+*-]+|\d{4}-\d\d-\d\d-[0-9a-f]{8}|\b(?:a{1,3}|b{1,3}|c{1,3})g?\b/gi;

/** What is said beside names of functions and of Excel's own errors, which are no words. */
const stripped = (text: string) =>
  text
    .replace(/\{\w+\}/g, "")
    .replace(/[A-Z]+\.[A-Z]+(\([^)]*\))?/g, "")
    .replace(/#[A-Z/0]+[!?]?/g, "")
    .replace(/=[^，。；]*/g, "");

describe("the Chinese dictionary", () => {
  test("uses one word for each thing", () => {
    const wrong = Object.entries(zh).filter(([, text]) => OUTSIDE.test(text));
    expect(wrong).toEqual([]);
  });

  test("writes marks in full width beside Chinese letters", () => {
    const wrong = Object.entries(zh).filter(([, text]) =>
      /[\u4e00-\u9fff}][,;!?]|[\u4e00-\u9fff][:(]|[,;][\u4e00-\u9fff]/.test(stripped(text)),
    );
    expect(wrong).toEqual([]);
  });

  test("has no English words", () => {
    const wrong = Object.entries(zh)
      // The other language by its own name, columns and an example of what may be typed.
      .filter(
        ([key]) =>
          !["pane.language", "portfolio.sheetHelp", "portfolio.otherHint", "checks.agencies"].includes(key),
      )
      .flatMap(([key, text]) => {
        const words = stripped(text).match(/[A-Za-z][A-Za-z/]*\d*/g) ?? [];
        const odd = words.filter((word) => !LATIN.test(word));
        return odd.length === 0 ? [] : [[key, odd.join(" ")]];
      });
    expect(wrong).toEqual([]);
  });
});

test("the English dictionary has no clumsy plurals and no words of a Chinese text", () => {
  const wrong = Object.entries(en).filter(
    ([key, text]) => key !== "pane.language" && /[\u4e00-\u9fff]|\(s\)|\(es\)/.test(text),
  );
  expect(wrong).toEqual([]);
});

/** What a paper may hold in Latin letters beside symbols: agencies, terms and printed words that Chinese papers quote as they are. */
const QUOTED =
  /^(DBRS|GDP|GMA|MTI|TaxTips|II|III|Aa|Baa|aa|High|Low-|Medium|Medium-|Very|ROE|EBITDA|sovereign-model-|global-to-golden-credit-house)$/;

/** Labels that sheets written so far name their rows by, and the stage of a rating that the guideline calls so. */
const LABELS = /本币级差|人民币偿付能力档次|流程三：初评|评级报告及初评等级|违约中：/g;

/** Texts of a paper as a reader sees them: of a cell that shows another text than it holds, that one; no codes and no formulas. */
function textsOf(plan: SheetPlan, issuer: string): readonly string[] {
  return plan.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      if (cell?.kind !== "text") return [];
      const shown = /^;;;(?:"([^"]*)")?$/.exec(cell.numberFormat ?? "");
      const text = shown === null ? String(cell.value) : (shown[1] ?? "");
      // Neither addresses of documents nor of cells are words, nor are names of functions.
      return [
        text
          .replaceAll(issuer, "")
          .replace(/[A-Z]+\.[A-Z]+|，?https?:\S+|[^\s·]+![A-Z]+\d+(?::[A-Z]+\d+)?/g, ""),
      ];
    }),
  );
}

/** Single English words, marks of half width beside Chinese letters, and words for which another one is used. */
function oddIn(text: string): readonly string[] {
  const words = text.replace(NAMES, "").match(/[A-Za-z][A-Za-z-]+/g) ?? [];
  return [
    ...words.filter((word) => !QUOTED.test(word) && !LATIN.test(word)),
    ...(/[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff][:(]|[,;:][\u4e00-\u9fff]/.test(text.replace(/\d:\d/g, ""))
      ? [`marks: ${text}`]
      : []),
    ...(OUTSIDE.test(text.replace(LABELS, "")) ? [`outside: ${text}`] : []),
  ];
}

/** Plans every paper of a sample in Chinese that is made of the sample alone. */
function papersOf(id: string): readonly (readonly [paper: string, plan: SheetPlan])[] {
  const draft = openSample(id, "zh")?.draft;
  if (draft === undefined) throw new Error(id);
  const pack = packOf(draft);
  if (!pack.ok) throw new Error(draft.method);
  const assessment = assess(pack.value, subjectOf(pack.value, draft));
  const order = { pack: pack.value, draft, assessment, language: "zh" as const, slug: "S" };
  const before = { ...draft, issuer: { ...draft.issuer, date: "2001-02-03" }, outlook: "" };
  const at = "2001-02-03T04:05:06.000Z";
  const kept = { ...recordOf(pack.value, before, "S", at), finalised: at };
  const previous = previousRecord([kept], pack.value, draft);
  if (previous === null) throw new Error(`${id} has no record`);
  const report = {
    ...{ pack: pack.value, draft, assessment, languages: ["zh"] as const, sheet: "R", slug: "S", previous },
    ...reportParts(pack.value, draft, []),
    history: [
      {
        date: "2001-02-03",
        rating: assessment.final ?? "AA",
        outlook: pack.value.outlooks[0]?.id ?? "",
        method: "",
      },
    ],
  };
  return [
    ["sheet", planSheet({ ...order, sheet: "S", previous })],
    ["report", planReport({ ...report, form: "initial" })],
    ["follow-up report", planReport({ ...report, form: "follow-up" })],
    ["scenarios", planScenarios({ ...order, scenarios: [], simulation: null, sheet: "W" })],
  ];
}

/** Every text cell of a plan, of whatever form. */
function cellsIn(plan: unknown): readonly SheetPlan["rows"][number]["cells"][number][] {
  if (Array.isArray(plan)) return plan.flatMap(cellsIn);
  if (typeof plan !== "object" || plan === null) return [];
  return "kind" in plan && plan.kind === "text"
    ? [plan as SheetPlan["rows"][number]["cells"][number]]
    : Object.values(plan).flatMap(cellsIn);
}

const BOOK: BookOrder = {
  language: "zh",
  sheets: { bonds: "B", events: "E", figures: "F", workings: "W" },
  ...{ scale: "circ", rows: 5, eventRows: 5, today: "2026-01-01" },
};

/** Sheets that stand beside assessments. */
const BESIDE: readonly (readonly [sheet: string, plan: unknown])[] = [
  ["bonds", planBonds(BOOK)],
  ["events", planEvents(BOOK, 5)],
  ["figures", planFigures(BOOK, "F")],
  ["workings", planWorkings(BOOK)],
  ["calendar", planCalendar([], "zh", { sheet: "C", slug: "C" }, "2026-01-01")],
  ...listPacks().map((pack) => [`portfolio by ${pack.id}`, planPortfolio(pack, "zh", "P", 3)] as const),
];

describe("Chinese papers", () => {
  test.each(BESIDE)("%s says everything in Chinese words of the vocabulary", (_sheet, plan) => {
    const rows = [{ cells: cellsIn(plan) }] as unknown as SheetPlan["rows"];
    const odd = textsOf({ rows } as SheetPlan, "\0").flatMap(oddIn);
    expect([...new Set(odd)]).toEqual([]);
  });

  test.each(assessed.map(({ id }) => id))("of %s say everything in Chinese words of the vocabulary", (id) => {
    const issuer = openSample(id, "zh")?.draft.issuer.name ?? "";
    for (const [paper, plan] of papersOf(id)) {
      const odd = textsOf(plan, issuer).flatMap(oddIn);
      expect([...new Set(odd)], paper).toEqual([]);
      expect(plan.blocks.flatMap(({ title }) => oddIn(title))).toEqual([]);
      const formats = plan.rows.flatMap(({ cells }) => cells.map((cell) => cell?.numberFormat ?? ""));
      expect(formats.filter((format) => /"x"|yyyy-/.test(format))).toEqual([]);
    }
  });
});
