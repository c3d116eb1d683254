import { normaliseText } from "../text";

/** Spellings by which analysts, terminals, reports and our own sheets say that a value is not there. */
const ABSENT: ReadonlySet<string> = new Set([
  ...["", "n/a", "na", "n.a.", "#n/a", "#n/a n/a", "-", "--", "---", "/", "\\"],
  ...["未获取", "无数据", "未披露", "暂无", "未填(--)", "未填"],
]);

/** Said of a figure that cannot be: of a requirement the same words say that it does not apply, which is an answer. */
const NO_FIGURE: ReadonlySet<string> = new Set([
  "不适用",
  "not applicable",
  "nm",
  "n.m.",
  "not meaningful",
  "无意义",
]);

/** Grades and symbols as printed: letters and figures that no spelling of absence begins with. */
const PLAIN = /^[a-mo-zA-MO-Z0-9]/;

/** Tells whether a text says that nothing is there: blank, `n/a`, a dash, 不适用 and their usual spellings. */
export function isAbsentText(text: string): boolean {
  return !PLAIN.test(text) && ABSENT.has(normaliseText(text).toLowerCase());
}

/** Tells whether a text says that there is no figure: as `isAbsentText`, and 不适用, NM and their like. */
export function isAbsentFigure(text: string): boolean {
  return isAbsentText(text) || NO_FIGURE.has(normaliseText(text).toLowerCase());
}

/** Words that head a row which adds the others up. */
const TOTALS: ReadonlySet<string> = new Set([
  ...["合计", "总计", "小计", "共计", "总和", "汇总", "合计数"],
  ...["total", "totals", "grandtotal", "subtotal", "sub-total", "sum"],
]);

/** Tells whether a text names the sum of other rows and nothing of its own. */
export function isTotalWord(text: string): boolean {
  return TOTALS.has(
    normaliseText(text)
      .toLowerCase()
      .replace(/[\s::]/g, ""),
  );
}
