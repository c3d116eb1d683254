import { keyForm, type StatementAmount } from "../../src";
import { pastedCells, pastedNumber } from "./pasted";

/** A cell of the statement's table. */
interface Place {
  readonly amount: string;
  readonly year: string;
}

/** A row of the statement's table. */
export interface AmountRow {
  readonly amount: StatementAmount;
  readonly years: readonly string[];
}

/** What a pasted table comes to. */
export interface PastedBlock {
  /** By amount and year. */
  readonly amounts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Cells that are no numbers; nothing is put in their place. */
  readonly unread: readonly string[];
  /** Names of rows that no amount has. */
  readonly unknown: readonly string[];
  /** How many cells lay beyond the table. */
  readonly beyond: number;
}

const YEAR = /^(?:FY|fy)?\s*((?:19|20)\d\d)\s*(?:年末|年度|年)?$/;

/** Tells whether a row heads the years, latest first, as many statements print them. */
function runsBackwards(row: readonly string[]): boolean | null {
  const years = row.flatMap((cell) => YEAR.exec(cell)?.[1] ?? []).map(Number);
  if (years.length < 2 || years.length < row.filter((cell) => cell !== "").length - 1) return null;
  return years.every((year, at) => at === 0 || year < (years[at - 1] ?? 0));
}

const NUMBER = { kind: "number" } as const;

function isName(cell: string): boolean {
  return cell !== "" && pastedNumber(cell, NUMBER) === null;
}

/** Names of amounts are compared without what stands in brackets: units, notes. */
function nameForm(name: string): string {
  return keyForm(name.replace(/[（(][^)）]*[)）]/g, ""));
}

function rowNamed(name: string, rows: readonly AmountRow[]): number {
  const form = nameForm(name);
  return rows.findIndex(({ amount: { id, label, aliases } }) =>
    [id, label.en, label.zh, ...(aliases ?? [])].some((word) => nameForm(word) === form),
  );
}

/**
 * Reads a table that was pasted at a place of the statement: rows that begin with the name of an amount go to that amount,
 * others follow from the place on; a head of years says in which order they run. The last cell of a named row is the latest
 * year.
 */
export function pastedBlock(text: string, at: Place, rows: readonly AmountRow[]): PastedBlock {
  const cells = pastedCells(text);
  const [head = []] = cells;
  const backwards = runsBackwards(head);
  const body = backwards === null ? cells : cells.slice(1);
  const amounts: Record<string, Record<string, string>> = {};
  const unread: string[] = [];
  const unknown: string[] = [];
  let beyond = 0;
  const start = rows.findIndex(({ amount }) => amount.id === at.amount);
  body.forEach((row, down) => {
    const [first = "", ...rest] = row;
    const named = isName(first) && (rest.length > 0 || body.length === 1);
    const index = named ? rowNamed(first, rows) : start + down;
    if (named && index < 0) {
      unknown.push(first);
      return;
    }
    const values = named ? rest : row;
    const ordered = backwards === true ? [...values].reverse() : values;
    const target = rows[index];
    if (target === undefined) {
      beyond += ordered.length;
      return;
    }
    const from = named
      ? Math.max(0, target.years.length - ordered.length)
      : Math.max(0, target.years.indexOf(at.year));
    ordered.forEach((cell, right) => {
      const year = target.years[from + right];
      const number = pastedNumber(cell, NUMBER);
      if (year === undefined) beyond += 1;
      else if (number === null) unread.push(cell);
      else (amounts[target.amount.id] ??= {})[year] = number;
    });
  });
  return { amounts, unread, unknown, beyond };
}
