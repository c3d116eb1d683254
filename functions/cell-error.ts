/** The two errors to which Excel attaches a message: wrong input, and missing input. */
export type ErrorCode = "#VALUE!" | "#N/A";

/** An error as one cell's content: Excel's own object where Excel is there, else a plain one of the same fields. */
export interface CellError {
  readonly code: ErrorCode;
  readonly message: string;
}

type ErrorConstructor = new (code: ErrorCode, message: string) => CellError;

/** Makes an error for a cell, of Excel's own class where the page has it. */
export function cellError(code: ErrorCode, message: string): CellError {
  const host = globalThis as { readonly CustomFunctions?: { readonly Error?: ErrorConstructor } };
  const ExcelError = host.CustomFunctions?.Error;
  return ExcelError === undefined ? { code, message } : new ExcelError(code, message);
}

/** Tells whether a result is an error, whoever made it. */
export function isCellError(value: unknown): value is CellError {
  if (typeof value !== "object" || value === null || !("code" in value)) return false;
  return value.code === "#VALUE!" || value.code === "#N/A";
}
