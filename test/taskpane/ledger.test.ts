import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { callFunction } from "../../functions";
import { WorkbookError } from "../../host/workbook";
import { listPacks, pinOf, readDate, type Language, type LedgerEntry } from "../../src";
import { newDraft, type Draft } from "../../desk/draft/draft";
import { savedForm, readSaved } from "../../desk/draft/saved";
import { emptyPane, paneReducer } from "../../desk/draft/state";
import {
  absentFields,
  lastOf,
  newHead,
  rowUnder,
  type LedgerPlace,
  type LedgerTable,
} from "../../desk/paper/ledger/rows";
import { entryOf, finaliseView, isPlaceName, targetOf } from "../../desk/paper/ledger/view";
import { enterRow, readLedgers, readRecord, saveDraft } from "../../taskpane/workbook";
import { readSavedPart } from "../../desk/draft/saved-part/saved-xml";
import { recordOf } from "../../desk/paper/record/record-of";
import { writeDraft } from "../../taskpane/parts/write/write-draft";
import { keptIn, openWorkbook, type PaneWorkbook } from "./live-workbook";
import { assessmentOf, lianhe, tianfu } from "../desk/tianfu";

const SLUG = "天府信用增进_Tianfu";
const draft: Draft = {
  ...tianfu,
  issuer: { ...tianfu.issuer, analyst: "Li Ming" },
  written: { slug: SLUG, at: "2023-06-25T00:00:00Z" },
  approval: { approver: "=Wang", reason: "May 5" },
};
const record = recordOf(lianhe, draft, SLUG, "2023-06-25T00:00:00Z");

function entryFor(one: Draft): LedgerEntry {
  const entry = entryOf(lianhe, one, assessmentOf(one), "en");
  if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
  return entry.value;
}

const on = (date: string, one: Draft = draft): Draft => ({ ...one, issuer: { ...one.issuer, date } });

/** A ledger as it stands on a sheet, with the rows of some drafts. */
function ledgerOf(
  drafts: readonly Draft[],
  change: Partial<LedgerTable> = {},
  language: Language = "en",
): LedgerTable {
  const head = newHead(language);
  const rows = drafts.map((one) =>
    rowUnder(head, entryFor(one)).values.map((value) =>
      typeof value === "string" ? value.replace(/^'/, "") : value,
    ),
  );
  const table = { sheet: "Notchbook Ledger", name: "Notchbook_Ledger", address: "A1:N2" };
  return { ...table, protected: false, hasTotals: false, head, rows, ...change };
}

const view = (one: Draft, ledgers: readonly LedgerTable[] = [], kept = recordOf(lianhe, one, SLUG, "t")) =>
  finaliseView(lianhe, one, assessmentOf(one), ledgers, kept, "en");

describe("rows of a ledger", () => {
  test("stand under heads of either language, in any order, beside columns of one's own", () => {
    const head = [...newHead("zh")].reverse();
    head.splice(3, 0, "备注");
    const { values, formats } = rowUnder(head, entryFor(draft));
    expect(values[3]).toBe("");
    const cell = (name: string) => values[head.indexOf(name)];
    expect([cell("发行人"), cell("主体信用等级"), cell("审批人（自行声明，未经身份验证）")]).toEqual([
      "'天府信用增进 (Tianfu)",
      "'AAA",
      "'=Wang",
    ]);
    const date = readDate("2023-06-25", "date");
    expect(cell("评级日期")).toBe(date.ok ? date.value : 0);
    expect(formats[head.indexOf("评级日期")]).toBe('yyyy"年"m"月"d"日"');
    expect(absentFields(head)).toEqual([]);
  });

  test("name what a ledger lacks or has twice", () => {
    expect(absentFields(newHead("en").filter((name) => name !== "reason"))).toEqual(["reason"]);
    expect(absentFields([...newHead("en"), "final rating"])).toEqual(["rating"]);
  });

  test("the last row is that of the latest day, whatever its place, the case and the spaces of the name", () => {
    const other = { ...draft, issuer: { ...draft.issuer, name: "Other", date: "2024-01-01" } };
    const spelt = {
      ...draft,
      issuer: { ...draft.issuer, name: "天府信用增进  (TIANFU)", date: "2023-07-01" },
    };
    const ledger = ledgerOf([spelt, on("2023-06-25"), other]);
    expect(lastOf([ledger], draft.issuer.name)?.date).toBe(readDateOf("2023-07-01"));
    expect(lastOf([ledger], "Nobody")).toBeNull();
    expect(lastOf([ledger], " ")).toBeNull();
  });
});

function readDateOf(text: string): number {
  const date = readDate(text, "date");
  return date.ok ? date.value : 0;
}

describe("what finalising would mean", () => {
  test("a written, complete assessment is ready for a first ledger", () => {
    expect(view(draft)).toMatchObject({
      block: null,
      entry: { ok: true },
      last: null,
      step: null,
      sameDay: null,
      later: false,
      target: { kind: "new" },
    });
  });

  test.each<[string, Partial<Draft>]>([
    ["ledger.noRating", { answers: {} }],
    ["ledger.noPeople", { issuer: { ...draft.issuer, analyst: " " } }],
  ])("%s comes first", (block, change) => {
    expect(view({ ...draft, ...change }).block).toBe(block);
  });

  test("a sheet that was never written, or says something else, comes first", () => {
    const { written: _written, ...never } = draft;
    expect(view(never).block).toBe("ledger.notWritten");
    expect(finaliseView(lianhe, draft, assessmentOf(draft), [], null, "en").block).toBe("ledger.notWritten");
    const changed = { ...draft, answers: { ...draft.answers, governance: { value: "3" } } };
    expect(view(changed, [], record).block).toBe("ledger.changed");
    // What is decided here is no part of the sheet.
    expect(view({ ...draft, approval: { approver: "X", reason: "Y" } }, [], record).block).toBeNull();
  });

  test("the approver is another person than the analyst, and a reason is given", () => {
    const wrong = view({ ...draft, approval: { approver: "li  MING", reason: "" } });
    expect(wrong.entry.ok ? [] : wrong.entry.problems.map(({ code }) => code)).toEqual([
      "missing-item",
      "same-person",
    ]);
  });

  test("the move from the last row is measured, three notches are large", () => {
    const weak = on("2022-06-25", {
      ...draft,
      answers: {
        ...draft.answers,
        ...Object.fromEntries(
          [
            "regional-economy",
            "industry-risk",
            "governance",
            "risk-management",
            "business-operation",
            "asset-quality",
            "profitability",
            "capital-structure",
            "claims-paying-capacity",
          ].map((id) => [id, { value: "4" }]),
        ),
      },
    });
    const { last, step } = view(draft, [ledgerOf([weak])]);
    expect(last?.rating).not.toBe("AAA");
    expect(step).toMatchObject({ kind: "moved", large: true });
    expect(view(on("2023-07-01"), [ledgerOf([draft])]).step).toEqual({
      kind: "moved",
      notches: 0,
      large: false,
    });
  });

  test("a day has one row: the same assessment or another; a later row is told", () => {
    expect(view(draft, [ledgerOf([draft])]).sameDay).toBe("same");
    const other = { ...draft, answers: { ...draft.answers, governance: { value: "3" } } };
    expect(view(draft, [ledgerOf([other])]).sameDay).toBe("other");
    expect(view(draft, [ledgerOf([on("2023-07-01")])])).toMatchObject({ sameDay: null, later: true });
  });

  test("a ledger is written to where it can be", () => {
    const open = ledgerOf([]);
    const locked = { ...open, protected: true, sheet: "Locked" };
    expect(targetOf([locked])).toEqual({ kind: "protected", sheet: "Locked" });
    expect(targetOf([open, locked])).toEqual({ kind: "append", table: open });
    expect(targetOf([{ ...open, hasTotals: true }])).toEqual({ kind: "totals", sheet: open.sheet });
    expect(targetOf([{ ...open, head: open.head.slice(1) }])).toMatchObject({
      kind: "columns",
      absent: ["issuer"],
    });
    expect([isPlaceName("Locked", ["LOCKED"]), isPlaceName("a/b", []), isPlaceName("Book", [])]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test("every methodology's ratings get a day of review", () => {
    for (const pack of listPacks()) {
      const entry = entryOf(
        pack,
        newDraft("a", pinOf(pack), "2023-01-01"),
        assessmentOf(newDraft("a", "m", ""), pack),
        "en",
      );
      // Nothing is rated, and nothing else is wrong with the rules.
      expect(entry.ok ? [] : entry.problems.map(({ kind }) => kind)).not.toContain("wrong");
    }
  });
});

describe("what is typed for the decision", () => {
  test("is kept with the assessment, and an old one opens without it", () => {
    const started = paneReducer(emptyPane, { type: "started", id: "a", method: "m", date: "2023-01-01" });
    const typed = paneReducer(started, { type: "approval-changed", change: { approver: "W" } });
    const both = paneReducer(typed, { type: "approval-changed", change: { reason: "R" } });
    expect(both.draft?.approval).toEqual({ approver: "W", reason: "R" });
    expect(both.changes).toBe(started.changes + 2);
    const saved: unknown = JSON.parse(JSON.stringify(savedForm(both.draft!)));
    expect(readSaved(saved)).toEqual(both.draft);
    expect(readSaved({ id: "a", method: "m" })).not.toHaveProperty("approval");
    expect(readSaved({ id: "a", method: "m", approval: { approver: 5 } })).not.toHaveProperty("approval");
  });
});

describe("in a workbook", () => {
  let opened: PaneWorkbook;
  beforeAll(async () => {
    opened = await openWorkbook();
  });
  afterAll(() => opened.close());

  const NEW: LedgerPlace = { kind: "new", sheet: "Notchbook Ledger", language: "en" };
  const APPEND: LedgerPlace = { kind: "append", table: "Notchbook_Ledger" };
  const idOf = (name: string) => opened.workbook.sheets().find((sheet) => sheet.name === name)?.id ?? "";
  const kept = (one: Draft) => ({ ...recordOf(lianhe, one, SLUG, "t"), finalised: "2023-07-01T00:00:00Z" });
  const enter = (one: Draft, place: LedgerPlace = APPEND) => enterRow(entryFor(one), place, kept(one));
  const table = async () => {
    const read = await readLedgers();
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    return read.value;
  };
  /** All that a workbook holds, but for ids that a sheet gets. */
  const state = () => {
    const { activeSheet: _active, ...document } = opened.workbook.toDocument();
    return JSON.stringify({
      ...document,
      customXml: keptIn(document),
      settings: null,
      formats: [],
      sheets: document.sheets.map(({ id: _id, ...rest }) => rest),
    });
  };

  beforeEach(() => vi.restoreAllMocks());

  test("the first row begins a ledger, and the record is marked", async () => {
    expect(await table()).toEqual([]);
    await writeDraft(draft, "en", "2023-06-25T00:00:00Z");
    expect(await readRecord("a-1")).toMatchObject({ ok: true, value: { hash: record.hash, finalised: "" } });
    expect(await enter(draft, NEW)).toEqual({ ok: true, value: { sheet: "Notchbook Ledger", row: 2 } });
    const [ledger] = await table();
    expect(ledger).toMatchObject({
      name: "Notchbook_Ledger",
      address: "A1:N2",
      protected: false,
      hasTotals: false,
    });
    expect(ledger?.head).toEqual(newHead("en"));
    const cell = (name: string) => ledger?.rows[0]?.[newHead("en").indexOf(name)];
    // Text that looks like a formula or a day is text.
    expect([cell("approver (declared, not authenticated)"), cell("reason")]).toEqual(["=Wang", "May 5"]);
    expect(await readRecord("a-1")).toMatchObject({ value: { finalised: "2023-07-01T00:00:00Z" } });
    expect(opened.workbook.names().map(({ name }) => name)).toContain("Notchbook_Ledger_Start");
  });

  test("the next rows go below, and none before them is touched", async () => {
    const [before] = await table();
    expect(await enter(on("2023-12-25"))).toEqual({ ok: true, value: { sheet: "Notchbook Ledger", row: 3 } });
    const [after] = await table();
    expect(after?.rows[0]).toEqual(before?.rows[0]);
    expect(after).toMatchObject({ address: "A1:N3" });
    expect(view(on("2024-06-25"), await table()).last).toMatchObject({ rating: "AAA", approver: "=Wang" });
  });

  test("REVIEW.TRANSITION and REVIEW.NEXT read the sheet as it is", async () => {
    const used = opened.workbook.usedRange(idOf("Notchbook Ledger"), true)!;
    const cells = opened.workbook.read(used).map((row) => row.map(({ value }) => value));
    const counts = callFunction("REVIEW.TRANSITION", [cells, 0, null, null, null, "counts"]);
    expect(counts.ok ? JSON.stringify(counts.value) : counts.message).toContain("AAA");
    const [ledger] = await table();
    const column = (name: string) => ledger?.rows.map((row) => [row[newHead("en").indexOf(name)]]);
    const next = callFunction("REVIEW.NEXT", [column("date"), column("rating"), "lianhe-guarantor"]);
    expect(next).toEqual({ ok: true, value: column("next review") });
  });

  test("a ledger is found after its sheet was renamed and moved, and after the table got another name", async () => {
    const { workbook } = opened;
    workbook.renameSheet(idOf("Notchbook Ledger"), "Decisions");
    workbook.moveSheet(idOf("Decisions"), 0);
    expect(await enter(on("2024-01-01"))).toEqual({ ok: true, value: { sheet: "Decisions", row: 4 } });
    const live = workbook.tables().find(({ name }) => name === "Notchbook_Ledger")!;
    workbook.updateTable(live.id, { name: "Mine" });
    expect(await table()).toMatchObject([{ name: "Mine", sheet: "Decisions", address: "A1:N4" }]);
    expect((await enter(on("2024-02-01"), { kind: "append", table: "Mine" })).ok).toBe(true);
    workbook.updateTable(live.id, { name: "Notchbook_Ledger" });
  });

  test("cells below the table, a protected sheet and a table that is gone are refused, and nothing changes", async () => {
    const { workbook } = opened;
    const below = { sheet: idOf("Decisions"), row: 5, column: 3, rows: 1, columns: 1 };
    workbook.write(below, [["note"]]);
    await workbook.settle();
    const before = state();
    expect(await enter(on("2024-03-01"))).toEqual({
      ok: false,
      failure: { key: "ledger.below", facts: { sheet: "Decisions", row: 6 } },
    });
    expect(state()).toBe(before);
    workbook.clear(below, "all");
    workbook.setProtected(idOf("Decisions"), true);
    expect(await enter(on("2024-03-01"))).toMatchObject({ failure: { key: "ledger.protected" } });
    expect(targetOf(await table())).toEqual({ kind: "protected", sheet: "Decisions" });
    // Another place: a second ledger, whose rows count with the first one's.
    expect(await enter(on("2024-03-01"), { ...NEW, sheet: "More" })).toMatchObject({
      value: { sheet: "More", row: 2 },
    });
    expect((await table()).map(({ name }) => name)).toEqual(["Notchbook_Ledger", "Notchbook_Ledger_2"]);
    expect(workbook.sheets().find(({ name }) => name === "Decisions")?.protected).toBe(true);
    workbook.setProtected(idOf("Decisions"), false);
    expect(await enter(on("2024-03-02"), { kind: "append", table: "Nothing" })).toMatchObject({
      failure: { key: "ledger.gone" },
    });
  });

  describe("where the workbook refuses half-way", () => {
    const refusal = () => {
      throw new WorkbookError("GeneralException", "refused");
    };
    /** Lets a member fail from its nth call on, once. */
    const failing = (
      member: "write" | "updateTable" | "setCustomXml" | "addTable" | "setName",
      nth: number,
    ) => {
      const real = opened.workbook[member].bind(opened.workbook) as (...args: unknown[]) => unknown;
      let calls = 0;
      vi.spyOn(opened.workbook, member).mockImplementation((...args: unknown[]) => {
        calls += 1;
        return calls === nth ? refusal() : real(...args);
      });
    };

    test.each([
      ["write", 1],
      ["updateTable", 1],
      ["setCustomXml", 1],
    ] as const)("at %s, a row is there as a whole or not at all", async (member, nth) => {
      const before = state();
      failing(member, nth);
      const outcome = await enter(on("2025-01-01"));
      expect(outcome).toMatchObject({ ok: false, failure: { key: "fail.other" } });
      vi.restoreAllMocks();
      await opened.workbook.settle();
      expect(state()).toBe(before);
    });

    test.each([
      ["write", 1],
      ["write", 2],
      ["addTable", 1],
      ["updateTable", 1],
      ["setCustomXml", 1],
    ] as const)("at %s (%i), a new ledger is there as a whole or not at all", async (member, nth) => {
      // A new one is begun only where no other can be written to.
      for (const name of ["Decisions", "More"]) opened.workbook.setProtected(idOf(name), true);
      const before = state();
      failing(member, nth);
      const outcome = await enter(on("2025-01-01"), { ...NEW, sheet: "Third" });
      expect(outcome).toMatchObject({ ok: false, failure: { key: "fail.other" } });
      vi.restoreAllMocks();
      await opened.workbook.settle();
      expect(state()).toBe(before);
      for (const name of ["Decisions", "More"]) opened.workbook.setProtected(idOf(name), false);
    });

    test("at every sync that is lost before it is sent, nothing changes, and the next attempt is whole", async () => {
      const before = state();
      const { prototype } = Excel.RequestContext;
      type Sync = (this: Excel.RequestContext, passed?: unknown) => Promise<unknown>;
      const real: Sync = Reflect.get(prototype, "sync");
      for (let lost = 1; ; lost += 1) {
        let calls = 0;
        const spy = vi.spyOn(prototype, "sync").mockImplementation(function (
          this: Excel.RequestContext,
          passed?: unknown,
        ) {
          calls += 1;
          return calls === lost ? Promise.reject(new Error("connection lost")) : real.call(this, passed);
        });
        const outcome = await enter(on("2025-02-01"));
        spy.mockRestore();
        await opened.workbook.settle();
        if (outcome.ok) {
          expect(lost).toBeGreaterThan(3);
          expect(state()).not.toBe(before);
          return;
        }
        expect(state(), `sync ${String(lost)}`).toBe(before);
      }
    });
  });

  test("a finalised record stays when the sheet is written again, and autosaving loses none", async () => {
    const changed = { ...draft, outlook: "negative" };
    const xml = () =>
      opened.workbook
        .customXml()
        .map((part) => part.xml)
        .join("");
    const before = readSavedPart(xml()).records;
    expect(before.every(({ finalised }) => finalised !== "")).toBe(true);
    await Promise.all([
      saveDraft(changed, "t1"),
      writeDraft({ ...changed }, "zh", "t2"),
      saveDraft(changed, "t3"),
    ]);
    const after = readSavedPart(xml()).records;
    expect(after.slice(0, -1)).toEqual(before);
    expect(after.at(-1)).toMatchObject({ assessment: "a-1", finalised: "" });
  });
});
