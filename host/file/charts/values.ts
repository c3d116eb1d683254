import type { CellValue, ChartReference, WorkbookDocument } from "../../document";
import { parseArea } from "../address";
import { tokens } from "../formula/tokens";

/**
 * In the file a chart calls a sheet by its name, in the document by its id. Inside this folder a reference's `sheet` is
 * the name.
 */
export const GONE = "#REF!";

/** Writes a reference as the file has it: `'My sheet'!$B$2:$B$9`. */
export function referenceText({ sheet, range }: ChartReference): string {
  if (range === GONE || sheet === "") return GONE;
  const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(sheet);
  const name = plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

/** Reads a reference to one area of one sheet; undefined for anything else that a chart may say. */
export function readReference(text: string): ChartReference | undefined {
  if (text === GONE) return { sheet: "", range: GONE };
  const list = tokens(text);
  if (list[1]?.text !== "!") return undefined;
  const [first] = list;
  const sheet =
    first?.kind === "quoted" ? first.text.slice(1, -1).replaceAll("''", "'") : (first?.text ?? "");
  const range = text.slice((first?.text.length ?? 0) + 1).replaceAll("$", "");
  return parseArea(range) === undefined ? undefined : { sheet, range };
}

/** Lists the values that a reference names, row by row. */
export type ReadValues = (reference: ChartReference) => readonly CellValue[];

/** Finds values by the names of the document's sheets. */
export function valuesIn(document: WorkbookDocument): ReadValues {
  return ({ sheet, range }) => {
    const found = document.sheets.find(({ name }) => name === sheet);
    const area = parseArea(range);
    if (!found || !area) return [];
    const values: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1)
        values.push(found.cells[row]?.[column]?.value ?? null);
    return values;
  };
}
