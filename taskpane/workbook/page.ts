import { footerText, PAGE_NUMBER } from "../../desk/paper/cells/writing";

/**
 * Lets a long table print on lying pages of A4, as wide as one of them, under its headings on each.
 * @param heads the rows of its headings, as `$1:$1`
 * @param footer left of the page number at the foot of every page
 */
export function printWide(sheet: Excel.Worksheet, heads: string, footer: string): void {
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows(heads);
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = footerText(footer);
  page.rightFooter = PAGE_NUMBER;
}
