import type { CellRange } from "../workbook";
import { formatCells, parseCells, quoteSheet, splitSheet } from "./address";
import { invalidArgument } from "./office-error";
import type { Session } from "./session";

/** Gives a range's address with its sheet: `Sheet1!A1:B2`, `'My sheet'!A:A`. */
export function fullAddress(session: Session, cells: CellRange, absolute = false): string {
  const sheet = session.workbook.sheets().find((it) => it.id === cells.sheet);
  return `${quoteSheet(sheet?.name ?? "#REF!")}!${formatCells(cells, absolute)}`;
}

/** Reads a formula that is a plain reference (`Sheet1!$A$1:$B$2`); null for anything else. */
export function referenceOf(session: Session, formula: string, homeSheet?: string): CellRange | null {
  const split = splitSheet(formula.trim());
  const named = session.workbook.sheets().find((it) => it.name.toLowerCase() === split.sheet?.toLowerCase());
  const sheet = split.sheet === undefined ? homeSheet : named?.id;
  return sheet === undefined ? null : parseCells(sheet, split.cells);
}

/** Finds what an address names on a worksheet: cells, whole rows or columns, or a defined name of that sheet. */
export function rangeByAddress(session: Session, sheet: string, address: string): CellRange {
  const cells = referenceOf(session, address, sheet) ?? namedCells(session, sheet, address);
  if (cells?.sheet !== sheet)
    throw invalidArgument(`${JSON.stringify(address)} is no range of this worksheet`);
  return cells;
}

function namedCells(session: Session, sheet: string, name: string): CellRange | null {
  const matching = session.workbook.names().filter((it) => it.name.toLowerCase() === name.toLowerCase());
  const found = matching.find((it) => it.sheet === sheet) ?? matching.find((it) => it.sheet === undefined);
  return found === undefined ? null : referenceOf(session, found.formula);
}
