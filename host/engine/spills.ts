import type { ICellData, IRange, Nullable } from "@univerjs/core";
import type { CellRange } from "../workbook";
import type { Session } from "./session";
import { cellRange } from "./session";

/** Where formulas spill. The engine keeps spilled values beside the grid's cells, by sheet. */
export class Spills {
  constructor(private readonly session: Session) {}

  /** Every spill of a sheet, blocked ones left out. */
  of(sheet: string): readonly CellRange[] {
    const worksheet = this.session.workbook.getSheetBySheetId(sheet);
    return this.claimed(sheet).filter(
      ({ row, column, rows, columns }) =>
        rows * columns > 1 && worksheet?.getCellRaw(row, column)?.v !== "#SPILL!",
    );
  }

  /** Every range that a formula of the sheet wants to fill, also where it may not. */
  claimed(sheet: string): readonly CellRange[] {
    const anchors = this.session.formulas.getArrayFormulaRange()[this.session.unitId]?.[sheet] ?? {};
    const ranges: CellRange[] = [];
    for (const columns of Object.values(anchors))
      for (const range of Object.values(columns as Record<string, Nullable<IRange>>))
        if (range) ranges.push(cellRange(sheet, range));
    return ranges;
  }

  /** The value that a spill put into a cell, as a grid cell. */
  cell(sheet: string, row: number, column: number): Nullable<ICellData> {
    return this.session.formulas.getArrayFormulaCellData()[this.session.unitId]?.[sheet]?.[row]?.[column];
  }
}

/** Finds the spill that covers a cell, the anchor itself not counted. */
export function spillOver(spills: readonly CellRange[], row: number, column: number): CellRange | undefined {
  return spills.find(
    (spill) =>
      row >= spill.row &&
      row < spill.row + spill.rows &&
      column >= spill.column &&
      column < spill.column + spill.columns &&
      !(row === spill.row && column === spill.column),
  );
}
