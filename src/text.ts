const MINUS_SIGNS = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Printable characters of ASCII without spaces: nothing to bring into another form. */
const PLAIN = /^[!-~]+$/;
/** Characters that nobody sees: zero-width spaces, joiners, soft hyphens, marks of direction. */
const UNSEEN = /\p{Cf}/gu;
/** Superscript, subscript and circled figures: they point to a footnote and are never digits of what they stand beside. */
const FOOTNOTES =
  /[\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2080-\u2089\u2460-\u24FF\u2776-\u2793\u3251-\u325F\u32B1-\u32BF]+/gu;

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

/**
 * Makes the form under which two spellings of one key are equal: case, spaces, underscores and hyphens do not count. The hyphen
 * at the end does: it is the sign of a grade or a symbol, and AA- is not AA.
 */
export function keyForm(text: string): string {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const form = normaliseText(text)
    .toLowerCase()
    .replace(/[\s_]+|-+(?!$)/g, "");
  if (forms.size >= FORMS_KEPT) forms.clear();
  forms.set(text, form);
  return form;
}
