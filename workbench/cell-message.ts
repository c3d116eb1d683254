import type { LiveWorkbook } from "../host/workbook";
import type { Shell } from "./shell";

function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** Keeps the line below the grid at the selected cell: its address and the message of its error, if it has one. */
export function followSelection(workbook: LiveWorkbook, shell: Shell): void {
  const show = (): void => {
    const { sheet, row, column } = workbook.selection();
    const cell = workbook.read({ sheet, row, column, rows: 1, columns: 1 })[0]?.[0];
    shell.sayOfCell(`${letters(column)}${row + 1}`, cell?.message ?? "");
  };
  workbook.on((event) => {
    if (event.type !== "sheet-deleted") show();
  });
  show();
}
