/** Where the pictures find live figures on the sheet. */
export interface LiveCells {
  /** The inputs, with fixed columns and rows. */
  readonly subject: string;
  /** The methodology as the argument of a formula. */
  readonly method: string;
  /** The cell of a result's live formula; null where the sheet does not list it. */
  readonly result: (key: "standalone" | "support" | "sovereign" | "rmb" | "final") => string | null;
}
