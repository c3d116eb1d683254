/** A soft hyphen is among them: pages whose text is copied say by it what they print as a hyphen, and AA- is not AA. */
const MINUS_SIGNS = /[\u00AD\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Printable characters of ASCII without spaces: nothing to bring into another form. */
const PLAIN = /^[!-~]+$/;
/** Characters that nobody sees: zero-width spaces, joiners, marks of direction. */
const UNSEEN = /(?!\u00AD)\p{Cf}/gu;
/**
 * Superscript, subscript and circled figures and letters: they point to a footnote and are never part of what they stand beside.
 * A raised + or - is a sign.
 */
const FOOTNOTES =
  /[\u00AA\u00B2\u00B3\u00B9\u00BA\u02B0-\u02B8\u02E0-\u02E4\u1D2C-\u1D6A\u1D9B-\u1DBF\u2070\u2071\u2074-\u2079\u207F\u2080-\u2089\u2090-\u209C\u2460-\u24FF\u2776-\u2793\u3251-\u325F\u32B1-\u32BF]+/gu;

/**
 * Brings text as analysts type and paste it into one form: full-width characters become half-width, any dash or
 * minus becomes "-", unseen characters go, and spaces are trimmed and collapsed. Case is left alone, and so are the marks
 * of footnotes, which would otherwise become digits.
 */
export function normaliseText(text: string): string {
  // Most texts are plain already, and thousands of issuers are read in one call.
  if (PLAIN.test(text)) return text;
  return halfWidth(text.replace(UNSEEN, "")).replace(MINUS_SIGNS, "-").replace(/\s+/g, " ").trim();
}

/** Text as it was typed, without what nobody sees and the blanks around it: names go back to the sheet as they came from it. */
export function writtenText(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNSEEN, "").trim();
}

function halfWidth(text: string): string {
  let written = "";
  let from = 0;
  for (const match of text.matchAll(FOOTNOTES)) {
    written += text.slice(from, match.index).normalize("NFKC") + match[0];
    from = match.index + match[0].length;
  }
  return written + text.slice(from).normalize("NFKC");
}

/** Finds the marks of footnotes in a text, as they stand; empty where there is none. */
export function footnotesIn(text: string): readonly string[] {
  return text.match(FOOTNOTES) ?? [];
}

/** Leaves the marks of footnotes out of a text. */
export function withoutFootnotes(text: string): string {
  return text.replace(FOOTNOTES, "");
}

/** Forms found so far: the same few hundred keys are asked for once for every subject. */
const forms = new Map<string, string>();
const FORMS_KEPT = 5_000;

const BETWEEN_FIGURES = /(?<=\d)[\s_-]+(?=\d)/g;
/** A dash that stands apart, or lists what follows it. */
const APART = /^[\s_-]*-[\s_-]*(?=\p{L})|(?<=[\s_])-+[\s_]+(?=[\p{L}\p{N}])/gu;
/** Spaces but those before a minus and behind a sign: AA- share is not AA share. */
const SPACES = /(?<!-)[\s_]+(?!-\d)/g;
/** A hyphen that joins letters that are no Chinese characters, or one of them and a figure. */
const JOINING =
  /(?<=(?!\p{Script=Han})\p{L})-+(?=(?!\p{Script=Han})\p{L}|\d)|(?<=\d)-+(?=(?!\p{Script=Han})\p{L})/gu;

/**
 * Makes the form under which two spellings of one key are equal: case, spaces, underscores and hyphens that join do not count.
 * Others do: the sign of a grade or a symbol, at its end or before what follows it (AA- is not AA, AA-级 not AA级), a minus, and
 * what stands between two figures (1-23 is not 12-3).
 */
export function keyForm(text: string): string {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const form = normaliseText(text)
    .toLowerCase()
    .replace(BETWEEN_FIGURES, "-")
    .replace(APART, "")
    .replace(SPACES, "")
    .replace(JOINING, "");
  if (forms.size >= FORMS_KEPT) forms.clear();
  forms.set(text, form);
  return form;
}
