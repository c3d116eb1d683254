import { decimalOf } from "../../src";
import { pastedCells, pastedNumber } from "./pasted";
import type { AmountRow } from "./statement/place";

/** A cell of the statement's table. */
interface Place {
  readonly amount: string;
  readonly year: string;
}

/** What a pasted block of figures comes to. */
export interface PastedBlock {
  /** By amount and year. */
  readonly amounts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Cells that are no numbers; nothing is put in their place. */
  readonly unread: readonly string[];
  /** How many cells lay beyond the table. */
  readonly beyond: number;
}

const NUMBER = { kind: "number" } as const;

/** Tells whether a paste is figures and gaps alone: its place says what they are, since nothing in it does. */
export function isFiguresOnly(text: string): boolean {
  const cells = pastedCells(text).flat();
  const decimal = decimalOf(cells);
  return cells.every((cell) => pastedNumber(cell, NUMBER, decimal ?? "point") !== null);
}

/** Reads figures that were pasted at a place of the statement: they fill its boxes from there on, row by row. */
export function pastedBlock(text: string, at: Place, rows: readonly AmountRow[]): PastedBlock {
  const cells = pastedCells(text);
  const decimal = decimalOf(cells.flat());
  const amounts: Record<string, Record<string, string>> = {};
  const unread: string[] = [];
  let beyond = 0;
  const start = rows.findIndex(({ amount }) => amount.id === at.amount);
  cells.forEach((row, down) => {
    const target = rows[start + down];
    if (target === undefined) {
      beyond += row.length;
      return;
    }
    const from = Math.max(0, target.years.indexOf(at.year));
    row.forEach((cell, right) => {
      const year = target.years[from + right];
      const number = pastedNumber(cell, NUMBER, decimal);
      if (year === undefined) beyond += 1;
      else if (number === null) unread.push(cell);
      else (amounts[target.amount.id] ??= {})[year] = number;
    });
  });
  return { amounts, unread, beyond };
}
