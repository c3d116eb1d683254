import { cellError } from "./cell-error";
import { said } from "./spoken";

/** The most characters that a cell holds. */
const LONGEST = 32_767;

const TOO_LARGE = {
  en: "The result is beyond the numbers that a cell holds.",
  zh: "结果超出单元格可容纳的数值范围。",
};
const tooLong = (length: number) => ({
  en: `The text has ${length} characters; a cell holds 32,767.`,
  zh: `文本共${length}个字符，单元格最多容纳32,767个。`,
});

/** What a cell cannot show is an error that says so; a zero has no sign. */
function shown(value: unknown): unknown {
  if (typeof value === "number") {
    if (Number.isFinite(value)) return value === 0 ? 0 : value;
    return cellError("#VALUE!", said(TOO_LARGE));
  }
  if (typeof value !== "string" || value.length <= LONGEST) return value;
  return cellError("#VALUE!", said(tooLong(value.length)));
}

/** Makes rows into what cells can show; where all can be, as nearly always, they stay the same rows. */
export function shownRows(rows: unknown[][]): unknown[][] {
  const isShown = (value: unknown): boolean => Object.is(shown(value), value);
  return rows.every((row) => row.every(isShown)) ? rows : rows.map((row) => row.map(shown));
}
