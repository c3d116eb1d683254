import { findEnterable, type Addresses, type InputAddress, type Pack } from "../../../src";
import { onSheet, type PlanRow, type SheetPlan } from "../cells/plan";
import { absolute, address } from "../cells/plan";

const VALUE = /^(value|数值)$/;
const UNIT = /^(unit|单位)$/;
const PERIOD = /^FY(-\d+)?$/;

/** Where a written sheet shows one rating: by our function, and as it was when it was written. */
export interface Shown {
  readonly live: string;
  readonly written: string;
}

/**
 * Finds where the inputs of an assessment stand on its sheet: by the headings of its table and the keys in it, wherever that table stands.
 * Cells of years that an input does not have, and what no formula reads, are to stay empty.
 */
export function inputAddresses(pack: Pack, { sheet, rows }: SheetPlan): Addresses {
  const head = rows.findIndex(
    ({ cells }) => cells.some((cell) => cell?.value === "key") && columnsOf(cells).value >= 0,
  );
  const columns = columnsOf(rows[head]?.cells ?? []);
  const at = (row: number, column: number) => onSheet(sheet, absolute(address(row, column)));
  const inputs: Record<string, InputAddress> = {};
  const guards: Addresses["guards"][number][] = [];
  for (let row = head + 1; row > 0 && row < rows.length; row += 1) {
    const cells = rows[row]?.cells ?? [];
    const key = String(cells[columns.key]?.value ?? "");
    if (key === "") break;
    const item = findEnterable(pack, key);
    const label = { en: String(cells[0]?.value ?? key), zh: String(cells[0]?.value ?? key) };
    if (item === undefined) {
      if (isWithheldBy(pack, key)) guards.push({ label, cells: at(row, columns.value) });
      continue;
    }
    const years = item.kind === "measured" ? (item.periods?.keys ?? []) : [];
    const own = columns.periods.filter(({ period }) => years.includes(period));
    inputs[key] = {
      value: at(row, columns.value),
      unit: "unit" in item && columns.unit >= 0 ? at(row, columns.unit) : null,
      periods: Object.fromEntries(own.map(({ period, column }) => [period, at(row, column)])),
    };
    for (const { period, column } of columns.periods)
      if (!years.includes(period))
        guards.push({
          label: { en: `${label.en} ${period}`, zh: `${label.zh} ${period}` },
          cells: at(row, column),
        });
  }
  return { inputs, guards };
}

/** A mapping of scales is the pipeline's to follow, and so is a statement that withholds the rating. */
function isWithheldBy(pack: Pack, key: string): boolean {
  return (
    key === "mapping" || (pack.checks ?? []).some(({ id, withholds }) => id === key && withholds === true)
  );
}

function columnsOf(cells: PlanRow["cells"]) {
  const words = cells.map((cell) => String(cell?.value ?? ""));
  return {
    key: words.indexOf("key"),
    value: words.findIndex((word) => VALUE.test(word)),
    unit: words.findIndex((word) => UNIT.test(word)),
    periods: words.flatMap((word, column) => (PERIOD.test(word) ? [{ period: word, column }] : [])),
  };
}

/** Finds where a sheet shows its ratings by our functions, by the word of each; the value as written stands beside it. */
export function shownRatings({ sheet, rows }: SheetPlan): Readonly<Record<string, Shown>> {
  const found: Record<string, Shown> = {};
  for (const [row, { cells }] of rows.entries())
    for (const [column, cell] of cells.entries()) {
      if (cell?.kind !== "formula") continue;
      const called = /^=RATING\.(BCA|FINAL)\(.*?(?:,"([a-z]+)")?\)$/.exec(String(cell.value));
      if (called === null) continue;
      const name = called[1] === "BCA" ? "standalone" : (called[2] ?? "final");
      const at = (where: number) => onSheet(sheet, absolute(address(row, where)));
      found[name] ??= { live: at(column), written: at(column + 1) };
    }
  return found;
}
