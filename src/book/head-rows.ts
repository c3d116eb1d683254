import { keyForm, normaliseText } from "../text";
import { foreignUnit, readHead, readUnit } from "./head-unit";
import { BOND_HEADS, bondHeading, EVENT_HEADS, eventHeading, externalHeading, headsColumn } from "./heads";

/** A cell over or in a table, as any reader has it. */
type HeadCell = string | number | boolean | object | null;
type HeadLine = readonly HeadCell[];

export type HeadedKind = "bonds" | "events";

/** The headings of a table brought into one row. */
export interface OneHead {
  readonly heads: readonly string[];
  /** How many lines of those given are headings or stand over them. */
  readonly lines: number;
  /** A unit that is said over the table for its amounts and is none here, such as another currency; null mostly. */
  readonly foreign: string | null;
}

/** Lines over the headings: a title, the date, the unit. */
const MOST_ABOVE = 5;
/** Cells of such a line. */
const MOST_CELLS = 3;

/** Words over several columns that only gather them: what stands below says by itself what it is. */
const GATHERING: ReadonlySet<string> = new Set(
  [
    ...[
      "基本信息",
      "债券信息",
      "债券要素",
      "债券基本信息",
      "基本要素",
      "要素",
      "发行信息",
      "期限",
      "日期",
      "持仓信息",
    ],
    ...[
      "持有情况",
      "评级信息",
      "内部评级信息",
      "估值信息",
      "估值",
      "增信",
      "增信措施",
      "增信信息",
      "担保信息",
      "其他",
    ],
    ...[
      "债项",
      "债券",
      "bond",
      "bonds",
      "terms",
      "dates",
      "basic information",
      "basics",
      "holding",
      "holdings",
      "valuation",
    ],
    ...["ratings", "security", "enhancement", "credit enhancement", "other"],
  ].map(keyForm),
);

/** Which column a heading stands for; null for one that is passed over. */
function columnOf(head: string, kind: HeadedKind): string | null {
  if (kind === "events") return eventHeading(head);
  const external = externalHeading(head);
  return bondHeading(head) ?? (external === null ? null : `external ${external.part}${external.number}`);
}

const isKnown = (head: string, kind: HeadedKind): boolean => columnOf(head, kind) !== null;

const isKey = (head: string, kind: HeadedKind): boolean =>
  columnOf(head, kind) === (kind === "bonds" ? "code" : "of");

/** As it stands, without the blanks around it. */
const rawOf = (cell: HeadCell | undefined): string =>
  typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
const textOf = (cell: HeadCell | undefined): string => (typeof cell === "string" ? normaliseText(cell) : "");
const isBlank = (cell: HeadCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && normaliseText(cell) === "");

/**
 * Finds the headings of a table of bonds or events in its first lines, and brings them into one row: lines over them (a title, a
 * day, 单位：万元) are passed over, but for the unit that they say of amounts whose own heading says none; of two lines of headings (外部评级 over
 * 机构, 级别 and 日期) the upper one counts for the columns below it that it is merged over. Where no line has headings the first is taken for them.
 * @param lines the table from its first line on; as many as there are
 * @param at the line of the headings, from 0, where it is known
 */
export function oneHead(lines: readonly HeadLine[], kind: HeadedKind, at?: number): OneHead {
  const found = at ?? headLine(lines, kind);
  const { heads, isTwo } = joined(lines[found] ?? [], lines[found + 1] ?? [], kind);
  const said = saidAbove(lines.slice(0, found));
  const words = kind === "bonds" ? BOND_HEADS.amount : EVENT_HEADS.value;
  const isBare = (head: string) => headsColumn(head, words, "money") && readHead(head).unit === null;
  return {
    heads:
      said.unit === null ? heads : heads.map((head) => (isBare(head) ? `${head}（${said.unit}）` : head)),
    lines: found + (isTwo ? 2 : 1),
    foreign: heads.some(isBare) ? said.foreign : null,
  };
}

/** Brings two lines of headings into one, where the second is one; the line below otherwise belongs to the rows. */
function joined(
  upper: HeadLine,
  lower: HeadLine,
  kind: HeadedKind,
): { readonly heads: readonly string[]; readonly isTwo: boolean } {
  const heads = upper.map((cell) => rawOf(cell));
  if (!isSecond(heads, lower, kind)) return { heads, isTwo: false };
  const counts = new Map<string, number>();
  const both = togetherAll(heads, lower, kind).map((head, place) => {
    if (isFree(heads[place], lower[place])) return head;
    const times = (counts.get(keyForm(head)) ?? 0) + 1;
    counts.set(keyForm(head), times);
    // Several agencies stand side by side, each with the same words below.
    return times > 1 && kind === "bonds" && externalHeading(head) !== null ? `${head}${String(times)}` : head;
  });
  return { heads: both, isTwo: true };
}

/** What each column of two lines of headings says; the upper word counts to the right until the next. */
function togetherAll(heads: readonly string[], lower: HeadLine, kind: HeadedKind): readonly string[] {
  let over = "";
  return Array.from({ length: Math.max(heads.length, lower.length) }, (_, place) => {
    const top = heads[place] ?? "";
    if (top !== "") over = top;
    return isFree(top, lower[place]) ? top : together(over, rawOf(lower[place]), kind);
  });
}

/** Nothing of its own stands below a heading. */
function isFree(top = "", below: HeadCell | undefined): boolean {
  return isBlank(below) || keyForm(rawOf(below)) === keyForm(top);
}

function together(over: string, below: string, kind: HeadedKind): string {
  if (over === "") return below;
  const both = /^[\x20-\x7e]*$/.test(over + below) ? `${over} ${below}` : `${over}${below}`;
  if (isKnown(both, kind)) return both;
  // The lower word says by itself what it is: under a word that only gathers, or one of the same column (持仓 over 账面价值).
  const column = columnOf(below, kind);
  if (GATHERING.has(keyForm(over)) || (column !== null && column === columnOf(over, kind))) return below;
  // The lower word says all of it again: 发行人 over 发行人名称.
  return keyForm(below).startsWith(keyForm(over)) ? below : both;
}

/** Finds the line of the headings: the first that has two of them, or gathers those below it; the first of all where none is. */
export function headLine(lines: readonly HeadLine[], kind: HeadedKind): number {
  for (const [index, line] of lines.slice(0, MOST_ABOVE + 1).entries()) {
    const known = line.filter((cell) => typeof cell === "string" && isKnown(cell, kind));
    if (known.length > 1 || isSecond(line.map(rawOf), lines[index + 1] ?? [], kind)) return index;
    if (line.filter((cell) => !isBlank(cell)).length > MOST_CELLS) break;
  }
  return 0;
}

/**
 * Tells whether a line is a second one of headings: words only, and together they say which column names the row. Either that stands in the upper
 * line with nothing below it, or the upper line gathers what stands below it and is no title: of few words none of which makes a column known that
 * is not by itself.
 */
function isSecond(heads: readonly string[], lower: HeadLine, kind: HeadedKind): boolean {
  const both = togetherAll(heads, lower, kind);
  const key = both.findIndex((head) => isKey(head, kind));
  if (key < 0) return false;
  const isOver = isKey(heads[key] ?? "", kind);
  if (isOver && !isFree(heads[key], lower[key])) return false;
  let isHeading = false;
  for (const [place, cell] of lower.entries()) {
    if (isFree(heads[place], cell)) continue;
    const [top, text] = [heads[place] ?? "", textOf(cell)];
    if (text === "" || /^[\d\s.,%‰:/年月日()-]+$/.test(text)) return false;
    const isRead = isKnown(both[place] ?? "", kind);
    // Under a heading of its own that is known, words are what a row holds of it.
    if (isOver && isKnown(top, kind) && !isRead) return false;
    isHeading ||= isRead;
  }
  const isMade = (head: string, place: number) =>
    isKnown(head, kind) && columnOf(head, kind) !== columnOf(rawOf(lower[place]), kind);
  const isTitle = heads.filter((head) => head !== "").length <= MOST_CELLS && !both.some(isMade);
  return isHeading && (isOver || !isTitle);
}

/** Finds the unit that is said over a table: 单位：万元, 债券台账（单位：亿元）, amounts in CNY million. */
function saidAbove(lines: readonly HeadLine[]): {
  readonly unit: string | null;
  readonly foreign: string | null;
} {
  for (const cell of lines.flat()) {
    const text = textOf(cell);
    const [, behind] = UNIT_ABOVE.exec(text) ?? [];
    const unit = behind === undefined ? readHead(text).unit : readUnit(behind);
    if (unit?.kind === "money") return { unit: unit.word, foreign: null };
    if (behind !== undefined && unit === null) return { unit: null, foreign: behind };
    const foreign = foreignUnit(text, ["单位", "unit", "units", "货币单位", "金额单位"]);
    if (foreign !== null) return { unit: null, foreign };
  }
  return { unit: null, foreign: null };
}

const UNIT_ABOVE = /(?:单位|\bunits?|\b(?:amounts?|figures)\s+(?:are\s+)?in)\s*:?\s*([^()[\]]+?)\s*[)\]]?$/i;
