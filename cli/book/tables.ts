import type { GivenTable } from "../../desk/paper/book/read-table";
import { columnLetters, parseCells } from "../../grid";
import type { SheetDocument, WorkbookDocument } from "../../host/document";
import { withoutGuard, parseCsv } from "../csv";
import { decodeText } from "../decode";
import { openWorkbook, problems, readBytes, type Read } from "../read";
import { refused, usage, type Surroundings } from "../result";

/** A file of tables: one of text, or those of a workbook. */
export interface GivenFile {
  readonly tables: readonly GivenTable[];
  /** Rows of sheets that may be headings, each with what stands below it: looked at where no table is meant. */
  readonly sheets: readonly GivenTable[];
  /** The workbook; null for a file of text. */
  readonly document: WorkbookDocument | null;
}

/** Rows within which the headings of a sheet are looked for. */
const HEADINGS_WITHIN = 30;

/** Opens a file of tables: a workbook, or comma-separated text. */
export async function openTables(path: string, surroundings: Surroundings): Promise<Read<GivenFile>> {
  if (/\.xlsx$/i.test(path)) {
    const opened = await openWorkbook(path, surroundings);
    if (!opened.ok) return { end: refused(`${path} cannot be opened: ${opened.reason}`) };
    if (opened.document.date1904 === true)
      return { end: refused(`${path} counts its dates from 1904: save it with dates from 1900.`) };
    return { value: { ...tablesOf(opened.document), document: opened.document } };
  }
  const bytes = await readBytes(path, surroundings);
  if ("end" in bytes) return bytes;
  const text = decodeText(bytes.value);
  if (!("text" in text)) return { end: usage(`${path} cannot be read: ${text.reason}.`) };
  return textTable(path, text.text);
}

function textTable(path: string, text: string): Read<GivenFile> {
  const parsed = parseCsv(text).filter(({ fields }) => fields.some((field) => field.trim() !== ""));
  const [head, ...rows] = parsed;
  if (head === undefined) return { end: problems([`${path} is empty: its first line names the columns.`]) };
  const width = head.fields.length;
  const faults = parsed.flatMap(({ line, fields, fault }) => {
    const isWide = fields.slice(width).some((field) => field.trim() !== "");
    if (fault !== undefined) return [`${path}, line ${String(line)}: ${fault}`];
    return fields.length < width || isWide
      ? [
          `${path}, line ${String(line)}: ${String(fields.length)} fields, where the first line names ${String(width)}`,
        ]
      : [];
  });
  if (faults.length > 0) return { end: problems(faults.slice(0, 20)) };
  const table: GivenTable = {
    name: path,
    heads: head.fields.map((field) => withoutGuard(field).trim()),
    rows: rows.map(({ line, fields }) => ({
      at: `${path}, line ${String(line)}`,
      cells: fields.slice(0, width).map((field) => withoutGuard(field).trim()),
    })),
  };
  return { value: { tables: [table], sheets: [], document: null } };
}

function tablesOf({ sheets }: WorkbookDocument): Pick<GivenFile, "tables" | "sheets"> {
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name, range, hasTotals }) => {
      const area = parseCells(range);
      if (area === null) return [];
      const last = area.row + area.rows - 1 - (hasTotals ? 1 : 0);
      return [tableAt(sheet, name, area.row, last, area.column, area.column + area.columns - 1)];
    }),
  );
  return { tables, sheets: sheets.flatMap(headedRows) };
}

function headedRows(sheet: SheetDocument): readonly GivenTable[] {
  const rows = Object.keys(sheet.cells).map(Number);
  const last = Math.max(-1, ...rows);
  const columns = rows.flatMap((row) => Object.keys(sheet.cells[row] ?? {}).map(Number));
  const width = columns.reduce((most, column) => Math.max(most, column), 0);
  return rows
    .filter((row) => row < HEADINGS_WITHIN)
    .map((row) => tableAt(sheet, sheet.name, row, last, 0, width));
}

function tableAt(
  { name: sheet, cells }: SheetDocument,
  name: string,
  headRow: number,
  last: number,
  from: number,
  to: number,
): GivenTable {
  const width = to - from + 1;
  const rowAt = (row: number) =>
    Array.from({ length: width }, (_cell, index): string | number => {
      const value = cells[row]?.[from + index]?.value ?? "";
      if (typeof value === "object")
        return `${value.error} (${columnLetters(from + index)}${String(row + 1)})`;
      return typeof value === "boolean"
        ? String(value).toUpperCase()
        : typeof value === "string"
          ? value.trim()
          : value;
    });
  const below = Array.from({ length: Math.max(0, last - headRow) }, (_row, index) => headRow + 1 + index);
  return {
    name,
    heads: rowAt(headRow).map(String),
    rows: below
      .map((row) => ({ at: `${sheet}!${String(row + 1)}`, cells: rowAt(row) }))
      .filter((row) => row.cells.some((cell) => cell !== "")),
  };
}
