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
import {
  assess,
  compare,
  gradesOf,
  itemsOf,
  listPacks,
  ratios,
  statementAmounts,
  type Assessment,
  type Pack,
} from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { compareSecond } from "../../desk/paper/comparison/compare-second";
import { planComparison } from "../../desk/paper/comparison/plan-comparison";
import { newHead, rowUnder } from "../../desk/paper/ledger/rows";
import { entryOf } from "../../desk/paper/ledger/view";
import { scenarioResults } from "../../desk/paper/scenarios/scenario-rows";
import { subjectOf } from "../../desk/draft/subject";
import { planScenarios } from "../../desk/paper/scenarios/plan-scenarios";
import { previousRecord } from "../../desk/paper/record/changes";
import { recordOf } from "../../desk/paper/record/record-of";
import { assessed, openSample } from "../../workbench/samples";
import { wordsOf } from "../../workbench/words";
import { latinMeasures } from "../latin-measures";

/** Words for which another one is used, each thing having one name. */
const OUTSIDE =
  /级差|(?<!子)级数|档位|档次|内部校准|自有校准|自行校准|我方|我们|本工具|门槛|保证人|复评|初评|方法包|本包|冻结|违约中|([子级档项目数值的了是在为将至与和由])\1/;
/** Names, symbols and file words that Chinese papers write with Latin letters too. */
const LATIN =
  /^(Notchbook|Excel|n|Ctrl|Alt|Shift|Esc|Enter|Tab|F\d+|Home|End|PgUp|PgDn|Z|Y|CSV|JSON|PDF|NAME|ROE|ROA|FY|GB|SHA|XML|ISO|LibreOffice|key|method|value|path|i|x|n\/a|N|D|A|AA|AAA|B|C|S|P\d+|Office|Web|Mac|Windows)$/;

/** Pins, numbers of reports, symbols of ratings and the name of the software. */
const NAMES =
  /Notchbook [\d.]+|SHA-256|\b[0-9a-f]{16,}\b|TaxTips\.ca|[a-z-]+@[\w.+*-]+|\d{4}-\d\d-\d\d-[0-9a-f]{8}|\b(?:a{1,3}|b{1,3}|c{1,3})g?\b/gi;

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

/** What is said of a hole in the singular: it names one thing. */
const VERBS =
  /^(is|was|has|holds|gives|comes|as|says|takes|needs|names|stands|lacks|shows|reads|does|leads|this|its|us|years)$/;
/** Names that have a capital wherever they stand. */
const PROPER =
  /^(Notchbook|Excel|Office|English|Chinese|Ctrl|Alt|Shift|Esc|Enter|Tab|Home|End|Mac|Undo|Help|China|Agency|Calibration|Table|Design|Scorecard|Methodology)$/;

/** A text as it reads with one thing in each hole. */
const filled = (text: string) => text.replace(/\{\w+\|([^|}]*)\|[^}]*\}/g, "$1").replace(/\{\w+\}/g, "3");

describe("the English dictionary", () => {
  const words: readonly (readonly [string, string])[] = [
    ...Object.entries(en).filter(([key]) => key !== "pane.language"),
    ...Object.entries(wordsOf("en")).filter(([key]) => key !== "otherLanguage"),
  ];
  const wrong = (isWrong: (text: string, key: string) => boolean) =>
    words.filter(([key, text]) => isWrong(text, key));

  test("has no words of a Chinese text and no marks of full width", () => {
    expect(wrong((text) => /[\u3000-\u303f\u4e00-\u9fff\uff00-\uff60]/.test(text))).toEqual([]);
  });

  test("follows every number with words chosen by it", () => {
    expect(wrong((text) => /\((?:e?s|ies)\)/.test(text))).toEqual([]);
    // A product with decimals, and notches of which one has a text of its own.
    const counted = wrong((text) =>
      [...text.matchAll(/\{\w+\} ([a-z]+s)\b/g)].some(([, word = ""]) => !VERBS.test(word)),
    );
    expect(counted.map(([key]) => key)).toEqual(["item.points", "whatif.by"]);
  });

  test("calls nothing by its id", () => {
    const id = /\b[a-z]+[A-Z]\w*|\b\w+_\w+|\b[a-z]{2,}\.[a-z]{2,}\b/;
    expect(wrong((text, key) => id.test(filled(text)) && key !== "help.address")).toEqual([]);
  });

  test("begins no word within a sentence with a capital that is no name", () => {
    const capitals = (text: string) =>
      (filled(text).match(/(?<=[a-z,;] )[A-Z][a-z]+/g) ?? []).filter((word) => !PROPER.test(word));
    expect(wrong((text) => capitals(text).length > 0)).toEqual([]);
  });

  test("says nothing that an analyst would not", () => {
    const odd =
      /\b[Ll]ook (?:at it )?again\b|\b[Aa]ll back\b|[Cc]opy without a name|\bplease\b|\b[Cc]lick here\b| {2}| [,.;:!?](?:\s|$)/;
    // The signs that no name of a sheet may have are listed as they are.
    expect(wrong((text, key) => key !== "write.badName" && odd.test(text))).toEqual([]);
  });

  test("writes a share without a space, as ratios and samples do", () => {
    const spaced = /\d %/;
    expect(wrong((text) => spaced.test(text))).toEqual([]);
    const beside = [ratios, statementAmounts, ...assessed.map(({ id }) => openSample(id, "en")?.draft)];
    expect(beside.flatMap((one) => JSON.stringify(one).match(/.{30}\d %.{10}/g) ?? [])).toEqual([]);
    expect(spaced.test("15 %")).toBe(true);
  });
});

describe("the workbench's own words", () => {
  test("are Chinese in Chinese", () => {
    const words = Object.entries(wordsOf("zh")).filter(([key]) => key !== "otherLanguage");
    const odd = words.flatMap(([key, text]) =>
      oddIn(stripped(text).replace(/\([^)]*\)|（[^）]*）/g, "")).map((what) => `${key}: ${what}`),
    );
    expect(odd).toEqual([]);
  });
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
    ...latinMeasures(text),
    ...words.filter((word) => !QUOTED.test(word) && !LATIN.test(word)),
    ...(/[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff][:(]|[,;:][\u4e00-\u9fff]/.test(text.replace(/\d:\d/g, ""))
      ? [`marks: ${text}`]
      : []),
    ...(OUTSIDE.test(text.replace(LABELS, "")) ? [`outside: ${text}`] : []),
  ];
}

/** A figure with more places than a source has. */
const LONG = /\d\.\d{6,}/;

/** Numbers of a paper that no format shortens, as their cells show them. */
function numbersOf(plan: SheetPlan): readonly string[] {
  return plan.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell?.kind === "number" && ["", "General"].includes(cell.numberFormat ?? "")
        ? [String(cell.value)]
        : [],
    ),
  );
}

/** Puts other values into the answers of a draft. */
function withValues(
  draft: Draft,
  moves: Readonly<Record<string, { readonly value: string }>>,
): Draft["answers"] {
  return Object.fromEntries(
    Object.entries(moves).flatMap(([id, { value }]) => {
      const answer = draft.answers[id];
      return answer === undefined ? [] : [[id, { ...answer, value }]];
    }),
  );
}

/** The head and the row of a Chinese ledger, as cells show them. */
function ledgerPlan(pack: Pack, draft: Draft, assessment: Assessment): SheetPlan {
  const approval = { approver: "乙", reason: "维持", unmetReason: "另行说明" };
  const issuer = { ...draft.issuer, analyst: "甲" };
  const entry = entryOf(pack, { ...draft, issuer, approval }, assessment, "zh");
  if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
  const head = newHead("zh");
  const { values, formats } = rowUnder(head, entry.value);
  const cells = [
    ...head.map((value) => ({ kind: "text", value })),
    ...values.map((value, at) => ({
      kind: typeof value === "number" ? "number" : "text",
      value: String(value).replace(/^'/, ""),
      numberFormat: formats[at],
    })),
  ];
  return { rows: [{ cells }], blocks: [] } as unknown as SheetPlan;
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
    comparison: compare(pack.value, [
      { name: "甲", subject: subjectOf(pack.value, draft) },
      { name: "乙", subject: { entries: subjectOf(pack.value, draft).entries.slice(1) } },
    ]),
    history: [
      {
        date: "2001-02-03",
        rating: assessment.final ?? "AA",
        outlook: pack.value.outlooks[0]?.id ?? "",
        method: "",
      },
    ],
  };
  const sides = {
    first: draft,
    second: { ...draft, second: { of: draft.id, author: "甲", done: { date: "2001-02-04", gaps: 1 } } },
  };
  const judged = itemsOf(pack.value).find(
    ({ id: item, kind }) => kind === "judged" && draft.answers[item]?.value !== undefined,
  );
  const [best = "", other = ""] = judged === undefined ? [] : gradesOf(judged);
  const moved =
    judged === undefined
      ? {}
      : { [judged.id]: { value: draft.answers[judged.id]?.value === best ? other : best } };
  const compared = {
    ...sides,
    second: { ...sides.second, answers: { ...draft.answers, ...withValues(draft, moved) } },
  };
  const scenarios = scenarioResults(
    pack.value,
    draft,
    assessment,
    [{ id: "s", name: "情景", moves: moved }],
    "zh",
  );
  return [
    ["sheet", planSheet({ ...order, sheet: "S", previous })],
    ["report", planReport({ ...report, form: "initial" })],
    ["follow-up report", planReport({ ...report, form: "follow-up" })],
    ["scenarios", planScenarios({ ...order, scenarios, simulation: null, sheet: "W" })],
    [
      "comparison",
      planComparison({
        ...{ pack: pack.value, sides: compared, language: "zh", sheet: "C", slug: "C" },
        comparison: compareSecond(pack.value, compared, "zh"),
      }),
    ],
    ["ledger", ledgerPlan(pack.value, draft, assessment)],
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
      const long = [...textsOf(plan, issuer), ...numbersOf(plan)].filter((text) =>
        LONG.test(text.replace(NAMES, "")),
      );
      expect(long, `${paper}: more digits than anybody gave`).toEqual([]);
      const formats = plan.rows.flatMap(({ cells }) => cells.map((cell) => cell?.numberFormat ?? ""));
      expect(formats.filter((format) => /"x"|yyyy-/.test(format))).toEqual([]);
    }
  });
});
