import { describe, expect, test } from "vitest";
import { zh } from "../../desk/words/zh";
import { en } from "../../desk/words/en";
import { planReport } from "../../desk/paper/report/plan-report";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { reportParts } from "../../desk/paper/report/parts";
import type { SheetPlan } from "../../desk/paper/cells/plan";
import { packOf } from "../../desk/draft/pack-of";
import { assess } from "../../src";
import { subjectOf } from "../../desk/draft/subject";
import { openSample } from "../../workbench/samples";

/** Words for which another one is used, each thing having one name. */
const OUTSIDE =
  /级差|级数|档位|档次|内部校准|自有校准|自行校准|我方|我们|本工具|门槛|保证人|复评|初评|方法包|本包|冻结|违约中/;
/** Names, symbols and file words that Chinese papers write with Latin letters too. */
const LATIN =
  /^(Notchbook|Excel|n|Ctrl|Alt|Shift|Esc|Enter|Tab|F\d+|Home|End|PgUp|PgDn|Z|Y|CSV|JSON|PDF|NAME|ROE|ROA|FY|GB|SHA|XML|ISO|LibreOffice|key|method|value|path|i|x|n\/a|N|D|A|AA|AAA|B|C|S|P\d+|Office|Web|Mac|Windows)$/;

/** Pins, numbers of reports, symbols of ratings and the name of the software. */
const NAMES =
  /Notchbook [\d.]+|[a-z-]+@[\w.+*-]+|\d{4}-\d\d-\d\d-[0-9a-f]{8}|\b(?:a{1,3}|b{1,3}|c{1,3})g?\b/gi;

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

/** Texts of a paper that are words of ours: what the analyst typed, symbols, ids beside labels and formulas are not. */
function wordsOf(plan: SheetPlan, names: readonly string[]): readonly string[] {
  return plan.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      if (cell?.kind !== "text" || cell.style === "gap" || cell.style === "input") return [];
      const text = String(cell.value);
      return names.some((name) => name !== "" && text.includes(name)) ? [] : [text];
    }),
  );
}

describe("a Chinese report", () => {
  test.each(["tianfu", "jinshang"])("of %s says everything in Chinese words of the vocabulary", (id) => {
    const sample = openSample(id, "zh");
    const draft = sample?.draft;
    if (draft === undefined) throw new Error(id);
    const pack = packOf(draft);
    if (!pack.ok) throw new Error(draft.method);
    const assessment = assess(pack.value, subjectOf(pack.value, draft));
    const plan = planReport({
      ...{ pack: pack.value, draft, assessment, languages: ["zh"], form: "initial", history: [] },
      ...{ ...reportParts(pack.value, draft, []), sheet: "R", slug: "S", appendix: false },
    });
    const said = wordsOf(plan, [draft.issuer.name]).join("\n");
    expect(said).not.toMatch(/内部校准|自有校准|我们|我方|档次|档位|门槛/);
    // Single English words: labels, units, options. Pins and the name of the software are names.
    const words = said.replace(NAMES, "").match(/[a-z]{4,}/gi) ?? [];
    // The bands of the steadiness of ROE have no Chinese names in their pack yet.
    const known = id === "jinshang" ? ["stable"] : [];
    expect([...new Set(words)].filter((word) => !LATIN.test(word))).toEqual(known);
    const sheet = planSheet({ pack: pack.value, draft, assessment, language: "zh", sheet: "S", slug: "T" });
    expect(sheet.blocks.map(({ title }) => title).join()).not.toMatch(/[a-z]{3,}/i);
  });
});
