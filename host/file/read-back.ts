import type { CellDocument, CellValue, SheetDocument, WorkbookDocument } from "../document";
import { cellAddress } from "../../grid";
import { indices } from "./address";
import { deepEqual } from "./deep-equal";
import { functionNames, storedFormula, typedFormula, type FunctionNames } from "./formula/store";
import { openXlsx } from "./open";
import { SAVING } from "./package/bounds";
import { describeFault, FileProblem } from "./problem";
import { STORED_ERRORS } from "./sheet/write-cells";

function refuse(detail: string): never {
  throw new FileProblem("not-read-back", { detail });
}

/** A value as the file can hold it: younger errors are #VALUE! there, and there is no infinity. */
function storable(value: CellValue): CellValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : { error: "#NUM!" };
  if (typeof value !== "object" || value === null) return value;
  return STORED_ERRORS.has(value.error) ? value : { error: "#VALUE!" };
}

function sameValue(cell: CellDocument, read: CellDocument | undefined): boolean {
  const [wanted, found] = [storable(cell.value), storable(read?.value ?? null)];
  // Zero has no sign in a cell.
  if (typeof wanted === "number" && typeof found === "number") return wanted === found;
  // A formula without a text of its own shows an empty one.
  return deepEqual(wanted, found) || (wanted === "" && found === null);
}

/** Whether a formula came back; storing writes some in another way that means the same. */
function sameFormula(
  wanted: string | undefined,
  found: string | undefined,
  functions: FunctionNames,
  table?: string,
): boolean {
  if (wanted === found) return true;
  return wanted !== undefined && typedFormula(storedFormula(wanted, functions, table), functions) === found;
}

function checkCells(sheet: SheetDocument, read: SheetDocument, functions: FunctionNames): void {
  for (const row of new Set([...indices(sheet.cells), ...indices(read.cells)])) {
    const [wanted, found] = [sheet.cells[row] ?? {}, read.cells[row] ?? {}];
    for (const column of new Set([...indices(wanted), ...indices(found)])) {
      const cell = wanted[column] ?? { value: null };
      const other = found[column];
      const tables = sheet.tables.map(({ name }) => name);
      const formula = [undefined, ...tables].some((table) =>
        sameFormula(cell.formula, other?.formula, functions, table),
      );
      if (!formula || !sameValue(cell, other)) refuse(`${sheet.name}!${cellAddress(row, column)}`);
    }
  }
}

function checkNames(document: WorkbookDocument, read: WorkbookDocument, functions: FunctionNames): void {
  const key = ({ sheets }: WorkbookDocument, name: string, id: string | undefined): string =>
    `${id === undefined ? "" : (sheets.findIndex((sheet) => sheet.id === id) + 1).toString()}!${name}`;
  const found = new Map(read.names.map(({ name, sheet, formula }) => [key(read, name, sheet), formula]));
  for (const { name, sheet, formula } of document.names) {
    if (!sameFormula(formula, found.get(key(document, name, sheet)), functions)) refuse(name);
  }
  if (found.size !== document.names.length) refuse("names");
}

/**
 * Reads what was written and compares it with the document: that it opens without a fault which its origin did not
 * have, and its sheets, cells, tables, names, notes and custom XML parts. Throws {@link FileProblem} where they differ.
 */
export async function checkWritten(
  bytes: Uint8Array,
  document: WorkbookDocument,
  customFunctions: readonly string[],
): Promise<void> {
  const read = await openXlsx(bytes, { customFunctions, limits: SAVING });
  if (!read.ok) refuse(read.reason);
  const known = document.origin?.damage ?? [];
  const fresh = read.damage.find(({ code }) => !known.some((fault) => fault.code === code));
  if (fresh !== undefined) refuse(describeFault(fresh));
  const functions = functionNames(customFunctions);
  if (read.document.sheets.length !== document.sheets.length) refuse("sheets");
  for (const [index, sheet] of document.sheets.entries()) {
    const other = read.document.sheets[index];
    if (other?.name !== sheet.name || other.visibility !== sheet.visibility) refuse(sheet.name);
    checkCells(sheet, other, functions);
    if (!deepEqual(other.tables, sheet.tables)) refuse(`${sheet.name}: tables`);
    if (!deepEqual(other.notes, sheet.notes)) refuse(`${sheet.name}: notes`);
    if (!deepEqual(other.merges, sheet.merges)) refuse(`${sheet.name}: merges`);
  }
  checkNames(document, read.document, functions);
  if (!deepEqual(read.document.customXml, document.customXml)) refuse("customXml");
}
