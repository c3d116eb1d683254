import { normaliseText } from "../text";

/** Spellings by which analysts, terminals, reports and our own sheets say that a value is not there. */
const ABSENT: ReadonlySet<string> = new Set([
  ...["", "n/a", "na", "n.a.", "#n/a", "#n/a n/a", "nm", "n.m.", "-", "--", "---", "/", "\\"],
  ...["未获取", "无数据", "不适用", "未披露", "暂无", "未填(--)", "未填"],
]);

/** Grades and symbols as printed: letters and figures that no spelling of absence begins with. */
const PLAIN = /^[a-mo-zA-MO-Z0-9]/;

/** Tells whether a text says that nothing is there: blank, `n/a`, a dash, 不适用 and their usual spellings. */
export function isAbsentText(text: string): boolean {
  return !PLAIN.test(text) && ABSENT.has(normaliseText(text).toLowerCase());
}
