import type { CellRange } from "../../workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../../grid";
import type { TypeDescriptor } from "../host-object";
import type { Session } from "../session";
import { cellsOf } from "./page-layout";

function frozen(sheet: string, session: Session): CellRange | null {
  const { frozenRows, frozenColumns } = session.workbook.view(sheet);
  if (frozenRows === 0 && frozenColumns === 0) return null;
  return {
    sheet,
    row: 0,
    column: 0,
    rows: frozenRows === 0 ? MAX_ROWS : frozenRows,
    columns: frozenColumns === 0 ? MAX_COLUMNS : frozenColumns,
  };
}

/** Excel.WorksheetFreezePanes. */
export const freezePanes = {
  name: "WorksheetFreezePanes",
  methods: {
    freezeRows: (sheet, args, session) => {
      session.workbook.setFrozen(sheet, args.optionalInteger(0, "count", 1), 0);
    },
    freezeColumns: (sheet, args, session) => {
      session.workbook.setFrozen(sheet, 0, args.optionalInteger(0, "count", 1));
    },
    freezeAt: (sheet, args, session) => {
      const cells = cellsOf(sheet, args, "frozenRange", session);
      session.workbook.setFrozen(sheet, cells.row + cells.rows, cells.column + cells.columns);
    },
    unfreeze: (sheet, _, session) => {
      session.workbook.setFrozen(sheet, 0, 0);
    },
    getLocationOrNullObject: (sheet, _, session) => {
      const cells = frozen(sheet, session);
      return cells === null ? null : session.objects.range(cells);
    },
  },
} satisfies TypeDescriptor<string, Excel.WorksheetFreezePanes>;
