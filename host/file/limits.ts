import type { NameDocument, TableDocument, WorkbookDocument } from "../document";
import { parseArea, parseCell } from "./address";
import { FileProblem } from "./problem";

/** What Excel takes (Microsoft, "Excel specifications and limits"); beyond it Excel repairs a file or does not open it. */
export const LONGEST_CELL = 32_767;
export const LONGEST_FORMULA = 8_192;
export const LONGEST_SHEET_NAME = 31;
const LONGEST_NAME = 255;
const LONGEST_HEADER = 255;
const MOST_FORMATS = 65_490;

const NAME = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u;
/** A name that reads as a cell in either notation would be one. */
const ROW_COLUMN = /^(?:r\d*c\d*|r\d*|c\d*)$/i;

function isName(name: string): boolean {
  return (
    name.length <= LONGEST_NAME && NAME.test(name) && !ROW_COLUMN.test(name) && parseCell(name) === undefined
  );
}

/** Refuses names that Excel does not take. @param known the names of the file, which came as they are */
export function checkNames(names: readonly NameDocument[], known: ReadonlySet<string>): void {
  const met = new Set<string>();
  for (const { name, sheet } of names) {
    const key = `${sheet ?? ""}!${name.toLowerCase()}`;
    if (met.has(key) && !known.has(name)) throw new FileProblem("same-name", { name });
    met.add(key);
    if (!known.has(name) && !isName(name)) throw new FileProblem("bad-name", { name, bound: LONGEST_NAME });
  }
}

/** Refuses a table that Excel does not take: its name, its range, and its columns' names must be right. */
export function checkTable(table: TableDocument): void {
  const area = parseArea(table.range);
  const columns = new Set(table.columns.map((column) => column.toLowerCase()));
  const right =
    isName(table.name) &&
    area !== undefined &&
    area.right - area.left + 1 === table.columns.length &&
    columns.size === table.columns.length &&
    table.columns.every((column) => column !== "" && column.length <= LONGEST_NAME);
  if (!right) throw new FileProblem("bad-table", { name: table.name, bound: LONGEST_NAME });
}

/** Refuses headers and footers that are too long. */
export function checkHeaders({ sheets }: WorkbookDocument): void {
  for (const { name, pageLayout } of sheets) {
    for (const text of [pageLayout.headerText ?? "", pageLayout.footerText ?? ""])
      if (text.length > LONGEST_HEADER)
        throw new FileProblem("long-header", { sheet: name, found: text.length, bound: LONGEST_HEADER });
  }
}

/** Refuses more cell formats than a workbook holds. */
export function checkFormats(found: number): void {
  if (found > MOST_FORMATS) throw new FileProblem("too-many-formats", { found, bound: MOST_FORMATS });
}
