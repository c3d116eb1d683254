import { engineVersion, listPacks, pinOf } from "../src";
import { readLabel, required } from "./arguments";
import { readGrid } from "./cells";
import { errorOf } from "./errors";
import { itemRows, sourceRow } from "./method-rows";
import { readMethod } from "./method-argument";
import { andThen, map } from "./outcome";
import { oneCell, spill, type Shown, type Spill } from "./spread";

/**
 * Lists the methodologies that are built in, under a header row: id, version, calibration, title, publisher, whom it rates,
 * date, scale. Give the id as the argument method of other functions; METHOD.VERSION gives the pin.
 * @customfunction METHOD.LIST METHOD.LIST
 * @helpurl https://localhost:3000/docs/functions.html#method-list
 * @returns One row for each methodology.
 */
export function methodList(): unknown[][] {
  const head = [
    "method",
    "version",
    "calibration",
    "title",
    "名称",
    "publisher",
    "rates",
    "published",
    "scale",
  ];
  return [
    head,
    ...listPacks().map((pack) => [
      ...[pack.id, pack.version, pack.calibration, pack.title.en, pack.title.zh, pack.publisher.en],
      ...[pack.issuerClass.en, pack.published, pack.scale],
    ]),
  ] satisfies Spill;
}

/**
 * Lists what a methodology asks for, under a header row: section, item (the key of a subject's row), its label in English
 * and Chinese, its kind, and what may be entered (grades best first, or the plausible range and unit); its checks come last.
 * #N/A without a method, #VALUE! for an unknown one, both listing those that there are.
 * @customfunction METHOD.ITEMS METHOD.ITEMS
 * @helpurl https://localhost:3000/docs/functions.html#method-items
 * @param method Methodology, optionally pinned.
 * @returns One row for each item and check, in the order of the methodology.
 */
export function methodItems(method: unknown[][]): unknown[][] {
  return spill(map(readMethod(method, null), itemRows));
}

/**
 * Says where the numbers of an item, a step or a check come from, as a row of five cells: basis (published, house, or input where the
 * analyst brings the value), title of the document, place in it, its date, and the reason of a house number. A column of
 * items spills a row for each. #VALUE! for an unknown item; #N/A where the item or the method is blank.
 * @customfunction METHOD.SOURCE METHOD.SOURCE
 * @helpurl https://localhost:3000/docs/functions.html#method-source
 * @param method Methodology, optionally pinned.
 * @param item Item, step or check id, its label in English or Chinese, or the id of a scale mapping; a cell or a column.
 * @returns Basis, title, place, date, reason.
 */
export function methodSource(method: unknown[][], item: unknown[][]): unknown[][] {
  return spill(
    map(readMethod(method, null), (pack) => {
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
 * Gives the pin of a methodology (id@version+calibration) with the version of the engine that computes it: what to keep
 * beside a rating so that it can be repeated. #N/A without a method, #VALUE! for an unknown one.
 * @customfunction METHOD.VERSION METHOD.VERSION
 * @helpurl https://localhost:3000/docs/functions.html#method-version
 * @param method Methodology, optionally pinned.
 * @returns Text such as lianhe-guarantor@4.0.202208+1 (engine 0.1.0).
 */
export function methodVersion(method: unknown[][]): unknown[][] {
  return oneCell(map(readMethod(method, null), (pack) => `${pinOf(pack)} (engine ${engineVersion})`));
}
