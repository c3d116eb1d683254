import { describe, expect, test } from "vitest";
import { assess, findPack, type Pack } from "../../src";
import { newBond } from "../../desk/draft/bond/bond";
import {
  answeredOnce,
  bondDuties,
  dutiesNow,
  isStatedDuty,
  knownDuties,
  unmetNow,
} from "../../desk/draft/duties";
import type { Draft } from "../../desk/draft/draft";
import { readSaved, savedForm } from "../../desk/draft/saved";
import { startedFrom } from "../../desk/draft/start-from";
import { emptyPane, paneReducer } from "../../desk/draft/state";
import { reportedAt, saidOnSheet } from "../../desk/draft/sheet-age";
import { subjectOf } from "../../desk/draft/subject";
import { checkRowsOf, type CheckRow } from "../../desk/paper/assessment/checks";
import { entryOf } from "../../desk/paper/ledger/view";
import { draftOf } from "../../workbench/samples/draft";
import { icbc } from "../../workbench/samples/icbc";

function packOf(method: string): Pack {
  const found = findPack(method, "method");
  if (!found.ok) throw new Error(`no pack ${method}`);
  return found.value;
}

const sample = draftOf(icbc, "en");
const pack = packOf(sample.method);
const plain: Draft = { ...sample, issuer: { ...sample.issuer, analyst: "Li Ming" }, bonds: [] };
const assessmentOf = (draft: Draft) => assess(pack, subjectOf(pack, draft));
const dutyOf = (draft: Draft, id: string) =>
  dutiesNow(pack, draft, assessmentOf(draft)).filter((duty) => duty.id === id);
const saying = (draft: Draft, id: string, value: string): Draft => ({
  ...draft,
  answers: { ...draft.answers, [id]: { value } },
});

describe("duties of the process", () => {
  test("what the tool knows it fills in, whatever is stated", () => {
    expect(dutyOf(saying(plain, "approval", "yes"), "approval")).toMatchObject([
      { state: "failed", by: "tool" },
    ]);
    const approved = { ...plain, approval: { approver: "Wang Fang", reason: "" } };
    expect(dutyOf(approved, "approval")).toMatchObject([{ state: "met", by: "tool" }]);
    const own = { ...plain, approval: { approver: " li ming", reason: "" } };
    expect(dutyOf(own, "approval")).toMatchObject([{ state: "failed" }]);
    expect(dutyOf(plain, "report-date")).toMatchObject([{ state: "met", by: "tool" }]);
    expect(dutyOf(plain, "stage-preliminary")).toMatchObject([{ state: "met", by: "tool" }]);
  });

  test("a report counts as written while it says what the assessment says, and its absence is nobody's to know", () => {
    expect(dutyOf(plain, "stage-report")).toMatchObject([{ state: "open", by: "stated" }]);
    const elsewhere = saying(plain, "stage-report", "yes");
    expect(dutyOf(elsewhere, "stage-report")).toMatchObject([{ state: "met", by: "stated" }]);
    const reported = paneReducer(
      { ...emptyPane, draft: plain },
      { type: "reported", reported: reportedAt(plain, "2026-01-01T00:00:00Z") },
    ).draft!;
    for (const id of ["stage-report", "report-parts"])
      expect(dutyOf(reported, id)).toMatchObject([{ state: "met", by: "tool" }]);
    const again = readSaved(JSON.parse(JSON.stringify(savedForm(reported))))!;
    expect(dutyOf(again, "stage-report")).toMatchObject([{ state: "met", by: "tool" }]);
    expect(saidOnSheet(reported)).toBe(saidOnSheet(plain));
    expect(dutyOf(saying(again, "franchise", "6"), "stage-report")).toMatchObject([{ state: "open" }]);
  });

  test("the sheet and the report show what the tool knows; who approves comes after the sheet", () => {
    const approved = { ...plain, approval: { approver: "Wang Fang", reason: "" } };
    const states = (rows: readonly CheckRow[]) => (id: string) => {
      const label = pack.checks?.find((check) => check.id === id)?.label.en;
      return rows.find((row) => row.label === label)?.state;
    };
    const shown = (otherwise: Parameters<typeof knownDuties>[3]) =>
      states(
        checkRowsOf(
          pack,
          assessmentOf(approved),
          "en",
          knownDuties(pack, approved, assessmentOf(approved), otherwise),
        ),
      );
    expect(shown({})("approval")).toBe("met");
    expect(shown({})("report-date")).toBe("met");
    expect(shown({ approved: undefined })("approval")).toBe("open");
    expect(shown({ "report-written": true })("stage-report")).toBe("met");
    expect(shown({})("stage-report")).toBe("open");
  });

  test("those of a bond are asked once for each bond, and of the assessment not at all", () => {
    const ids = bondDuties(pack).map(({ id }) => id);
    expect(ids).toEqual(["contract-terms", "proceeds-and-cash-flow"]);
    expect(ids.map((id) => isStatedDuty(pack, id))).toEqual([false, false]);
    expect(isStatedDuty(pack, "filing")).toBe(true);
    expect(dutyOf(plain, "contract-terms")).toEqual([]);
    const bonds = [
      { ...newBond("1"), name: "20 A", duties: { "contract-terms": "yes" } },
      { ...newBond("2"), duties: { "contract-terms": "no" } },
    ];
    const found = dutyOf({ ...plain, bonds }, "contract-terms");
    expect(found.map(({ bond, state }) => [bond, state])).toEqual([
      ["20 A", "met"],
      ["2", "failed"],
    ]);
    const saved = readSaved(JSON.parse(JSON.stringify(savedForm({ ...plain, bonds }))));
    expect(saved?.bonds).toEqual(bonds);
  });

  test("those of the institution are answered once for a workbook", () => {
    const first = saying(saying(plain, "filing", "yes"), "public-information", "yes");
    const second = saying({ ...plain, id: "second" }, "filing", "no");
    expect(answeredOnce([second, first])).toEqual({ filing: { value: "no" } });
    expect(answeredOnce([first, second])).toEqual({ filing: { value: "yes" } });
    const begun = paneReducer(emptyPane, {
      type: "started",
      id: "third",
      method: sample.method,
      date: "2026-01-01",
      answers: answeredOnce([first]),
    });
    expect(begun.draft?.answers).toEqual({ filing: { value: "yes" } });
  });

  test("another assessment of the issuer keeps the institution's answers and none of its own process", () => {
    const earlier: Draft = {
      ...saying(saying(plain, "filing", "yes"), "public-information", "yes"),
      decision: { assigned: "AA", reason: "peers" },
      bonds: [{ ...newBond("1"), duties: { "contract-terms": "yes" } }],
    };
    const next = startedFrom(earlier, "next", "2027-01-01");
    expect(next.answers["filing"]).toEqual({ value: "yes" });
    expect(next.answers["public-information"]).toBeUndefined();
    expect(next.answers["credit-record"]).toBeDefined();
    expect(next.decision).toBeUndefined();
    expect(next.bonds).toEqual([newBond("1")]);
  });
});

describe("finalising", () => {
  const approved: Draft = { ...plain, approval: { approver: "Wang Fang", reason: "Committee of May" } };
  const entry = (draft: Draft) => entryOf(pack, draft, assessmentOf(draft), "en");

  test("needs a reason while duties are not met, and the row names them", () => {
    expect(unmetNow(pack, approved, assessmentOf(approved)).length).toBeGreaterThan(0);
    expect(entry(approved)).toMatchObject({
      ok: false,
      problems: [{ code: "missing-reason", at: "unmetReason" }],
    });
    const withReason: Draft = {
      ...approved,
      approval: { approver: "Wang Fang", reason: "Committee of May", unmetReason: "Done by June" },
    };
    const done = entry(withReason);
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    expect(done.value.reason).toMatch(/^Committee of May \[duties not met: .*: Done by June\]$/);
    expect(readSaved(JSON.parse(JSON.stringify(savedForm(withReason))))?.approval).toEqual(
      withReason.approval,
    );
  });

  test("enters what the committee assigns, and from what it departs", () => {
    const indicated = assessmentOf(plain).final ?? "";
    const unmetReason = "Done by June";
    const assigning = (rating: string, reason: string): Draft => ({
      ...approved,
      approval: { approver: "Wang Fang", reason: "Committee of May", unmetReason },
      decision: { assigned: rating, reason },
    });
    const done = entry(assigning("AA-", "Thin capital of the group"));
    if (!done.ok) throw new Error(JSON.stringify(done.problems));
    expect(done.value.rating).toBe("AA-");
    expect(done.value.reason).toContain(`[indicated ${indicated}, assigned AA-: Thin capital of the group]`);
    const same = entry(assigning(indicated, ""));
    expect(same).toMatchObject({ ok: true, value: { rating: indicated } });
    // Without its reason, or too far away, there is no rating to enter.
    expect(entry(assigning("AA-", "")).ok).toBe(false);
    expect(entry(assigning("B", "Thin capital")).ok).toBe(false);
  });
});
