import { cellAddress } from "../../grid";
import type { CellDocument, CellError, CellErrorCode, CellValue, WorkbookDocument } from "../document";
import {
  createLiveWorkbook,
  formulaCalls,
  sameValue,
  type KeptFormula,
  type WorkbookFunction,
} from "../engine";
import type { LiveWorkbook } from "../workbook";

export type KeptReason = KeptFormula["reason"];

/** Where a cell is, in words: `Sheet1` and `B3`. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

/** A cell whose shown value is another one than before. */
export interface Changed extends Place {
  readonly before: CellValue;
  readonly after: CellValue;
}

/** A formula that keeps the result of the file. */
export interface Kept extends Place {
  readonly reason: KeptReason;
  /** It depends on something that was calculated anew, or never had a result: what it shows may be old. */
  readonly isTouched: boolean;
}

/** A cell that shows an error after the calculation. */
export interface Erring extends Place {
  readonly error: CellErrorCode;
  /** What the add-in's function said with it; undefined where the error is the workbook's own. */
  readonly message: string | undefined;
  /** The cell showed no error before, by the values of the file. */
  readonly isNew: boolean;
}

export interface Recalculation {
  /** The opened document with fresh results, and everything else as it was. */
  readonly document: WorkbookDocument;
  /** Formulas calculated, and of these the ones that call a given function. */
  readonly formulas: number;
  readonly ours: number;
  readonly kept: readonly Kept[];
  readonly changes: readonly Changed[];
  readonly errors: readonly Erring[];
}

/**
 * Recalculates a document that was opened from a file, without a window: the given functions, formulas without a
 * result, and what depends on either, as far as the engine is proven to calculate it as Excel does. Every other formula
 * keeps the result of the file, and others read that.
 * @param functions what formulas can call beside Excel's own
 * @param all takes over every proven result, also of formulas that depend on nothing new
 */
export async function recalculate(
  document: WorkbookDocument,
  functions: readonly WorkbookFunction[],
  all = false,
): Promise<Recalculation> {
  const workbook = await createLiveWorkbook({ functions });
  try {
    await workbook.load(document, all);
    const fresh = merged(document, workbook.toDocument());
    const kept = workbook.kept();
    const nameOf = new Map(document.sheets.map(({ id, name }) => [id, name]));
    const places = new Set(kept.map(({ sheet, row, column }) => `${sheet}!${cellAddress(row, column)}`));
    const names = new Set(functions.map(({ name }) => name.toUpperCase()));
    const formulas = cellsOf(document).filter(
      ({ sheet, row, column, cell }) =>
        cell.formula !== undefined && !places.has(`${sheet}!${cellAddress(row, column)}`),
    );
    return {
      document: fresh,
      changes: changesOf(document, fresh),
      errors: errorsOf(document, fresh, workbook),
      formulas: formulas.length,
      ours: formulas.filter(({ cell }) => formulaCalls(cell.formula ?? "").some((name) => names.has(name)))
        .length,
      kept: kept.map(({ sheet, row, column, reason, isTouched }) => ({
        sheet: nameOf.get(sheet) ?? "",
        address: cellAddress(row, column),
        reason,
        isTouched,
      })),
    };
  } finally {
    workbook.dispose();
  }
}

interface Placed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: CellDocument;
}

function cellsOf(document: WorkbookDocument): Placed[] {
  return document.sheets.flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, cell]) => ({
        sheet: id,
        row: Number(row),
        column: Number(column),
        cell,
      })),
    ),
  );
}

/** The opened document with the cells that were calculated; everything else of it stays as it was read. */
function merged(document: WorkbookDocument, calculated: WorkbookDocument): WorkbookDocument {
  return {
    ...document,
    ...(calculated.recalculate === true ? { recalculate: true } : {}),
    sheets: document.sheets.map((sheet) => {
      const after = calculated.sheets.find(({ id }) => id === sheet.id);
      return after === undefined ? sheet : { ...sheet, cells: resultsOf(sheet.cells, after.cells) };
    }),
  };
}

type Rows = Readonly<Record<number, Readonly<Record<number, CellDocument>>>>;

/** Takes results over, and nothing else: constants, formulas and looks are those of the file. */
function resultsOf(before: Rows, after: Rows): Rows {
  const rows: Record<number, Record<number, CellDocument>> = {};
  for (const row of new Set([...Object.keys(before), ...Object.keys(after)].map(Number)))
    for (const column of new Set(
      [...Object.keys(before[row] ?? {}), ...Object.keys(after[row] ?? {})].map(Number),
    )) {
      const cell = resultCell(before[row]?.[column], after[row]?.[column]);
      if (cell !== undefined) (rows[row] ??= {})[column] = cell;
    }
  return rows;
}

function resultCell(
  before: CellDocument | undefined,
  after: CellDocument | undefined,
): CellDocument | undefined {
  const format = before?.format === undefined ? {} : { format: before.format };
  if (before?.formula !== undefined) {
    const spill = after?.spill ?? ownCell(before.spill);
    return {
      value: after?.value ?? null,
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

function changesOf(before: WorkbookDocument, after: WorkbookDocument): Changed[] {
  return before.sheets.flatMap(({ name, cells }, index) => {
    const now = after.sheets[index]?.cells ?? {};
    const rows = [...new Set([...Object.keys(cells), ...Object.keys(now)].map(Number))].sort((a, b) => a - b);
    return rows.flatMap((row) => {
      const columns = new Set([...Object.keys(cells[row] ?? {}), ...Object.keys(now[row] ?? {})].map(Number));
      return [...columns]
        .sort((a, b) => a - b)
        .flatMap((column): Changed[] => {
          const [was, is] = [cells[row]?.[column]?.value ?? null, now[row]?.[column]?.value ?? null];
          return sameValue(was, is)
            ? []
            : [{ sheet: name, address: cellAddress(row, column), before: was, after: is }];
        });
    });
  });
}

function errorsOf(before: WorkbookDocument, after: WorkbookDocument, workbook: LiveWorkbook): Erring[] {
  return after.sheets.flatMap(({ id, name, cells }, index) =>
    Object.entries(cells).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, { value, formula, spilledFrom }]) => {
        // An error typed as a constant is nobody's result.
        if (!isError(value) || (formula === undefined && spilledFrom === undefined)) return [];
        const [r, c] = [Number(row), Number(column)];
        const content = workbook.read({ sheet: id, row: r, column: c, rows: 1, columns: 1 })[0]?.[0];
        const isNew = !isError(before.sheets[index]?.cells[r]?.[c]?.value ?? null);
        const place = { sheet: name, address: cellAddress(r, c) };
        return [{ ...place, error: value.error, message: content?.message, isNew }];
      }),
    ),
  );
}

function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
