import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from "@univerjs/core";
import { ObjectMatrix } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { Session } from "../session";

type Lines = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Fresh = Parameters<FormulaDataModel["mergeArrayFormulaCellData"]>[0];
type Cleared = Parameters<FormulaDataModel["clearPreviousArrayFormulaCellData"]>[0];

/**
 * The engine keeps spilled values beside the grid's cells, and after each calculation makes a copy of all of them, by
 * text, twice. Here they are changed where they are.
 */
export function keepSpillsInPlace({ formulas }: Session): void {
  formulas.clearPreviousArrayFormulaCellData = (cleared: Cleared) => {
    forEachSheet(cleared, (unit, sheet, cells) => {
      const ranges = formulas.getArrayFormulaRange()[unit]?.[sheet];
      if (!ranges) return;
      const anchors = new ObjectMatrix<Nullable<IRange>>(ranges);
      const values = formulas.getArrayFormulaCellData();
      const lines: Lines = values[unit]?.[sheet] ?? {};
      cells.forValue((row, column) => {
        const range = anchors.getValue(row, column);
        if (!range) return;
        clear(lines, range);
        anchors.realDeleteValue(row, column);
      });
      const own = values[unit];
      if (own) own[sheet] = lines;
    });
  };
  formulas.mergeArrayFormulaCellData = (fresh: Fresh) => {
    forEachSheet(fresh, (unit, sheet, cells) => {
      const ranges = (formulas.getArrayFormulaRange()[unit] ??= {});
      const anchors = new ObjectMatrix<Nullable<IRange>>(ranges[sheet] ?? {});
      const values = (formulas.getArrayFormulaCellData()[unit] ??= {});
      const lines: Lines = values[sheet] ?? {};
      // What a spill filled before goes first.
      cells.forValue((row, column) => {
        const range = anchors.getValue(row, column);
        if (range) clear(lines, range);
      });
      cells.forValue((row, column, cell) => {
        if (cell) (lines[row] ??= {})[column] = cell;
        else remove(lines, row, column);
      });
      values[sheet] = lines;
    });
  };
}

function forEachSheet<T>(
  units: Nullable<Record<string, Nullable<Record<string, T>>>>,
  told: (unit: string, sheet: string, cells: NonNullable<T>) => void,
): void {
  for (const [unit, sheets] of Object.entries(units ?? {}))
    for (const [sheet, cells] of Object.entries(sheets ?? {})) if (cells) told(unit, sheet, cells);
}

function clear(lines: Lines, { startRow, startColumn, endRow, endColumn }: IRange): void {
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1) remove(lines, row, column);
}

/** Takes a value out, and its row with the last. */
function remove(lines: Lines, row: number, column: number): void {
  const line = lines[row];
  if (line === undefined) return;
  /* eslint-disable @typescript-eslint/no-dynamic-delete -- the engine asks whether there is a member, not what it holds */
  delete line[column];
  if (isEmpty(line)) delete lines[row];
  /* eslint-enable @typescript-eslint/no-dynamic-delete */
}

/** Not by a list of its members, which would be made for each value that goes. */
function isEmpty(line: object): boolean {
  // eslint-disable-next-line no-unreachable-loop -- one is enough
  for (const _left in line) return false;
  return true;
}
