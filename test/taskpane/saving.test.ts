import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Draft } from "../../desk/draft/draft";
import { NAMESPACE } from "../../desk/draft/saved-part/saved-xml";
import { readSavedParts } from "../../desk/draft/saved-part/saved-parts";
import { entryOf } from "../../desk/paper/ledger/view";
import { savedDrafts } from "../../desk/paper/record/library";
import { recordOf } from "../../desk/paper/record/record-of";
import { WorkbookError } from "../../host/workbook";
import {
  comparedForm,
  enterRow,
  readInterrupted,
  readLedgers,
  readLibrary,
  saveBeside,
  saveDraft,
  undoInterrupted,
} from "../../taskpane/workbook";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { assessmentOf, lianhe, tianfu } from "../desk/tianfu";

const draft: Draft = {
  ...tianfu,
  issuer: { ...tianfu.issuer, analyst: "Li Ming" },
  approval: { approver: "Wang", reason: "Reason" },
};
const T0 = "2026-01-01T00:00:00.000Z";

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());
beforeEach(() => {
  vi.restoreAllMocks();
  for (const { id } of opened.workbook.customXml()) opened.workbook.deleteCustomXml(id);
});

const saved = () => readSavedParts(opened.workbook.customXml().map(({ xml }) => xml)).saved;
const held = () => savedDrafts(saved()).find((one) => one.draft.id === draft.id);

type Sync = (this: Excel.RequestContext, passed?: unknown) => Promise<unknown>;

/** Lets the workbook do what the nth sync asks for, but its answer does not arrive. */
function losing(nth: number): { readonly count: () => number } {
  const { prototype } = Excel.RequestContext;
  const real: Sync = Reflect.get(prototype, "sync");
  let calls = 0;
  vi.spyOn(prototype, "sync").mockImplementation(async function (
    this: Excel.RequestContext,
    passed?: unknown,
  ) {
    calls += 1;
    const isLost = calls === nth;
    const answer = await real.call(this, passed);
    if (isLost) throw new Error("connection lost");
    return answer;
  });
  return { count: () => calls };
}

test("what is saved beside the assessment on screen is not what the workbook opens next", async () => {
  expect((await saveDraft(draft, T0)).ok).toBe(true);
  expect((await saveBeside({ ...draft, id: "another" }, T0)).ok).toBe(true);
  const library = await readLibrary();
  if (!library.ok) throw new Error("not read");
  expect(library.value.last).toBe(draft.id);
  expect(library.value.saved.map((one) => one.draft.id)).toEqual([draft.id, "another"]);
});

test("an answer that is lost is no conflict: what the pane itself sent is never told as somebody else's", async () => {
  for (let nth = 1, isOver = false; !isOver; nth += 1) {
    const known = comparedForm(draft);
    await saveDraft(draft, T0);
    const lost = losing(nth);
    const first = await saveDraft({ ...draft, outlook: "negative" }, T0, known);
    isOver = lost.count() < nth;
    vi.restoreAllMocks();
    if (first.ok) expect(held()?.draft.outlook).toBe("negative");
    const next = first.ok ? comparedForm({ ...draft, outlook: "negative" }) : known;
    expect(await saveDraft({ ...draft, outlook: "positive" }, T0, next), `sync ${String(nth)}`).toEqual({
      ok: true,
      value: { kind: "saved" },
    });
    expect(held()?.draft.outlook).toBe("positive");
  }
});

test("what somebody else saved is a conflict also after an answer was lost", async () => {
  const known = comparedForm(draft);
  await saveDraft(draft, T0);
  losing(3);
  await saveDraft({ ...draft, outlook: "negative" }, T0, known);
  vi.restoreAllMocks();
  const part = opened.workbook.customXml().find(({ xml }) => xml.includes(`xmlns="${NAMESPACE}"`))!;
  const theirs = part.xml.replace(/(outlook&quot;:&quot;)\w+/u, "$1developing");
  opened.workbook.setCustomXml(part.id, theirs);
  expect(await saveDraft({ ...draft, outlook: "positive" }, T0, known)).toMatchObject({
    value: { kind: "conflict", theirs: { outlook: "developing" } },
  });
});

test("by a clock that is behind, what is saved last is still the later one", async () => {
  await saveDraft(draft, T0);
  await saveDraft({ ...draft, outlook: "negative" }, "2020-01-01T00:00:00.000Z");
  expect(held()).toMatchObject({ draft: { outlook: "negative" }, modified: "2026-01-01T00:00:00.001Z" });
});

test("what a later version wrote into an assessment is carried along", async () => {
  await saveDraft(draft, T0);
  const part = opened.workbook.customXml().find(({ xml }) => xml.includes(`xmlns="${NAMESPACE}"`))!;
  const xml = part.xml
    .replace("{&quot;id&quot;", "{&quot;seal&quot;:{&quot;by&quot;:&quot;me&quot;},&quot;id&quot;")
    .replace("&quot;analyst&quot;:", "&quot;lei&quot;:&quot;5493&quot;,&quot;analyst&quot;:");
  opened.workbook.setCustomXml(part.id, xml);
  await saveDraft({ ...draft, outlook: "negative" }, T0);
  expect(JSON.parse(saved().entries[0]?.json ?? "")).toMatchObject({
    seal: { by: "me" },
    outlook: "negative",
    issuer: { lei: "5493", analyst: "Li Ming" },
  });
});

test("undoing a row takes only our own back, wherever it stands by then", async () => {
  const { workbook } = opened;
  const enter = (date: string, place: Parameters<typeof enterRow>[1]) => {
    const one = { ...draft, issuer: { ...draft.issuer, date } };
    const entry = entryOf(lianhe, one, assessmentOf(one), "en");
    if (!entry.ok) throw new Error("no row");
    return enterRow(entry.value, place, { ...recordOf(lianhe, one, "slug", T0), finalised: T0 });
  };
  const append = { kind: "append", table: "Notchbook_Ledger" } as const;
  expect(await enter("2023-01-01", { kind: "new", sheet: "Ledger", language: "en" })).toMatchObject({
    ok: true,
  });
  for (const stop of [2, 3]) {
    // Refused once the row is there, blank or filled in, and cut off from the workbook after that.
    const real = workbook.write.bind(workbook);
    let calls = 0;
    const { prototype } = Excel.RequestContext;
    vi.spyOn(workbook, "write").mockImplementation((...args) => {
      calls += 1;
      if (calls < stop) return real(...args);
      vi.spyOn(prototype, "sync").mockRejectedValue(new Error("closed"));
      throw new WorkbookError("GeneralException", "refused");
    });
    if (stop === 3) {
      const set = workbook.setCustomXml.bind(workbook);
      let sets = 0;
      vi.spyOn(workbook, "setCustomXml").mockImplementation((...args) => {
        sets += 1;
        if (sets < 3) return set(...args);
        vi.spyOn(prototype, "sync").mockRejectedValue(new Error("closed"));
        throw new WorkbookError("GeneralException", "refused");
      });
    }
    expect(await enter(`2024-01-0${String(stop)}`, append)).toMatchObject({
      failure: { key: "journal.half" },
    });
    vi.restoreAllMocks();
    // Somebody else's row comes below it.
    const table = workbook.tables().find(({ name }) => name === "Notchbook_Ledger")!;
    const rows = Number(/\d+$/.exec(table.range)?.[0]);
    workbook.write({ sheet: table.sheet, row: rows, column: 0, rows: 1, columns: 2 }, [
      [`theirs ${String(stop)}`, 45_000],
    ]);
    workbook.updateTable(table.id, { range: table.range.replace(/\d+$/, String(rows + 1)) });
    await workbook.settle();
    const ledgers = await readLedgers();
    const before = ledgers.ok ? (ledgers.value[0]?.rows ?? []) : [];
    const read = await readInterrupted();
    const [one] = read.ok ? read.value : [];
    expect(await undoInterrupted(one!)).toEqual({ ok: true, value: { kind: "undone" } });
    const left = await readLedgers();
    const after = left.ok ? (left.value[0]?.rows ?? []) : [];
    expect(after).toEqual(before.filter((_, index) => index !== before.length - 2));
    expect(after.at(-1)?.[0]).toBe(`theirs ${String(stop)}`);
  }
});
