import { readHeading, readSubjectRange } from "../functions/subject";
import { columnLetters, parseArea } from "../grid";
import type { CellValue, SheetDocument, WorkbookDocument } from "../host/document";
import {
  describeProblem,
  inputDifferences,
  labelOf,
  resolveCheck,
  resolveKey,
  type AssessmentRecord,
  type Given,
  type InputDifference,
  type Pack,
} from "../src";

/** A table of inputs on a sheet, with the place of its first key. */
interface Inputs {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  /** From the column of keys on, the heading first. */
  readonly cells: readonly (readonly CellValue[])[];
}

/** Tells whether a record's table of inputs still stands in the workbook. */
export function hasInputs(document: WorkbookDocument, table: string): boolean {
  return findInputs(document, table) !== null;
}

/**
 * Says what stands in a record's table of inputs otherwise than in the record: the item, the cell, and both values; or that
 * the table cannot be read. Of a table that is gone it says nothing.
 */
export function sheetFaults(
  document: WorkbookDocument,
  table: string,
  record: AssessmentRecord,
  pack: Pack,
): readonly string[] {
  const inputs = findInputs(document, table);
  if (inputs === null) return [];
  const read = readSubjectRange(inputs.cells, table);
  if (!read.ok) return read.problems.map((problem) => `inputs: ${describeProblem(problem, "en")}`);
  return inputDifferences(pack, record.subject, read.value.subject).map((difference) => {
    const label = labelOf(pack, difference.key).en;
    const name = label === difference.key ? label : `${label} (${difference.key})`;
    const column = difference.column === "value" ? "" : `, ${difference.column}`;
    const values = `recorded ${said(difference.recorded)}, on the sheet ${said(difference.sheet)}`;
    return `input changed: ${name}${column}, ${cellOf(inputs, pack, difference)}: ${values}`;
  });
}

function said(value: Given): string {
  return value === null ? "nothing" : JSON.stringify(value);
}

function findInputs(document: WorkbookDocument, name: string): Inputs | null {
  for (const sheet of document.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table === undefined) continue;
    const area = parseArea(table.range);
    if (area === null) return null;
    const rows = range(area.row, area.row + area.rows - 1);
    const columns = range(area.column, area.column + area.columns - 1);
    const key = columns.find((column) => wordAt(sheet, rows[0] ?? 0, column) === "key");
    if (key === undefined) return null;
    const cells = rows.map((row) =>
      columns.filter((column) => column >= key).map((column) => valueAt(sheet, row, column)),
    );
    return { sheet: sheet.name, top: rows[0] ?? 0, left: key, cells };
  }
  return null;
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

function valueAt(sheet: SheetDocument, row: number, column: number): CellValue {
  return sheet.cells[row]?.[column]?.value ?? null;
}

function textOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function wordAt(sheet: SheetDocument, row: number, column: number): string {
  return textOf(valueAt(sheet, row, column))
    .trim()
    .toLowerCase();
}

/** The address of the cell that a difference speaks of; an input that stands nowhere has none. */
function cellOf({ sheet, top, left, cells }: Inputs, pack: Pack, { key, column }: InputDifference): string {
  const [head = [], ...rows] = cells;
  // The second row of one key goes by a key of its own.
  const [, name = key, time = "1"] = /^(.*) \((\d+)\)$/.exec(key) ?? [];
  const found = rows.flatMap(([cell], index) => {
    const text = textOf(cell);
    return (resolveKey(pack, text) ?? resolveCheck(pack, text) ?? text) === name ? [index] : [];
  });
  const row = found[Number(time) - 1];
  const at = head.findIndex((cell, index) => index > 0 && readHeading(textOf(cell)) === column);
  return row === undefined || at < 0
    ? `${sheet}, without a cell`
    : `${sheet}!${columnLetters(left + at)}${String(top + row + 2)}`;
}
