import type { Facts, MessageKey } from "./words";

/**
 * What the desk knows of a workbook: the values that come out of one, and how a refusal is said. `taskpane/workbook/` makes
 * them over `Excel.run`, the command line from a file; nothing here knows which.
 */

/** Why the workbook did not do what was asked, as a message with its facts. */
export interface Failure {
  readonly key: MessageKey;
  readonly facts: Facts;
}

export type Done<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export function done<T>(value: T): Done<T> {
  return { ok: true, value };
}

export function failed<T = never>(key: MessageKey, facts: Facts = {}): Done<T> {
  return { ok: false, failure: { key, facts } };
}

/** What one cell holds; a blank one holds "". */
export type CellContent = string | number | boolean;

const ERROR = /^#[A-Z/0!?_]+[!?A]?$/;

/** Finds why cells cannot be taken: an error in one of them, or nothing in any. */
export function cellFault(values: readonly CellContent[], address: string): Failure | null {
  const error = values.find((value) => typeof value === "string" && ERROR.test(value) && value !== "#N/A");
  if (error !== undefined) return { key: "fail.cellError", facts: { address, error: String(error) } };
  return values.every((value) => value === "") ? { key: "fail.blank", facts: { address } } : null;
}

/** Cells of a sheet with the place of the first of them, counted from 0. */
export interface FoundTable {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellContent[])[];
}

/** The record of a written sheet as the workbook keeps it: its canonical text with its hash, and what it belongs to. */
export interface SavedRecord {
  /** Id of the assessment. */
  readonly assessment: string;
  /** Name of the table of inputs that was written with it. */
  readonly table: string;
  /** ISO time of writing. */
  readonly written: string;
  /** Time at which it was entered into the ledger, or "": from then on it is kept whatever is written later. */
  readonly finalised: string;
  readonly hash: string;
  readonly text: string;
  /** Attributes that another version wrote and this one does not know, kept with it. */
  readonly more?: ReadonlyMap<string, string>;
}

/** One issuer of a portfolio's sheet with its results. */
export interface PortfolioRow {
  /** Number of the row on the sheet, from 1. */
  readonly row: number;
  readonly issuer: string;
  readonly standalone: string;
  readonly final: string;
  /** Notches since the ratings were kept; null where there is nothing to count from. */
  readonly moved: number | null;
  readonly problems: string;
}
