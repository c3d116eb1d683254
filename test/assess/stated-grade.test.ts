import { describe, expect, test } from "vitest";
import {
  assess,
  distanceOf,
  explain,
  findPack,
  gradeOf,
  gradesOf,
  listPacks,
  statedGradeIn,
  statedGradeText,
  type Entry,
  type MeasuredItem,
  type Subject,
} from "../../src";
import { jinshang } from "../../workbench/samples/jinshang";
import { draftOf } from "../../workbench/samples/draft";
import { subjectOf } from "../../desk/draft/subject";

const found = findPack("ccxap-guarantor", "method");
if (!found.ok) throw new Error("no pack");
const pack = found.value;
const given = subjectOf(pack, draftOf(jinshang, "en"));

function without(id: string, ...more: readonly Entry[]): Subject {
  return { entries: [...given.entries.filter(({ key }) => key !== id), ...more] };
}

const measures = listPacks().flatMap((each) =>
  each.items.flatMap((item) => (item.kind === "measured" ? [[each, item] as const] : [])),
);

test("every grade of every measure can be stated in its place, and has the score of its band", () => {
  for (const [each, item] of measures) {
    for (const grade of gradesOf(item)) {
      const score = [...item.bands, ...(item.unmeasured ?? [])].find((band) => band.grade === grade)?.score;
      expect(gradeOf(each, item.id, { value: statedGradeText(grade) })).toEqual({
        ok: true,
        value: { id: item.id, grade, score, from: "given" },
      });
    }
  }
});

test("a stated grade is told from a measure, in both languages and any spelling", () => {
  expect(["grade 2", "Grade: 2", "等级：2", "档次 2", "ＧＲＡＤＥ ２"].map(statedGradeIn)).toEqual(
    Array.from({ length: 5 }, () => "2"),
  );
  expect(["2", "2%", "upgrade 2", 2, null].map((value) => statedGradeIn(value))).toEqual(
    Array.from({ length: 5 }, () => null),
  );
});

describe("a subject with a stated grade", () => {
  const measured = assess(pack, given).grades.find(({ id }) => id === "roe")?.grade ?? "";
  const item = pack.items.find(({ id }) => id === "roe") as MeasuredItem;
  const grades = gradesOf(item);
  const other = grades.find((grade) => grade !== measured) ?? "";

  test("rates as one whose measure has that grade", () => {
    const stated = assess(pack, without("roe", { key: "roe", value: statedGradeText(measured) }));
    expect([stated.final, stated.problems, stated.missing]).toEqual([assess(pack, given).final, [], []]);
  });

  test("says in its explanation that the grade was stated, not measured", () => {
    const stated = assess(pack, without("roe", { key: "roe", value: statedGradeText(other) }));
    const row = explain(stated, "en").find(({ step }) => step === item.label.en);
    expect(row?.rule).toMatch(/^Grade stated by the analyst/);
    expect(row?.input).toContain(other);
  });

  test("another word than a grade of the measure is refused with those that there are", () => {
    const refused = assess(pack, without("roe", { key: "roe", value: "grade excellent" }));
    expect(refused.problems).toMatchObject([
      { code: "not-in-list", at: "roe", facts: { received: "excellent", allowed: grades } },
    ]);
    expect(refused.final).toBeUndefined();
  });

  test("years beside it must come to the same grade: neither silently wins", () => {
    const own = given.entries.find(({ key }) => key === "roe");
    const years = item.periods?.keys ?? ["FY"];
    const periods = Object.fromEntries(years.map((year) => [year, own?.value ?? null]));
    const both = (grade: string) =>
      assess(pack, without("roe", { key: "roe", value: statedGradeText(grade), periods }));
    expect(both(measured).final).toBe(assess(pack, given).final);
    expect(both(other).problems).toMatchObject([
      { code: "contradiction", at: "roe", facts: { given: other, derived: measured } },
    ]);
  });

  test("is searched among its grades, not among values", () => {
    const distance = distanceOf(pack, without("roe", { key: "roe", value: statedGradeText(other) }), "roe");
    expect(distance).toMatchObject({ ok: true });
    if (!distance.ok) return;
    const text = JSON.stringify(distance.value);
    expect(text).not.toContain("NaN");
    expect(text).toMatch(/grade /);
  });
});
