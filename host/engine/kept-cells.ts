import type { ICellData, Nullable } from "@univerjs/core";
import type { CellDocument, CellValue, WorkbookDocument } from "../document";
import { parseArea } from "../../grid";
import type { Assessed, KeptReason } from "./trust";

/** What a formula cell that keeps the file's result carries with it, wherever it is moved. */
export interface KeptMark {
  readonly value: CellValue;
  readonly reason: KeptReason;
  /** The results of an array formula, row by row. */
  readonly values?: readonly (readonly CellValue[])[];
}

interface Custom {
  readonly kept?: KeptMark;
  /** A text that reads like an error and is none. */
  readonly text?: true;
}

const customOf = (cell: Nullable<ICellData>): Custom => (cell?.custom ?? {}) as Custom;

/** The mark of a cell, undefined where its formula is calculated here. */
export function keptMark(cell: Nullable<ICellData>): KeptMark | undefined {
  return cell?.f || cell?.si ? customOf(cell).kept : undefined;
}

/** Tells whether a cell holds text though the text spells an error. */
export function isErrorText(cell: Nullable<ICellData>): boolean {
  return customOf(cell).text === true;
}

/** A cell's custom data without what it says of its content. */
export function withoutContentMarks(cell: Nullable<ICellData>): Record<string, unknown> | null {
  const { kept: _kept, text: _text, ...rest } = customOf(cell) as Custom & Record<string, unknown>;
  return Object.keys(rest).length === 0 ? null : rest;
}

/** What custom data says of a cell's content, to be carried over when its look changes. */
export function contentMarks(cell: Nullable<ICellData>): Record<string, unknown> {
  const { kept, text } = customOf(cell);
  return { ...(kept === undefined ? {} : { kept }), ...(text === undefined ? {} : { text }) };
}

/** Makes the mark of a formula that keeps what its document says. */
export function markOf({ sheet, cell, reason }: Assessed, document: WorkbookDocument): KeptMark | undefined {
  if (reason === null) return undefined;
  const area = cell.spill === undefined ? null : parseArea(cell.spill);
  const cells = document.sheets.find(({ id }) => id === sheet)?.cells ?? {};
  if (area === null || area.rows * area.columns === 1) return { value: cell.value, reason };
  const values = Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column): CellValue => {
      const one: CellDocument | undefined = cells[area.row + row]?.[area.column + column];
      return one?.value ?? null;
    }),
  );
  return { value: cell.value, reason, values };
}
