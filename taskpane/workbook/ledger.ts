import { columnLetters } from "../../grid";
import { done, type Done, failed, type SavedRecord } from "../../desk/port";
import type { LedgerEntry } from "../../src";
import {
  newHead,
  rowUnder,
  type LedgerCell,
  type LedgerPlace,
  type LedgerRow,
  type LedgerTable,
} from "../../desk/paper/ledger/rows";
import { ledgerWidths } from "../../desk/paper/ledger/layout";
import { freeSheetName } from "../../desk/paper/cells/naming";
import { address, onSheet } from "../../desk/paper/cells/plan";
import { beyond, nothingBefore, type Before } from "./before";
import { writeWhole, type Prepared } from "./journal";
import { pointsOf } from "./cells";
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
  return inWorkbook(async (context) =>
    (await findTables(context)).map(({ table, range }): LedgerTable => {
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
    }),
  );
}

type PreparedRow = Done<Pick<Prepared<Entered>, "write" | "result"> & { readonly before: Before }>;

/**
 * Puts one row into the ledger: below the table, which then takes it in, so that nobody else's row is moved. The record of
 * the assessment is marked as finalised with it.
 */
export function enterRow(
  entry: LedgerEntry,
  place: LedgerPlace,
  record: SavedRecord,
  replaces: string | null = null,
): Promise<Done<Entered>> {
  return writeWhole<Entered>(async (context) => {
    const prepared =
      place.kind === "append"
        ? await prepareRow(context, entry, place.table)
        : await prepareSheet(context, entry, place);
    if (!prepared.ok) return prepared;
    const { write, result, before } = prepared.value;
    return done({
      entry: {
        what: "journal.row",
        facts: { sheet: result.sheet },
        before,
        order: { kind: "row", entry, place, record },
      },
      ...{ record, write, result },
    });
  }, replaces);
}

async function prepareRow(
  context: Excel.RequestContext,
  entry: LedgerEntry,
  name: string,
): Promise<PreparedRow> {
  const found = (await findTables(context)).find(({ table }) => table.name === name);
  if (found === undefined) return failed("ledger.gone");
  const { table, range } = found;
  const sheet = table.worksheet;
  if (sheet.protection.protected) return failed("ledger.protected", { sheet: sheet.name });
  if (table.showTotals) return failed("ledger.totals", { sheet: sheet.name });
  const old = withoutSheet(range.address);
  const { rows: last } = extentOf(old);
  const [first = old, end = first] = old.split(":");
  const columns = [first, end].map((corner) => corner.replace(/\d+$/, ""));
  const row = last + 1;
  const below = sheet.getRange(addressOf(columns, row));
  below.load("formulas,numberFormat");
  await context.sync();
  if ((below.formulas as unknown[][]).flat().some((cell) => cell !== ""))
    return failed("ledger.below", { sheet: sheet.name, row });
  const cells = rowUnder((range.values as LedgerCell[][])[0] ?? [], entry);
  const area = {
    sheet: sheet.name,
    address: addressOf(columns, row),
    inputs: [cells.values.map(() => "")],
    formats: (below.numberFormat as string[][])
      .flat()
      .map((value, column) => ({ value, address: addressOf([columnAfter(first, column)], row) })),
  };
  return done({
    result: { sheet: sheet.name, row },
    before: { ...nothingBefore, areas: [area], tables: [{ name, address: old }] },
    write: () => {
      fill(below, cells);
      table.resize(sheet.getRange(`${first}:${columns[1] ?? "A"}${String(row)}`));
    },
  });
}

/** Names the column that is so many to the right of a cell. */
function columnAfter(cell: string, steps: number): string {
  return columnLetters(extentOf(cell).columns - 1 + steps);
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
  { sheet: wanted, language }: Extract<LedgerPlace, { kind: "new" }>,
): Promise<PreparedRow> {
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
      sheet.freezePanes.freezeRows(1);
      printWide(sheet, "$1:$1", name);
      if (start.isNullObject) names.add(START, sheet.getRange("A1"));
      else if (oldStart?.includes("#REF!") === true) start.formula = `=${onSheet(name, "$A$1")}`;
    },
  });
}
