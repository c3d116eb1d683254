import type { IColumnData, IRowData, Nullable } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";

/** Column widths in characters of the default font and row heights in points, against the grid's pixels. */

export const defaultWidth = 8.43;
export const defaultHeight = 15;
export const defaultWidthPixels = 64;
export const defaultHeightPixels = 20;

const pixelsOfWidth = (width: number): number => Math.round(width * 7 + 5);
const pixelsOfHeight = (height: number): number => Math.round((height * 4) / 3);

/** A grid column of a width in characters; the width itself is kept beside the pixels, which round it. */
export function columnOfWidth(width: number): Partial<IColumnData> {
  return { w: pixelsOfWidth(width), custom: { width } };
}

/** The width in characters, or null where the column has none of its own. */
export function widthOfColumn(column: Nullable<Partial<IColumnData>>): number | null {
  if (column?.w === undefined) return null;
  const width = (column.custom as { width?: unknown } | null | undefined)?.width;
  if (typeof width === "number" && pixelsOfWidth(width) === column.w) return width;
  return Math.round(((column.w - 5) / 7) * 100) / 100;
}

/** A grid row of a height in points, which the grid then does not fit to its text. */
export function rowOfHeight(height: number): Partial<IRowData> {
  return { h: pixelsOfHeight(height), ia: BooleanNumber.FALSE, custom: { height } };
}

/** The height in points, or null where the row fits itself to its text. */
export function heightOfRow(row: Nullable<Partial<IRowData>>): number | null {
  if (row?.h === undefined || row.ia !== BooleanNumber.FALSE) return null;
  const height = (row.custom as { height?: unknown } | null | undefined)?.height;
  if (typeof height === "number" && pixelsOfHeight(height) === row.h) return height;
  return Math.round(row.h * 75) / 100;
}
