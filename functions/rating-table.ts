import { readLanguage } from "./arguments";
import { readList } from "./cells";
import { spill } from "./spread";
import { rateTable } from "./table";

/**
 * Rates one issuer in each row and spills the results: the way to rate thousands with one formula. An issuer that cannot be
 * rated shows n/a in its row; ask for the output problems to read why. The whole call is #VALUE! or #N/A only when headers,
 * method or outputs cannot be read.
 * @customfunction RATING.TABLE RATING.TABLE
 * @helpurl https://localhost:3000/docs/functions.html#rating-table
 * @param headers Keys over the columns: item ids or labels, and optionally method, outlook and watch. A second row may give units,
 * a row of FY-4 to FY gives periods, with value over what is given in place of them (a blank key repeats the one on its left). A column headed issuer, name, id or note, or
 * left blank, is passed over.
 * @param rows One row for each issuer, as wide as the headers. Blank rows stay blank; blank cells and n/a are missing; 0 is
 * the number 0, listed under problems where an item is measured.
 * @param [method] Methodology for all rows, as for RATING.BCA; blank: the method column.
 * @param [outputs] Results wanted, as a range or as one text with commas: final, assigned (the committee's), standalone,
 * support, sovereign, rmb, local, short, outlook, watch, score, rank, binding, version, problems, or an item for its grade.
 * Blank: standalone, final.
 * @param [language] en or zh, for what is said of problems and of what binds: with it the outlook comes as its name, else as its
 * key; blank: the display language.
 * @returns A row of results for each issuer, without a header row.
 */
export function ratingTable(
  headers: unknown[][],
  rows: unknown[][],
  method?: unknown[][],
  outputs?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const isAsked = readList(language).some((cell) => cell !== null);
  return spill(rateTable(headers, rows, method, outputs, isAsked));
}
