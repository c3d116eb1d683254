import type { TableDocument } from "../../document";
import type { CellRange } from "../../workbook";
import { formatCells, parseCells } from "../address";
import type { Arguments } from "../arguments";
import { EVENT } from "../events";
import type { Property, TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import { OfficeError, alreadyExists, invalidArgument, itemNotFound } from "../office-error";
import { rangeByAddress, referenceOf } from "../range-address";
import type { Session } from "../session";

export type LiveTable = TableDocument & { readonly sheet: string };

/** Finds a table by id; refuses one that was deleted. */
export function tableOf(id: number, session: Session): LiveTable {
  const found = session.workbook.tables().find((it) => it.id === id);
  if (found === undefined) throw itemNotFound("the table was deleted");
  return found;
}

/** Gives all cells of a table, header and totals included. */
export function tableCells(id: number, session: Session): CellRange {
  const table = tableOf(id, session);
  const cells = parseCells(table.sheet, table.range);
  if (cells === null) throw itemNotFound(`the table ${table.name} has no range`);
  return cells;
}

/** Gives the data rows of a table; Excel always has at least one. */
export function bodyCells(id: number, session: Session): CellRange {
  const table = tableOf(id, session);
  const cells = tableCells(id, session);
  const head = table.hasHeaders ? 1 : 0;
  const foot = table.hasTotals ? 1 : 0;
  return { ...cells, row: cells.row + head, rows: Math.max(1, cells.rows - head - foot) };
}

const within = (session: Session, scope: string | undefined): readonly LiveTable[] =>
  session.workbook.tables().filter((it) => scope === undefined || it.sheet === scope);

function find(session: Session, scope: string | undefined, key: string | number): LiveTable | undefined {
  const text = String(key).toLowerCase();
  const tables = within(session, scope);
  return tables.find((it) => String(it.id) === text) ?? tables.find((it) => it.name.toLowerCase() === text);
}

function given(args: Arguments, index: number, name: string, session: Session, sheet: string): CellRange {
  const cells = args.cells(index, name);
  if (cells !== undefined) return cells;
  const address = args.text(index, name);
  return referenceOf(session, address, sheet) ?? rangeByAddress(session, sheet, address);
}

function flag(member: "bandedRows" | "showFilter", name: string): Property<number> {
  return {
    get: (id, session) => tableOf(id, session)[member],
    set: (id, value, session) => {
      if (typeof value !== "boolean") throw invalidArgument(`${name} must be true or false`);
      session.workbook.updateTable(id, { [member]: value });
    },
  };
}

function header(id: number, session: Session): CellRange {
  if (!tableOf(id, session).hasHeaders)
    throw new OfficeError("InvalidOperation", "The table has no header row.");
  return { ...tableCells(id, session), rows: 1 };
}

/** Excel.Table. The target is its id. */
export const table = {
  name: "Table",
  identity: (id) => ({ Id: String(id) }),
  properties: {
    id: { get: (id) => String(id) },
    name: {
      get: (id, session) => tableOf(id, session).name,
      set: (id, value, session) => {
        if (typeof value !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(value)) {
          throw invalidArgument(`${JSON.stringify(value)} cannot name a table`);
        }
        const other = find(session, undefined, value);
        if (other !== undefined && other.id !== id) throw alreadyExists(`a table named ${value}`);
        session.workbook.updateTable(id, { name: value });
        session.touch();
      },
    },
    showHeaders: { get: (id, session) => tableOf(id, session).hasHeaders },
    showTotals: { get: (id, session) => tableOf(id, session).hasTotals },
    style: {
      get: (id, session) => tableOf(id, session).style ?? "",
      set: (id, value, session) => {
        if (typeof value !== "string") throw invalidArgument("a table's style is a name");
        session.workbook.updateTable(id, { style: value });
      },
    },
    showBandedRows: flag("bandedRows", "showBandedRows"),
    showFilterButton: flag("showFilter", "showFilterButton"),
  },
  navigation: {
    worksheet: (id, session) => session.objects.worksheet(tableOf(id, session).sheet),
    columns: (id, session) => session.objects.tableColumns(id),
    rows: (id, session) => session.objects.tableRows(id),
  },
  methods: {
    getRange: (id, _, session) => session.objects.range(tableCells(id, session)),
    getHeaderRowRange: (id, _, session) => session.objects.range(header(id, session)),
    getDataBodyRange: (id, _, session) => session.objects.range(bodyCells(id, session)),
    resize: (id, args, session) => {
      const now = tableCells(id, session);
      const cells = given(args, 0, "newRange", session, now.sheet);
      if (cells.sheet !== now.sheet || cells.row !== now.row) {
        throw invalidArgument("a resized table keeps its worksheet and its header row");
      }
      session.workbook.updateTable(id, { range: formatCells(cells) });
      session.touch();
    },
    delete: (id, _, session) => {
      const cells = tableCells(id, session);
      session.workbook.deleteTable(id);
      session.workbook.clear(cells, "all");
      session.touch();
    },
    convertToRange: (id, _, session) => {
      const cells = tableCells(id, session);
      session.workbook.deleteTable(id);
      session.touch();
      return session.objects.range(cells);
    },
  },
  events: { onChanged: { register: "DataChanged", type: EVENT.tableChanged, target: String } },
} satisfies TypeDescriptor<number, Excel.Table>;

const object = (it: LiveTable, session: Session): OfficeObject => session.objects.table(it.id);

/** Excel.TableCollection: the tables of the workbook, or of one sheet. */
export const tableCollection = {
  name: "TableCollection",
  properties: { count: { get: (scope, session) => within(session, scope).length } },
  items: {
    list: (scope, session) => within(session, scope).map((it) => object(it, session)),
    find: (scope, key, session) => {
      const found = find(session, scope, key);
      return found === undefined ? undefined : object(found, session);
    },
  },
  methods: {
    add: (scope, args, session) => {
      const cells = given(args, 0, "address", session, scope ?? session.workbook.activeSheet());
      if (scope !== undefined && cells.sheet !== scope)
        throw invalidArgument("the range is on another worksheet");
      const added = session.workbook.addTable(cells, args.boolean(1, "hasHeaders"));
      session.touch();
      return object(added, session);
    },
    getItem: (scope, args, session) => session.objects.tables(scope).item(args.value(0)),
    getItemOrNullObject: (scope, args, session) => {
      const found = find(session, scope, args.text(0, "key"));
      return found === undefined ? null : object(found, session);
    },
    getItemAt: (scope, args, session) => {
      const found = within(session, scope)[args.integer(0, "index")];
      if (found === undefined) throw itemNotFound("there is no table at that position");
      return object(found, session);
    },
    getCount: (scope, _, session) => within(session, scope).length,
  },
} satisfies TypeDescriptor<string | undefined, Excel.TableCollection>;
