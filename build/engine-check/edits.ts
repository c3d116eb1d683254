/** An edit of the first sheet; rows and columns are zero-based, the last ones included. */
export interface Edit {
  readonly kind:
    | "insert rows"
    | "remove rows"
    | "insert columns"
    | "remove columns"
    | "cells down"
    | "cells right"
    | "cells up"
    | "cells left";
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

const rows = (kind: "insert rows" | "remove rows", row: number, count = 1): Edit => ({
  kind,
  row,
  column: 0,
  lastRow: row + count - 1,
  lastColumn: 0,
});
const columns = (kind: "insert columns" | "remove columns", column: number, count = 1): Edit => ({
  kind,
  row: 0,
  column,
  lastRow: 0,
  lastColumn: column + count - 1,
});
const cells = (
  kind: "cells down" | "cells right" | "cells up" | "cells left",
  row: number,
  column: number,
  lastRow = row,
  lastColumn = column,
): Edit => ({ kind, row, column, lastRow, lastColumn });

/** Structural edits at, inside, at the edges of and beyond what the formulas refer to. */
export const checkedEdits: readonly Edit[] = [
  ...[0, 1, 2, 5, 10, 11, 12, 15].map((row) => rows("insert rows", row)),
  ...[1, 4, 11].map((row) => rows("insert rows", row, 3)),
  ...[1, 2, 5, 10, 11, 12].map((row) => rows("remove rows", row)),
  ...[1, 3, 9].map((row) => rows("remove rows", row, 3)),
  rows("remove rows", 1, 11),
  ...[0, 1, 2, 4, 6, 7].map((column) => columns("insert columns", column)),
  ...[1, 3].map((column) => columns("insert columns", column, 2)),
  ...[1, 2, 3, 5, 7].map((column) => columns("remove columns", column)),
  columns("remove columns", 1, 2),
  cells("cells down", 1, 9), cells("cells down", 3, 9), cells("cells down", 14, 0), cells("cells down", 14, 0, 15, 6),
  cells("cells down", 1, 9, 3, 10), cells("cells right", 14, 0), cells("cells right", 2, 9), cells("cells right", 15, 1, 16, 2),
  cells("cells up", 1, 9), cells("cells up", 3, 9, 4, 9), cells("cells up", 14, 0), cells("cells up", 14, 0, 15, 6),
  cells("cells left", 14, 0), cells("cells left", 14, 1, 15, 2), cells("cells left", 2, 9), cells("cells left", 5, 9, 6, 9),
]; // prettier-ignore

/** Formulas that the edits move, on the edited sheet and on another one. */
export const movedFormulas: readonly string[] = [
  "SUM(Data!E2:E12)", "SUM(Data!$E$2:$E$12)", "Data!A5", "Data!$A$5", "SUM(Data!E:E)", "SUM(Data!A2,Data!A12)", "SUM(Amounts.all)",
  "Entry_Price*2", "-Entry_Price", "SUM(Bond_List[Amount (RMB m)])", "ROWS(Bond_List[Loan '#])", "COUNT(Bond_List[Loan '#])", "Data!E2:E2+1",
  "INDEX(Data!A1:G12,5,5)", "VLOOKUP(\"k05\",Data!F2:G12,2,FALSE)", "COUNTA(Data!F2:F12)", "Data!J2+Data!J4", "SUM(Data!J2:J7)",
  "SUM(Data!A15:C17)", "Data!B16&\"\"", "MATCH(\"k11\",Data!F1:F12,0)", "SUM(Data!E2:E6)+SUM(Data!E7:E12)", "Gap+Year*Half",
]; // prettier-ignore
