import { cellError } from "./cell-error";

/** The most characters that a cell holds. */
const LONGEST = 32_767;

/** What a cell cannot show is an error that says so; a zero has no sign. */
function shown(value: unknown): unknown {
  if (typeof value === "number") {
    if (Number.isFinite(value)) return value === 0 ? 0 : value;
    return cellError("#VALUE!", "The result is beyond the numbers that a cell holds.");
  }
  if (typeof value !== "string" || value.length <= LONGEST) return value;
  return cellError("#VALUE!", `The text has ${value.length} characters; a cell holds 32,767.`);
}

/** Makes rows into what cells can show; where all can be, as nearly always, they stay the same rows. */
export function shownRows(rows: unknown[][]): unknown[][] {
  const isShown = (value: unknown): boolean => Object.is(shown(value), value);
  return rows.every((row) => row.every(isShown)) ? rows : rows.map((row) => row.map(shown));
}
