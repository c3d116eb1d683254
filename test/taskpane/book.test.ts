import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BOND_COLUMNS, EVENT_COLUMNS } from "../../desk/paper/book/columns";
import { bookDue } from "../../desk/paper/book/due";
import {
  eventChoices,
  eventFaults,
  eventRow,
  finaliseFaults,
  finaliseRows,
} from "../../desk/paper/book/events";
import { bookSheets, newBook } from "../../desk/paper/book/order";
import {
  BOND_ROW,
  EVENT_ROW,
  bondPlace,
  planBonds,
  planEvents,
  type BookOrder,
} from "../../desk/paper/book/plan-bonds";
import { FIGURES, planFigures } from "../../desk/paper/book/plan-figures";
import { planWorkings } from "../../desk/paper/book/plan-workings";
import {
  BOOK_FILTERS,
  countBook,
  filterBook,
  toFinalise,
  type BookFilter,
  type BookRow,
} from "../../desk/paper/book/rows";
import type { Language } from "../../src";
import {
  applyPlan,
  enterEvents,
  extendBook,
  findBook,
  makeGrowing,
  readBookRows,
} from "../../taskpane/workbook";
import { writeBook } from "../../taskpane/workbook/book-fill";
import { newDocument } from "../../host/new-document";
import { bondBookContent } from "../../workbench/samples/bond-book";
import { valueOf } from "../functions/ask";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";

const SERIAL = (iso: string) =>
  Math.round((Date.parse(`${iso}T00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);

const order = (language: Language, rows = 60): BookOrder =>
  newBook(language, bookSheets(language, ["Sheet1"]), "circ", "2024-12-31", rows);

/** Seven bonds of a hand count: five are held at the end of 2024, for 300 in all. */
const BONDS: readonly Readonly<Record<string, string | number>>[] = [
  {
    code: "B1",
    issuer: "Alder",
    class: "MTN",
    position: 100,
    "issuer-rating": "AA+",
    rating: "AA+",
    implied: "A",
  },
  { code: "B2", issuer: "Alder", class: "MTN", position: 50, maturity: "2024-12-01" },
  {
    ...{ code: "B3", issuer: "Birch", class: "guaranteed", position: 80, "issuer-rating": "A", rating: "AA" },
    ...{ guarantor: "Gorse", "guarantor-rating": "AAA" },
  },
  { code: "B4", issuer: "Cedar", class: "subordinated", position: 40, rating: "AA-" },
  { code: "B5", issuer: "Daphne", class: "MTN", position: 60, "issuer-rating": "BB", rating: "BB" },
  {
    ...{ code: "B6", issuer: "Elm", class: "MTN", position: 50, rating: "", reviewed: "", calls: "3+N" },
    ...{ maturity: "perpetual", "external-1": "AAA", "external-2": "BBB" },
  },
  { code: "B7", issuer: "Fir", class: "MTN", position: 30, "issuer-rating": "A", rating: "A" },
];
const USUAL = {
  ...{ start: "2023-01-10", maturity: "2028-01-10", "issuer-rating": "AA", rating: "AA" },
  reviewed: "2024-09-30",
};

let opened: PaneWorkbook;
beforeAll(async () => {
  opened = await openWorkbook();
});
afterAll(() => opened.close());

const sheetId = (name: string) => opened.workbook.sheets().find((sheet) => sheet.name === name)!.id;

async function typeBonds(sheet: string, from = 0, bonds = BONDS): Promise<void> {
  const rows = bonds.map((bond) =>
    BOND_COLUMNS.map(({ id }) => {
      const cell = id in bond ? bond[id] : (USUAL as Readonly<Record<string, string>>)[id];
      return cell === "" ? null : (cell ?? null);
    }),
  );
  const at = {
    row: BOND_ROW.first + from,
    column: bondPlace("code"),
    rows: rows.length,
    columns: BOND_COLUMNS.length,
  };
  opened.workbook.write({ sheet: sheetId(sheet), ...at }, rows);
  await opened.workbook.settle();
}

async function make(one: BookOrder): Promise<void> {
  for (const plan of [planEvents(one, 20), planBonds(one), planWorkings(one)])
    expect(await makeGrowing(plan)).toEqual({ ok: true, value: null });
  const figures = planFigures(one, FIGURES);
  expect(await applyPlan(figures, { kind: "new", sheet: one.sheets.figures, slug: FIGURES }, null)).toEqual({
    ok: true,
    value: null,
  });
  await opened.workbook.settle();
}

const shown = (sheet: string) => {
  const used = opened.workbook.usedRange(sheetId(sheet), true);
  if (used === null) return [];
  return opened.workbook.read(used).map((row) => row.map(({ value }) => value));
};
/** The figure to the right of a label, wherever on the sheet it stands. */
const beside = (sheet: string, label: string) => {
  for (const row of shown(sheet)) {
    const at = row.indexOf(label);
    if (at >= 0) return row.slice(at + 1).find((cell) => cell !== null && cell !== "");
  }
  return undefined;
};

describe("a book in the workbook", () => {
  const one = order("en");

  test("is rated, followed and figured as counted by hand", async () => {
    expect(await findBook()).toMatchObject({ ok: true, value: { bonds: null, events: null } });
    await make(one);
    await typeBonds(one.sheets.bonds);
    expect(
      await enterEvents([
        ["B5", SERIAL("2024-11-15"), "default", "clearing house", 60],
        ["Gorse", SERIAL("2024-12-10"), "guarantor-change", "announcement 3"],
      ]),
    ).toEqual({ ok: true, value: { sheet: one.sheets.events, row: 5, count: 2 } });
    await opened.workbook.settle();
    const rows = await readBookRows();
    expect(rows).toMatchObject({ ok: true });
    if (!rows.ok) return;
    expect(rows.value.map(({ code, state, model }) => [code, state, model])).toEqual([
      ...[
        ["B1", "held", "AA+"],
        ["B2", "matured", "AA"],
        ["B3", "held", "AAA"],
        ["B4", "held", "AA-"],
        ["B5", "defaulted", "BB"],
        ["B6", "not rated", "AA"],
        ["B7", "held", "A"],
      ],
    ]);
    const { figures } = one.sheets;
    const errors = shown(figures)
      .flat()
      .filter((cell) => typeof cell === "object" && cell !== null);
    expect(errors).toEqual([]);
    const figure = (label: string) => beside(figures, label);
    expect(figure("Bonds held")).toBe(5);
    expect(figure("Amount held")).toBe(300);
    // (2·100 + 3·80 + 4·40 + 6·30) / 250 = 3.12 of what is rated.
    expect(figure("Average position (1 the best)")).toBeCloseTo(780 / 250, 12);
    expect(figure("Average rating, by position")).toBe("AA");
    expect([figure("Matured, called, put or sold"), figure("Defaulted"), figure("Not rated yet")]).toEqual([
      1, 1, 1,
    ]);
    // The change of the guarantor asks at once.
    expect(figure("Reviews overdue")).toBe(1);
    expect(figure("Rating far from price or agencies")).toBe(2);
    // 1/9 + 80²/90000 + … of 300: Alder 100, Birch 80, Elm 50, Cedar 40, Fir 30.
    const squares = [100, 80, 50, 40, 30].reduce((sum, part) => sum + (part / 300) ** 2, 0);
    const byIssuer = shown(figures).find((row) => row[0] === "By issuer");
    expect(byIssuer?.slice(1, 5).map(Number)).toEqual([
      5,
      expect.closeTo(1 / 3, 12),
      expect.closeTo(1, 12),
      expect.closeTo(squares, 12),
    ]);
    expect(beside(figures, "Alder")).toBe(1);
    // One of seven defaulted.
    const all = shown(figures).findLast((row) => row[0] === "All");
    expect(all?.slice(1).map(Number)).toEqual([7, 1, expect.closeTo(1 / 7, 12), 60, 0]);
    expect(opened.workbook.toDocument().sheets.find(({ name }) => name === figures)?.charts).toHaveLength(3);
  });

  test("is found after its sheets were renamed, and reaches what was pasted below; what was typed stays", async () => {
    opened.workbook.renameSheet(sheetId(one.sheets.bonds), "Ours");
    await typeBonds("Ours", 80, [{ code: "B8", issuer: "Gorse Rail", class: "MTN", position: 40 }]);
    const found = await findBook();
    expect(found).toMatchObject({
      ok: true,
      value: {
        bonds: { sheet: "Ours", rows: 60, used: 8, lastUsed: 88 },
        events: { used: 2 },
        workings: one.sheets.workings,
        written: { scale: "circ", language: "en", eventsTo: 504 },
        asOf: SERIAL("2024-12-31"),
      },
    });
    expect(await extendBook("zh")).toEqual({ ok: true, value: 81 });
    await opened.workbook.settle();
    const rows = await readBookRows();
    expect(rows.ok && rows.value.at(-1)).toMatchObject({
      code: "B8",
      row: 88,
      standing: "held",
      model: "AA",
    });
    expect(beside(one.sheets.figures, "Amount held")).toBe(340);
  });

  test("takes a finalised rating as the bond's rating of its day, in its ledger and its follow-up", async () => {
    const rows = await readBookRows();
    if (!rows.ok) throw new Error("no rows");
    const open = toFinalise(rows.value);
    // B3 is due and rated AAA now, B6 was never rated.
    expect(open.map(({ code }) => code)).toEqual(["B3", "B6"]);
    const form = { date: "2024-12-31", source: "committee 9", analyst: "An", approver: "Bo" };
    expect(await enterEvents(finaliseRows(open, form, "en"))).toMatchObject({
      ok: true,
      value: { count: 2 },
    });
    await opened.workbook.settle();
    const after = await readBookRows();
    const of = (code: string) => (after.ok ? after.value.find((row) => row.code === code) : undefined);
    expect(of("B3")).toMatchObject({ rating: "AAA", next: SERIAL("2025-06-30"), left: 181 });
    expect(of("B6")).toMatchObject({ rating: "AA", standing: "held" });
    expect(after.ok && toFinalise(after.value)).toEqual([]);
    const ledger = shown(one.sheets.workings).filter((row) => row.includes("committee 9"));
    expect(ledger).toHaveLength(2);
  });

  test("does not write over what stands in its way, nor on a protected sheet", async () => {
    const events = sheetId(one.sheets.events);
    opened.workbook.setProtected(events, true);
    expect(await enterEvents([["B1", 1, "default", "x"]])).toEqual({
      ok: false,
      failure: { key: "book.protected", facts: { sheet: one.sheets.events } },
    });
    opened.workbook.setProtected(events, false);
    const note = { sheet: sheetId("Ours"), row: 95, column: 2, rows: 1, columns: 1 };
    opened.workbook.write(note, [["note"]]);
    await typeBonds("Ours", 95, [{ code: "B9", issuer: "Hazel", class: "MTN", position: 1 }]);
    expect(await extendBook("en")).toEqual({
      ok: false,
      failure: { key: "book.beyond", facts: { cells: ["C96"] } },
    });
    opened.workbook.clear(note, "all");
  });

  test("reaches events that were pasted over the end of their table, and enters the next below them", async () => {
    const pasted = Array.from({ length: 6 }, (_one, index) => [
      ...["B1", SERIAL(`2024-11-0${String(index + 1)}`), "rated", `paper ${String(index)}`, "AAA"],
    ]);
    const at = { sheet: sheetId(one.sheets.events), row: EVENT_ROW.header + 18, column: 0 };
    opened.workbook.write({ ...at, rows: 6, columns: 5 }, pasted);
    await opened.workbook.settle();
    const next = [["B1", SERIAL("2024-12-01"), "watch-list", "paper 7"]];
    expect(await enterEvents(next)).toMatchObject({ ok: false });
    expect(await extendBook("en")).toMatchObject({ ok: true });
    expect(await findBook()).toMatchObject({ ok: true, value: { events: { rows: 23 } } });
    expect(await enterEvents(next)).toMatchObject({ ok: true, value: { row: EVENT_ROW.header + 25 } });
  });
});

describe("the columns", () => {
  test.each(["en", "zh"] as const)("of the sheets are read by the functions, in %s", (language) => {
    const heads = (row: readonly ({ readonly value: string | number } | null)[] | undefined) =>
      (row ?? []).map((cell) => String(cell?.value ?? "")).filter((head) => head !== "");
    const plan = planBonds(order(language));
    const bonds = heads(plan.head[BOND_ROW.header]);
    expect(bonds).toHaveLength(BOND_COLUMNS.length);
    expect(new Set(bonds).size).toBe(bonds.length);
    const values: Readonly<Record<string, string | number>> = {
      ...{
        code: "X",
        issuer: "I",
        class: "guaranteed",
        position: 5,
        start: "2023-01-10",
        maturity: "2026-01-10",
      },
      ...{
        "issuer-rating": "A",
        guarantor: "G",
        "guarantor-rating": "AAA",
        rating: "AA",
        reviewed: "2024-12-01",
      },
      ...{ "external-1": "A", "external-3": "AAA", implied: "A", calls: "2+1", coupon: 0.03, sector: "S" },
    };
    const book = [bonds, BOND_COLUMNS.map(({ id }) => values[id] ?? "")];
    const [, rated] = valueOf("BOOK.RATE", book, null, "circ", "lowest", language) as unknown[][];
    // AAA by the guarantee; the price and the lowest agency say A.
    expect([rated?.[1], rated?.[3], rated?.[5], rated?.[7]]).toEqual(["AAA", 5, "A", 5]);
    const [, next] = valueOf("BOOK.NEXT", book, null, "2024-12-31", null, "circ", language) as unknown[][];
    expect([next?.[2], next?.[7]]).toEqual(["AA", SERIAL("2025-01-10")]);
    const [, held] = valueOf("BOOK.HELD", book, null, "2024-12-31", null, "circ", language) as unknown[][];
    expect([held?.[4], held?.[6], held?.[8], held?.[10]]).toEqual(["S", "G", 5, 0.03]);
    const events = heads(planEvents(order(language), 5).head[3]).slice(0, EVENT_COLUMNS.length);
    for (const { id } of eventChoices(language)) {
      const form = {
        of: "X",
        event: id,
        date: "2024-12-20",
        source: "s",
        value: id === "recovery" ? "1" : "",
      };
      const row = eventRow(form, language);
      expect(valueOf("BOOK.NEXT", book, [events, row], "2024-12-31", null, "circ")).toHaveLength(2);
    }
  });

  test("of a form are checked: bond, day, source, amount, two people", () => {
    const row = { code: "X", issuer: "I", guarantor: "G", position: null } as BookRow;
    const form = { of: "x", event: "recovery", date: "2024-12-31", source: "s", value: "1" };
    const faults = (change: Partial<typeof form>) =>
      Object.keys(eventFaults({ ...form, ...change }, [row], SERIAL("2024-12-31")));
    expect(faults({})).toEqual([]);
    expect(faults({ of: "Y" })).toEqual(["of"]);
    expect(faults({ date: "2025-01-01" })).toEqual(["date"]);
    expect(faults({ date: "soon", source: " " })).toEqual(["date", "source"]);
    expect(faults({ value: "" })).toEqual(["value"]);
    expect(faults({ event: "default", value: "-1" })).toEqual(["value"]);
    expect(faults({ event: "default", value: "" })).toEqual([]);
    // A default of an issuer would count in no bond; a unit has two readings beside plain amounts.
    expect(faults({ of: "I" })).toEqual(["of"]);
    expect(faults({ of: "I", event: "issuer-change" })).toEqual([]);
    expect(faults({ value: "3亿元" })).toEqual([]);
    const held = [{ ...row, position: 5 }];
    expect(eventFaults({ ...form, value: "3亿元" }, held, SERIAL("2024-12-31"))).toEqual({
      value: "book.amountUnit",
    });
    const sign = { date: "2024-12-31", source: "s", analyst: "An", approver: "an " };
    expect(Object.keys(finaliseFaults(sign, SERIAL("2024-12-31")))).toEqual(["approver"]);
    expect(finaliseFaults({ ...sign, approver: "Bo" }, SERIAL("2024-12-31"))).toEqual({});
  });

  test("of the list: what needs attention is due, flagged, changed or wrong; what is over is not", () => {
    const bond = (code: string, change: Partial<BookRow>): BookRow => ({
      ...{ row: 8, code, issuer: `I ${code}`, guarantor: "", state: "held", rating: "AA", model: "AA" },
      ...{
        last: 1,
        next: 100,
        left: 100,
        call: null,
        maturity: 500,
        position: 1,
        event: "",
        flag: "",
        standing: "held" as const,
      },
      ...change,
    });
    const rows = [
      bond("calm", {}),
      bond("late", { left: -3, next: -3 }),
      bond("flag", { flag: "priced lower" }),
      bond("new", { rating: "", next: null, left: null, standing: "unrated" }),
      bond("moved", { model: "A" }),
      bond("gone", { standing: "over", flag: "priced lower", left: null, next: null }),
      bond("bad", { standing: "faulty", model: "" }),
    ];
    const codes = (...args: [BookFilter, string?]) =>
      filterBook(rows, args[0], args[1] ?? "", 30).map(({ code }) => code);
    expect(codes("attention")).toEqual(["late", "flag", "moved", "bad", "new"]);
    expect(codes("due")).toEqual(["late", "new"]);
    expect(codes("over")).toEqual(["gone"]);
    expect(codes("all", "i f")).toEqual(["flag"]);
    for (const filter of BOOK_FILTERS)
      expect(countBook(rows, 30)[filter]).toBe(filterBook(rows, filter, "", 30).length);
    expect(toFinalise(rows).map(({ code }) => code)).toEqual(["late", "new", "moved"]);
    expect(bookDue([bond("end", { next: 50, maturity: 50, call: 20 })], 10)).toMatchObject([
      { kind: "call", left: 10 },
      { kind: "maturity", left: 40 },
    ]);
  });
});

describe.each(["en", "zh"] as const)("the sample in %s", (language) => {
  test("is written by the pane's own code, without an error anywhere, and counts what its files hold", async () => {
    await opened.workbook.load(newDocument());
    const content = bondBookContent();
    expect(await writeBook(content, language)).toEqual({ ok: true, value: null });
    await opened.workbook.settle();
    for (const { name } of opened.workbook.sheets()) {
      const errors = shown(name)
        .flat()
        .filter((cell) => typeof cell === "object" && cell !== null);
      expect([name, errors]).toEqual([name, []]);
    }
    const rows = await readBookRows();
    expect(rows.ok && rows.value).toHaveLength(200);
    expect(rows.ok && rows.value.filter(({ standing }) => standing === "faulty")).toEqual([]);
    const held = rows.ok ? rows.value.filter(({ standing }) => standing === "held") : [];
    const positions = new Map(content.bonds.map((bond) => [bond["code"], Number(bond["position"])]));
    const figures = opened.workbook.sheets().at(-1)?.name ?? "";
    expect(beside(figures, language === "zh" ? "持有只数" : "Bonds held")).toBe(held.length);
    expect(beside(figures, language === "zh" ? "持仓金额" : "Amount held")).toBe(
      held.reduce((sum, { code }) => sum + (positions.get(code) ?? 0), 0),
    );
  });
});
