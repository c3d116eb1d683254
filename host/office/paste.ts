import { MAX_COLUMNS, MAX_ROWS } from "../../grid";
import { Turn } from "../turn";
import type { CellInput, CellRange, LiveWorkbook, Pause } from "../workbook";
import { writeCells } from "./cells";

/** Cells that are written together: a few milliseconds of work. */
const BLOCK = 3000;

/** More digits than a number keeps. */
const TOO_LONG = /^\d{16,}$/u;

export interface PasteProgress {
  /** Told how far it has come, from 0 to 1. */
  readonly said: (done: number) => void;
  readonly isCancelled: () => boolean;
}

/** Somebody ended it before its end. */
export class Cancelled extends Error {}

/**
 * Writes a pasted table below and right of a cell, as if each cell had been typed: in parts, between which the page can draw
 * and listen. Cells that a shorter row lacks stay as they are. Throws where it is cancelled or has no room.
 * @returns where it was written
 */
export async function pasteText(
  workbook: LiveWorkbook,
  at: Pick<CellRange, "sheet" | "row" | "column">,
  text: string,
  { said, isCancelled }: PasteProgress,
  pause: Pause,
): Promise<CellRange> {
  const rows = rowsOf(text);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const whole: CellRange = { ...at, rows: rows.length, columns };
  if (at.row + rows.length > MAX_ROWS || at.column + columns > MAX_COLUMNS) throw new NoRoom();
  workbook.makeRoom(whole);
  const turn = new Turn(pause);
  // Whoever reads finds out from the workbook itself that it has changed.
  const pasting = { workbook, touch: () => undefined };
  const height = Math.max(1, Math.floor(BLOCK / columns));
  for (let from = 0; from < rows.length; from += height) {
    const part = rows.slice(from, from + height);
    const values = part.map((row) => Array.from({ length: columns }, (_, column) => inputOf(row[column])));
    writeCells(pasting, { ...whole, row: at.row + from, rows: part.length }, values);
    said((from + part.length) / rows.length);
    await turn.over();
    if (isCancelled()) throw new Cancelled();
  }
  return whole;
}

/** The sheet ends before the table does. */
export class NoRoom extends Error {}

/** What is longer than a number can say stays as it is written: codes of companies have eighteen digits. */
function inputOf(cell: string | undefined): CellInput {
  if (cell === undefined) return null;
  return TOO_LONG.test(cell.trim()) ? `'${cell}` : cell;
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
