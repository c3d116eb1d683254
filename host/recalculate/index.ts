import type { CellError, CellErrorCode, CellValue, WorkbookDocument } from "../document";
import { cellAddress } from "../address";
import { createLiveWorkbook, type WorkbookFunction } from "../engine";
import { formulaParts } from "../file";
import type { LiveWorkbook } from "../workbook";
import { formulasOf, keptTest, withConstants, type KeptReason } from "./kept";
import { withResults, type CellChange } from "./merge";

export type { KeptReason } from "./kept";

/** Where a cell is, in words: `Sheet1` and `B3`. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

export type Changed = Place & Pick<CellChange, "before" | "after">;
export type Kept = Place & { readonly reason: KeptReason };

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
 * Recalculates every formula of a document that was opened from a file, without a window. A formula that cannot be
 * calculated here (a link to another file, another add-in's function) keeps the value of the file, and others read that.
 * @param functions what formulas can call beside Excel's own
 */
export async function recalculate(
  document: WorkbookDocument,
  functions: readonly WorkbookFunction[],
): Promise<Recalculation> {
  const workbook = await createLiveWorkbook({ functions });
  try {
    const reasonOf = keptTest(document, (name) => workbook.knowsFunction(name));
    const formulas = formulasOf(document).map((formula) => ({
      ...formula,
      reason: reasonOf(formula.cell.formula ?? ""),
    }));
    const foreign = formulas.filter(({ reason }) => reason !== null);
    const source = withConstants(document, foreign);
    await workbook.load(source);
    await workbook.recalculate();
    const calculated = workbook.toDocument();
    const fresh = merged(document, source, calculated);
    const names = new Set(functions.map(({ name }) => name.toUpperCase()));
    const ours = formulas.filter(
      ({ cell, reason }) =>
        reason === null && formulaParts(cell.formula ?? "").functions.some((name) => names.has(name)),
    );
    return {
      ...fresh,
      errors: errorsOf(document, fresh.document, workbook),
      formulas: formulas.length - foreign.length,
      ours: ours.length,
      kept: foreign.flatMap(({ sheet, row, column, reason }) =>
        reason === null
          ? []
          : [{ sheet: nameOf(document, sheet), address: cellAddress(row, column), reason }],
      ),
    };
  } finally {
    workbook.dispose();
  }
}

function nameOf(document: WorkbookDocument, id: string): string {
  return document.sheets.find((sheet) => sheet.id === id)?.name ?? "";
}

function merged(
  document: WorkbookDocument,
  source: WorkbookDocument,
  calculated: WorkbookDocument,
): Pick<Recalculation, "document" | "changes"> {
  const results = document.sheets.map((sheet) => {
    const after = calculated.sheets.find(({ id }) => id === sheet.id);
    const input = source.sheets.find(({ id }) => id === sheet.id);
    if (after === undefined || input === undefined) return { name: sheet.name, sheet, changes: [] };
    return {
      name: sheet.name,
      ...withResults(sheet, after, (row, column) => {
        return sheet.cells[row]?.[column] !== input.cells[row]?.[column];
      }),
    };
  });
  return {
    document: { ...document, sheets: results.map(({ sheet }) => sheet) },
    changes: results.flatMap(({ name, changes }) =>
      changes.map(({ row, column, ...values }) => ({
        sheet: name,
        address: cellAddress(row, column),
        ...values,
      })),
    ),
  };
}

function errorsOf(
  before: WorkbookDocument,
  after: WorkbookDocument,
  workbook: LiveWorkbook,
): readonly Erring[] {
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
