import { failure, success, wrong, type Outcome } from "../problem";
import { readNumber, unitKindOf } from "../reading";
import { keyForm, normaliseText } from "../text";

/** What the plain figures of a column count. */
export type UnitKind = "money" | "share" | "multiple";

/** The unit that a heading says of the plain figures below it. */
export type HeadUnit =
  | { readonly kind: "money"; /** As it stands behind a figure. */ readonly word: string }
  | { readonly kind: "share"; readonly sign: "%" | "‰" | "bp" }
  | { readonly kind: "multiple" };

/** Orders of ten as headings write them, with the word that says the same behind a figure. */
const MONEY: ReadonlyMap<string, string> = new Map([
  ["", "元"],
  ...["千", "k", "'000", "thousand"].map((word) => [word, "千元"] as const),
  ["万", "万元"],
  ...["百万", "m", "mn", "mm", "million"].map((word) => [word, "百万元"] as const),
  ["千万", "千万元"],
  ...["亿", "100m"].map((word) => [word, "亿元"] as const),
  ...["十亿", "bn", "billion"].map((word) => [word, "十亿元"] as const),
  ["万亿", "万亿元"],
]);
const SHARES: ReadonlyMap<string, "%" | "‰" | "bp"> = new Map([
  ["%", "%"],
  ["‰", "‰"],
  ...["bp", "bps", "基点"].map((word) => [word, "bp"] as const),
]);
const TIMES: ReadonlySet<string> = new Set(["x", "times", "倍"]);

/** A unit behind a name: in brackets, behind a mark, or as terminals write it, `[单位] 亿元`. */
const BEHIND =
  /^(.+?)\s*(?:[([]\s*单位\s*[)\]]\s*:?\s*(\S.*)|[([]\s*(?:单位\s*:?\s*)?([^()[\]]+?)\s*[)\]]|[,/:]\s*(?:单位\s*:?\s*)?([^()[\],/:]+))$/;

/** Reads the unit that stands behind a heading, or over a table; null for what is none. */
export function readUnit(text: string): HeadUnit | null {
  const form = text.toLowerCase().replace(/\s/g, "");
  const sign = SHARES.get(form);
  if (sign !== undefined) return { kind: "share", sign };
  if (TIMES.has(form)) return { kind: "multiple" };
  const word = MONEY.get(form.replace(/人民币|rmb|cny|¥/, "").replace(/元$/, ""));
  return word === undefined ? null : { kind: "money", word };
}

/** Takes a heading apart into its name and what stands behind it; null where nothing does. */
function apart(head: string): { readonly name: string; readonly behind: string } | null {
  const [, name, ...groups]: readonly (string | undefined)[] = BEHIND.exec(normaliseText(head)) ?? [];
  const behind = groups.find((one) => one !== undefined);
  return name === undefined || behind === undefined ? null : { name, behind };
}

/** A heading by the name of its column, with the unit that it says. */
export interface ReadHead {
  /** The form under which the words for its column are found. */
  readonly form: string;
  readonly unit: HeadUnit | null;
}

/** Takes a heading apart from a unit behind it, which alone is no part of the name. */
export function readHead(head: string): ReadHead {
  const parts = apart(head);
  const unit = parts === null ? null : readUnit(parts.behind);
  return parts === null || unit === null
    ? { form: keyForm(head), unit: null }
    : { form: keyForm(parts.name), unit };
}

/** Says which unit a heading of amounts names that is none here, such as another currency; null where it names none. */
export function foreignUnit(head: string, words: readonly string[]): string | null {
  const parts = apart(head);
  if (parts === null || readUnit(parts.behind)?.kind === "money") return null;
  return readUnit(parts.behind) === null && words.some((word) => keyForm(word) === keyForm(parts.name))
    ? parts.behind
    : null;
}

/** Units that a heading of amounts may say, as a message lists them. */
export const MONEY_UNITS: readonly string[] = ["元", "万元", "百万元", "亿元", "CNY m", "CNY bn"];

type Figure = string | number | boolean | object | null;

function isPlain(cell: Figure): cell is string | number {
  if (typeof cell === "number") return true;
  return (
    typeof cell === "string" &&
    unitKindOf(cell) === "none" &&
    /^[-+(]?[\d.,'’)e+-]+$/i.test(normaliseText(cell))
  );
}

/**
 * Says the unit of a heading behind each plain figure below it; what says its own keeps it. Under a percent sign figures
 * above 1 count hundredths; where none is, a cell may hold 0.8 of a hundred or show 80%, and both readings are told.
 * @param at names the figure of an index
 */
export function underUnit<C extends Figure>(
  cells: readonly C[],
  unit: HeadUnit | null,
  at: (index: number) => string,
): Outcome<readonly (C | string)[]> {
  if (unit === null || unit.kind === "multiple") return success(cells);
  const behind = (word: string) =>
    cells.map((cell) => (isPlain(cell) ? `${String(cell).trim()}${word}` : cell));
  if (unit.kind === "money") return success(behind(unit.word));
  if (unit.sign === "bp") return success(cells.map((cell) => hundredths(cell)));
  const sizes = cells.map((cell, index) => (isPlain(cell) ? sizeOf(cell, at(index)) : 0));
  const open = sizes.findIndex((size) => size > 0);
  if (open < 0 || sizes.some((size) => size > 1)) return success(behind(unit.sign));
  const figure = cells[open];
  const received = typeof figure === "number" || typeof figure === "string" ? String(figure) : "";
  const [first, second] = [`${received}${unit.sign}`, `${String(Number(received) * 100)}%`];
  return failure(wrong("two-readings", at(open), { received, first, second }));
}

function sizeOf(cell: string | number, at: string): number {
  const read = readNumber(cell, at);
  return read.ok ? Math.abs(read.value) : 0;
}

/** Basis points as percent: no cell shows a share as those, so that they have one reading. */
function hundredths<C extends Figure>(cell: C): C | string {
  const read = isPlain(cell) ? readNumber(cell, "") : null;
  return read?.ok === true ? `${String(Number(`${String(read.value)}e-2`))}%` : cell;
}
