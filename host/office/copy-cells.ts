import { shiftFormula } from "../../grid";
import type { CellContent, CellInput, CellRange } from "../workbook";
import { insideGrid, isUnbounded } from "./address";
import { scriptValue } from "./cells";
import { invalidArgument, notImplemented } from "./office-error";
import type { Session } from "./session";

interface CopyOptions {
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const TYPES: readonly string[] = ["All", "Formulas", "Values", "Formats"];

/** Copies cells as Excel's paste special does; a target that is a multiple of the source is filled with copies. */
export async function copyCells(
  session: Session,
  source: CellRange,
  target: CellRange,
  type: string,
  options: CopyOptions,
): Promise<void> {
  if (!TYPES.includes(type)) throw notImplemented(`Range.copyFrom with copyType ${type}`);
  if (options.transpose) throw notImplemented("Range.copyFrom with transpose");
  if (isUnbounded(source) || isUnbounded(target))
    throw invalidArgument("whole rows and columns are not copied");
  await session.settled();
  const contents = session.workbook.read(source);
  const looks = session.workbook.formats(source);
  for (const place of places(source, target)) {
    if (type !== "Values" && type !== "Formulas") {
      looks.forEach((row, i) => {
        row.forEach((look, j) => {
          const cell = { ...place, row: place.row + i, column: place.column + j, rows: 1, columns: 1 };
          session.workbook.clear(cell, "formats");
          session.workbook.setFormat(cell, look);
        });
      });
    }
    if (type !== "Formats") session.workbook.write(place, inputs(contents, source, place, type, options));
  }
  session.touch();
}

/** Where copies of the source go: once at the target's corner, or side by side where they fill it exactly. */
function places(source: CellRange, target: CellRange): CellRange[] {
  const fills = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  const down = fills ? target.rows / source.rows : 1;
  const across = fills ? target.columns / source.columns : 1;
  return Array.from({ length: down * across }, (_, n) =>
    insideGrid({
      ...source,
      sheet: target.sheet,
      row: target.row + Math.floor(n / across) * source.rows,
      column: target.column + (n % across) * source.columns,
    }),
  );
}

function inputs(
  contents: readonly (readonly CellContent[])[],
  source: CellRange,
  place: CellRange,
  type: string,
  options: CopyOptions,
): CellInput[][] {
  return contents.map((row) =>
    row.map((cell) => {
      if (cell.formula !== "" && type !== "Values") {
        const [down, right] = [place.row - source.row, place.column - source.column];
        return `=${shiftFormula(cell.formula.slice(1), down, right, "error")}`;
      }
      const value = scriptValue(cell);
      if (value === "" && options.skipBlanks) return null;
      return typeof value === "string" && /^[=']/.test(value) ? `'${value}` : value;
    }),
  );
}
