import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pinOf, readDate, writeDate } from "../../src";
import { dueList, dueWithin } from "../../desk/paper/calendar/due";
import {
  CALENDAR,
  planCalendar,
  ruleText,
  type BondOnCalendar,
} from "../../desk/paper/calendar/plan-calendar";
import { newHead, type LedgerTable } from "../../desk/paper/ledger/rows";
import { applyPlan, lookAround, targetOf } from "../../taskpane/workbook";
import { openWorkbook, type PaneWorkbook } from "./live-workbook";
import { lianhe } from "../desk/tianfu";

const serial = (day: string): number => {
  const read = readDate(day, "date");
  if (!read.ok) throw new Error(day);
  return read.value;
};
const TODAY = serial("2024-03-01");

interface Row {
  readonly issuer: string;
  readonly date: string;
  readonly rating: string;
  readonly status?: string;
  readonly method?: string;
}

function ledgerOf(rows: readonly Row[], sheet = "Ledger"): LedgerTable {
  const head = ["issuer", "date", "rating", "outlook", "status", "method", "scale", "next review"];
  return {
    ...{ sheet, name: "Notchbook_Ledger", address: "A1:H9", protected: false, hasTotals: false, head },
    rows: rows.map(({ issuer, date, rating, status = "final", method = pinOf(lianhe) }) => [
      ...[issuer, serial(date), rating, "stable", status, method],
      ...[method === "?" ? "" : "lianhe", 1],
    ]),
  };
}

const rows: readonly Row[] = [
  { issuer: "Regular", date: "2023-12-31", rating: "AAA" },
  { issuer: "Weak", date: "2023-12-31", rating: "BB" },
  { issuer: "Near default", date: "2024-02-15", rating: "CCC" },
  { issuer: "REGULAR ", date: "2023-01-31", rating: "AA" },
  { issuer: "Gone", date: "2023-12-31", rating: "AAA", status: "Withdrawn" },
  { issuer: "Strange", date: "2023-12-31", rating: "Aaa.xx", method: "?" },
];

describe("what is due", () => {
  const list = dueList([ledgerOf(rows)], TODAY);
  const shown = list.map(({ last, day, left }) => [last.issuer, day === null ? null : writeDate(day), left]);

  test("is the latest row of each issuer, by the interval of its rating, the most urgent first", () => {
    expect(shown).toEqual([
      ["Near default", "2024-03-15", 14],
      ["Weak", "2024-06-30", 121],
      ["Regular", "2024-12-31", 305],
      ["Strange", null, null],
    ]);
  });

  test("says whose number the interval is", () => {
    expect(list.map((due) => ruleText(due, "en"))).toEqual([
      "Follow-up of financing guarantors: house rules: every 1 month, house number",
      "Follow-up of financing guarantors: house rules: every 6 months, house number",
      "Follow-up of financing guarantors: house rules: every 12 months, house number",
      "no rule",
    ]);
  });

  test("counts a row of another ledger, and is overdue after its day, not on it", () => {
    const other = ledgerOf([{ issuer: "weak", date: "2024-02-01", rating: "BB" }], "Second");
    expect(dueList([ledgerOf(rows), other], TODAY).find(({ last }) => last.issuer === "weak")?.left).toBe(
      153,
    );
    const on = serial("2024-03-15");
    const left = (today: number) => dueList([ledgerOf(rows)], today)[0]?.left;
    expect([left(on), left(on + 1)]).toEqual([0, -1]);
  });

  test("within some days is a part of all in the same order, and what no rule speaks of stays", () => {
    expect(dueWithin(list, 121).map(({ last }) => last.issuer)).toEqual(["Near default", "Weak", "Strange"]);
    const row = fc.record({
      issuer: fc.constantFrom("A", "B", "C", "D"),
      date: fc.integer({ min: 45_000, max: 45_400 }).map(writeDate),
      rating: fc.constantFrom("AAA", "A-", "BB+", "B", "CCC", "C", "junk"),
    });
    fc.assert(
      fc.property(fc.array(row), fc.integer({ min: -400, max: 400 }), (random, days) => {
        const all = dueList([ledgerOf(random)], TODAY);
        expect(new Set(all.map(({ last }) => last.issuer)).size).toBe(all.length);
        const order = all.map(({ day }) => day ?? Infinity);
        expect(order).toEqual([...order].sort((a, b) => a - b));
        const part = dueWithin(all, days);
        expect(part).toEqual(all.filter((one) => part.includes(one)));
        expect(part.every(({ left }) => left === null || left <= days)).toBe(true);
        expect(dueWithin(all, null)).toBe(all);
      }),
    );
  });
});

test.each([
  ["en", "Stable", "Negative"],
  ["zh", "稳定", "负面"],
] as const)(
  "the sheet in %s says the outlook in its language, whichever the ledger holds",
  (language, stable, negative) => {
    const held = ["stable", "Stable", "稳定", "negative", "负面", "watchful"];
    const ledger = ledgerOf(
      held.map((_one, at) => ({ issuer: String(at), date: "2023-12-31", rating: "AAA" })),
    );
    const spoken = { ...ledger, rows: ledger.rows.map((row, at) => row.with(3, held[at] ?? "")) };
    const plan = planCalendar(dueList([spoken], TODAY), language, { sheet: "C", slug: "C" }, "2024-03-01");
    const shown = plan.rows.slice(-held.length).map(({ cells }) => cells[3]?.value);
    expect(shown).toEqual([stable, stable, stable, negative, negative, "watchful"]);
  },
);

describe("the sheet", () => {
  let opened: PaneWorkbook;
  beforeAll(async () => {
    opened = await openWorkbook();
  });
  afterAll(() => opened.close());

  const write = async (all: ReturnType<typeof dueList>, bonds: readonly BondOnCalendar[] = []) => {
    const around = await lookAround(CALENDAR);
    if (!around.ok) throw new Error(around.failure.key);
    const target = targetOf("Follow-up calendar", CALENDAR, CALENDAR, around.value);
    if (target.kind !== "new" && target.kind !== "ours") throw new Error(target.kind);
    const plan = planCalendar(all, "en", target, "2024-03-01", bonds);
    expect(await applyPlan(plan, target, null)).toMatchObject({ ok: true });
    await opened.workbook.settle();
    return target.kind;
  };
  const cells = () => {
    const sheet = opened.workbook.sheets().find(({ name }) => name === "Follow-up calendar")!.id;
    const used = opened.workbook.usedRange(sheet, true)!;
    return opened.workbook.read(used).map((row) => row.map(({ value }) => value));
  };

  test("has live days beside the plain ones, in a table; it is written again in place", async () => {
    const all = dueList([ledgerOf(rows)], TODAY);
    expect(await write(all)).toBe("new");
    const header = cells().findIndex(([first]) => first === "Issuer");
    const body = cells().slice(header + 1);
    expect(body.map((row) => [row[0], row[6], row[7]])).toEqual([
      ...all.slice(0, 3).map(({ last, day }) => [last.issuer, day, day]),
      ["Strange", "n/a", "n/a"],
    ]);
    expect(body.map((row) => row[8])).toEqual(["overdue", "overdue", "overdue", ""]);
    expect(opened.workbook.tables()).toMatchObject([{ name: "Notchbook_Follow_up", showFilter: true }]);
    expect(await write(all.slice(0, 2))).toBe("ours");
    expect(
      cells()
        .slice(header + 1)
        .filter((row) => row.some((value) => value !== null)),
    ).toHaveLength(2);
  });

  test("has the bonds of a book among the issuers by their day, and their live days from the book", async () => {
    const [late, soon] = [serial("2024-02-01"), serial("2024-03-20")];
    const book = opened.workbook.addSheet("Book").id;
    opened.workbook.write({ sheet: book, row: 0, column: 0, rows: 2, columns: 2 }, [
      ["B1", late],
      ["B2", soon + 5],
    ]);
    await opened.workbook.settle();
    const bond = (code: string, what: string, day: number): BondOnCalendar => ({
      ...{ code, issuer: "Alder", rating: "AA", what, last: null, day, event: "" },
      live: `INDEX('Book'!$B$1:$B$2,MATCH("${code}",'Book'!$A$1:$A$2,0))`,
    });
    const issuers = dueList([ledgerOf(rows)], TODAY);
    await write(issuers, [bond("B2", "Call or put", soon), bond("B1", "Review", late)]);
    const header = cells().findIndex(([first]) => first === "Issuer");
    const body = cells().slice(header + 1);
    const days = body.map((row) => row[6]).filter((day) => typeof day === "number");
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const own = body.filter((row) => typeof row[0] === "string" && row[0].includes(" · "));
    expect(own.map((row) => [row[0], row[1], row[6], row[7], row[8]])).toEqual([
      ["B1 · Alder", "Review", late, late, "overdue"],
      ["B2 · Alder", "Call or put", soon, soon + 5, "overdue"],
    ]);
    expect(body).toHaveLength(issuers.length + 2);
    // A book alone has a calendar too.
    await write([], [bond("B1", "Maturity", late)]);
    expect(opened.workbook.tables()).toMatchObject([{ name: "Notchbook_Follow_up" }]);
  });

  test("of any ledger's heads in either language", () => {
    const zh: LedgerTable = { ...ledgerOf([]), head: newHead("zh"), rows: [] };
    expect(dueList([zh], TODAY)).toEqual([]);
  });
});
