import type { GivenLines } from "../../desk/paper/book/read-table";
import { columnLetters, parseCells } from "../../grid";
import type { SheetDocument, WorkbookDocument } from "../../host/document";
import { withoutGuard, parseCsv } from "../csv";
import { headLine } from "../../src";
import { decodeText } from "../decode";
import { openWorkbook, problems, readBytes, type Read } from "../read";
import { refused, usage, type Surroundings } from "../result";

/** A file of tables: one of text, or those of a workbook. */
export interface GivenFile {
  readonly tables: readonly GivenLines[];
  /** Sheets by each of their rows that may be the headings: looked at where no table is meant. */
  readonly sheets: readonly GivenLines[];
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
  if (parsed.length === 0) return { end: problems([`${path} is empty: its first line names the columns.`]) };
  const lines = parsed.map(({ line, fields }) => ({
    at: `${path}, line ${String(line)}`,
    cells: fields.map((field) => withoutGuard(field).trim()),
  }));
  // What stands over the headings, such as a title, has fields of its own.
  const cells = lines.map((line) => line.cells);
  const head = headLine(cells, "bonds") || headLine(cells, "events");
  const width = parsed[head]?.fields.length ?? 0;
  const faults = parsed.flatMap(({ line, fields, fault }, index) => {
    const isWide = fields.slice(width).some((field) => field.trim() !== "");
    if (fault !== undefined) return [`${path}, line ${String(line)}: ${fault}`];
    return index >= head && (fields.length < width || isWide)
      ? [
          `${path}, line ${String(line)}: ${String(fields.length)} fields, where ${head === 0 ? "the first line" : `line ${String(parsed[head]?.line ?? 1)}`} names ${String(width)}`,
        ]
      : [];
  });
  if (faults.length > 0) return { end: problems(faults.slice(0, 20)) };
  return { value: { tables: [{ name: path, lines, head }], sheets: [], document: null } };
}

function tablesOf({ sheets }: WorkbookDocument): Pick<GivenFile, "tables" | "sheets"> {
  const tables = sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name, range, hasTotals }): GivenLines[] => {
      const area = parseCells(range);
      if (area === null) return [];
      const last = area.row + area.rows - 1 - (hasTotals ? 1 : 0);
      const lines = linesAt(sheet, area.row, last, area.column, area.column + area.columns - 1);
      return [{ name, lines, head: 0 }];
    }),
  );
  return { tables, sheets: sheets.flatMap(headedLines) };
}

function headedLines(sheet: SheetDocument): readonly GivenLines[] {
  const rows = Object.keys(sheet.cells).map(Number);
  const last = Math.max(-1, ...rows);
  const columns = rows.flatMap((row) => Object.keys(sheet.cells[row] ?? {}).map(Number));
  const width = columns.reduce((most, column) => Math.max(most, column), 0);
  const lines = linesAt(sheet, 0, last, 0, width);
  return rows.filter((row) => row < HEADINGS_WITHIN).map((head) => ({ name: sheet.name, lines, head }));
}

function linesAt(
  { name: sheet, cells }: SheetDocument,
  first: number,
  last: number,
  from: number,
  to: number,
): GivenLines["lines"] {
  const rowAt = (row: number) =>
    Array.from({ length: to - from + 1 }, (_cell, index): string | number => {
      const value = cells[row]?.[from + index]?.value ?? "";
      if (typeof value === "object")
        return `${value.error} (${columnLetters(from + index)}${String(row + 1)})`;
      return typeof value === "boolean"
        ? String(value).toUpperCase()
        : typeof value === "string"
          ? value.trim()
          : value;
    });
  return Array.from({ length: Math.max(0, last - first + 1) }, (_row, index) => ({
    at: `${sheet}!${String(first + index + 1)}`,
    cells: rowAt(first + index),
  }));
}
