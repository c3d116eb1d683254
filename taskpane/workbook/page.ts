import { LYING_WIDTH } from "../../desk/paper/cells/pages";
import { footerText, LYING_MARGINS, PAGE_NUMBER } from "../../desk/paper/cells/writing";
import { pointsOf } from "./cells";

/** Cells of ten points are read down to seven. */
const LEAST_SCALE = 0.7;

/** Leaves as much of a page that lies on its side to a wide table as printers do. */
export function setLyingMargins(sheet: Excel.Worksheet): void {
  const [left, right, top, bottom, header, footer] = LYING_MARGINS;
  sheet.pageLayout.setPrintMargins("Inches", { left, right, top, bottom, header, footer });
}

/** Counts the pages that columns take side by side where their type is still read. */
function pagesAcross(widths: readonly number[]): number {
  const [first = 0, ...others] = widths.map(pointsOf);
  const room = LYING_WIDTH / LEAST_SCALE - first;
  return Math.max(1, Math.ceil(others.reduce((sum, width) => sum + width, 0) / room));
}

/**
 * Lets a long table print on lying pages of A4, under its headings on each: as wide as one of them, or on as many beside each
 * other as it takes to be read, each with the columns that name its rows.
 * @param heads the rows of its headings, as `$1:$1`
 * @param footer left of the page number at the foot of every page
 * @param beside the columns that name the rows, as `$A:$A`, and the widths of all in characters
 */
export function printWide(
  sheet: Excel.Worksheet,
  heads: string,
  footer: string,
  beside?: { readonly names: string; readonly widths: readonly number[] },
): void {
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: beside === undefined ? 1 : pagesAcross(beside.widths) };
  if (beside !== undefined) sheet.pageLayout.setPrintTitleColumns(beside.names);
  setLyingMargins(sheet);
  sheet.pageLayout.setPrintTitleRows(heads);
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = footerText(footer);
  page.rightFooter = PAGE_NUMBER;
}
