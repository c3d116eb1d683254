import type { CellFormat } from "../document";
import type { CellRange, DeepPartial, LiveWorkbook } from "../workbook";
import { isUnbounded, intersect } from "./address";
import { notImplemented } from "./office-error";

/** What a format object speaks about: some cells, or a named style. */
export interface Surface {
  /** The looks that it covers; more than one where cells differ. */
  looks(): readonly CellFormat[];
  /** Changes what is named; a member given as undefined goes back to its default. */
  change(change: DeepPartial<CellFormat>): void;
  /** Null for a style. */
  readonly cells: CellRange | null;
  /** The part of the surface that a border side lies on, or null where it has none (one row has no inside line). */
  part(row: number, column: number, rows: number, columns: number): Surface | null;
}

/** Speaks about cells. Whole rows and columns are judged by the cells in use. */
export function cellSurface(workbook: LiveWorkbook, cells: CellRange): Surface {
  return {
    cells,
    looks: () => {
      const used = isUnbounded(cells) ? workbook.usedRange(cells.sheet, false) : cells;
      const listed = used === null ? null : intersect(used, cells);
      return listed === null ? [{}] : workbook.formats(listed).flat();
    },
    change: (change) => {
      workbook.setFormat(cells, change);
    },
    part: (row, column, rows, columns) =>
      rows < 1 || columns < 1
        ? null
        : cellSurface(workbook, {
            sheet: cells.sheet,
            row: cells.row + row,
            column: cells.column + column,
            rows,
            columns,
          }),
  };
}

/** The style that every cell has; it cannot be changed on the workbench. */
export const NORMAL = "Normal";

/** Speaks about a named style. */
export function styleSurface(workbook: LiveWorkbook, name: string): Surface {
  const look = (): CellFormat => workbook.namedStyles()[name] ?? {};
  const surface: Surface = {
    cells: null,
    looks: () => [look()],
    change: (change) => {
      if (name === NORMAL) throw notImplemented("changing the style Normal");
      workbook.setNamedStyle(name, merged(look(), change));
    },
    part: () => surface,
  };
  return surface;
}

/** Lays a change over a look, one level deep for fonts and borders. */
function merged(look: CellFormat, change: DeepPartial<CellFormat>): CellFormat {
  const { font, borders, ...rest } = change;
  return {
    ...look,
    ...rest,
    ...(font === undefined ? {} : { font: { ...look.font, ...font } }),
    ...(borders === undefined ? {} : { borders: { ...look.borders, ...borders } as CellFormat["borders"] }),
  };
}

/** Gives what all looks agree on, or null where they differ, as Excel does. */
export function common<Value>(surface: Surface, pick: (look: CellFormat) => Value): Value | null {
  const [first, ...rest] = surface.looks().map(pick);
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

/** Borders by Excel.BorderIndex, without the diagonals. */
export const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;

export type BorderIndex = (typeof BORDER_INDEXES)[number];

/** One border of a surface. */
export interface BorderTarget {
  readonly surface: Surface;
  readonly index: BorderIndex;
}
