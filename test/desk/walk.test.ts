import { describe, expect, test } from "vitest";
import { findStep, itemsOf, labelOf, listPacks } from "../../src";
import { newDraft } from "../../desk/draft/draft";
import { activeIds, beneath, modeOf, standInFor, type GradeStep } from "../../desk/draft/structure";
import { subjectOf } from "../../desk/draft/subject";
import { labelIn } from "../../desk/draft/label";
import { placeOf, PLACES, statusOfPlace } from "../../desk/draft/places";
import { openOf, stepOfItem } from "../../desk/draft/walk";
import { assessmentOf, lianhe, packOf, tianfu } from "./tianfu";

const ccxap = packOf("ccxap-guarantor");
const profitability = findStep(lianhe, "profitability") as GradeStep;

describe("what counts", () => {
  test("a grade with only indicators beneath it is entered; one with judgements is built up", () => {
    expect(modeOf(lianhe, profitability, {})).toBe("grade");
    const macro = itemsOf(ccxap).find(({ kind }) => kind === "grade") as GradeStep;
    expect(beneath(ccxap, macro).some(({ kind }) => kind === "judged")).toBe(true);
    expect(modeOf(ccxap, macro, {})).toBe("measure");
  });

  test("indicators count only where the grade is measured by them", () => {
    expect(activeIds(lianhe, {}).has("roe")).toBe(false);
    expect(activeIds(lianhe, { profitability: "measure" }).has("roe")).toBe(true);
    expect(standInFor(lianhe, "roe", {})?.id).toBe("profitability");
    expect(standInFor(lianhe, "roe", { profitability: "measure" })).toBeUndefined();
  });

  test("answers beneath an entered grade are kept and left out of the subject", () => {
    const draft = { ...tianfu, answers: { ...tianfu.answers, roe: { value: "9" } } };
    const keys = (modes: typeof draft.modes) =>
      subjectOf(lianhe, { ...draft, modes }).entries.map(({ key }) => key);
    expect(keys({})).not.toContain("roe");
    expect(keys({ profitability: "measure" })).toContain("roe");
  });

  test("the subject holds numbers of cells, the outlook, and nothing for blanks", () => {
    const answers = {
      "individual-adjustment": { value: "-1" },
      roe: { periods: { FY: "4.1", "FY-1": "" } },
      governance: { value: " " },
    };
    const draft = {
      ...newDraft("a", "m", ""),
      answers,
      outlook: "stable",
      modes: { profitability: "measure" as const },
    };
    expect(subjectOf(lianhe, draft).entries).toEqual([
      { key: "roe", value: null, periods: { FY: 0.041, "FY-1": null } },
      { key: "individual-adjustment", value: -1 },
      { key: "outlook", value: "stable" },
    ]);
  });
});

describe("what is open beside the items", () => {
  const decided = (assigned: string, reason: string) => {
    const draft = { ...tianfu, decision: { assigned, reason } };
    return openOf(lianhe, draft, assessmentOf(draft));
  };

  test("a committee's rating without a reason, or out of its limit, is open where it is stated", () => {
    expect(decided("AA+", "Short record")).toEqual([]);
    expect(decided("AA+", "")).toEqual([{ kind: "missing", item: "assigned-reason" }]);
    expect(decided("A", "Short record")).toMatchObject([{ kind: "wrong", item: "assigned" }]);
    for (const item of ["assigned", "assigned-reason", "outlook"]) {
      const step = stepOfItem(lianhe, item);
      expect([item, step === undefined ? "" : placeOf(step)]).toEqual([item, "result"]);
    }
    const open = decided("AA+", "");
    expect(statusOfPlace("result", lianhe, tianfu, open).missing).toBe(1);
    expect(statusOfPlace("scorecard", lianhe, tianfu, open).missing).toBe(0);
  });

  test("has a name in both languages, no key", () => {
    for (const key of ["outlook", "mapping", "assigned", "assigned-reason"]) {
      expect(labelIn(lianhe, key, "zh")).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(labelIn(lianhe, key, "en")).not.toBe(key);
    }
    for (const key of ["constructor", "governance"])
      expect(labelIn(lianhe, key, "en")).toBe(labelOf(lianhe, key).en);
  });
});

describe("the walk", () => {
  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "%s: every item lies in a section or is a check, and is open at first",
    (_id, pack) => {
      const goals = [...pack.sections.map(({ id }) => `section:${id}`), "checks"];
      for (const { id } of itemsOf(pack)) expect(goals).toContain(stepOfItem(pack, id));
      const draft = newDraft("a", "m", "");
      const open = openOf(pack, draft, assessmentOf(draft, pack));
      expect(open.length).toBeGreaterThan(5);
      for (const { item } of open) expect(activeIds(pack, {}).has(item), item).toBe(true);
      expect(new Set(open.map(({ item }) => item)).size).toBe(open.length);
    },
  );

  test("Tianfu as printed is complete: AAA, nothing open, every place done", () => {
    const assessment = assessmentOf(tianfu);
    expect([assessment.standalone, assessment.final, assessment.outlook]).toEqual(["aaa", "AAA", "stable"]);
    expect(openOf(lianhe, tianfu, assessment)).toEqual([]);
    for (const place of PLACES)
      expect(statusOfPlace(place, lianhe, tianfu, [])).toMatchObject({
        missing: 0,
        wrong: 0,
        reason: 0,
        expired: 0,
      });
  });

  test("a grade built up from nothing asks for its parts, in the order of the walk", () => {
    const { profitability: _given, ...answers } = tianfu.answers;
    const draft = { ...tianfu, answers, modes: { profitability: "measure" as const } };
    const open = openOf(lianhe, draft, assessmentOf(draft));
    expect(open).toEqual(
      ["roe", "roa", "operating-margin", "cost-income"].map((item) => ({ kind: "missing", item })),
    );
    expect(statusOfPlace("scorecard", lianhe, draft, open)).toMatchObject({ missing: 4, wrong: 0 });
  });

  test("a wrong answer is named once, where it is", () => {
    const draft = {
      ...tianfu,
      modes: { profitability: "measure" as const },
      answers: { ...tianfu.answers, roe: { value: "1095" }, governance: { value: "9" } },
    };
    const open = openOf(lianhe, draft, assessmentOf(draft)).filter(({ kind }) => kind === "wrong");
    expect(open.map(({ item, problem }) => [item, problem?.code])).toEqual([
      ["governance", "not-in-list"],
      ["roe", "implausible"],
    ]);
  });

  test("an unnamed issuer is missing where it is set up", () => {
    expect(statusOfPlace("setup", lianhe, newDraft("a", "m", ""), [])).toMatchObject({
      missing: 1,
      wrong: 0,
    });
  });
});
