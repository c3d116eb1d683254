import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft } from "../../desk/draft/draft";
import { packOf } from "../../desk/draft/pack-of";
import { subjectOf } from "../../desk/draft/subject";
import { bindingText } from "../../desk/explain/binding-text";
import { houseRows } from "../../desk/paper/assessment/house";
import { sensitivitiesOf } from "../../desk/paper/report/findings";
import { reportParts } from "../../desk/paper/report/parts";
import { planReport } from "../../desk/paper/report/plan-report";
import { scorecardTable } from "../../desk/paper/report/scorecard-table";
import { say } from "../../desk/words";
import { assess, gradesOf, itemsOf, labelOf, type Language, type Pack } from "../../src";
import { assessed, openSample } from "../../workbench/samples";

/** A sample whose judged answers may stand anywhere, all at their worst too. */
function opened(id: string, language: Language) {
  const draft = openSample(id, language)?.draft;
  const pack = draft === undefined ? null : packOf(draft);
  if (draft === undefined || pack?.ok !== true) throw new Error(id);
  return { draft, pack: pack.value };
}

/** Gives each judged answer of a sample a grade by a number from 0, the best, to below 1. */
function graded(pack: Pack, draft: Draft, at: (index: number) => number): Draft {
  const answers = Object.entries(draft.answers).map(([id, answer], index) => {
    const item = itemsOf(pack).find((one) => one.id === id);
    const grades = item?.kind === "judged" ? gradesOf(item) : [];
    const grade = grades[Math.floor(at(index) * grades.length)];
    return [id, grade === undefined ? answer : { ...answer, value: grade }] as const;
  });
  return { ...draft, answers: Object.fromEntries(answers) };
}

const cases = assessed.flatMap(({ id }) =>
  (["en", "zh"] as const).map((language) => [id, language] as const),
);
const places = fc.oneof(
  fc.array(fc.constantFrom(0, 0.5, 0.999), { minLength: 40, maxLength: 40 }),
  fc.constant(Array<number>(40).fill(0.999)),
  fc.constant(Array<number>(40).fill(0)),
);

test.each(cases)(
  "%s in %s: what moves a rating in the scorecard is named beside its notches",
  (id, language) => {
    const { draft, pack } = opened(id, language);
    const none = say(language, "report.none");
    fc.assert(
      fc.property(places, (at) => {
        const assessment = assess(
          pack,
          subjectOf(
            pack,
            graded(pack, draft, (index) => at[index % 40] ?? 0),
          ),
        );
        const odd = scorecardTable(pack, assessment, language).chain.filter(
          ({ label, result }) => new RegExp(`[:：] ?${none}$`).test(label) && result !== "--",
        );
        expect(odd).toEqual([]);
        for (const one of assessment.binding) {
          const told = bindingText(pack, assessment, one, language);
          for (const item of one.of ?? []) expect(told).toContain(labelOf(pack, item)[language]);
        }
        const words = assessment.trace.flatMap(({ inputs }) => inputs.flatMap(({ name }) => name?.zh ?? []));
        expect(words.filter((word) => /[\u4e00-\u9fff]/.test(word) && /[a-z]{4,}/.test(word))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  },
);

test.each(cases)(
  "%s in %s: the report explains “by the scores” where it says so, and there alone",
  (id, language) => {
    const { draft, pack } = opened(id, language);
    const [said = ""] = say(language, "report.byScores", { items: "\0" }).split("\0");
    for (const place of [0, 0.5, 0.999]) {
      const moved = { ...graded(pack, draft, () => place), words: {} };
      const plan = planReport({
        ...{ pack, draft: moved, assessment: assess(pack, subjectOf(pack, moved)), languages: [language] },
        ...{ form: "initial", history: [], sheet: "R", slug: "R" },
        ...reportParts(pack, moved, []),
      });
      const texts = plan.rows.map(({ cells }) => String(cells[0]?.value ?? ""));
      expect(texts.includes(say(language, "report.driversNote"))).toBe(
        texts.some((text) => text.startsWith(said)),
      );
    }
  },
);

test.each(cases)(
  "%s in %s: notches that would move the rating have their sign, no number is broken at it",
  (id, language) => {
    const { draft, pack } = opened(id, language);
    const parts = reportParts(pack, draft, []);
    const notches = new Set(
      itemsOf(pack).flatMap((item) => (item.kind === "notches" ? [item.label[language]] : [])),
    );
    for (const direction of ["up", "down"] as const) {
      const moves =
        parts.distances === null ? [] : sensitivitiesOf(pack, parts.distances, direction, language).all;
      const shown = moves.filter(({ label }) => notches.has(label)).flatMap(({ now, to }) => [now, to]);
      expect(shown.filter((text) => !/^(0|[+−]\d+)$/.test(text))).toEqual([]);
    }
    const numbers = houseRows(pack, language, (one) => labelOf(pack, one)[language]).map(
      (row) => row.numbers,
    );
    expect(numbers.filter((text) => /(?<![\w+.])-\d/.test(text))).toEqual([]);
  },
);
