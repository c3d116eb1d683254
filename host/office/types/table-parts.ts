import type { CellContent, CellInput, CellRange } from "../../workbook";
import { formatCells } from "../address";
import { inShape, readCells, scriptValue, writeCells } from "../cells";
import type { TypeDescriptor } from "../host-object";
import { OfficeError, invalidArgument, itemNotFound, notImplemented } from "../office-error";
import type { Session, TablePart } from "../session";
import { bodyCells, tableCells, tableOf } from "./tables";

function column({ table, index }: TablePart, cells: CellRange): CellRange {
  if (index >= cells.columns) throw itemNotFound(`table ${String(table)} has no column ${String(index)}`);
  return { ...cells, column: cells.column + index, columns: 1 };
}

function rowCells({ table, index }: TablePart, session: Session): CellRange {
  const body = bodyCells(table, session);
  if (index < 0 || index >= body.rows) throw itemNotFound(`the table has no row ${String(index)}`);
  return { ...body, row: body.row + index, rows: 1 };
}

/** Excel.TableColumn. */
export const tableColumn = {
  name: "TableColumn",
  // Columns have no id of their own in the workbook: the name is unique in its table and serves as one.
  identity: ({ table, index }, session) => ({ _Id: tableOf(table, session).columns[index] ?? String(index) }),
  properties: {
    index: { get: ({ index }) => index },
    name: { get: ({ table, index }, session) => tableOf(table, session).columns[index] ?? "" },
    values: {
      get: (part, session) => readCells(session, column(part, tableCells(part.table, session)), scriptValue),
    },
  },
  methods: {
    getRange: (part, _, session) => session.objects.range(column(part, tableCells(part.table, session))),
    getHeaderRowRange: (part, _, session) =>
      session.objects.range(column(part, { ...tableCells(part.table, session), rows: 1 })),
    getDataBodyRange: (part, _, session) =>
      session.objects.range(column(part, bodyCells(part.table, session))),
  },
} satisfies TypeDescriptor<TablePart, Excel.TableColumn>;

function findColumn(table: number, key: unknown, session: Session): number | undefined {
  const names = tableOf(table, session).columns.map((it) => it.toLowerCase());
  const index = names.indexOf(String(key).toLowerCase());
  return index < 0 ? undefined : index;
}

/** Excel.TableColumnCollection. */
export const tableColumnCollection = {
  name: "TableColumnCollection",
  properties: { count: { get: (table, session) => tableOf(table, session).columns.length } },
  items: {
    list: (table, session) =>
      tableOf(table, session).columns.map((_, index) => session.objects.tableColumn({ table, index })),
    find: (table, key, session) => {
      const index = findColumn(table, key, session);
      return index === undefined ? undefined : session.objects.tableColumn({ table, index });
    },
  },
  methods: {
    getItem: (table, args, session) => session.objects.tableColumns(table).item(args.value(0)),
    getItemOrNullObject: (table, args, session) => {
      const index = findColumn(table, args.value(0), session);
      return index === undefined ? null : session.objects.tableColumn({ table, index });
    },
    getItemAt: (table, args, session) => {
      const index = args.integer(0, "index");
      column({ table, index }, tableCells(table, session));
      return session.objects.tableColumn({ table, index });
    },
    getCount: (table, _, session) => tableOf(table, session).columns.length,
  },
} satisfies TypeDescriptor<number, Excel.TableColumnCollection>;

/** Excel.TableRow. */
export const tableRow = {
  name: "TableRow",
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: (part, session) => readCells(session, rowCells(part, session), scriptValue),
      set: (part, value, session) => {
        writeCells(session, rowCells(part, session), value);
      },
    },
  },
  methods: {
    getRange: (part, _, session) => session.objects.range(rowCells(part, session)),
    delete: (part, _, session) => {
      remove(part, session);
    },
  },
} satisfies TypeDescriptor<TablePart, Excel.TableRow>;

/**
 * Takes a row out: those below it in the table move up, and nothing beside or below the table moves. The only row of a table
 * stays as a blank one. Rows that hold formulas are not moved, since their references would have to follow.
 */
function remove(part: TablePart, session: Session): void {
  const { workbook } = session;
  const cells = tableCells(part.table, session);
  const gone = rowCells(part, session);
  if (tableOf(part.table, session).hasTotals) throw notImplemented("TableRow.delete above a totals row");
  const body = bodyCells(part.table, session);
  const below = { ...gone, row: gone.row + 1, rows: body.row + body.rows - gone.row - 1 };
  const last = { ...gone, row: body.row + body.rows - 1 };
  if (below.rows > 0) {
    const held = workbook.read(below);
    if (held.flat().some(({ formula }) => formula !== ""))
      throw notImplemented("TableRow.delete above rows with formulas");
    const looks = workbook.formats(below);
    // The look first: it says how what is typed is read.
    looks.forEach((row, down) => {
      row.forEach((look, right) => {
        const cell = {
          ...gone,
          row: gone.row + down,
          column: gone.column + right,
          columns: 1,
        };
        workbook.setFormat(cell, look);
      });
    });
    workbook.write(
      { ...below, row: gone.row },
      held.map((row) => row.map(({ value }) => typed(value))),
    );
  }
  workbook.clear(last, "all");
  if (body.rows > 1)
    workbook.updateTable(part.table, { range: formatCells({ ...cells, rows: cells.rows - 1 }) });
  session.touch();
}

/** What is typed for a cell to hold a value again; text stays text whatever it looks like. */
function typed(value: CellContent["value"]): CellInput {
  if (value === null) return "";
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" ? `'${value}` : value.error;
}

/**
 * Appends rows below the last, which look as it does. Excel shifts what stands below a table; here the cells must be blank,
 * since nothing may be overwritten.
 */
function append(table: number, values: unknown, session: Session): number {
  if (!Array.isArray(values) || values.length === 0) throw invalidArgument("values must be an array of rows");
  if (tableOf(table, session).hasTotals) throw notImplemented("TableRowCollection.add above a totals row");
  const cells = tableCells(table, session);
  const added = { ...cells, row: cells.row + cells.rows, rows: values.length };
  inShape(added, values);
  const blank = session.workbook
    .read(added)
    .every((row) => row.every((it) => it.value === null && it.formula === ""));
  if (!blank) throw new OfficeError("InvalidOperation", "The cells below the table are not blank.");
  const { workbook } = session;
  const [looks = []] = workbook.formats({ ...added, row: added.row - 1, rows: 1 });
  workbook.updateTable(table, { range: formatCells({ ...cells, rows: cells.rows + values.length }) });
  // A table of heads alone has no row whose look a new one could take over.
  if (bodyCells(table, session).rows > values.length)
    looks.forEach((look, right) => {
      workbook.setFormat({ ...added, column: added.column + right, columns: 1 }, look);
    });
  writeCells(session, added, values);
  return added.row - bodyCells(table, session).row;
}

/** Excel.TableRowCollection. */
export const tableRowCollection = {
  name: "TableRowCollection",
  properties: { count: { get: (table, session) => bodyCells(table, session).rows } },
  items: {
    list: (table, session) =>
      Array.from({ length: bodyCells(table, session).rows }, (_, index) =>
        session.objects.tableRow({ table, index }),
      ),
  },
  methods: {
    add: (table, args, session) => {
      const last = args.has(0) && args.integer(0, "index") !== -1;
      if (last && args.integer(0, "index") !== bodyCells(table, session).rows) {
        throw notImplemented("TableRowCollection.add at a position");
      }
      return session.objects.tableRow({ table, index: append(table, args.value(1), session) });
    },
    getItemAt: (table, args, session) => {
      const part = { table, index: args.integer(0, "index") };
      rowCells(part, session);
      return session.objects.tableRow(part);
    },
    getCount: (table, _, session) => bodyCells(table, session).rows,
  },
} satisfies TypeDescriptor<number, Excel.TableRowCollection>;
