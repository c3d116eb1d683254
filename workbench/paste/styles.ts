import { ColorKit } from "@univerjs/core";

/** What a style sheet or an attribute says, by the names of its properties. */
export type Declarations = Readonly<Record<string, string>>;

/** The rules of a pasted page by their selectors, of which spreadsheets use plain ones: `td`, `.xl65`. */
export type Rules = ReadonlyMap<string, Declarations>;

/** Reads the style sheets of a page. The browser drops what only spreadsheets say (`mso-number-format`). */
export function rulesOf(html: string): Rules {
  const rules = new Map<string, Declarations>();
  for (const [, css = ""] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/giu))
    for (const [, selectors = "", body = ""] of css
      .replace(/<!--|-->|\/\*[\s\S]*?\*\//gu, "")
      .matchAll(/([^{}]+)\{((?:"(?:[^"\\]|\\[\s\S])*"|[^{}"])*)\}/gu))
      for (const selector of selectors.split(",")) {
        const name = selector.trim();
        rules.set(name, { ...rules.get(name), ...declarationsOf(body) });
      }
  return rules;
}

/** Reads `name: value; …`, of which values in quotes may hold anything. */
export function declarationsOf(text: string): Declarations {
  const found: Record<string, string> = {};
  for (const [, name = "", value = ""] of text.matchAll(
    /([\w-]+)\s*:\s*((?:"(?:[^"\\]|\\[\s\S])*"|'[^']*'|\([^)]*\)|[^;"'(]|\()*)/gu,
  ))
    found[name.toLowerCase()] = value.trim();
  return found;
}

/** Formats that Excel says by their names; those of dates, times and money are other ones in each country. */
const NAMED: Readonly<Record<string, string>> = {
  general: "General",
  fixed: "0.00",
  standard: "#,##0.00",
  percent: "0.00%",
  scientific: "0.00E+00",
  currency: "",
  "short date": "",
  "medium date": "",
  "long date": "",
  "short time": "",
  "medium time": "",
  "long time": "",
};

/** The number format that `mso-number-format` says, "" for one that depends on the source's country; undefined for none. */
export function numberFormatOf({ "mso-number-format": said }: Declarations): string | undefined {
  if (said === undefined) return undefined;
  const code = said
    .replace(/^"|"$/gu, "")
    .replace(/\\([\da-fA-F]{4})/gu, (_, letter: string) => String.fromCharCode(Number.parseInt(letter, 16)))
    .replace(/\\([\s\S])/gu, "$1");
  return NAMED[code.toLowerCase()] ?? code;
}

/** A colour as `#RRGGBB`, undefined for none and for what lets others through. */
export function colorOf(text: string | undefined): string | undefined {
  if (text === undefined || /^(?:transparent|none|inherit|initial|auto|currentcolor)$/iu.test(text))
    return undefined;
  if (/^windowtext$/iu.test(text)) return "#000000";
  const color = new ColorKit(text);
  if (!color.isValid) return undefined;
  const { r, g, b, a = 1 } = color.toRgb();
  if (a === 0) return undefined;
  return `#${[r, g, b].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

/** The parts of a value such as `.5pt solid rgb(0, 0, 0)`. */
export const wordsOf = (value: string | undefined): readonly string[] =>
  value?.match(/[^\s(]+(?:\([^)]*\))?/gu) ?? [];
