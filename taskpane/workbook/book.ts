import { cellAddress } from "../../grid";
import { done, type Done, failed } from "../../desk/port";
import { BONDS_TABLE, BOND_PLACE, BOND_ROW, EVENTS_TABLE, SETTINGS } from "../../desk/paper/book/plan-bonds";
import { WORKINGS_NAME } from "../../desk/paper/book/plan-workings";
import type { Language } from "../../src";
import { BOND_COLUMNS } from "../../desk/paper/book/columns";
import type { EventRow } from "../../desk/paper/book/events";
import { rowsOf, type BookRow } from "../../desk/paper/book/rows";
import { address } from "../../desk/paper/cells/plan";
import { nothingBefore } from "./before";
import { writeWhole } from "./journal";
import type { Order } from "./journal-entry";
import { inWorkbook } from "./run";
import { extentOf, withoutSheet } from "./target";

/** A bond book as a workbook holds it: what of it is there. */
export interface FoundBook {
  readonly bonds: FoundTable | null;
  readonly events: FoundTable | null;
  /** The sheet of workings. */
  readonly workings: string | null;
  /** In which language and on which scale its formulas are; null where they were typed over. */
  readonly written: {
    readonly scale: string;
    readonly language: Language;
    /** The last row of events that is read, from 1. */
    readonly eventsTo: number;
  } | null;
  /** The day of the look that stands over the bonds, a serial number. */
  readonly asOf: number | null;
}

export interface FoundTable {
  readonly sheet: string;
  /** Rows for which the table has room, and rows in which something stands. */
  readonly rows: number;
  readonly used: number;
  /** The last row of the sheet on which anything stands, from 1. */
  readonly lastUsed: number;
  readonly protected: boolean;
}

async function findOne(context: Excel.RequestContext, name: string): Promise<FoundTable | null> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) return null;
  const range = table.getRange();
  range.load("rowCount,columnIndex,rowIndex,address");
  const sheet = table.worksheet;
  sheet.load("name");
  sheet.protection.load("protected");
  await context.sync();
  // What the table's own columns hold, also below its last row: there somebody pasted more.
  const { columnIndex, rowIndex, rowCount } = range;
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,rowCount");
  await context.sync();
  const lastUsed = Math.max(used.rowIndex + used.rowCount, rowIndex + 1);
  const first = sheet.getRange(
    address(rowIndex + 1, columnIndex, Math.max(lastUsed, rowIndex + 2) - 1, columnIndex),
  );
  first.load("values");
  await context.sync();
  const filled = (first.values as unknown[][]).flatMap(([cell], index) => (cell === "" ? [] : [index + 1]));
  return {
    sheet: sheet.name,
    rows: rowCount - 1,
    used: filled.length,
    lastUsed: rowIndex + 1 + (filled.at(-1) ?? 0),
    protected: sheet.protection.protected,
  };
}

/** Finds the book by its tables, however its sheets were renamed. */
export function findBook(): Promise<Done<FoundBook>> {
  return inWorkbook(async (context) => {
    const [bonds, events] = [await findOne(context, BONDS_TABLE), await findOne(context, EVENTS_TABLE)];
    const mark = context.workbook.names.getItemOrNullObject(WORKINGS_NAME);
    mark.load("name");
    await context.sync();
    const marked = mark.isNullObject ? null : mark.getRangeOrNullObject();
    marked?.load("address");
    if (marked !== null) await context.sync();
    const there = marked === null || marked.isNullObject ? null : marked.worksheet;
    there?.load("name");
    const sheet = bonds === null ? null : context.workbook.worksheets.getItem(bonds.sheet);
    const anchor = sheet?.getRange(cellAddress(BOND_ROW.header, BOND_PLACE.code));
    anchor?.load("formulas");
    const asOf = sheet?.getRange(cellAddress(BOND_ROW.values, SETTINGS.asOf));
    asOf?.load("values");
    await context.sync();
    const formula: unknown = (anchor?.formulas as unknown[][] | undefined)?.[0]?.[0];
    const day: unknown = (asOf?.values as unknown[][] | undefined)?.[0]?.[0];
    return {
      ...{ bonds, events, workings: there?.name ?? null },
      written: typeof formula === "string" ? writtenIn(formula) : null,
      asOf: typeof day === "number" ? day : null,
    };
  });
}

/** Reads scale and language, the last two arguments, out of the formula that follows the bonds. */
function writtenIn(formula: string): FoundBook["written"] {
  const [, to = "0", scale = "", language = ""] =
    /^=BOOK\.NEXT\([^!]*!\$A\$\d+:\$E\$(\d+),.*,"([^"]*)","(en|zh)"\)$/i.exec(formula) ?? [];
  return language === "en" || language === "zh" ? { scale, language, eventsTo: Number(to) } : null;
}

/** Reads every bond with what the formulas say of it. */
export function readBookRows(): Promise<Done<readonly BookRow[]>> {
  return inWorkbook(async (context) => {
    const table = context.workbook.tables.getItem(BONDS_TABLE);
    const range = table.getRange();
    range.load("rowCount");
    await context.sync();
    const width = BOND_PLACE.bonds + BOND_COLUMNS.length;
    const cells = table.worksheet.getRange(
      address(BOND_ROW.first, 0, BOND_ROW.header + range.rowCount - 1, width - 1),
    );
    cells.load("values");
    await context.sync();
    return rowsOf(cells.values as unknown[][]);
  });
}

/** Shows a row of the book. */
export function showBookRow(row: number): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    const sheet = context.workbook.tables.getItem(BONDS_TABLE).worksheet;
    sheet.activate();
    sheet.getRange(cellAddress(row - 1, 0)).select();
    await context.sync();
    return null;
  });
}

/** Where events were put. */
export interface EnteredEvents {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly count: number;
}

/** Enters events below those that there are: into the table's free rows, and beyond them where there are too few. */
export function enterEvents(
  events: readonly EventRow[],
  replaces: string | null = null,
): Promise<Done<EnteredEvents>> {
  return appendRows(EVENTS_TABLE, events, { kind: "events", events }, replaces);
}

/** Enters bonds below those that there are, likewise. */
export function enterBonds(
  bonds: readonly EventRow[],
  replaces: string | null = null,
): Promise<Done<EnteredEvents>> {
  return appendRows(BONDS_TABLE, bonds, { kind: "bonds", bonds }, replaces);
}

function appendRows(
  name: string,
  rows: readonly EventRow[],
  order: Order,
  replaces: string | null,
): Promise<Done<EnteredEvents>> {
  return writeWhole<EnteredEvents>(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("name");
    await context.sync();
    if (table.isNullObject) return failed("book.gone");
    const range = table.getRange();
    range.load("address,rowIndex,columnIndex,columnCount,values");
    const sheet = table.worksheet;
    sheet.load("name");
    sheet.protection.load("protected");
    await context.sync();
    const { name: on } = sheet;
    if (sheet.protection.protected) return failed("book.protected", { sheet: on });
    const [, ...body] = range.values as unknown[][];
    const filled = body.findLastIndex((row) => row.some((cell) => cell !== ""));
    const first = range.rowIndex + 1 + filled + 1;
    const last = first + rows.length - 1;
    const area = address(first, range.columnIndex, last, range.columnIndex + range.columnCount - 1);
    const into = sheet.getRange(area);
    into.load("formulas");
    await context.sync();
    const held = (into.formulas as unknown[][]).findIndex((row) => row.some((cell) => cell !== ""));
    if (held >= 0) return failed("book.below", { sheet: on, row: first + held + 1 });
    const old = withoutSheet(range.address);
    const grown = address(range.rowIndex, range.columnIndex, last, range.columnIndex + range.columnCount - 1);
    const isLonger = extentOf(grown).rows > extentOf(old).rows;
    const blank = Array.from({ length: rows.length }, () => Array<string>(range.columnCount).fill(""));
    return done({
      entry: {
        what: order.kind === "bonds" ? "journal.bonds" : "journal.event",
        facts: { sheet: on },
        before: {
          ...nothingBefore,
          areas: [{ sheet: on, address: area, inputs: blank }],
          tables: isLonger ? [{ name, address: old }] : [],
        },
        order,
      },
      record: null,
      result: { sheet: on, row: first + 1, count: rows.length },
      write: () => {
        into.values = rows.map((row) =>
          Array.from({ length: range.columnCount }, (_one, column) => {
            const cell = row[column] ?? "";
            // Text stays text: a code such as 0123 is none that may lose its 0.
            return typeof cell === "number" || cell === "" ? cell : `'${cell}`;
          }),
        );
        if (isLonger) table.resize(sheet.getRange(grown));
      },
    });
  }, replaces);
}
