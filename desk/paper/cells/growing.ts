import type { PlanCell, PlanRule } from "./plan";

/** A table that grows downwards under its header. */
export interface GrowingTable {
  readonly name: string;
  /** With its header, as far as rows are given. */
  readonly address: string;
}

/**
 * A sheet of which the rows below the header are the analyst's: it is made once, and later only its formulas, its tables and
 * the looks of its columns reach further. As data; what carries it out touches nothing that was typed.
 */
export interface GrowingPlan {
  readonly sheet: string;
  /** Cells from A1 on down to the header. */
  readonly head: readonly (readonly (PlanCell | null)[])[];
  readonly widths: readonly number[];
  readonly tables: readonly GrowingTable[];
  /** Names by which cells of it are found again. */
  readonly names?: readonly { readonly name: string; readonly address: string }[];
  /** Formulas by the cell from which they spill, with the columns that they fill. */
  readonly formulas: readonly { readonly cell: string; readonly formula: string; readonly columns: number }[];
  readonly formats: readonly { readonly area: string; readonly format: string }[];
  /** Cells that may be typed over, by their address. */
  readonly inputs: readonly string[];
  readonly rules: readonly PlanRule[];
  /** Rows and columns that stay in sight. */
  readonly frozen: string;
  /**
   * How many of the first columns name the rows: a page beside another repeats them. null: the sheet is not meant to be read on
   * paper and is as wide as a page.
   */
  readonly naming: number | null;
  /** The last row that is given, from 1. */
  readonly lastRow: number;
  /** Zero-based row of the header. */
  readonly headerRow: number;
}
