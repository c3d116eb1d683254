import type { CellRange, SheetInfo } from "../../workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../../grid";
import { insideGrid } from "../address";
import type { Arguments } from "../arguments";
import { EVENT } from "../events";
import type { EventBinding, TypeDescriptor } from "../host-object";
import { invalidArgument, itemNotFound, notImplemented } from "../office-error";
import { rangeByAddress } from "../range-address";
import type { Session } from "../session";
import { usedCells } from "../used-cells";
import { checkSheetName } from "./worksheets";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

function info(sheet: string, session: Session): SheetInfo {
  const found = session.workbook.sheets().find((it) => it.id === sheet);
  if (found === undefined) throw itemNotFound("the worksheet was deleted");
  return found;
}

const whole = (sheet: string): CellRange => ({
  sheet,
  row: 0,
  column: 0,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
});

const event = (register: string, type: number): EventBinding<string> => ({
  register,
  type,
  target: (sheet) => sheet,
});

function byIndexes(sheet: string, args: Arguments, session: Session) {
  const [row, column, rows, columns] = ["startRow", "startColumn", "rowCount", "columnCount"].map(
    (name, index) => args.integer(index, name),
  );
  if (row === undefined || column === undefined || rows === undefined || columns === undefined) return null;
  return session.objects.range(insideGrid({ sheet, row, column, rows, columns }));
}

/** Excel.Worksheet. The target is the sheet's id. */
export const worksheet = {
  name: "Worksheet",
  identity: (sheet) => ({ Id: sheet }),
  properties: {
    id: { get: (sheet) => sheet },
    name: {
      get: (sheet, session) => info(sheet, session).name,
      set: (sheet, value, session) => {
        session.workbook.renameSheet(sheet, checkSheetName(session, value, sheet));
      },
    },
    position: {
      get: (sheet, session) => info(sheet, session).position,
      set: (sheet, value, session) => {
        const count = session.workbook.sheets().length;
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value >= count) {
          throw invalidArgument(`position must be a whole number from 0 to ${String(count - 1)}`);
        }
        session.workbook.moveSheet(sheet, value);
      },
    },
    visibility: {
      get: (sheet, session) => VISIBILITY[info(sheet, session).visibility],
      set: (sheet, value, session) => {
        const entry = Object.entries(VISIBILITY).find(([, name]) => name === value);
        if (entry === undefined) throw invalidArgument(`visibility ${String(value)}`);
        session.workbook.setVisibility(sheet, entry[0] as keyof typeof VISIBILITY);
      },
    },
    tabColor: {
      get: (sheet, session) => session.workbook.view(sheet).tabColor ?? "",
      set: (sheet, value, session) => {
        if (typeof value !== "string" || !/^(#[0-9a-f]{6})?$/i.test(value)) {
          throw invalidArgument("tabColor must be #RRGGBB or empty");
        }
        session.workbook.setTabColor(sheet, value);
      },
    },
    showGridlines: {
      setAs: "Gridlines",
      get: (sheet, session) => session.workbook.view(sheet).showGridlines,
      set: (sheet, value, session) => {
        if (typeof value !== "boolean") throw invalidArgument("showGridlines must be true or false");
        session.workbook.setGridlines(sheet, value);
      },
    },
  },
  navigation: {
    tables: (sheet, session) => session.objects.tables(sheet),
    charts: (sheet, session) => session.objects.charts(sheet),
    names: (sheet, session) => session.objects.names(sheet),
    protection: (sheet, session) => session.objects.worksheetProtection(sheet),
    freezePanes: (sheet, session) => session.objects.freezePanes(sheet),
    pageLayout: (sheet, session) => session.objects.pageLayout(sheet),
    horizontalPageBreaks: (sheet, session) => session.objects.pageBreaks(sheet),
  },
  methods: {
    activate: (sheet, _, session) => {
      session.workbook.activateSheet(sheet);
    },
    delete: (sheet, _, session) => {
      session.workbook.deleteSheet(sheet);
      session.touch();
    },
    calculate: async (_, args, session) => {
      if (args.optionalBoolean(0, "markAllDirty")) await session.workbook.recalculate();
      else await session.settled();
    },
    getRange: (sheet, args, session) => {
      if (!args.has(0)) return session.objects.range(whole(sheet));
      return session.objects.range(rangeByAddress(session, sheet, args.text(0, "address")));
    },
    getRangeByIndexes: byIndexes,
    getCell: (sheet, args, session) => {
      const cell = {
        sheet,
        row: args.integer(0, "row"),
        column: args.integer(1, "column"),
        rows: 1,
        columns: 1,
      };
      return session.objects.range(insideGrid(cell));
    },
    getUsedRange: async (sheet, args, session) => {
      const used = await usedCells(session, whole(sheet), args.optionalBoolean(0, "valuesOnly"));
      return session.objects.range(used ?? { sheet, row: 0, column: 0, rows: 1, columns: 1 });
    },
    getUsedRangeOrNullObject: async (sheet, args, session) => {
      const used = await usedCells(session, whole(sheet), args.optionalBoolean(0, "valuesOnly"));
      return used === null ? null : session.objects.range(used);
    },
  },
  events: {
    onChanged: event("DataChanged", EVENT.changed),
    onSelectionChanged: event("SelectionChanged", EVENT.selectionChanged),
    onActivated: event("Activated", EVENT.activated),
    onDeactivated: event("Deactivated", EVENT.deactivated),
    onCalculated: event("Calculated", EVENT.calculated),
  },
} satisfies TypeDescriptor<string, Excel.Worksheet>;

/** Excel.WorksheetProtection, without passwords and without options: a protected sheet's locked cells refuse edits. */
export const worksheetProtection = {
  name: "WorksheetProtection",
  properties: { protected: { get: (sheet, session) => info(sheet, session).protected } },
  methods: {
    protect: (sheet, args, session) => {
      if (args.has(1)) throw notImplemented("WorksheetProtection.protect with a password");
      if (Object.keys(args.value(0) ?? {}).length > 0)
        throw notImplemented("WorksheetProtection.protect with options");
      if (info(sheet, session).protected)
        throw notImplemented("WorksheetProtection.protect on a protected worksheet");
      session.workbook.setProtected(sheet, true);
    },
    unprotect: (sheet, args, session) => {
      if (args.has(0)) throw notImplemented("WorksheetProtection.unprotect with a password");
      session.workbook.setProtected(sheet, false);
    },
  },
} satisfies TypeDescriptor<string, Excel.WorksheetProtection>;
