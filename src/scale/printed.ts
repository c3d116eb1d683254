import type { Text } from "../language";
import { footnotesIn, normaliseText, withoutFootnotes } from "../text";
import {
  actionOf,
  markOf,
  nationalOf,
  NOT_RATED,
  outlookOf,
  speltMark,
  watchOf,
  WITHDRAWN,
  type Outlook,
  type Watch,
} from "./marks";

/** Something printed beside a symbol. */
export interface Mark {
  readonly id: string;
  /** As it stood. */
  readonly printed: string;
  readonly label: Text;
}

/** What a rating as an agency, a terminal or a report prints it says. */
export interface Printed {
  /** The text in one form: half-width, one minus, no unseen characters. */
  readonly text: string;
  /** The symbol alone, as it stood; null where there is no rating. */
  readonly symbol: string | null;
  readonly standing: "rated" | "not-rated" | "withdrawn";
  readonly marks: readonly Mark[];
  readonly outlook: Outlook | null;
  readonly watch: Watch | null;
  /** The short-term rating printed after it. */
  readonly short: string | null;
  /** Whose order of ratings it belongs to where that is none of an issuer compared everywhere: a country's, or funds'. */
  readonly apart: Text | null;
}

/** Why a text is no rating, where more can be said than that it is unknown. */
export interface Misread {
  readonly text: string;
  /** Letters of another alphabet, with the reading that they imitate. */
  readonly lookalike?: { readonly letters: string; readonly reading: string };
  /** Two symbols in one cell. */
  readonly two?: readonly [string, string];
}

interface Found {
  readonly symbol: string | null;
  readonly standing: Printed["standing"];
  readonly marks: readonly Mark[];
  readonly outlook?: Outlook;
  readonly watch?: Watch;
  readonly short?: string;
  readonly apart?: Text;
}

type IsSymbol = (text: string) => boolean;
/** What is left when something was taken off, and what that was; null where it is not there. */
type Peeled = readonly [rest: string, found: Partial<Found> & { readonly mark?: Mark }] | null;

/** Letters of Cyrillic and Greek that look like those of ratings. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ А: "A", В: "B", С: "C", Е: "E", Р: "P", а: "a", с: "c", е: "e", р: "p" },
  ...{ Α: "A", Β: "B", Ρ: "P", Ε: "E", α: "a" },
};
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join("")}]`, "gu");

/**
 * Reads a rating with the marks that are printed about it: what the symbol is, what the marks say, or that there is no
 * rating. It knows no scale by itself.
 * @param isSymbol tells which texts are symbols of the scales that are meant
 * @returns why it is no rating where it is none
 */
export function parsePrinted(given: string, isSymbol: IsSymbol): Printed | Misread {
  const text = normaliseText(given);
  const found = peel(text, isSymbol, 0);
  if (found !== null) return printedOf(text, found);
  const letters = [...new Set(text.match(LOOKALIKE) ?? [])];
  const latin = text.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter);
  if (letters.length > 0 && peel(latin, isSymbol, 0) !== null)
    return { text, lookalike: { letters: letters.join(" "), reading: latin } };
  const [first = "", second = "", ...more] = text.split(/\s*[/,;、|]\s*|\s+(?=[A-Z])/);
  if (more.length > 0 || !isRating(first, isSymbol) || !isRating(second, isSymbol)) return { text };
  // Letters apart may be one symbol that was copied so: A A is AA as well.
  if (first === second && /^\S+ \S+$/.test(text) && isSymbol(`${first}${second}`))
    return { text, two: [`${first}${second}`, first] };
  // Issuer and bond alike: whichever is meant, it is this.
  const one = first === second ? peel(first, isSymbol, 0) : null;
  return one === null ? { text, two: [first, second] } : printedOf(text, one);
}

function isRating(text: string, isSymbol: IsSymbol): boolean {
  return text !== "" && typeof peel(text, isSymbol, 0)?.symbol === "string";
}

function printedOf(text: string, found: Found): Printed {
  const { outlook = null, watch = null, short = null, apart = null } = found;
  return { text, ...found, outlook, watch, short, apart };
}

/** More marks than this stand about no rating. */
const DEEPEST = 6;

/** Takes off what stands about a symbol, one thing after another, until the symbol alone is left. */
function peel(given: string, isSymbol: IsSymbol, depth: number): Found | null {
  const text = given.trim();
  if (isSymbol(text)) return { symbol: text, standing: "rated", marks: [] };
  const form = text.replace(/[\s.]/g, "").toUpperCase();
  if (WITHDRAWN.has(form)) return { symbol: null, standing: "withdrawn", marks: [] };
  if (NOT_RATED.has(form)) return { symbol: null, standing: "not-rated", marks: [] };
  if (depth > DEEPEST || text === "") return null;
  for (const take of PEELS) {
    const peeled = take(text);
    if (peeled === null) continue;
    const [rest, { mark, ...said }] = peeled;
    const found = peel(rest, isSymbol, depth + 1);
    // Nothing is said twice: AA/Stable/Negative is no rating.
    if (found === null || Object.keys(said).some((key) => key in found)) continue;
    return { ...found, ...said, marks: [...found.marks, ...(mark === undefined ? [] : [mark])] };
  }
  return null;
}

const PEELS: readonly ((text: string) => Peeled)[] = [
  footnote,
  afterSlash,
  bracketBehind,
  bracketBefore,
  star,
  wordsBehind,
  chineseBehind,
  calledBefore,
  spokenSign,
  national,
  attached,
  highOrLow,
];

function footnote(text: string): Peeled {
  const notes = footnotesIn(text);
  const sign = /^(.+?)\s*([†‡§]+)$/u.exec(text);
  if (sign !== null) return marked(sign[1], "footnote", sign[2]);
  return notes.length === 0 ? null : marked(withoutFootnotes(text), "footnote", notes.join(" "));
}

function marked(rest = "", id: string, printed = ""): Peeled {
  return [rest, { mark: { id, printed, label: markOf(id) } }];
}

/** Takes the last part behind a slash or a comma: an outlook, a watch, a short-term rating, or a dash for none of them. */
function afterSlash(text: string): Peeled {
  const match = /^(.+?)\s*([/,;、|])\s*([^/,;、|]*)$/.exec(text);
  if (match === null) return null;
  const [, rest = "", between, last = ""] = match;
  if (last === "" || /^-+$/.test(last)) return last === "" ? null : [rest, {}];
  const star = /^\*\s*([+-])?$/.exec(last);
  if (star !== null) return [rest, { watch: starred(star[1]) }];
  if (SHORT.test(last)) return [rest, { short: last }];
  // Letters alone are a short-term rating only behind a slash, and where the long-term one is low enough or an outlook
  // stands between: B, C are two ratings.
  if (
    between === "/" &&
    /^(?:B|C|D|SD|RD|NR)$/.test(last) &&
    (rest.includes("/") || /^(?:BB?(?!B)|C|D|SD|RD|NR$)/.test(rest))
  )
    return [rest, { short: last }];
  return said(rest, last);
}

const SHORT =
  /^(?:\(P\))?(?:A-[123]\+?|F[123]\+?|P-[123]|NP|R-[1-5](?: ?\((?:high|middle|low)\))?|K[1-5])(?:u|pi)?$/;

function said(rest: string, words: string): Peeled {
  const watch = watchOf(words);
  if (watch !== null) return [rest, { watch }];
  const outlook = outlookOf(words);
  if (outlook !== null) return [rest, { outlook }];
  const action = actionOf(words);
  return action === null ? null : marked(rest, action, words);
}

function starred(sign: string | undefined): Watch {
  return sign === "+" ? "positive" : sign === "-" ? "negative" : "developing";
}

function bracketBehind(text: string): Peeled {
  const match = /^(.+?)\s*[([]([^()[\]]*)[)\]]$/.exec(text);
  if (match === null) return null;
  const [, rest = "", content = ""] = match;
  const words = content.trim();
  const side = /^(high|low)$/i.exec(words);
  if (side !== null) return highLow(rest, words);
  const known = /^(sf|exp|p|u|pi|e|cl|hyb|sti)$/i.exec(words)?.[1]?.toLowerCase();
  if (known !== undefined) return marked(rest, known, `(${words})`);
  const spelt = speltMark(words);
  if (spelt !== null) return marked(rest, spelt, `(${words})`);
  const plain = said(rest, words);
  if (plain !== null) return plain;
  // Three letters name a country; others might say anything.
  return /^[a-z]{3}$/.test(words) ? apart(rest, `(${words})`) : null;
}

function apart(rest: string, printed: string): Peeled {
  return [rest, { apart: nationalOf(printed), mark: { id: "national", printed, label: markOf("national") } }];
}

/** Takes (P), (EXP), EXP and 预期 before a symbol. */
function bracketBefore(text: string): Peeled {
  const match = /^(\((p|exp|预期)\)|(exp|预期)\s*)\s*(.+)$/i.exec(text);
  if (match === null) return null;
  const id = (match[2] ?? match[3] ?? "").toLowerCase() === "p" ? "p-before" : "exp";
  return marked(match[4], id, match[1]?.trim());
}

function star(text: string): Peeled {
  const match = /^(.+?)\s*\*\s*([+-])?$/.exec(text);
  return match === null ? null : [match[1] ?? "", { watch: starred(match[2]) }];
}

/** Takes words behind a space or a colon: AA Stable, AA negative outlook. */
function wordsBehind(text: string): Peeled {
  const match = /^([^\s:]+(?:\s?[+-])?)\s*[\s:]\s*(\D+)$/.exec(text);
  if (match === null) return null;
  const words = (match[2] ?? "").trim();
  if (/^(?:high|low)$/i.test(words)) return highLow(match[1] ?? "", words);
  if (/^(?:sf|sti|exp|u|pi)$/i.test(words)) return marked(match[1], words.toLowerCase(), words);
  return said(match[1] ?? "", words);
}

function chineseBehind(text: string): Peeled {
  const grade = /^(.+?)\s*(?:信用等级|信用级别|等级|级)$/.exec(text);
  if (grade !== null) return [grade[1] ?? "", {}];
  const match =
    /^([^\u4E00-\u9FFF]+?)\s*[,;、:]?\s*([\u4E00-\u9FFF]+(?:\s*[:：]?\s*[\u4E00-\u9FFF]+)?)$/u.exec(text);
  return match === null ? null : said(match[1] ?? "", match[2] ?? "");
}

/** Takes what an issuer's rating is called before it; one of a bond is another rating. */
function calledBefore(text: string): Peeled {
  const match =
    /^(?:(?:主体|发行人)?(?:长期)?(?:信用)?(?:评级|等级|级别)|主体|rating)(?:结果)?\s*:?\s*(?=[A-D(])(.+)$/i.exec(
      text,
    );
  return match === null ? null : [match[1] ?? "", {}];
}

function spokenSign(text: string): Peeled {
  const prime = /^Prime-([123])$/i.exec(text)?.[1];
  if (prime !== undefined) return [`P-${prime}`, {}];
  const match = /^([A-Za-z]+)\s+(plus|minus|flat)$/i.exec(text);
  const sign = { plus: "+", minus: "-", flat: "" }[(match?.[2] ?? "").toLowerCase()];
  return match === null || sign === undefined ? null : [`${match[1] ?? ""}${sign}`, {}];
}

/** Takes the letters of a country: before the symbol (brAA), or behind it (Aa1.za). */
function national(text: string): Peeled {
  const behind = /^(.+?)(\.[a-z]{1,2})$/.exec(text);
  if (behind !== null) return apart(behind[1] ?? "", behind[2] ?? "");
  const before =
    /^(ar|ax|ba|br|cl|cn|co|gc|id|il|in|kz|mx|my|ng|pe|ph|ra|ru|sg|th|tr|tw|ua|uy|uz|vz|za)(?=[A-D])(.+)$/.exec(
      text,
    );
  return before === null ? null : apart(before[2] ?? "", before[1] ?? "");
}

/** Marks that stand behind a symbol without a bracket, the longer ones first. */
const ATTACHED = /^([A-D].*?)\s*(spc|STI|sti|EXP|exp|-mf|-bf|pi|sf|SF|[umfpite])$/;

function attached(text: string): Peeled {
  const match = ATTACHED.exec(text);
  const [, rest = "", printed = ""] = match ?? [];
  if (match === null) return null;
  const id = printed.toLowerCase().replace("-", "");
  if (id === "spc") return apart(rest, printed);
  const label = markOf(id);
  const isFund = ["m", "f", "mf", "bf"].includes(id);
  const mark = { id: isFund ? "fund" : id, printed, label };
  return [rest, { mark, ...(isFund ? { apart: label } : {}) }];
}

/** Reads the words of one agency for the signs of others: AA (high) is AA+, AAL is AA (low). */
function highOrLow(text: string): Peeled {
  const match = /^(AA|A|BBB|BB|B|CCC)(H|L)$/.exec(text);
  return match === null ? null : highLow(match[1] ?? "", match[2] === "H" ? "high" : "low");
}

function highLow(rest: string, word: string): Peeled {
  const letters = rest.trim();
  if (!/^(?:AA|A|BBB|BB|B|CCC)$/.test(letters)) return null;
  const id = word.toLowerCase() === "high" ? "high" : "low";
  return marked(`${letters}${id === "high" ? "+" : "-"}`, id, word);
}
