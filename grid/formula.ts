import { parse, parseA1Ref, stringifyA1Ref, tokenize, type AstExpression } from "@borgar/fx/xlsx";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "./address";

/** A formula cut into pieces; joined again they are the formula. Formulas come without their leading "=". */
export interface Piece {
  readonly kind:
    | "cells"
    | "name"
    | "table"
    | "function"
    | "operator"
    | "space"
    | "text"
    | "number"
    | "boolean"
    | "error"
    | "unknown";
  readonly text: string;
}

const KINDS: Readonly<Record<string, Piece["kind"]>> = {
  range: "cells",
  range_beam: "cells",
  range_ternary: "cells",
  range_named: "name",
  structured: "table",
  func: "function",
  operator: "operator",
  whitespace: "space",
  newline: "space",
  string: "text",
  number: "number",
  bool: "boolean",
  error: "error",
};

/** Cuts a formula into pieces, a reference with its sheet being one. Never fails. */
export function pieces(formula: string): Piece[] {
  return tokenize(`=${formula}`, { withLocation: false, negativeNumbers: false })
    .slice(1)
    .map(({ type, value }) => ({ kind: KINDS[type] ?? "unknown", text: value }));
}

export type Expression = AstExpression;

/** Reads a formula as a tree of expressions; null where it is none that the grammar knows. */
export function expression(formula: string): Expression | null {
  try {
    // The parser of arrays wants the sign of a number with it.
    return parse(tokenize(`=${formula}`, { withLocation: false }));
  } catch {
    return null;
  }
}

/** Cells that a formula refers to. */
export interface Reference {
  /** The file that a link to another workbook names, as the formula says it; "" for the formula's own. */
  readonly workbook: string;
  /** The name of the sheet, `First:Last` for a span of sheets; "" for the formula's own. */
  readonly sheet: string;
  readonly area: Area;
  /** Tells of each edge whether a `$` fixes it. */
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

/** Reads a reference with or without its sheet, such as `'My sheet'!$A1:B$2` or `A:C`; null where it is none. */
export function parseReference(text: string): Reference | null {
  const read = parseA1Ref(text);
  if (!read || !("range" in read)) return null;
  const { top, left, bottom, right, $top, $left, $bottom, $right } = read.range;
  const [first, last] = [top ?? 0, bottom ?? MAX_ROWS - 1];
  const [from, to] = [left ?? 0, right ?? MAX_COLUMNS - 1];
  return {
    workbook: read.workbookName ?? "",
    sheet: read.sheetName ?? "",
    area: { row: first, column: from, rows: last - first + 1, columns: to - from + 1 },
    fixed: { top: Boolean($top), left: Boolean($left), bottom: Boolean($bottom), right: Boolean($right) },
  };
}

/** Writes a reference; its sheet is quoted where it needs to be. */
export function formatReference({ workbook, sheet, area, fixed }: Reference): string {
  const wholeColumns = area.rows === MAX_ROWS;
  const wholeRows = area.columns === MAX_COLUMNS && !wholeColumns;
  return stringifyA1Ref({
    workbookName: workbook,
    sheetName: sheet,
    range: {
      top: wholeColumns ? null : area.row,
      bottom: wholeColumns ? null : area.row + area.rows - 1,
      left: wholeRows ? null : area.column,
      right: wholeRows ? null : area.column + area.columns - 1,
      $top: fixed.top,
      $bottom: fixed.bottom,
      $left: fixed.left,
      $right: fixed.right,
    },
  });
}
