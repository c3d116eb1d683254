import { engineVersion, listPacks, listReleases, pinOf, type Extent } from "../src";
import { readChoice, readLabel, readLanguage, required } from "./arguments";
import { said } from "./spoken";
import { readGrid } from "./cells";
import { errorOf } from "./errors";
import { calibrationTable, itemRows, sourceRow } from "./method-rows";
import { formFaults, formRows } from "./method-form";
import { methodDifferences } from "./method-diff";
import { readMethod } from "./method-argument";
import { all, andThen, map } from "./outcome";
import { oneCell, spill, type Shown, type Spill } from "./spread";

/**
 * Lists the methodologies that are built in, under a header row: id, version, calibration, title, publisher, whom it rates,
 * date, scale. An id with several releases has a row for each, the newest first. Give the id as the argument method of other
 * functions for the newest release, or the pin id@version+calibration for any; METHOD.VERSION gives the pin.
 * #VALUE! for a language that is neither English nor Chinese.
 * @customfunction METHOD.LIST METHOD.LIST
 * @helpurl https://localhost:3000/docs/functions.html#method-list
 * @param [language] en or zh, for headings, publishers and classes; blank: the display language.
 * @returns One row for each release of each methodology, grouped by id.
 */
export function methodList(language?: unknown[][]): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const head = [
    ...said({
      en: ["method", "version", "calibration", "title", "名称", "publisher", "rates", "published", "scale"],
      zh: ["评级方法", "版本", "校准", "英文名称", "名称", "发布机构", "适用", "发布日", "级别体系"],
    }),
  ];
  const releases = listPacks().flatMap((pack) => [
    pack,
    ...listReleases().filter((other) => other.id === pack.id && other !== pack),
  ]);
  return [
    head,
    ...releases.map((pack) => [
      ...[pack.id, pack.version, pack.calibration, pack.title.en, pack.title.zh, said(pack.publisher)],
      ...[said(pack.issuerClass), pack.published, pack.scale],
    ]),
  ] satisfies Spill;
}

/**
 * Lists what a methodology asks for, under a header row: section, item (the key of a subject's row), its label in English
 * and Chinese, its kind, and what may be entered (grades best first, or the plausible range and unit); its checks come last.
 * #N/A without a method, #VALUE! for an unknown one, both listing those that there are.
 * @customfunction METHOD.ITEMS METHOD.ITEMS
 * @helpurl https://localhost:3000/docs/functions.html#method-items
 * @param method Methodology, optionally pinned; or a range: a calibration table or a methodology of your own.
 * @param [language] en or zh, for headings and factors; blank: the display language.
 * @returns One row for each item and check, in the order of the methodology.
 */
export function methodItems(method: unknown[][], language?: unknown[][]): unknown[][] {
  const read = all({ pack: readMethod(method, null), language: readLanguage(language) });
  return spill(map(read, ({ pack }) => itemRows(pack)));
}

/**
 * Says where the numbers of an item, a step or a check come from, as a row of five cells: basis (published, house, or input where the
 * analyst brings the value), title of the document, place in it, its date, and the reason of a house number. A column of
 * items spills a row for each. #VALUE! for an unknown item; #N/A where the item or the method is blank.
 * @customfunction METHOD.SOURCE METHOD.SOURCE
 * @helpurl https://localhost:3000/docs/functions.html#method-source
 * @param method Methodology, optionally pinned; or a range: a calibration table or a methodology of your own.
 * @param item Item, step or check id, its label in English or Chinese, or the id of a scale mapping; a cell or a column.
 * @param [language] en or zh; blank: the display language.
 * @returns Basis, title, place, date, reason.
 */
export function methodSource(method: unknown[][], item: unknown[][], language?: unknown[][]): unknown[][] {
  const read = all({ pack: readMethod(method, null), language: readLanguage(language) });
  return spill(
    map(read, ({ pack }) => {
      const grid = readGrid(item);
      return grid.map(([cell = null]): Shown[] => {
        if (cell === null && grid.length > 1) return ["", "", "", "", ""];
        const key = required(readLabel(cell, "item"), "item", "an item or step id");
        const row = andThen(key, (text) => sourceRow(pack, text));
        return row.ok ? [...row.value] : [errorOf(row.problems), "", "", "", ""];
      });
    }),
  );
}

/**
 * Lists every house number of a methodology as a calibration table: a row of method and its pin, a row of headings, then
 * path, item or step, what the number is, value, unit and reason. Copy it as values (or only the rows that you change, as path and
 * value), change values, and give the range wherever a function takes a method: the rating then follows your numbers, and every
 * pin ends in * and a hash of them. Published numbers are not listed and cannot be changed. #N/A without a method, #VALUE! for an
 * unknown one, and for a table whose cells break a rule, naming each cell.
 * @customfunction METHOD.CALIBRATION METHOD.CALIBRATION
 * @helpurl https://localhost:3000/docs/functions.html#method-calibration
 * @param method Methodology, optionally pinned; or a range: a calibration table or a methodology of your own.
 * @param [language] en or zh; blank: the display language, for headings and texts.
 * @returns Six columns; the first row names the method.
 */
export function methodCalibration(method: unknown[][], language?: unknown[][]): unknown[][] {
  const read = all({
    pack: readMethod(method, null),
    language: readLanguage(language),
  });
  return spill(map(read, ({ pack, language: spoken }) => calibrationTable(pack, spoken)));
}

/**
 * Writes a methodology as plain tables under each other, as an analyst would write one: Methodology, Items, Grades, Bands,
 * Steps, Weights, Matrix, Support and the others that it has. Copy it as values onto a sheet of its own, change it, give it an id
 * of its own, and give the range wherever a function takes a method. Read back unchanged it is the same methodology. #N/A without
 * a method, #VALUE! for an unknown one.
 * @customfunction METHOD.TABLE METHOD.TABLE
 * @helpurl https://localhost:3000/docs/functions.html#method-table
 * @param method Methodology, optionally pinned; or a range: a calibration table or a methodology of your own.
 * @param [language] en or zh; blank: the display language, for titles, headings and words.
 * @param [extent] own (default), or all: with the scales, mappings and rules for bonds and reviews that it uses, to change those too.
 * @returns The tables of the methodology, a blank row between them.
 */
export function methodTable(method: unknown[][], language?: unknown[][], extent?: unknown[][]): unknown[][] {
  const read = all({
    pack: readMethod(method, null),
    language: readLanguage(language),
    extent: readChoice(extent, "extent", EXTENTS, "own"),
  });
  return spill(map(read, ({ pack, language: spoken, extent: wanted }) => formRows(pack, spoken, wanted)));
}

const EXTENTS = ["own", "all"] as const satisfies readonly Extent[];

/**
 * Checks a methodology of your own that is written as tables: a row for each fault with its cell within the range (A1 is the
 * first one), its table, its column, and what is wrong and allowed there; for a sound one a single row of sound, its pin and its
 * title. #N/A for a blank range; #VALUE! for one that does not begin with the table Methodology.
 * @customfunction METHOD.CHECK METHOD.CHECK
 * @helpurl https://localhost:3000/docs/functions.html#method-check
 * @param range The tables of the methodology, from the title Methodology to the last row.
 * @param [language] en or zh; blank: the display language, for what is said.
 * @returns Four columns: cell, table, column, what is wrong.
 */
export function methodCheck(range: unknown[][], language?: unknown[][]): unknown[][] {
  const spoken = readLanguage(language);
  return spill(andThen(spoken, (said) => formFaults(range, said)));
}

/**
 * Gives the pin of a methodology (id@version+calibration, and *hash under a calibration table) with the version of the engine that computes it: what to keep
 * beside a rating so that it can be repeated. #N/A without a method, #VALUE! for an unknown one.
 * @customfunction METHOD.VERSION METHOD.VERSION
 * @helpurl https://localhost:3000/docs/functions.html#method-version
 * @param method Methodology, optionally pinned; or a range: a calibration table or a methodology of your own.
 * @param [language] en or zh; blank: the display language.
 * @returns Text such as lianhe-guarantor@4.0.202208+2 (engine 0.1.0).
 */
export function methodVersion(method: unknown[][], language?: unknown[][]): unknown[][] {
  const read = all({ pack: readMethod(method, null), language: readLanguage(language) });
  return oneCell(
    map(read, ({ pack }) => {
      const pin = pinOf(pack);
      return said({ en: `${pin} (engine ${engineVersion})`, zh: `${pin}（软件版本 ${engineVersion}）` });
    }),
  );
}

/**
 * Lists in what two methodologies differ, under a header row with both pins: what differs and how (item added, number changed,
 * text changed), path, item or step, the value in each, and whose a number is. With headers and rows it rates these issuers under
 * both instead, one row for each that moves: issuer, rating in each, notches (+ is better under the second), the item or step that
 * moved it, and a flag at three notches or more or where there is no rating. The header row stands alone where nothing differs or
 * moves. #N/A without a methodology, or with only one of headers and rows; #VALUE! for an unknown methodology.
 * @customfunction METHOD.DIFF METHOD.DIFF
 * @helpurl https://localhost:3000/docs/functions.html#method-diff
 * @param a First methodology, optionally pinned; or a range: a calibration table or one of your own.
 * @param b Second methodology, optionally pinned; or a range: a calibration table or one of your own.
 * @param [headers] Keys over the columns, as for RATING.TABLE; a column headed issuer, name or id names the rows.
 * @param [rows] One row for each issuer. A row whose method column names another methodology is passed over.
 * @param [language] en or zh; blank: the display language, for headings, names and texts.
 * @returns Six columns.
 */
export function methodDiff(
  a: unknown[][],
  b: unknown[][],
  headers?: unknown[][],
  rows?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return spill(methodDifferences(a, b, headers, rows, language));
}
