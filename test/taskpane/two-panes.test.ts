import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES } from "../../build/examples/cards";
import { fileOfScorecard, pinOf, readMethodFile, type Pack } from "../../src";
import type { Draft } from "../../desk/draft/draft";
import { CHANGE_NAMESPACE, versionOf } from "../../desk/draft/saved-part/change";
import { NAMESPACE } from "../../desk/draft/saved-part/saved-xml";
import { readSavedParts } from "../../desk/draft/saved-part/saved-parts";
import { entryOf } from "../../desk/paper/ledger/view";
import { savedDrafts } from "../../desk/paper/record/library";
import { recordOf } from "../../desk/paper/record/record-of";
import type { Done } from "../../desk/port";
import type { WorkbookDocument } from "../../host/document";
import { FROZEN_NAMESPACE } from "../../taskpane/workbook/frozen-xml";
import { assessmentOf, lianhe, tianfu } from "../desk/tianfu";
import { openForTwo, type PaneCode } from "./two-panes";

/**
 * How often it may pass from one pane to the other while the one could go on: a save takes some six batches, a row of the
 * ledger some ten. `ALL_ORDERS=yes` tries every order of all.
 */
const isAll = process.env["ALL_ORDERS"] !== undefined;
const SWITCHES = { save: isAll ? Infinity : 2, row: isAll ? Infinity : 1 };

const SLUG = "天府信用增进_Tianfu";
const draft: Draft = {
  ...tianfu,
  issuer: { ...tianfu.issuer, analyst: "Li Ming" },
  approval: { approver: "Wang", reason: "Reason" },
};
const named = (name: string, id = name): Draft => ({ ...draft, id, issuer: { ...draft.issuer, name } });

let two: Awaited<ReturnType<typeof openForTwo>>;
let empty: WorkbookDocument;
beforeAll(async () => {
  two = await openForTwo();
  empty = two.workbook.toDocument();
});
afterAll(() => two.close());

const xmls = () => two.workbook.customXml().map(({ xml }) => xml);
const saved = () => readSavedParts(xmls()).saved;
const held = (id: string) => savedDrafts(saved()).find((one) => one.draft.id === id)?.draft;
const save =
  (one: Draft, known: string | null = null) =>
  (code: PaneCode) =>
    code.saveDraft(one, new Date().toISOString(), known);
const enter =
  (one: Draft, place: Parameters<PaneCode["enterRow"]>[1] = { kind: "append", table: "Notchbook_Ledger" }) =>
  (code: PaneCode) => {
    const entry = entryOf(lianhe, one, assessmentOf(one), "en");
    if (!entry.ok) throw new Error(JSON.stringify(entry.problems));
    return code.enterRow(entry.value, place, {
      ...recordOf(lianhe, one, SLUG, "t"),
      finalised: "2026-01-01",
    });
  };
const NEW = { kind: "new", sheet: "Ledger", language: "en" } as const;

/** The issuers of all ledgers, in the order of the rows. */
async function issuers(): Promise<readonly string[]> {
  const read = await two.in("A", (code) => code.readLedgers());
  if (!read.ok) throw new Error(read.failure.key);
  return read.value.flatMap(({ head, rows }) => rows.map((row) => String(row[head.indexOf("issuer")])));
}

/** What must hold whatever two panes did. */
function expectTidy(order: string): void {
  const { writes } = saved();
  expect(writes, order).toEqual([]);
  const settings = Object.keys(two.workbook.settings());
  expect(
    settings.filter((key) => key.startsWith("notchbook.begun.")),
    order,
  ).toEqual([]);
  expect(settings.filter((key) => key.startsWith("notchbook.turn.")).length, order).toBeLessThan(3);
  const count = (namespace: string) => xmls().filter((xml) => xml.includes(`xmlns="${namespace}"`)).length;
  expect(count(NAMESPACE), order).toBe(1);
  expect(count(CHANGE_NAMESPACE), order).toBeLessThan(12);
}

async function documentAfter(...acts: readonly ((code: PaneCode) => Promise<unknown>)[]) {
  await two.workbook.load(empty);
  for (const act of acts) expect(await two.in("A", act)).toMatchObject({ ok: true });
  await two.workbook.settle();
  return two.workbook.toDocument();
}

describe("in every order in which two panes' batches can come to the workbook", () => {
  test.each(["a first", "a later"])("different assessments are both saved, as %s one", async (which) => {
    const before = which === "a first" ? empty : await documentAfter(save(named("zero")));
    const orders = await two.everyOrder(
      before,
      { A: save(named("one")), B: save(named("two")) },
      async ({ A, B }, order) => {
        expect([A, B], order).toEqual([
          { ok: true, value: { kind: "saved" } },
          { ok: true, value: { kind: "saved" } },
        ]);
        expect([held("one")?.issuer.name, held("two")?.issuer.name], order).toEqual(["one", "two"]);
        if (which === "a later") {
          expect(held("zero"), order).toBeDefined();
          expectTidy(order);
        }
        await Promise.resolve();
      },
      SWITCHES.save,
    );
    expect(orders).toBeGreaterThan(5);
  });

  test("of the same assessment one is saved, and the other is told of it", async () => {
    const base = named("base", "x");
    const known = two.panes.A.comparedForm(base);
    const orders = await two.everyOrder(
      await documentAfter(save(base)),
      { A: save(named("one", "x"), known), B: save(named("two", "x"), known) },
      async (outcomes, order) => {
        const kinds = [outcomes.A, outcomes.B].map((one) => (one.ok ? one.value.kind : one.failure.key));
        expect([...kinds].sort(), order).toEqual(["conflict", "saved"]);
        const [winner, loser] =
          kinds[0] === "saved" ? (["one", outcomes.B] as const) : (["two", outcomes.A] as const);
        expect(held("x")?.issuer.name, order).toBe(winner);
        expect(loser, order).toMatchObject({ value: { theirs: { issuer: { name: winner } } } });
        expectTidy(order);
        await Promise.resolve();
      },
      SWITCHES.save,
    );
    expect(orders).toBeGreaterThan(5);
  });

  test("a methodology is kept beside an assessment that is saved", async () => {
    const card = EXAMPLES[0]?.card;
    if (card === undefined) throw new Error("no example");
    const read = readMethodFile(fileOfScorecard(card));
    if (!read.ok) throw new Error("no methodology");
    const pack: Pack = read.value;
    await two.everyOrder(
      await documentAfter(save(named("zero"))),
      { A: (code) => code.keepMethod(pack), B: save(named("two")) as (code: PaneCode) => Promise<never> },
      async ({ A, B }, order) => {
        expect([A, B], order).toMatchObject([
          { ok: true, value: { kind: "kept" } },
          { ok: true, value: { kind: "saved" } },
        ]);
        expect(
          saved().methods.map(({ pin }) => versionOf(pin)),
          order,
        ).toEqual([versionOf(pinOf(pack))]);
        expect(held("two"), order).toBeDefined();
        expectTidy(order);
        await Promise.resolve();
      },
      SWITCHES.save,
    );
  });

  test("two rows of the ledger both stand there once, and none before them is changed", async () => {
    await two.everyOrder(
      await documentAfter(enter(named("zero"), NEW)),
      { A: enter(named("one")), B: enter(named("two")) },
      async ({ A, B }, order) => {
        expect([A, B], order).toMatchObject([{ ok: true }, { ok: true }]);
        const rows = await issuers();
        expect([rows[0], ...rows.slice(1).sort()], order).toEqual(["zero", "one", "two"]);
        for (const [name, told] of [
          ["one", A],
          ["two", B],
        ] as const)
          expect(told, order).toEqual({
            ok: true,
            value: { sheet: "Ledger", row: rows.indexOf(name) + 2 },
          });
        expect(
          saved()
            .records.map(({ assessment }) => assessment)
            .sort(),
          order,
        ).toEqual(["one", "two", "zero"]);
        expectTidy(order);
      },
      SWITCHES.row,
    );
  });

  test("an issuer has one row a day, and whoever comes second is told", async () => {
    await two.everyOrder(
      await documentAfter(enter(named("zero"), NEW)),
      { A: enter(named("one", "a")), B: enter(named("one", "b")) },
      async ({ A, B }, order) => {
        expect([A, B].filter(({ ok }) => ok).length, order).toBe(1);
        expect(A.ok ? B : A, order).toMatchObject({
          failure: { key: "ledger.meanwhile", facts: { issuer: "one", sheet: "Ledger", rating: "AAA" } },
        });
        expect(await issuers(), order).toEqual(["zero", "one"]);
        expectTidy(order);
      },
      SWITCHES.row,
    );
  });

  test("one ledger is begun, and whoever comes second is told", async () => {
    await two.everyOrder(
      await documentAfter(save(named("zero"))),
      { A: enter(named("one"), NEW), B: enter(named("two"), NEW) },
      async ({ A, B }, order) => {
        expect([A, B].filter(({ ok }) => ok).length, order).toBe(1);
        expect(A.ok ? B : A, order).toMatchObject({ failure: { key: "ledger.begun" } });
        expect(await issuers(), order).toEqual([A.ok ? "one" : "two"]);
        expectTidy(order);
      },
      SWITCHES.row,
    );
  });

  test("a row is entered beside an assessment that is saved", async () => {
    await two.everyOrder(
      await documentAfter(enter(named("zero"), NEW)),
      { A: enter(named("one")), B: save(named("two")) as (code: PaneCode) => Promise<never> },
      async ({ A, B }, order) => {
        expect([A, B], order).toMatchObject([
          { ok: true, value: { row: 3 } },
          { ok: true, value: { kind: "saved" } },
        ]);
        expect(await issuers(), order).toEqual(["zero", "one"]);
        expect(
          saved().records.map(({ assessment }) => assessment),
          order,
        ).toEqual(["zero", "one"]);
        expect(held("two"), order).toBeDefined();
        expectTidy(order);
      },
      SWITCHES.row,
    );
  });
});

describe("two who freeze and thaw at once, in every order of their batches", () => {
  const FORMULAS = ['=NOTCH.ADD("AA",1)', '=NOTCH.RANK("A")', "=1+1"];
  const area = (id: string) => ({ sheet: id, row: 0, column: 0, rows: 3, columns: 1 });
  const sheetId = () => two.workbook.sheets()[0]?.id ?? "";
  const formulas = () => two.workbook.read(area(sheetId())).map(([cell]) => cell?.formula ?? "");
  const parts = () => xmls().filter((xml) => xml.includes(FROZEN_NAMESPACE)).length;
  const freeze = (code: PaneCode): Promise<Done<unknown>> => code.freezeFormulas();
  const thaw = (code: PaneCode): Promise<Done<unknown>> => code.thawFormulas();

  async function filled(...acts: readonly ((code: PaneCode) => Promise<unknown>)[]) {
    await two.workbook.load(empty);
    two.workbook.write(
      area(sheetId()),
      FORMULAS.map((formula) => [formula]),
    );
    await two.workbook.settle();
    for (const act of acts) expect(await two.in("A", act)).toMatchObject({ ok: true });
    await two.workbook.settle();
    return two.workbook.toDocument();
  }

  test.each([
    ["both freeze what was never frozen", [], freeze, freeze],
    ["both freeze what was frozen and thawed", [freeze, thaw], freeze, freeze],
    ["one freezes while the other thaws", [freeze], freeze, thaw],
    ["both thaw", [freeze], thaw, thaw],
  ] as const)("%s: no formula is lost, none is kept twice", async (_what, before, A, B) => {
    const orders = await two.everyOrder(
      await filled(...before),
      { A, B },
      async (outcomes, order) => {
        expect([outcomes.A.ok, outcomes.B.ok], order).toEqual([true, true]);
        expect(parts(), order).toBeLessThan(2);
        expect(await two.in("A", thaw), order).toMatchObject({ ok: true, value: { edited: [] } });
        expect(formulas(), order).toEqual(FORMULAS);
        expect(await two.in("A", thaw), order).toMatchObject({ ok: true, value: { thawed: 0 } });
      },
      SWITCHES.save,
    );
    expect(orders).toBeGreaterThan(2);
  });
});

describe("whoever writes the whole part as it was before", () => {
  test("loses nothing that was saved since, and what he wrote is there too", async () => {
    await two.workbook.load(await documentAfter(save(named("zero"))));
    const part = two.workbook.customXml().find(({ xml }) => xml.includes(`xmlns="${NAMESPACE}"`));
    if (part === undefined) throw new Error("no part");
    const added = part.xml.replace(
      "</assessments>",
      `<assessment id="old" modified="2026-01-01T00:00:00Z">${JSON.stringify(named("old")).replaceAll('"', "&quot;")}</assessment></assessments>`,
    );
    await two.in("A", save(named("one")));
    await two.in("A", enter(named("two"), NEW));
    two.workbook.setCustomXml(part.id, added);
    expect(["zero", "one", "old"].map((id) => held(id)?.issuer.name)).toEqual(["zero", "one", "old"]);
    expect(saved().records.map(({ assessment }) => assessment)).toEqual(["two"]);
    expect(await two.in("B", (code) => code.readInterrupted())).toEqual({ ok: true, value: [] });
    await two.in("B", save(named("three")));
    expect(["zero", "one", "old", "three"].every((id) => held(id) !== undefined)).toBe(true);
  });
});
