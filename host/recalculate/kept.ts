import { formulaParts } from "../file";
import { parseArea } from "../engine/address";
import type { CellDocument, SheetDocument, WorkbookDocument } from "../document";

/** Why a formula keeps the value that the file holds: what it needs is in another file, or in another program. */
export type KeptReason =
  | { readonly kind: "external" }
  | { readonly kind: "function"; readonly name: string }
  | { readonly kind: "name"; readonly name: string };

/** A formula of the document, by sheet id and place. */
export interface FormulaCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: CellDocument;
}

/** Lists every formula of a document, sheet by sheet and row by row. */
export function formulasOf(document: WorkbookDocument): readonly FormulaCell[] {
  return document.sheets.flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([row, columns]) =>
      Object.entries(columns)
        .filter(([, cell]) => cell.formula !== undefined)
        .map(([column, cell]) => ({ sheet: id, row: Number(row), column: Number(column), cell })),
    ),
  );
}

/**
 * Makes the test for formulas that the engine cannot calculate: those with a link to another file, with a function
 * that is not here (another add-in's, or one of Excel's that asks the network), or with a name that stands for such.
 */
export function keptTest(
  document: WorkbookDocument,
  knows: (name: string) => boolean,
): (formula: string) => KeptReason | null {
  const defined = new Set(document.names.map(({ name }) => name.toUpperCase()));
  const foreign = new Set<string>();
  const reasonOf = (formula: string): KeptReason | null => {
    const parts = formulaParts(formula);
    if (parts.external) return { kind: "external" };
    const stranger = parts.functions.find((name) => !defined.has(name) && !knows(name));
    if (stranger !== undefined) return { kind: "function", name: stranger };
    const name = [...parts.names, ...parts.functions].find((one) => foreign.has(one));
    return name === undefined ? null : { kind: "name", name };
  };
  // A name may stand for another one: as often as there are names is enough.
  for (let before = -1; before !== foreign.size;) {
    before = foreign.size;
    for (const { name, formula } of document.names)
      if (reasonOf(formula) !== null) foreign.add(name.toUpperCase());
  }
  return reasonOf;
}

/** The document with the given formulas as constants of the value they have, so that what reads them goes on from it. */
export function withConstants(
  document: WorkbookDocument,
  formulas: readonly FormulaCell[],
): WorkbookDocument {
  const bySheet = new Map<string, FormulaCell[]>();
  for (const formula of formulas)
    bySheet.set(formula.sheet, [...(bySheet.get(formula.sheet) ?? []), formula]);
  if (bySheet.size === 0) return document;
  return {
    ...document,
    sheets: document.sheets.map((sheet) => constantCells(sheet, bySheet.get(sheet.id) ?? [])),
  };
}

function constantCells(sheet: SheetDocument, formulas: readonly FormulaCell[]): SheetDocument {
  if (formulas.length === 0) return sheet;
  const rows: Record<number, Record<number, CellDocument>> = Object.fromEntries(
    Object.entries(sheet.cells).map(([row, columns]) => [row, { ...columns }]),
  );
  for (const { row, column, cell } of formulas) {
    const area = parseArea(cell.spill ?? "") ?? { row, column, rows: 1, columns: 1 };
    for (let at = area.row; at < area.row + area.rows; at += 1)
      for (let over = area.column; over < area.column + area.columns; over += 1) {
        const old = rows[at]?.[over];
        if (old === undefined) continue;
        const { formula: _f, spill: _s, spilledFrom: _from, ...constant } = old;
        (rows[at] ??= {})[over] = constant;
      }
  }
  return { ...sheet, cells: rows };
}
