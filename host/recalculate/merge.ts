import type { CellDocument, CellValue, SheetDocument } from "../document";

/** A cell whose shown value is another one than before. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** Excel shows and compares fifteen digits: a difference behind them is the order of additions, not a result. */
const DIGITS = 15;

/** Tells whether two values are the same result. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "number" && typeof b === "number")
    return a === b || a.toPrecision(DIGITS) === b.toPrecision(DIGITS);
  if (typeof a === "object" && typeof b === "object") return a?.error === b?.error;
  // A formula that gives an empty text shows what an empty cell shows, and files differ in how they say it.
  return a === b || ((a ?? "") === "" && (b ?? "") === "");
}

type Cells = Record<number, Record<number, CellDocument>>;

/**
 * Takes the results of a calculation over into the sheet as it was opened, and nothing else: constants, looks, and the
 * formulas of kept cells stay, and a result that did not change keeps the very value of the file.
 * @param isKept tells of a cell that it keeps what it has
 */
export function withResults(
  opened: SheetDocument,
  calculated: SheetDocument,
  isKept: (row: number, column: number) => boolean,
): { readonly sheet: SheetDocument; readonly changes: readonly CellChange[] } {
  const cells: Cells = {};
  const changes: CellChange[] = [];
  const places = new Set([...placesOf(opened.cells), ...placesOf(calculated.cells)]);
  for (const place of places) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const before = opened.cells[row]?.[column];
    const after = calculated.cells[row]?.[column];
    const cell = isKept(row, column) ? before : resultCell(before, after);
    if (cell !== undefined) (cells[row] ??= {})[column] = cell;
    const [was, is] = [before?.value ?? null, cell?.value ?? null];
    if (!sameValue(was, is)) changes.push({ row, column, before: was, after: is });
  }
  return {
    sheet: changes.length === 0 && sameSpills(opened.cells, cells) ? opened : { ...opened, cells },
    changes: changes.sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

function* placesOf(cells: SheetDocument["cells"]): Generator<string> {
  for (const [row, columns] of Object.entries(cells))
    for (const column of Object.keys(columns)) yield `${row},${column}`;
}

function resultCell(
  before: CellDocument | undefined,
  after: CellDocument | undefined,
): CellDocument | undefined {
  const format = before?.format === undefined ? {} : { format: before.format };
  if (before?.formula !== undefined) {
    const value = after?.value ?? null;
    const spill = after?.spill ?? ownCell(before.spill);
    return {
      value: sameValue(before.value, value) ? before.value : value,
      formula: before.formula,
      ...(spill === undefined ? {} : { spill }),
      ...format,
    };
  }
  if (after?.spilledFrom !== undefined) {
    const value = before !== undefined && sameValue(before.value, after.value) ? before.value : after.value;
    return { value, spilledFrom: after.spilledFrom, ...format };
  }
  // A value that a formula spilled here, and spills no more.
  if (before?.spilledFrom !== undefined)
    return before.format === undefined ? undefined : { value: null, ...format };
  return before;
}

/** An array of one cell, which the engine does not tell from a plain formula, stays one. */
function ownCell(spill: string | undefined): string | undefined {
  const [first, last = first] = spill?.split(":") ?? [];
  return first === last ? spill : undefined;
}

function sameSpills(before: SheetDocument["cells"], after: SheetDocument["cells"]): boolean {
  for (const place of placesOf(before)) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const [a, b] = [before[row]?.[column], after[row]?.[column]];
    if (a?.spill !== b?.spill || a?.spilledFrom !== b?.spilledFrom) return false;
  }
  return true;
}
