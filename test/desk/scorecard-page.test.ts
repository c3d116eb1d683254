import { describe, expect, test } from "vitest";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { heightOf, lyingPage, SPARE } from "../../desk/paper/cells/pages";
import type { SheetPlan } from "../../desk/paper/cells/plan";
import { packOf } from "../../desk/draft/pack-of";
import { subjectOf } from "../../desk/draft/subject";
import { say } from "../../desk/words";
import { assess, type Language } from "../../src";
import { assessed, openSample } from "../../workbench/samples";

/** Smallest type that a committee reads without effort, and that of a cell, in points. */
const [LEGIBLE, TYPE] = [7, 10];
/** Points across a lying page of A4 within its margins. */
const ACROSS = 784;

function planOf(id: string, language: Language): SheetPlan {
  const draft = openSample(id, language)?.draft;
  if (draft === undefined) throw new Error(id);
  const pack = packOf(draft);
  if (!pack.ok) throw new Error(draft.method);
  const assessment = assess(pack.value, subjectOf(pack.value, draft));
  return planSheet({
    ...{ pack: pack.value, draft, assessment, language },
    slug: "S",
    sheet: "S",
    previous: null,
  });
}

const SAMPLES = assessed.flatMap(({ id }) =>
  (["en", "zh"] as const).map((language) => [id, language] as const),
);

describe("the scorecard of the sheet", () => {
  test.each(SAMPLES)(
    "of %s in %s is on one page where its rows fit one at a size that is read",
    (id, language) => {
      const plan = planOf(id, language);
      const card = plan.blocks.find(({ title }) => title === say(language, "sheet.scorecard"));
      const { from = 0, to = 0 } = card ?? {};
      const inside = (plan.print.breaks ?? []).filter((row) => row > from && row <= to);
      const fits = heightOf(plan.rows.slice(from - 1, to)) <= lyingPage(plan.widths) - SPARE;
      // Where it goes on, its heads are on the next page too.
      expect(inside.length, inside.join()).toBe(fits ? 0 : 1);
      const width = plan.widths.reduce((sum, one) => sum + (one * 7 + 5) * 0.75, 0);
      expect((TYPE * ACROSS) / width).toBeGreaterThanOrEqual(LEGIBLE);
    },
  );
});
