import { columnLetters } from "../../grid";
import { pagesAcross } from "../../desk/paper/cells/pages";
import { footerText, LYING_MARGINS, PAGE_NUMBER } from "../../desk/paper/cells/writing";

/** Leaves as much of a page that lies on its side to a wide table as printers do. */
export function setLyingMargins(sheet: Excel.Worksheet): void {
  const [left, right, top, bottom, header, footer] = LYING_MARGINS;
  sheet.pageLayout.setPrintMargins("Inches", { left, right, top, bottom, header, footer });
}

/**
 * Lets a long table print on lying pages of A4, under its headings on each: on as many beside each other as it takes to be
 * read, each with the columns that name its rows.
 * @param heads the rows of its headings, as `$1:$1`
 * @param footer left of the page number at the foot of every page
 * @param widths of all columns, in characters
 * @param names how many of the first columns name the rows; null: one page wide, whatever its type
 */
export function printWide(
  sheet: Excel.Worksheet,
  heads: string,
  footer: string,
  widths: readonly number[],
  names: number | null,
): void {
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.orientation = "Landscape";
  const across = pagesAcross(widths, names);
  sheet.pageLayout.zoom = { horizontalFitToPages: across };
  if (names !== null && names > 0 && across > 1)
    sheet.pageLayout.setPrintTitleColumns(`$A:$${columnLetters(names - 1)}`);
  setLyingMargins(sheet);
  sheet.pageLayout.setPrintTitleRows(heads);
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = footerText(footer);
  page.rightFooter = PAGE_NUMBER;
}
