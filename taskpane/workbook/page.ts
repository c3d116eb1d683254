import { footerText, LYING_MARGINS, PAGE_NUMBER } from "../../desk/paper/cells/writing";

/** Leaves as much of a page that lies on its side to a wide table as printers do. */
export function setLyingMargins(sheet: Excel.Worksheet): void {
  const [left, right, top, bottom, header, footer] = LYING_MARGINS;
  sheet.pageLayout.setPrintMargins("Inches", { left, right, top, bottom, header, footer });
}

/**
 * Lets a long table print on lying pages of A4, as wide as one of them, under its headings on each.
 * @param heads the rows of its headings, as `$1:$1`
 * @param footer left of the page number at the foot of every page
 */
export function printWide(sheet: Excel.Worksheet, heads: string, footer: string): void {
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  setLyingMargins(sheet);
  sheet.pageLayout.setPrintTitleRows(heads);
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = footerText(footer);
  page.rightFooter = PAGE_NUMBER;
}
