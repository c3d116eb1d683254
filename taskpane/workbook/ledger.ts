import { columnLetters } from "../../grid";
import { done, type Done, failed, type SavedRecord } from "../../desk/port";
import type { LedgerEntry } from "../../src";
import {
  heldUnder,
  newHead,
  placesOf,
  rowsOf,
  rowUnder,
  type LedgerCell,
  type LedgerPlace,
  type LedgerRow,
  type LedgerTable,
} from "../../desk/paper/ledger/rows";
import { pointsOf } from "../../desk/paper/cells/pages";
import { ledgerRowHeight, ledgerWidths } from "../../desk/paper/ledger/layout";
import { freeSheetName } from "../../desk/paper/cells/naming";
import { address, onSheet } from "../../desk/paper/cells/plan";
import { beyond, blankOf, nothingBefore, rowsLike, type Before } from "./before";
import { writeWhole, type Prepared } from "./journal";
import { printWide } from "./page";
import { inWorkbook } from "./run";
import { extentOf, withoutSheet } from "./target";

/** Tables that are ledgers, whatever sheet they stand on and whatever that is called. */
const TABLE = "Notchbook_Ledger";
const TABLES = /^Notchbook_Ledger(?:_\d+)?$/iu;
/** Marks the first head, so that a table that was given another name is still found. */
const START = "Notchbook_Ledger_Start";

/** Where a row was put. */
export interface Entered {
  readonly sheet: string;
  /** Number of the row on the sheet, from 1. */
  readonly row: number;
}

interface Loaded {
  readonly table: Excel.Table;
  readonly range: Excel.Range;
}

/** Loads every table's place, and the place that our name marks. */
async function findTables(context: Excel.RequestContext): Promise<readonly Loaded[]> {
  const { tables, names } = context.workbook;
  tables.load("items/name,items/showTotals");
  const start = names.getItemOrNullObject(START);
  start.load("name");
  await context.sync();
  const mark = start.isNullObject ? null : start.getRangeOrNullObject();
  mark?.load("address");
  const all = tables.items.map((table) => {
    const range = table.getRange();
    range.load("address,values");
    table.worksheet.load("name");
    table.worksheet.protection.load("protected");
    return { table, range };
  });
  await context.sync();
  const marked = mark === null || mark.isNullObject ? null : mark.address;
  return all.filter(({ table, range }) => TABLES.test(table.name) || startsAt(range.address, marked));
}

function startsAt(range: string, marked: string | null): boolean {
  return marked !== null && range.split(":")[0]?.replaceAll("$", "") === marked.replaceAll("$", "");
}

/** Reads every ledger of the workbook. */
export function readLedgers(): Promise<Done<readonly LedgerTable[]>> {
  return inWorkbook(async (context) => (await findTables(context)).map(ledgerOf));
}

function ledgerOf({ table, range }: Loaded): LedgerTable {
  const [head = [], ...body] = range.values as LedgerCell[][];
  return {
    sheet: table.worksheet.name,
    name: table.name,
    address: withoutSheet(range.address),
    protected: table.worksheet.protection.protected,
    hasTotals: table.showTotals,
    head,
    rows: table.showTotals ? body.slice(0, -1) : body,
  };
}

type PreparedRow = Done<Pick<Prepared<Entered>, "write" | "result" | "check"> & { readonly before: Before }>;

/**
 * Puts one row into the ledger: at the end that the table has when it is written, so that nobody else's row is moved or
 * written over. The record of the assessment is marked as finalised with it. An issuer has one row a day: where somebody
 * entered one, nothing is written. Only what is then read in the table is told as entered.
 */
export function enterRow(
  entry: LedgerEntry,
  place: LedgerPlace,
  record: SavedRecord,
  replaces: string | null = null,
): Promise<Done<Entered>> {
  return writeWhole<Entered>(async (context) => {
    const found = await findTables(context);
    const [twin] = rowsOf(found.map(ledgerOf), entry.issuer).filter(({ date }) => date === entry.date);
    if (twin !== undefined) {
      const { sheet, issuer, rating, approver } = twin;
      return failed("ledger.meanwhile", { sheet, issuer, rating, approver });
    }
    const prepared =
      place.kind === "append"
        ? await prepareRow(context, entry, found, place.table)
        : await prepareSheet(context, entry, found, place);
    if (!prepared.ok) return prepared;
    const { before, ...row } = prepared.value;
    return done({
      entry: {
        what: "journal.row",
        facts: { sheet: row.result.sheet },
        before,
        order: { kind: "row", entry, place, record },
      },
      record,
      ...row,
    });
  }, replaces);
}

async function prepareRow(
  context: Excel.RequestContext,
  entry: LedgerEntry,
  all: readonly Loaded[],
  name: string,
): Promise<PreparedRow> {
  const found = all.find(({ table }) => table.name === name);
  if (found === undefined) return failed("ledger.gone");
  const { table, range } = found;
  const sheet = table.worksheet;
  if (sheet.protection.protected) return failed("ledger.protected", { sheet: sheet.name });
  if (table.showTotals) return failed("ledger.totals", { sheet: sheet.name });
  const old = withoutSheet(range.address);
  const [first = old, end = first] = old.split(":");
  const row = extentOf(old).rows + 1;
  const below = sheet.getRange(
    addressOf(
      [first, end].map((corner) => corner.replace(/\d+$/, "")),
      row,
    ),
  );
  below.load("formulas");
  await context.sync();
  if ((below.formulas as unknown[][]).flat().some((cell) => cell !== ""))
    return failed("ledger.below", { sheet: sheet.name, row });
  const before = range.values as LedgerCell[][];
  const [head = []] = before;
  const cells = rowUnder(head, entry);
  const held = heldUnder(head, entry);
  const [same, blank] = [held, blankOf(held)].map((one) => rowsLike(before, one).length);
  return done({
    result: { sheet: sheet.name, row },
    before: { ...nothingBefore, rows: [{ table: name, cells: held, same: same ?? 0, blank: blank ?? 0 }] },
    write: () => {
      // Blank at first: a new row takes over formats, which say how a value is read.
      const added = table.rows.add(undefined, [cells.values.map(() => "")]);
      fill(added.getRange(), cells);
    },
    check: (again) => checkRow(again, entry, { name, before }),
  });
}

/** Reads the ledger again: our row stands there once, and each row of before as it was. */
async function checkRow(
  context: Excel.RequestContext,
  entry: LedgerEntry,
  { name, before }: { readonly name: string; readonly before: readonly (readonly LedgerCell[])[] },
): Promise<Done<Entered>> {
  const found = (await findTables(context)).find(({ table }) => table.name === name);
  if (found === undefined) return failed("ledger.unsure", { sheet: name, times: 0, lost: before.length - 1 });
  const { sheet, head, rows } = ledgerOf(found);
  const ours = rowsLike([head, ...rows], heldUnder(head, entry));
  const left = rows.map((row) => keyOf(head, row));
  const lost = before.slice(1).filter((row) => {
    const at = left.indexOf(keyOf(before[0] ?? [], row));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const [at, ...more] = ours;
  if (at === undefined || more.length > 0 || lost.length > 0)
    return failed("ledger.unsure", { sheet, times: ours.length, lost: lost.length });
  return done({ sheet, row: firstRowOf(withoutSheet(found.range.address)) + 1 + at });
}

/** What the ledger's own columns say in a row; the analyst's own may hold formulas. */
function keyOf(head: readonly LedgerCell[], row: readonly LedgerCell[]): string {
  return JSON.stringify([...placesOf(head)].map(([field, at]) => [field, row[at]]));
}

function firstRowOf(address: string): number {
  return extentOf(address.split(":")[0] ?? address).rows;
}

function addressOf([from = "A", to = from]: readonly string[], row: number): string {
  return `${from}${String(row)}:${to}${String(row)}`;
}

/** The format comes first: it says how a value is read. */
function fill(range: Excel.Range, { values, formats }: LedgerRow): void {
  range.numberFormat = [[...formats]];
  range.values = [[...values]];
}

async function prepareSheet(
  context: Excel.RequestContext,
  entry: LedgerEntry,
  all: readonly Loaded[],
  { sheet: wanted, language }: Extract<LedgerPlace, { kind: "new" }>,
): Promise<PreparedRow> {
  const begun = all.find(({ table }) => !table.worksheet.protection.protected);
  if (begun !== undefined) return failed("ledger.begun", { sheet: begun.table.worksheet.name });
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name");
  const start = names.getItemOrNullObject(START);
  start.load("name,formula");
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name);
  const name = freeSheetName(wanted, taken);
  const known = new Set(tables.items.map((table) => table.name.toLowerCase()));
  let tableName = TABLE;
  for (let number = 2; known.has(tableName.toLowerCase()); number += 1)
    tableName = `${TABLE}_${String(number)}`;
  const head = newHead(language);
  const cells = rowUnder(head, entry);
  const oldStart = start.isNullObject ? null : String(start.formula);
  return done({
    result: { sheet: name, row: 2 },
    before: {
      ...nothingBefore,
      added: { sheet: name, first: head[0] ?? "", clear: beyond(2, head.length) },
      names: [{ name: START, formula: oldStart }],
    },
    check: (again) => checkRow(again, entry, { name: tableName, before: [head] }),
    write: () => {
      const sheet = worksheets.add(name);
      const area = address(0, 0, 1, head.length - 1);
      sheet.getRange(address(0, 0, 0, head.length - 1)).values = [[...head]];
      fill(sheet.getRange(address(1, 0, 1, head.length - 1)), cells);
      const table = sheet.tables.add(sheet.getRange(area), true);
      table.name = tableName;
      table.style = "TableStyleLight1";
      for (const [at, width] of ledgerWidths(head).entries()) {
        const letters = columnLetters(at);
        sheet.getRange(`${letters}:${letters}`).format.columnWidth = pointsOf(width);
      }
      // A reason is a sentence or two: it runs down its cell, not over those of others.
      const whole = sheet.getRange(area).format;
      whole.wrapText = true;
      whole.verticalAlignment = "Top";
      // A day would stand at the right of its column, next to the rating.
      whole.horizontalAlignment = "Left";
      sheet.freezePanes.freezeRows(1);
      sheet.getRange("1:1").format.rowHeight = ledgerRowHeight(head, head);
      sheet.getRange("2:2").format.rowHeight = ledgerRowHeight(head, cells.values);
      printWide(sheet, "$1:$1", name, ledgerWidths(head), 1);
      if (start.isNullObject) names.add(START, sheet.getRange("A1"));
      else if (oldStart?.includes("#REF!") === true) start.formula = `=${onSheet(name, "$A$1")}`;
    },
  });
}
