import {
  decimalOf,
  isAbsentFigure,
  keyForm,
  normaliseText,
  readFigure,
  withoutFootnotes,
  type Decimal,
  type StatementAmount,
} from "../../../src";
import { statementBlocks, type StatementBlock, type StatementColumn } from "./columns";
import { readsAsFigure, statementLines } from "./lines";
import type { Period } from "./period";
import { isNoAmount, moneyUnit, unitWithin, type MoneyUnit } from "./unit";

/** Why something of a statement is not taken. */
export type LeftReason =
  | "unknown-row"
  | "no-amount"
  | "interim"
  | "forecast"
  | "no-period"
  | "parent"
  | "share"
  | "twice"
  | "unread"
  | "two-readings"
  | "footnote"
  | "count"
  | "no-unit"
  | "unit-unread"
  | "currency"
  | "older";

/** What is not taken, as it stands, and why. */
export interface LeftOut {
  readonly what: string;
  readonly why: LeftReason;
}

/** An amount of one year as it stands in a statement. */
export interface StatementCell {
  readonly amount: string;
  /** The name of its row. */
  readonly row: string;
  readonly period: Extract<Period, { kind: "year" | "back" }>;
  /** As it stood. */
  readonly text: string;
  readonly value: number;
  /** Null where nothing in the table names one. */
  readonly unit: MoneyUnit | null;
}

export interface StatementRead {
  readonly cells: readonly StatementCell[];
  readonly left: readonly LeftOut[];
  /** The years whose columns are read, whether each figure in them is or not. */
  readonly years: readonly number[];
  /** Whether any heading names a year: without one nothing can be placed. */
  readonly hasYears: boolean;
}

/** Words before the name of a row that say where it stands. */
const BEFORE =
  /^(?:\*+|其中[:：]?|减[:：]|加[:：]|[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.．](?!\d))\s*/;

/** Brings the name of a row into one form: without what stands in brackets, enumerations and notes. */
export function nameForm(name: string): string {
  let text = withoutFootnotes(normaliseText(name)).trim();
  for (let before = ""; before !== text;) {
    before = text;
    text = text.replace(BEFORE, "");
  }
  return keyForm(text.replace(/[([][^()[\]]*[)\]]/g, "").replace(/[*#†‡]+$/, ""))
    .replace(/[:：]$/, "")
    .replace(/^合并/, "");
}

/** Names for the owners, which stand in brackets within the name of what is theirs: 所有者权益（或股东权益）合计. */
const EQUITY = ["股东权益", "所有者权益", "净资产", "shareholders' equity", "owners' equity"].map(keyForm);

/** What in brackets leaves an amount what it is: its unit, where its note stands, how a loss is shown, whose group, its sign. */
const HARMLESS =
  /^(?:.*(?:填列|列示|表示)|(?:净?(?:亏损|损失|流出)|(?:net )?(?:loss|losses|outflow|used in|deficit))(?:es)?|合并(?:口径|报表)?|consolidated|(?:the )?group|已?经?审计|audited|期末(?:余额|数)?|年末(?:余额|数)?|year-end|见?附注.*|注.*|(?:see )?notes?\b.*|[一二三四五六七八九十\d.、\-ivx]+|[a-z])$/i;

/**
 * Tells whether what stands in brackets in the name of a row leaves the amount what it is; 净利润（母公司）, （期初）and（扣非）are
 * others, and whatever is not known may be.
 */
function isPlainName(name: string, own: ReadonlySet<string>): boolean {
  const brackets = [...normaliseText(name).matchAll(/(?<!^)[([]([^()[\]]*)[)\]]/g)];
  return brackets.every(([, content = ""]) => {
    const said = content.replace(/["“”'‘’]/g, "").trim();
    const isUnit = unitWithin(`(${said})`) !== null || isNoAmount(`x (${said})`);
    return (
      said === "" || isUnit || HARMLESS.test(said) || own.has(nameForm(said.replace(/^(?:或|or )/i, "")))
    );
  });
}

/** Finds the amount that a row is named after, and how near its name is: 0 its own label. */
function amountNamed(
  name: string,
  amounts: readonly StatementAmount[],
): { readonly amount: StatementAmount; readonly rank: number } | null {
  const form = nameForm(name);
  let best: { amount: StatementAmount; rank: number } | null = null;
  for (const amount of amounts) {
    const words = [amount.label.zh, amount.label.en, amount.id, ...(amount.aliases ?? [])];
    const rank = words.findIndex((word) => nameForm(word) === form);
    if (rank < 0 || !isPlainName(name, new Set([...words.map(nameForm), ...EQUITY]))) continue;
    if (best === null || rank < best.rank) best = { amount, rank: rank < 3 ? 0 : rank };
  }
  return best;
}

/**
 * Reads a pasted statement: each amount by the name of its row, the year of its heading and the unit that its row, its column
 * or the table names. Whatever is not among the cells is named with why: columns of part of a year, rows that no amount is
 * called, figures that may be read in two ways.
 */
export function readStatement(text: string, amounts: readonly StatementAmount[]): StatementRead {
  const lines = statementLines(text);
  const upright = statementBlocks(lines);
  // A table with a row a year reads as one with a column a year.
  const blocks = upright.length > 0 ? upright : statementBlocks(turned(lines));
  const isSpaced = !text.includes("\t");
  const decimal = decimalOf(lines.flat().filter((cell) => !isShareText(cell)));
  const left: LeftOut[] = [];
  const cells = blocks.flatMap((block) => cellsOf(block, amounts, decimal, isSpaced, left));
  const { kept, twice } = withoutTwins(cells);
  return {
    cells: kept.map(({ rank: _rank, ...cell }) => cell),
    left: unique([...left, ...twice]),
    years: blocks.flatMap((block) =>
      usable(block, []).flatMap(({ period }) => (period.kind === "year" ? [period.year] : [])),
    ),
    hasYears: blocks.some(({ columns }) => columns.some(({ period }) => period !== null)),
  };
}

/** Exchanges rows and columns; what stands alone above a table stays above it. */
function turned(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const titles = lines.filter((row) => row.length === 1);
  const rows = lines.filter((row) => row.length > 1);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_one, at) => rows.map((row) => row[at] ?? ""));
  return [...titles, ...columns];
}

function isShareText(cell: string): boolean {
  return normaliseText(cell).endsWith("%");
}

interface Ranked extends StatementCell {
  readonly rank: number;
}

function cellsOf(
  block: StatementBlock,
  amounts: readonly StatementAmount[],
  decimal: Decimal | undefined,
  isSpaced: boolean,
  left: LeftOut[],
): readonly Ranked[] {
  const { rows } = block;
  const columns = usable(block, left);
  if (block.unread !== null) left.push({ what: block.unread, why: "unit-unread" });
  const hasUnits =
    block.unit !== null || block.unread !== null || rows.some((row) => unitWithin(row[0] ?? "") !== null);
  return rows.flatMap((row) => {
    const name = row[0] ?? "";
    const holds = row.slice(1).some((cell) => cell !== "" && !isAbsentFigure(cell));
    if (name === "" || !holds) return [];
    if (readsAsFigure(name)) {
      left.push({ what: row.join(" "), why: "unread" });
      return [];
    }
    const found = amountNamed(name, amounts);
    if (found === null || isNoAmount(name)) {
      left.push({ what: name, why: found === null ? "unknown-row" : "no-amount" });
      return [];
    }
    // A page that prints its columns by spaces does not say where a gap is.
    if (isSpaced && row.length !== block.columns.length + 1) {
      left.push({ what: row.join(" "), why: "count" });
      return [];
    }
    const rowUnit = unitWithin(name);
    return columns.flatMap((column): readonly Ranked[] => {
      const text = row[column.at] ?? "";
      if (text === "" || isAbsentFigure(text)) return [];
      const read = readFigure(text, "", decimal);
      if (!read.ok) {
        const code = read.problems[0]?.code;
        const why = code === "two-readings" || code === "footnote" ? code : "unread";
        left.push({ what: `${name}, ${column.heading}: ${text}`, why });
        return [];
      }
      const own = ownUnit(text, read.value.magnitude);
      const unit = own ?? rowUnit ?? column.unit ?? block.unit;
      if (unit === null && hasUnits) {
        left.push({ what: `${name}, ${column.heading}: ${text}`, why: "no-unit" });
        return [];
      }
      const value =
        own === null
          ? read.value.value
          : Number(`${String(read.value.value)}e-${String(read.value.magnitude)}`);
      const { amount, rank } = found;
      return [{ amount: amount.id, row: name, period: column.period, text, value, unit, rank }];
    });
  });
}

/** The unit that stands behind the figure itself: 93.11亿 counts in 亿元 whatever its row says. */
function ownUnit(text: string, magnitude: number): MoneyUnit | null {
  const word = /([万亿千百十]+元?|元|bn|billion|mn|million)\s*[)）]?$/i.exec(normaliseText(text))?.[1];
  if (word === undefined || (magnitude === 0 && word !== "元")) return null;
  return moneyUnit(word);
}

type UsableColumn = StatementColumn & { readonly period: Extract<Period, { kind: "year" | "back" }> };

/** Leaves out the columns that hold no year's amounts, each named. */
function usable({ columns, rows }: StatementBlock, left: LeftOut[]): readonly UsableColumn[] {
  const hasGroup = columns.some(({ isParent, period }) => !isParent && period?.kind === "year");
  return columns.flatMap((column): readonly UsableColumn[] => {
    const { period, heading, isShare, isParent, at } = column;
    const holds = rows.some((row) => (row[at] ?? "") !== "" && readsAsFigure(row[at] ?? ""));
    if (!holds) return [];
    const leave = (why: LeftReason) => {
      left.push({ what: heading === "" ? `#${String(at + 1)}` : heading, why });
      return [];
    };
    if (isShare) return leave("share");
    if (period === null) return leave("no-period");
    if (period.kind === "interim" || period.kind === "forecast") return leave(period.kind);
    if (isParent && hasGroup) return leave("parent");
    return [{ ...column, period }];
  });
}

function placeOf({ amount, period }: StatementCell): string {
  return `${amount} ${period.kind === "year" ? String(period.year) : `-${String(period.back)}`}`;
}

/** Of rows that are the same amount the one with the nearer name stands; where two are as near and differ, none does. */
function withoutTwins(cells: readonly Ranked[]): {
  readonly kept: readonly Ranked[];
  readonly twice: readonly LeftOut[];
} {
  const groups = new Map<string, Ranked[]>();
  for (const cell of cells) {
    const group = groups.get(placeOf(cell)) ?? [];
    groups.set(placeOf(cell), [...group, cell]);
  }
  const kept: Ranked[] = [];
  const twice: LeftOut[] = [];
  for (const group of groups.values()) {
    const best = Math.min(...group.map(({ rank }) => rank));
    const [first, ...others] = group.filter(({ rank }) => rank === best);
    if (first === undefined) continue;
    const inBase = ({ value, unit }: Ranked) => value * (unit?.scale ?? 1);
    if (others.every((other) => Math.abs(inBase(other) - inBase(first)) <= 1e-9 * Math.abs(inBase(first))))
      kept.push(first);
    else
      for (const { row, text } of [first, ...others]) twice.push({ what: `${row}: ${text}`, why: "twice" });
    for (const { row, text, rank } of group)
      if (rank !== best) twice.push({ what: `${row}: ${text}`, why: "twice" });
  }
  return { kept, twice };
}

function unique(left: readonly LeftOut[]): readonly LeftOut[] {
  const seen = new Set<string>();
  return left.filter(({ what, why }) => seen.size !== seen.add(`${why} ${what}`).size);
}
