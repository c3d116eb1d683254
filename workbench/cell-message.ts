import type { LiveWorkbook } from "../host/workbook";
import { addressOf } from "./address";
import type { Shell } from "./shell";

/** Keeps the line below the grid at the selected cell: its address and the message of its error, if it has one. */
export function followSelection(workbook: LiveWorkbook, shell: Shell): void {
  const show = (): void => {
    const { sheet, row, column } = workbook.selection();
    const cell = workbook.read({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0];
    shell.sayOfCell(addressOf(row, column), cell?.message ?? "");
  };
  workbook.on((event) => {
    if (event.type !== "sheet-deleted") show();
  });
  show();
}
