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

/**
 * Remembers how far each formula spilled. The engine orders a calculation by what it knew of spills before: a formula that reads
 * cells which another one filled or left just now has seen them as they were.
 */
export class SpillExtents {
  private known = new Map<string, CellRange>();

  /** Takes what is there as known, without telling what differs. */
  accept(spills: readonly CellRange[]): void {
    this.known = new Map(spills.map((spill) => [anchorOf(spill), spill]));
  }

  /** Lists the cells beside their anchors that spills have filled or left since the last look. */
  changed(spills: readonly CellRange[]): readonly CellRange[] {
    const before = this.known;
    this.accept(spills);
    const now = this.known;
    return [...new Set([...before.keys(), ...now.keys()])].flatMap((anchor) => {
      const [old, spill] = [before.get(anchor), now.get(anchor)];
      const at = spill ?? old;
      if (at === undefined) return [];
      const { sheet, row, column } = at;
      const rows = Math.max(old?.rows ?? 1, spill?.rows ?? 1);
      const columns = Math.max(old?.columns ?? 1, spill?.columns ?? 1);
      if (old?.rows === spill?.rows && old?.columns === spill?.columns) return [];
      // Not the anchor: its formula need not be worked out again.
      const right = { sheet, row, column: column + 1, rows: 1, columns: columns - 1 };
      const below = { sheet, row: row + 1, column, rows: rows - 1, columns };
      return [right, below].filter((part) => part.rows > 0 && part.columns > 0);
    });
  }
}

function anchorOf({ sheet, row, column }: CellRange): string {
  return `${sheet} ${String(row)} ${String(column)}`;
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
