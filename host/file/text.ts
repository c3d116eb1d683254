/**
 * Excel's own escape for characters that XML cannot hold: `_x000D_` is a carriage return, and a text that looks
 * like an escape has its underscore escaped (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

// Also without the closing underscore: an escape that follows would supply it.
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4})/g;

const code = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** Turns a string as the file stores it into the text the user sees. */
export function fromStored(text: string): string {
  return text.includes("_x")
    ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

// A surrogate without its partner cannot be written as UTF-8.
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
// eslint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids, and the carriage return that its readers fold
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g;

/** Turns text into the string that the file stores; `fromStored` undoes it exactly. */
export function toStored(text: string): string {
  return text.replace(LOOKS_ESCAPED, "_x005F_").replace(FORBIDDEN, code).replace(LONE_SURROGATE, code);
}
