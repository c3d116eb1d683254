import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess, gradesOf, itemsOf, listPacks, type Pack } from "../../../src";
import { newDraft, type Draft } from "../../../desk/draft/draft";
import { PLACES, placeOf, statusOfPlace } from "../../../desk/draft/places";
import { givenBefore, startedFrom } from "../../../desk/draft/start-from";
import { neighbourGrade, neutralOf } from "../../../desk/draft/steps-of-grade";
import { activeIds } from "../../../desk/draft/structure";
import { subjectOf } from "../../../desk/draft/subject";
import { scorecardOf, type ScorecardRow } from "../../../desk/explain/scorecard";
import { assessed, openSample } from "../../../workbench/samples";

interface Case {
  readonly pack: Pack;
  readonly draft: Draft;
}

function sample(id: string): Case {
  const draft = openSample(id, "en")!.draft;
  const [name] = draft.method.split("@");
  const pack = listPacks().find((one) => one.id === name)!;
  return { pack, draft };
}

const rowsOf = ({ pack, draft }: Case, language: "en" | "zh" = "en"): readonly ScorecardRow[] =>
  scorecardOf(pack, draft, assess(pack, subjectOf(pack, draft)), language).flatMap(({ rows }) => rows);

describe("the scorecard", () => {
  test("shows Tianfu as its report prints it: shares, grades and what each takes off", () => {
    const groups = (() => {
      const { pack, draft } = sample("tianfu");
      return scorecardOf(pack, draft, assess(pack, subjectOf(pack, draft)), "en");
    })();
    const rows = groups.flatMap((group) => group.rows);
    const of = (id: string) => rows.find((row) => row.id === id)!;
    expect(of("industry-risk")).toMatchObject({ weight: 0.2, effect: -0.4, grade: "3", depth: 0 });
    expect(of("regional-economy")).toMatchObject({ weight: 0.2, effect: 0, grade: "1" });
    expect(of("asset-quality")).toMatchObject({ weight: 0.25, effect: 0, derived: false });
    expect(groups.map(({ effect }) => effect)).toEqual([-0.4, -0.4, 0, 0, undefined, undefined]);
  });

  test.each(assessed.map(({ id }) => id))("of %s has every row that counts once, and no other", (id) => {
    const one = sample(id);
    const ids = rowsOf(one).map((row) => row.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids)).toEqual(activeIds(one.pack, one.draft.modes));
  });

  test.each(assessed.map(({ id }) => id))("of %s: effects and the best grades add up to each score", (id) => {
    const { pack, draft } = sample(id);
    const assessment = assess(pack, subjectOf(pack, draft));
    const rows = rowsOf({ pack, draft });
    for (const step of pack.steps) {
      if (step.kind !== "score" || assessment.scores[step.id] === undefined) continue;
      const parts = step.parts.map(({ of, weight }) => ({ weight, row: rows.find((row) => row.id === of) }));
      // Steps of steps have no rows of their own.
      if (parts.some(({ row }) => row?.effect === undefined)) continue;
      const best = step.parts.reduce((sum, { of, weight }) => sum + weight * bestOf(pack, of), 0);
      const lost = parts.reduce((sum, { row }) => sum - (row?.effect ?? 0), 0);
      const added = (step.adjustments ?? []).reduce(
        (sum, { of }) => sum - (rows.find((row) => row.id === of)?.effect ?? 0),
        0,
      );
      const [from, to] = step.limits;
      const whole = Math.min(Math.max(best + lost + added, from), to);
      expect(assessment.scores[step.id]).toBeCloseTo(whole, 6);
    }
  });

  test("a better grade never has a worse effect, whichever item and methodology", () => {
    const judged = assessed.flatMap(({ id }) => {
      const { pack, draft } = sample(id);
      return itemsOf(pack).flatMap((member) => (member.kind === "judged" ? [{ pack, draft, member }] : []));
    });
    fc.assert(
      fc.property(fc.constantFrom(...judged), fc.nat(), ({ pack, draft, member }, seed) => {
        const at = seed % Math.max(member.levels.length - 1, 1);
        const effectOf = (grade: string | undefined) => {
          const answers = { ...draft.answers, [member.id]: { value: grade ?? "" } };
          return rowsOf({ pack, draft: { ...draft, answers } }).find(({ id }) => id === member.id)?.effect;
        };
        const grades = gradesOf(member);
        const [better, worse] = [effectOf(grades[at]), effectOf(grades[at + 1])];
        if (better !== undefined && worse !== undefined) expect(better).toBeGreaterThanOrEqual(worse);
      }),
      { numRuns: 60 },
    );
  });
});

function bestOf(pack: Pack, id: string): number {
  const node = pack.items.find((item) => item.id === id) ?? pack.steps.find((step) => step.id === id);
  switch (node?.kind) {
    case "judged":
      return Math.min(...node.levels.map(({ score }) => score));
    case "measured":
    case "grade":
      return Math.min(...node.bands.map(({ score }) => score));
    default:
      return 0;
  }
}

describe("a compact field", () => {
  const every = listPacks().flatMap((pack) => itemsOf(pack));

  test("knows what leaves an adjustment without effect, and that the rest has no such thing", () => {
    for (const pack of listPacks()) {
      const adjustments = pack.steps.flatMap((step) =>
        step.kind === "score" ? (step.adjustments ?? []) : [],
      );
      for (const { of } of adjustments) {
        const member = itemsOf(pack).find(({ id }) => id === of);
        if (member?.kind === "judged") expect(neutralOf(member), of).toBeDefined();
      }
    }
    const ccxap = listPacks().find(({ id }) => id === "ccxap-guarantor")!;
    const of = (id: string) => neutralOf(itemsOf(ccxap).find((member) => member.id === id)!);
    expect([of("policy-support"), of("financing-capability"), of("business-profile")]).toEqual([
      ...["none", "0", undefined],
    ]);
  });

  test("shows as adjustments those rows that a score only adds", () => {
    const rows = rowsOf(sample("jinshang"));
    const adjusting = rows.filter(({ adjusts }) => adjusts).map(({ id }) => id);
    expect(adjusting).toContain("product-complexity");
    expect(adjusting).toContain("financing-capability");
    expect(adjusting).not.toContain("equity");
    for (const row of rows) expect(row.adjusts && row.weight !== undefined, row.id).toBe(false);
  });

  test("goes from grade to grade and stops at the ends; from nothing it begins at an end, notches at 0", () => {
    for (const member of every) {
      const grades = gradesOf(member);
      if (grades.length === 0) continue;
      const [best, worst] = [grades[0]!, grades.at(-1)!];
      expect(neighbourGrade(member, best, 1)).toBe(best);
      expect(neighbourGrade(member, worst, -1)).toBe(worst);
      expect(neighbourGrade(member, best, -1)).toBe(grades[1] ?? best);
      expect([neighbourGrade(member, "", 1), neighbourGrade(member, "", -1)]).toEqual([best, worst]);
    }
    const notches = every.find((member) => member.kind === "notches")!;
    expect(neighbourGrade(notches, "", 1)).toBe("0");
    expect(neighbourGrade(notches, "0", -1)).toBe("-1");
    expect(neighbourGrade(notches, "0", 1)).toBe("+1");
  });
});

describe("places", () => {
  test("every step of older workbooks has one", () => {
    const steps = [
      "method",
      "issuer",
      "statement",
      "section:cash-flow",
      "checks",
      "review",
      "explain",
      "what-if",
    ];
    const later = ["bonds", "write", "report", "second", "finalise"];
    expect(steps.map(placeOf)).toEqual([
      ...["setup", "setup", "figures", "scorecard", "scorecard", "result", "result", "result"],
    ]);
    expect(new Set(later.map(placeOf))).toEqual(new Set(["deliver"]));
    expect(PLACES.map(placeOf)).toEqual(PLACES);
  });

  test("count what is open on them once", () => {
    const { pack } = sample("tianfu");
    const draft = newDraft("a", pack.id, "2025-01-01");
    const open = [
      { kind: "missing", item: "industry-risk" },
      { kind: "wrong", item: "asset-quality" },
    ] as const;
    expect(statusOfPlace("scorecard", pack, draft, open)).toMatchObject({ missing: 1, wrong: 1 });
    expect(statusOfPlace("setup", pack, draft, open)).toMatchObject({ missing: 1, wrong: 0 });
    expect(statusOfPlace("deliver", pack, draft, open)).toMatchObject({ missing: 0, wrong: 0 });
  });
});

describe("an assessment started from an earlier one", () => {
  const { draft } = sample("tianfu");
  const next = startedFrom({ ...draft, approval: { approver: "A", reason: "B" } }, "new", "2026-11-30");

  test("has its answers, and nothing that was decided for that day", () => {
    expect(next).toMatchObject({
      id: "new",
      issuer: { date: "2026-11-30", name: draft.issuer.name },
      outlook: "",
    });
    expect(Object.keys(next.answers)).toEqual(Object.keys(draft.answers));
    expect([next.approval, next.written, next.whatIf]).toEqual([undefined, undefined, undefined]);
  });

  test("marks what differs, and nothing else", () => {
    const ids = Object.keys(next.answers);
    expect(ids.filter((id) => givenBefore(next, id) !== null)).toEqual([]);
    const moved = { ...next, answers: { ...next.answers, "industry-risk": { value: "4" } } };
    expect(ids.filter((id) => givenBefore(moved, id) !== null)).toEqual(["industry-risk"]);
    expect(givenBefore(moved, "industry-risk")).toBe("3");
    const added = { ...next, answers: { ...next.answers, "new-item": { value: "4" } } };
    expect(givenBefore(added, "new-item")).toBe("");
  });
});
