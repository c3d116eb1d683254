import { MAX_COLUMNS, MAX_ROWS } from "../../grid";
import type { CellFormat } from "../document";
import { Turn } from "../turn";
import type { CellInput, CellRange, LiveWorkbook, Pause } from "../workbook";
import { readPastedText } from "./typed-text";

/** Cells that are written together: a few milliseconds of work. */
const BLOCK = 3000;

/** Rows that are read before it is known how many cells a row has. */
const FIRST = 50;

/** More digits than a number keeps. */
const TOO_LONG = /^\d{16,}$/u;

/** What is pasted into a cell. */
export interface PastedCell {
  /** As it stands there: what is read as if it were typed, and what a cell for text takes. */
  readonly shown: string;
  /** What the source itself says that it is, which is not read again. */
  readonly value?: number | boolean | string;
  /** The look that it brings along, instead of which the cell has none. Without one the cell keeps its own. */
  readonly look?: CellFormat;
  /** Whether the source says nothing of number formats; then the cell keeps its own. */
  readonly keepsNumberFormat?: boolean;
}

/** Null leaves a cell as it is. */
export type PastedRows = readonly (readonly (PastedCell | null)[])[];

/** A table that is read in parts, from its first row to its last. */
export interface PastedTable {
  readonly rows: number;
  readonly part: (from: number, to: number) => PastedRows;
  /** The areas of what was read so far that are one cell, counted from the table's first. */
  readonly merges: readonly Omit<CellRange, "sheet">[];
}

export interface PasteProgress {
  /** Told how far it has come, from 0 to 1. */
  readonly said: (done: number) => void;
  readonly isCancelled: () => boolean;
}

/** Somebody ended it before its end. */
export class Cancelled extends Error {}

/** The sheet ends before the table does. */
export class NoRoom extends Error {}

/**
 * Writes a pasted table below and right of a cell: in parts, between which the page can draw and listen. Throws where it is
 * cancelled or has no room.
 * @returns where it was written
 */
export async function pasteTable(
  workbook: LiveWorkbook,
  at: Pick<CellRange, "sheet" | "row" | "column">,
  table: PastedTable,
  { said, isCancelled }: PasteProgress,
  pause: Pause,
): Promise<CellRange> {
  const whole: CellRange = { ...at, rows: table.rows, columns: 1 };
  if (at.row + table.rows > MAX_ROWS) throw new NoRoom();
  workbook.makeRoom(whole);
  const turn = new Turn(pause);
  const looks = new Looks();
  let columns = 1;
  for (let [from, height] = [0, FIRST]; from < table.rows;) {
    const rows = table.part(from, Math.min(table.rows, from + height));
    columns = rows.reduce((most, row) => Math.max(most, row.length), columns);
    if (at.column + columns > MAX_COLUMNS) throw new NoRoom();
    writePart(workbook, { ...whole, row: at.row + from, rows: rows.length, columns }, rows, looks);
    from += rows.length;
    height = Math.max(1, Math.floor(BLOCK / columns));
    said(from / table.rows);
    await turn.over();
    if (isCancelled()) throw new Cancelled();
  }
  const { merges } = table;
  const { sheet } = at;
  if (merges.length > 0)
    workbook.mergeInto(
      sheet,
      merges.map((area) => ({ ...area, sheet, row: at.row + area.row, column: at.column + area.column })),
    );
  return { ...whole, columns };
}

/** A table of plain text: each cell as if it had been typed. Cells that a shorter row lacks stay as they are. */
export function textTable(text: string): PastedTable {
  const rows = rowsOf(text);
  return {
    rows: rows.length,
    part: (from, to) => rows.slice(from, to).map((row) => row.map((shown) => ({ shown }))),
    merges: [],
  };
}

function writePart(workbook: LiveWorkbook, range: CellRange, rows: PastedRows, looks: Looks): void {
  const before = workbook.formats(range);
  const places = Array.from({ length: range.columns }, (_, column) => column);
  const written = rows.map((row, index) =>
    places.map((column) => {
      const cell = row[column] ?? null;
      return cell === null ? null : writtenOf(cell, before[index]?.[column] ?? {}, looks);
    }),
  );
  workbook.write(
    range,
    written.map((row) => row.map((cell) => cell?.input ?? null)),
    written.map((row) => row.map((cell) => cell?.look ?? null)),
  );
}

interface Written {
  readonly input: CellInput;
  readonly look?: CellFormat;
}

function writtenOf(cell: PastedCell, before: CellFormat, looks: Looks): Written {
  const { shown, value, look } = cell;
  if (before.numberFormat === "@") {
    const input = shown === "" ? "" : `'${shown.replace(/^'/u, "")}`;
    return look === undefined ? { input } : { input, look: looks.of(look, before, "@") };
  }
  const typed = value === undefined ? typedInput(shown) : { input: inputOf(value) };
  if (look === undefined) {
    if (typed.numberFormat === undefined || (before.numberFormat ?? "General") !== "General")
      return { input: typed.input };
    return { input: typed.input, look: looks.of(before, before, typed.numberFormat) };
  }
  const kept = cell.keepsNumberFormat === true ? before.numberFormat : undefined;
  return {
    input: typed.input,
    look: looks.of(look, before, look.numberFormat ?? kept ?? typed.numberFormat),
  };
}

const inputOf = (value: number | boolean | string): CellInput =>
  typeof value === "string" && value !== "" ? `'${value}` : value;

/** What is longer than a number can say stays as it is written: codes of companies have eighteen digits. */
function typedInput(text: string): { readonly input: CellInput; readonly numberFormat?: string } {
  if (text === "" || text.startsWith("=") || text.startsWith("'")) return { input: text };
  return TOO_LONG.test(text.trim()) ? { input: `'${text}` } : readPastedText(text);
}

/** Equal looks are one object, so that a column of thousands of cells in one look costs no more than one. */
class Looks {
  private readonly known = new Map<CellFormat, Map<CellFormat, Map<string | undefined, CellFormat>>>();

  /** A pasted look in a cell: whether a cell is locked is not pasted. */
  of(look: CellFormat, before: CellFormat, numberFormat: string | undefined): CellFormat {
    const byBefore = inside(
      this.known,
      look,
      () => new Map<CellFormat, Map<string | undefined, CellFormat>>(),
    );
    const byFormat = inside(byBefore, before, () => new Map<string | undefined, CellFormat>());
    return inside(byFormat, numberFormat, () => {
      const { numberFormat: _own, ...rest } = look;
      const { locked } = before;
      return {
        ...rest,
        ...(numberFormat === undefined ? {} : { numberFormat }),
        ...(locked === undefined ? {} : { locked }),
      };
    });
  }
}

function inside<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

/** Splits what a spreadsheet copies as text: cells with tabs, quotes or lines of their own stand in quotes. */
export function rowsOf(text: string): string[][] {
  const lines = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "");
  if (!lines.includes('"')) return lines.split("\n").map((line) => line.split("\t"));
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;
  for (let found = cell.exec(lines); found !== null; found = cell.exec(lines)) {
    const [, quoted, plain = "", end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end === "\n") rows.push([]);
  }
  return rows;
}
