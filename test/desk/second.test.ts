import { describe, expect, test } from "vitest";
import { findEnterable, gradesAt, itemsOf, listPacks, pinOf, type Pack } from "../../src";
import { newDraft, noReason, type Answer, type Draft } from "../../desk/draft/draft";
import { newBond } from "../../desk/draft/bond/bond";
import { evidenceOf } from "../../desk/draft/evidence";
import { peersOf } from "../../desk/draft/peers";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { emptyPane, paneReducer } from "../../desk/draft/state";
import { beginSecond, reviewerFault, secondOf } from "../../desk/paper/comparison/begin-second";
import { compareSecond } from "../../desk/paper/comparison/compare-second";
import { gapText, planComparison } from "../../desk/paper/comparison/plan-comparison";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import { assessmentOf, lianhe, tianfu } from "./tianfu";

const first: Draft = {
  ...tianfu,
  issuer: { ...tianfu.issuer, analyst: "Li Ming" },
  modes: { profitability: "measure" },
  answers: {
    ...tianfu.answers,
    governance: { value: "2", evidence: evidenceOf("Report") },
    roe: {
      periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" },
      evidence: evidenceOf("Report"),
      override: { ...noReason, grade: "1", text: "one-off gain" },
    },
  },
  written: { slug: "T", at: "t" },
  approval: { approver: "Wang", reason: "R" },
};
const begun = beginSecond(lianhe, first, "s-1", " Zhao ", "2023-07-01");
/** The reviewer agrees with everything but what is given. */
const scored = (change: Draft["answers"]): Draft => ({
  ...begun,
  outlook: "stable",
  answers: { ...first.answers, ...change },
  second: { of: "a-1", author: "Li Ming", done: { date: "2023-07-02", gaps: 0 } },
});

/** An assessment in which every item and check is answered, with a mark of its own. */
function full(pack: Pack): Draft {
  const ids = [...itemsOf(pack).map(({ id }) => id), ...(pack.checks ?? []).map(({ id }) => id)];
  const answer = (id: string): Answer => ({
    value: `mark of ${id}`,
    evidence: evidenceOf(`source of ${id}`),
    override: { ...noReason, grade: `override of ${id}` },
  });
  const answers = Object.fromEntries(ids.map((id) => [id, answer(id)]));
  const draft = newDraft("a", pinOf(pack), "2023-01-01");
  return { ...draft, answers, outlook: "mark of the outlook" };
}

describe("a second scoring", () => {
  test.each(listPacks().map((pack) => [pack.id, pack] as const))(
    "of %s takes facts and sources over, and no judgement",
    (_id, pack) => {
      const draft = full(pack);
      const second = beginSecond(pack, draft, "s", "R", "2023-01-02");
      const text = JSON.stringify(second);
      expect(text).not.toContain("override of");
      expect(second.outlook).toBe("");
      for (const id of Object.keys(draft.answers)) {
        const kind = findEnterable(pack, id)?.kind ?? "";
        const test = pack.checks?.find((check) => check.id === id)?.test.kind;
        const isFact = ["measured", "quantity", "rating"].includes(kind) || test === "number";
        expect([id, text.includes(`mark of ${id}"`)]).toEqual([id, isFact]);
        expect(text).toContain(`source of ${id}"`);
      }
    },
  );

  test("is another assessment under another name, saved and read as such", () => {
    expect(begun).toMatchObject({
      id: "s-1",
      issuer: { name: first.issuer.name, analyst: "Zhao", date: "2023-07-01" },
      second: { of: "a-1", author: "Li Ming" },
    });
    expect(begun).not.toHaveProperty("written");
    expect(begun).not.toHaveProperty("approval");
    expect(begun.answers["roe"]).toEqual({
      periods: first.answers["roe"]!.periods,
      evidence: evidenceOf("Report"),
    });
    for (const draft of [begun, scored({})]) {
      const saved: unknown = JSON.parse(JSON.stringify(savedForm(draft)));
      expect(readSaved(saved)).toEqual(savedForm(draft));
    }
  });

  test("has the statements and the house numbers of the first, and none of its copies or bonds", () => {
    const statement = { unit: "", amounts: { equity: { value: "10" } } };
    const calibration = [{ path: "a", value: 1 }];
    const bonds = [newBond("b")];
    const whatIf = { loose: { governance: { value: "3" } }, current: "", scenarios: [] };
    const told = beginSecond(
      lianhe,
      { ...first, statement, calibration, bonds, whatIf },
      "s",
      "R",
      "2023-01-02",
    );
    expect(told).toMatchObject({ statement, calibration });
    expect(told).not.toHaveProperty("whatIf");
    expect(told).not.toHaveProperty("bonds");
  });

  test("is by somebody, and by somebody else", () => {
    expect([reviewerFault(" ", "A"), reviewerFault("li  MING", "Li Ming"), reviewerFault("B", "A")]).toEqual([
      "none",
      "same",
      null,
    ]);
  });

  test("written alone shows no grade and no rating of the first", () => {
    const order = { pack: lianhe, assessment: assessmentOf(begun), language: "en" as const };
    const plan = planSheet({ ...order, draft: begun, sheet: "S", slug: "S" });
    const cells = plan.rows.flatMap((row) => row.cells.flatMap((cell) => (cell === null ? [] : [cell])));
    const results = plan.blocks.find(({ title }) => title === "Result")!;
    const shown = plan.rows
      .slice(results.from - 1, results.to)
      .map(({ cells: [label, , written] }) => [label?.value, written?.value]);
    expect(shown).toEqual(expect.arrayContaining([["Final rating", "n/a"]]));
    expect(cells.map(({ value }) => value)).not.toContain("one-off gain");
    const governance = plan.rows.find(({ cells: [, key] }) => key?.value === "governance");
    expect(governance?.cells[2]?.value).toBe("n/a");
  });

  test("and its first are no peers of each other, nor of third ones", () => {
    const other = { ...first, id: "a-3" };
    const all = [first, begun, other];
    expect(peersOf(begun, all)).toEqual([other]);
    expect(peersOf(first, all)).toEqual([other]);
  });

  test("is not reported or finalised, and once finished stays so whatever is undone", () => {
    const opened = paneReducer(emptyPane, { type: "begun", draft: begun });
    expect(paneReducer(opened, { type: "step-asked", step: "finalise" }).draft?.step).toBe("second");
    expect(paneReducer({ ...emptyPane, wish: "report" }, { type: "opened", draft: begun }).draft?.step).toBe(
      "second",
    );
    const graded = paneReducer(opened, { type: "answered", item: "governance", change: { value: "3" } });
    const done = paneReducer(graded, { type: "second-finished", date: "2023-07-02", gaps: 1 });
    const back = paneReducer(done, { type: "undone" });
    expect(back.draft?.answers["governance"]).toEqual(begun.answers["governance"]);
    expect(back.draft?.second?.done).toEqual({ date: "2023-07-02", gaps: 1 });
    expect(paneReducer(opened, { type: "second-finished", date: "d", gaps: 0 }).history.past).toEqual([]);
  });

  test("of an assessment is the open one, else the latest", () => {
    const old = { ...scored({}), id: "s-0" };
    const later = { ...old, id: "s-2", second: { ...old.second!, done: { date: "2024-01-01", gaps: 2 } } };
    expect(secondOf(first, [first, later, old])?.id).toBe("s-2");
    expect(secondOf(first, [later, begun, old])?.id).toBe("s-1");
    expect(secondOf({ id: "nobody" }, [later])).toBeNull();
  });
});

describe("the comparison", () => {
  const second = scored({
    governance: { value: "4", evidence: evidenceOf("Interview") },
    "individual-adjustment": { value: "-1" },
    "government-strength": { value: "low" },
    roe: { periods: first.answers["roe"]!.periods!, override: { ...noReason, grade: "3", text: "weak" } },
  });
  const found = compareSecond(lianhe, { first, second }, "en");

  test("lists every gap of a grade or more with both notes, and the ratings of both", () => {
    expect(found.gaps.map(({ id, grades }) => [id, grades])).toEqual([
      ["governance", 2],
      ["roe", 2],
      ["individual-adjustment", 1],
      ["government-strength", null],
    ]);
    expect(found.gaps.map((gap) => gapText(gap, "en"))).toEqual(["−2", "−2", "−1", "differs"]);
    expect(found.gaps[0]).toMatchObject({
      first: { shown: "2", note: "Report" },
      second: { shown: "4", note: "Interview" },
    });
    expect(found.gaps[1]).toMatchObject({
      first: { note: "one-off gain · Report" },
      second: { note: "weak" },
    });
    // Without its other years, profitability is incomplete in both.
    expect(found.ratings[0]).toEqual({ key: "final", first: "", second: "" });
    const [whole, other] = [
      tianfu,
      { ...tianfu, answers: { ...tianfu.answers, governance: { value: "5" } } },
    ];
    expect(compareSecond(lianhe, { first: whole, second: other }, "en").ratings).toEqual([
      { key: "final", first: "AAA", second: assessmentOf(other).final },
      { key: "standalone", first: "aaa", second: assessmentOf(other).standalone },
      { key: "outlook", first: "Stable", second: "Stable" },
    ]);
  });

  test("of a scoring with itself has no gap; turned round, every gap changes its sign", () => {
    expect(compareSecond(lianhe, { first, second: first }, "zh").gaps).toEqual([]);
    const turned = compareSecond(lianhe, { first: second, second: first }, "en");
    expect(turned.gaps.map(({ id, grades }) => [id, grades === null ? null : -grades])).toEqual(
      found.gaps.map(({ id, grades }) => [id, grades]),
    );
  });

  test("counts grades by their position, whatever they are called", () => {
    const grades = gradesAt(lianhe, "governance");
    for (const [index, grade] of grades.entries()) {
      const other = scored({ governance: { value: grade } });
      const gap = compareSecond(lianhe, { first, second: other }, "en").gaps.find(
        ({ id }) => id === "governance",
      );
      expect(gap?.grades ?? 0).toBe(index - grades.indexOf("2"));
    }
  });

  test("is planned as a sheet that says what the names are worth", () => {
    const plan = planComparison({
      ...{ pack: lianhe, sides: { first, second }, comparison: found },
      ...{ language: "en", sheet: "C", slug: "T" },
    });
    const shown = plan.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")).join("|"));
    expect(shown.join("\n")).toContain("Names are declared");
    expect(shown).toContain("Corporate governance|2|4|−2|Report|Interview");
    expect(shown).toContain("First scoring|Li Ming · 25 Jun 2023||||");
    expect(shown).toContain("Second scoring|Zhao · 2 Jul 2023||||");
    expect(plan.names).toEqual([{ name: "Notchbook_T_Second", address: plan.area }]);
  });
});
