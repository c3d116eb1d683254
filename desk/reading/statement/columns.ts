import { normaliseText } from "../../../src";
import { isSubheading, readsAsFigure } from "./lines";
import { joinedPeriod, periodOf, type Period } from "./period";
import {
  isNoAmount,
  moneyUnit,
  unitBehind,
  unitOfHeading,
  unitOfTable,
  unitWithin,
  unreadUnit,
  type MoneyUnit,
} from "./unit";

/** A column of a statement as its headings say. */
export interface StatementColumn {
  readonly at: number;
  /** As it is headed. */
  readonly heading: string;
  readonly period: Period | null;
  /** Shares, changes and their like stand beside amounts. */
  readonly isShare: boolean;
  /** The parent company's own, beside the group's. */
  readonly isParent: boolean;
  readonly unit: MoneyUnit | null;
}

/** A table with its headings: its columns, and the rows below them. */
export interface StatementBlock {
  readonly columns: readonly StatementColumn[];
  readonly rows: readonly (readonly string[])[];
  /** What 单位 above the table or in its head says. */
  readonly unit: MoneyUnit | null;
  /** What it says where that is no unit that is known. */
  readonly unread: string | null;
}

type Row = readonly string[];

/** Tells whether a row heads columns with periods: nothing in it is a figure that is no year. */
function isHead(row: Row): boolean {
  const further = row.slice(1).filter((cell) => cell !== "");
  const cells = further.length > 0 ? further : row;
  const isPeriod = (cell: string) => periodOf(withoutUnit(cell)) !== null;
  return cells.some(isPeriod) && cells.every((cell) => isPeriod(cell) || !readsAsFigure(cell));
}

/** Rows about the columns that terminals print below the periods. */
const ABOUT =
  /^(?:报表类型|报告类型|报告期类型|数据来源|公告日期|披露日期|会计准则|审计意见|是否审计|上市标准|单位|币种|货币单位|货币|换算汇率|合并类型|statement type|source|currency|unit|units|report type|audit)[:：]?$/i;

/** Finds the tables of a pasted statement, each under its headings; rows above the first head belong to none. */
export function statementBlocks(rows: readonly Row[]): readonly StatementBlock[] {
  const heads = rows.flatMap((row, at) => (isHead(row) && !isHead(rows[at - 1] ?? []) ? [at] : []));
  if (heads.length === 0) return [];
  return heads.map((head, index) => {
    const above = rows.slice(index === 0 ? 0 : (heads[index - 1] ?? 0) + 1, head);
    // Of an earlier table only what stands right above the head is said of this one.
    const titles = index === 0 ? above : above.slice(-2).filter((row) => row.length === 1);
    return blockOf(rows.slice(head, heads[index + 1] ?? rows.length), titles);
  });
}

function blockOf([head = [], ...below]: readonly Row[], titles: readonly Row[]): StatementBlock {
  const second = below[0] ?? [];
  const isSecond = second.length > 1 && second.every((cell) => !readsAsFigure(cell)) && isSecondHead(second);
  const about = below.slice(isSecond ? 1 : 0);
  const end = about.findIndex((row) => !ABOUT.test(normaliseText(row[0] ?? "")));
  const said = end < 0 ? about : about.slice(0, end);
  const body = end < 0 ? [] : about.slice(end);
  const width = Math.max(head.length, second.length, ...body.map((row) => row.length));
  const columns: StatementColumn[] = [];
  const groups = groupsOver(titles.at(-1) ?? [], width);
  let upper = "";
  for (let at = 1; at < width; at += 1) {
    const lower = isSecond ? (second[at] ?? "") : "";
    const own = head[at] ?? "";
    // A heading merged over several columns stands in the first of them.
    upper = own !== "" ? own : lower !== "" ? upper : "";
    const heading = [groups[at] ?? "", upper, lower].filter((word) => word !== "").join(" ");
    const notes = said.map((row) => [row[0] ?? "", row[at] ?? ""] as const);
    columns.push({
      at,
      heading,
      period:
        lower === "" ? periodOf(withoutUnit(upper)) : joinedPeriod(withoutUnit(upper), withoutUnit(lower)),
      isShare: isNoAmount(lower) || isNoAmount(upper) || isNoAmount(groups[at] ?? ""),
      isParent: [heading, ...notes.map(([, note]) => note)].some((word) => /母公司|parent/i.test(word)),
      unit: unitOfHeading(lower) ?? unitOfHeading(upper) ?? unitOfHeading(groups[at] ?? "") ?? unitIn(notes),
    });
  }
  const corner = [...titles.flat(), head[0] ?? "", isSecond ? (second[0] ?? "") : ""];
  const unit = corner.map(unitOfTable).find((found) => found !== null) ?? null;
  // A unit that is not known is told wherever it stands: nothing below it may be taken for another.
  const headings = columns.flatMap(({ at, unit: own }) =>
    own === null ? [head[at] ?? "", isSecond ? (second[at] ?? "") : "", groups[at] ?? ""] : [],
  );
  const unread =
    unit === null ? ([...corner, ...headings].map(unreadUnit).find((told) => told !== null) ?? null) : null;
  return { columns, rows: body, unit, unread };
}

/** What a row right above the periods says of the columns below it: 合并 over two years, 母公司 over the same two. */
function groupsOver(row: Row, width: number): readonly string[] {
  if (row.slice(1).every((cell) => cell === "") || row.some(readsAsFigure)) return [];
  let group = "";
  return Array.from({ length: width }, (_one, at) => (group = at === 0 ? "" : row[at] || group));
}

function isSecondHead(row: Row): boolean {
  const further = row.slice(1).filter((cell) => cell !== "");
  const isNamed = row[0] !== "" && !/^(?:项目|科目|指标|item)/i.test(row[0] ?? "");
  return (
    further.length > 0 &&
    (!isNamed || further.every(isSubheading)) &&
    !ABOUT.test(normaliseText(row[0] ?? ""))
  );
}

function withoutUnit(heading: string): string {
  const behind = unitBehind(heading);
  if (behind !== "" && (moneyUnit(behind) !== null || unreadUnit(behind) !== null))
    return heading.trim().slice(0, -behind.length).trim();
  const unit = /\s*[([（][^()[\]（）]*[)\]）]\s*$/.exec(heading)?.[0] ?? "";
  return unit !== "" && (unitWithin(unit) !== null || isNoAmount(heading))
    ? heading.slice(0, -unit.length)
    : heading;
}

function unitIn(notes: readonly (readonly [string, string])[]): MoneyUnit | null {
  for (const [what, note] of notes) {
    const unit = /^(?:单位|货币单位|units?)/i.test(normaliseText(what)) ? moneyUnit(note) : null;
    if (unit !== null) return unit;
  }
  return null;
}
