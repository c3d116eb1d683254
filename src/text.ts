const MINUS_SIGNS = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Printable characters of ASCII without spaces: nothing to bring into another form. */
const PLAIN = /^[!-~]+$/;

/**
 * Brings text as analysts type and paste it into one form: full-width characters become half-width, any dash or
 * minus becomes "-", and spaces are trimmed and collapsed. Case is left alone.
 */
export function normaliseText(text: string): string {
  // Most texts are plain already, and thousands of issuers are read in one call.
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(MINUS_SIGNS, "-").replace(/\s+/g, " ").trim();
}

/** Forms found so far: the same few hundred keys are asked for once for every subject. */
const forms = new Map<string, string>();
const FORMS_KEPT = 5_000;

/** Makes the form under which two spellings of one key are equal: case, spaces, hyphens and underscores do not count. */
export function keyForm(text: string): string {
  const known = forms.get(text);
  if (known !== undefined) return known;
  const form = normaliseText(text)
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
  if (forms.size >= FORMS_KEPT) forms.clear();
  forms.set(text, form);
  return form;
}
