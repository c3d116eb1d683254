import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Done } from "../../desk/port";
import { WorkbookError } from "../../host/workbook";
import type { WorkbookDocument } from "../../host/document";
import type { Draft } from "../../desk/draft/draft";
import { entryOf } from "../../desk/paper/ledger/view";
import { planPortfolio } from "../../desk/paper/portfolio/plan-portfolio";
import { planSheet } from "../../desk/paper/assessment/plan-sheet";
import {
  applyPlan,
  enterRow,
  extendPortfolio,
  finishInterrupted,
  hearInterrupted,
  leaveInterrupted,
  lookAround,
  makePortfolio,
  readInterrupted,
  readLibrary,
  saveDraft,
  undoInterrupted,
  writeFormulaSheet,
  type Interrupted,
} from "../../taskpane/workbook";
import { entryText, LONGEST_ENTRY, readEntry } from "../../taskpane/workbook/journal-entry";
import { nothingBefore } from "../../taskpane/workbook/before";
import { NAMESPACE } from "../../desk/draft/saved-part/saved-xml";
import { recordOf } from "../../desk/paper/record/record-of";
import { writeDraft } from "../../taskpane/parts/write/write-draft";
import { keptIn, openWorkbook, type PaneWorkbook } from "./live-workbook";
import { assessmentOf, lianhe, tianfu } from "../desk/tianfu";

/**
 * Each stop is answered by undoing or by finishing, in turn, and which of them comes first is another one from run to run;
 * `npm run orders` answers each stop both ways.
 */
const isAll = process.env["ALL_ORDERS"] !== undefined;
const turn = Math.random() < 0.5 ? 0 : 1;

const SLUG = "天府信用增进_Tianfu";
const AT = "2023-06-25T00:00:00Z";
const draft: Draft = {
  ...tianfu,
  issuer: { ...tianfu.issuer, analyst: "Li Ming" },
  written: { slug: SLUG, at: AT },
  approval: { approver: "Wang", reason: "=Reason" },
};
const other: Draft = { ...draft, id: "a-2", issuer: { ...draft.issuer, name: "Other" } };
const record = { ...recordOf(lianhe, draft, SLUG, AT), finalised: "2023-07-01T00:00:00Z" };

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());

/** All that a workbook holds, but for ids, and for styles that nothing has: they stay when a write is undone. */
function state(): string {
  const {
    activeSheet: _active,
    formats,
    styles: _styles,
    ...document
  } = opened.workbook.toDocument() as WorkbookDocument & { readonly styles?: unknown };
  const look = (index: number | undefined) => (index === undefined ? undefined : formats[index]);
  const told = JSON.stringify({
    ...document,
    namedStyles: null,
    customXml: keptIn(document),
    settings: null,
    sheets: document.sheets.map(({ id: _id, cells, rowHeights, tables, ...rest }) => ({
      ...rest,
      tables: tables.map(({ id: _table, ...table }) => table),
      rowHeights: Object.entries(rowHeights).filter(([, height]) => Math.abs(height - 15) > 1),
      cells: Object.entries(cells).map(([row, line]) => [
        row,
        Object.entries(line).flatMap(([column, cell]) => {
          const { format, ...content } = cell as { format?: number; value: unknown };
          const shown = look(format);
          const isBlank = content.value === null && (shown === undefined || shown.style === undefined);
          return isBlank
            ? []
            : [[column, content, shown?.style ?? "Normal", shown?.numberFormat ?? "General"]];
        }),
      ]),
    })),
  });
  // Ids of sheets, charts and rules are made anew each time.
  return told.replace(/\{[0-9A-F]{8}-[0-9A-F-]{27}\}/gi, "{}");
}

/** Where two states differ first, or null. */
function difference(a: string, b: string): string | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return `${a.slice(at - 80, at + 80)} | ${b.slice(at - 80, at + 80)}`;
}

async function ownArea(): Promise<string> {
  const around = await lookAround(SLUG);
  return around.ok ? (around.value.own?.area ?? "") : "";
}

async function writeAnew(): Promise<Done<unknown>> {
  const changed: Draft = {
    ...draft,
    modes: { profitability: "measure" },
    answers: { ...draft.answers, roe: { periods: { "FY-2": "10.95", "FY-1": "9.65", FY: "10.78" } } },
  };
  const sheet = draft.issuer.name;
  const plan = planSheet({
    pack: lianhe,
    draft: changed,
    assessment: assessmentOf(changed),
    language: "zh",
    sheet,
    slug: SLUG,
  });
  const target = { kind: "ours", sheet, slug: SLUG, area: await ownArea() } as const;
  return applyPlan(plan, target, recordOf(lianhe, changed, SLUG, "t2"));
}

function writeOther(): Promise<Done<unknown>> {
  const target = { kind: "new", sheet: "Other", slug: "Other" } as const;
  const plan = planSheet({
    pack: lianhe,
    draft: other,
    assessment: assessmentOf(other),
    language: "en",
    sheet: "Other",
    slug: "Other",
  });
  return applyPlan(plan, target, recordOf(lianhe, other, "Other", "t2"));
}

const row = entryOf(lianhe, draft, assessmentOf(draft), "en");
const rowOn = (day: number) => {
  if (!row.ok) throw new Error("no row");
  return { ...row.value, date: row.value.date + day };
};
const ledger = { kind: "new", sheet: "Ledger", language: "en" } as const;

/** Every way of writing that is noted, with what must be there first. */
const writers: readonly (readonly [string, () => Promise<unknown>, () => Promise<Done<unknown>>])[] = [
  ["a new sheet", () => Promise.resolve(), writeOther],
  ["a sheet in place", () => Promise.resolve(), writeAnew],
  ["a first ledger", () => Promise.resolve(), () => enterRow(rowOn(0), ledger, record)],
  [
    "a row of the ledger",
    () => enterRow(rowOn(0), ledger, record),
    () => enterRow(rowOn(1), { kind: "append", table: "Notchbook_Ledger" }, record),
  ],
  ["a portfolio", () => Promise.resolve(), () => makePortfolio(planPortfolio(lianhe, "en", "Book", 5))],
  [
    "a longer portfolio",
    () => makePortfolio(planPortfolio(lianhe, "en", "Book", 5)),
    () => extendPortfolio(planPortfolio(lianhe, "en", "Book", 9)),
  ],
  [
    "a formula's sheet",
    () => Promise.resolve(),
    () => writeFormulaSheet("Moves", "Moves", '=METHOD.LIST("")'),
  ],
];

type Sync = (this: Excel.RequestContext, passed?: unknown) => Promise<unknown>;

/** Lets every sync from the nth on fail, as when the pane was closed: nothing more comes to the workbook. */
function closing(nth: number): { readonly count: () => number; readonly reopen: () => void } {
  const { prototype } = Excel.RequestContext;
  const real: Sync = Reflect.get(prototype, "sync");
  let calls = 0;
  const spy = vi.spyOn(prototype, "sync").mockImplementation(function (
    this: Excel.RequestContext,
    passed?: unknown,
  ) {
    calls += 1;
    return calls >= nth ? Promise.reject(new Error("closed")) : real.call(this, passed);
  });
  return { count: () => calls, reopen: () => spy.mockRestore() };
}

const CHANGES = [
  ...(["addSheet", "write", "setFormat", "merge", "setRowHeight", "setPageLayout"] as const),
  ...(["addTable", "updateTable", "setName", "setCustomXml", "activateSheet"] as const),
] as const;
type Change = (typeof CHANGES)[number];

/** Counts the changes of each kind that a write makes; with a stop, the workbook refuses that one and all syncs after it. */
function counting(stop: readonly [Change, number] | null) {
  const counts = new Map<Change, number>();
  let closed: ReturnType<typeof closing> | null = null;
  for (const change of CHANGES) {
    const real = opened.workbook[change].bind(opened.workbook) as (...args: unknown[]) => unknown;
    vi.spyOn(opened.workbook, change).mockImplementation((...args: unknown[]) => {
      const calls = (counts.get(change) ?? 0) + 1;
      counts.set(change, calls);
      if (stop?.[0] === change && stop[1] === calls) {
        closed = closing(0);
        throw new WorkbookError("GeneralException", "refused");
      }
      return real(...args);
    });
  }
  return {
    counts,
    end: () => {
      closed?.reopen();
      vi.restoreAllMocks();
    },
  };
}

async function interrupted(): Promise<readonly Interrupted[]> {
  const read = await readInterrupted();
  if (!read.ok) throw new Error(read.failure.key);
  return read.value;
}

describe.each(writers)("writing %s", (_name, prepare, write) => {
  let document: WorkbookDocument;
  let before = "";
  let complete = "";
  const again = async () => {
    await opened.workbook.load(document);
    await opened.workbook.settle();
  };

  beforeAll(async () => {
    for (const sheet of opened.workbook.sheets().slice(1)) opened.workbook.deleteSheet(sheet.id);
    for (const { id } of opened.workbook.customXml()) opened.workbook.deleteCustomXml(id);
    for (const { name } of opened.workbook.names()) opened.workbook.deleteName(name);
    const written = await writeDraft({ ...tianfu, issuer: draft.issuer }, "en", AT);
    expect(written.ok).toBe(true);
    await prepare();
    await opened.workbook.settle();
    document = opened.workbook.toDocument();
    await again();
    before = state();
    expect(await write()).toMatchObject({ ok: true });
    await opened.workbook.settle();
    complete = state();
    expect(complete).not.toBe(before);
    expect(complete).not.toContain("<write ");
  });

  /** After a stop: undoing leads back, finishing leads to the end, each once the workbook is open again. */
  const answer = async (stop: string, act: (one: Interrupted) => Promise<Done<unknown>>, goal: string) => {
    const [one, ...more] = await interrupted();
    expect(more).toEqual([]);
    if (one === undefined) {
      expect([before, complete].includes(state()), stop).toBe(true);
      return false;
    }
    expect(await act(one), stop).toMatchObject({ ok: true });
    await opened.workbook.settle();
    expect(difference(state(), goal), stop).toBeNull();
    expect(await interrupted()).toEqual([]);
    return true;
  };

  test("closed at any sync, the workbook is as before, complete, or can be made either", async () => {
    let asked = 0;
    const ways = [
      [undoInterrupted, before],
      [finishInterrupted, complete],
    ] as const;
    for (let nth = 1, isOver = false; !isOver; nth += 1) {
      expect(nth).toBeLessThan(40);
      for (const [act, goal] of isAll ? ways : [ways[(nth + turn) % 2] ?? ways[0]]) {
        if (state() !== before) await again();
        const closed = closing(nth);
        await write();
        closed.reopen();
        isOver = closed.count() < nth;
        await opened.workbook.settle();
        const isAsked = await answer(`sync ${String(nth)}, ${act.name}`, act, goal);
        asked += isAsked ? 1 : 0;
        if (!isAsked) break;
      }
    }
    expect(asked).toBeGreaterThan(0);
  });

  test("refused at any kind of change, with the way back cut off too, it can be made either", async () => {
    await again();
    const all = counting(null);
    await write();
    all.end();
    // The first of each kind; of our part the one with which the write leaves the journal, after which its change is added.
    const stops = [...all.counts].map(
      ([change, n]) => [change, change === "setCustomXml" ? n - 1 : 1] as const,
    );
    expect(stops.length).toBeGreaterThan(1);
    for (const [index, stop] of stops.entries()) {
      if (state() !== before) await again();
      const stopped = counting(stop);
      expect(await write()).toMatchObject({ ok: false });
      stopped.end();
      await opened.workbook.settle();
      // Both ways for the first, then in turn: each takes its time.
      const undoes = index % 2 === 0;
      await answer(stop.join(" "), undoes ? undoInterrupted : finishInterrupted, undoes ? before : complete);
    }
  });

  test("refused once, it is taken back at once", async () => {
    await again();
    const real = opened.workbook.setCustomXml.bind(opened.workbook);
    // The first two note the write.
    let calls = 0;
    vi.spyOn(opened.workbook, "setCustomXml").mockImplementation((...args) => {
      calls += 1;
      if (calls === 3) throw new WorkbookError("GeneralException", "refused");
      return real(...args);
    });
    expect(await write()).toMatchObject({ ok: false, failure: { key: "fail.other" } });
    vi.restoreAllMocks();
    await opened.workbook.settle();
    expect(difference(state(), before)).toBeNull();
    expect(await interrupted()).toEqual([]);
  });
});

describe("an interrupted write", () => {
  /** Stops writing the other sheet at its table. */
  const stop = async () => {
    const stopped = counting(["addTable", 1]);
    const outcome = await writeOther();
    stopped.end();
    await opened.workbook.settle();
    return outcome;
  };

  test("is told to the pane, survives the saving of assessments, and can be left", async () => {
    for (const sheet of opened.workbook.sheets().slice(1)) opened.workbook.deleteSheet(sheet.id);
    for (const { name } of opened.workbook.names()) opened.workbook.deleteName(name);
    const heard = vi.fn();
    const silence = hearInterrupted(heard);
    expect(await stop()).toMatchObject({ failure: { key: "journal.half" } });
    silence();
    expect(heard).toHaveBeenCalledOnce();
    await saveDraft(other, "t3");
    const [one] = await interrupted();
    expect(one?.entry).toMatchObject({ what: "journal.sheet", facts: { sheet: "Other" } });
    expect(await leaveInterrupted(one!)).toEqual({ ok: true, value: { kind: "left" } });
    expect(opened.workbook.sheets().map(({ name }) => name)).toContain("Other");
    expect(await undoInterrupted(one!)).toEqual({ ok: true, value: { kind: "gone" } });
    expect(await finishInterrupted(one!)).toEqual({ ok: true, value: { kind: "gone" } });
  });

  test("takes no sheet away on which somebody wrote something else, and finishing says so", async () => {
    opened.workbook.deleteSheet(opened.workbook.sheets().find(({ name }) => name === "Other")!.id);
    await stop();
    const sheet = opened.workbook.sheets().find(({ name }) => name === "Other")!.id;
    const place = { sheet, row: 900, column: 2, rows: 1, columns: 1 };
    opened.workbook.write(place, [["mine"]]);
    await opened.workbook.settle();
    const [one] = await interrupted();
    expect(await finishInterrupted(one!)).toEqual({
      ok: false,
      failure: { key: "journal.inTheWay", facts: { sheet: "Other" } },
    });
    expect(await undoInterrupted(one!)).toEqual({ ok: true, value: { kind: "kept", sheet: "Other" } });
    expect(opened.workbook.read(place)[0]?.[0]?.value).toBe("mine");
    expect(await interrupted()).toEqual([]);
  });

  test("that is finished is known to its assessment when the workbook is opened", async () => {
    opened.workbook.deleteSheet(opened.workbook.sheets().find(({ name }) => name === "Other")!.id);
    const { written: _written, ...never } = other;
    await saveDraft(never, "t4");
    await stop();
    const [one] = await interrupted();
    expect(await finishInterrupted(one!)).toEqual({ ok: true, value: { kind: "finished" } });
    const library = await readLibrary();
    const saved = library.ok ? library.value.saved.find((it) => it.draft.id === "a-2") : undefined;
    expect(saved?.draft.written).toEqual({ slug: "Other", at: "t2" });
  });

  test("of another version can only be left", async () => {
    const part = opened.workbook.customXml().find(({ xml }) => xml.includes(NAMESPACE))!;
    const later = '<write id="w" at="t">{"version":2,"what":"journal.sheet","before":{}}</write>';
    opened.workbook.setCustomXml(part.id, part.xml.replace("</assessments>", `${later}</assessments>`));
    const [one] = await interrupted();
    expect(one).toEqual({ id: "w", at: "t", entry: null });
    expect(await undoInterrupted(one!)).toMatchObject({ failure: { key: "journal.unreadable" } });
    expect(await finishInterrupted(one!)).toMatchObject({ failure: { key: "journal.unreadable" } });
    expect(await leaveInterrupted(one!)).toEqual({ ok: true, value: { kind: "left" } });
  });
});

describe("the journal's entries", () => {
  test("stay short for a portfolio of 10,000 issuers", () => {
    const plan = planPortfolio(lianhe, "en", "Book", 10_000);
    const entry = { what: "journal.portfolio", facts: { sheet: "Book" }, before: nothingBefore } as const;
    expect(entryText({ ...entry, order: { kind: "portfolio", plan } })!.length).toBeLessThan(30_000);
  });

  test("leave out what is too long: first what was to be written, then everything", () => {
    const order = { kind: "formula", sheet: "S", title: "T", formula: "x".repeat(LONGEST_ENTRY) } as const;
    const entry = { what: "journal.sheet", facts: {}, before: nothingBefore, order } as const;
    const short = entryText(entry)!;
    expect(readEntry({ id: "w", at: "t", json: short }).entry).toMatchObject({ order: null });
    const area = { sheet: "S", address: "A1", inputs: [["x".repeat(LONGEST_ENTRY)]] };
    expect(entryText({ ...entry, before: { ...nothingBefore, areas: [area] } })).toBeNull();
  });
});
