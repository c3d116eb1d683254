/** Formulas as the user writes them and as the engine can read them. Both begin with "=". */

/** Applies `change` to the parts of a formula outside "text" and 'sheet name' quotes. */
function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula.replace(/("(?:[^"]|"")*"|'(?:[^']|'')*')|([^"']+)/gu, (whole, quoted: string | undefined) =>
    quoted === undefined ? change(whole) : whole,
  );
}

/**
 * Writes a formula so that the engine reads it as Excel would: it does not know `@` before a call (which changes
 * nothing for a single result) and takes blanks around a name between parentheses or commas as part of the name.
 */
export function engineFormula(formula: string): string {
  return outsideQuotes(formula, (part) =>
    part
      .replace(/@(?=[A-Za-z_][\w.]*\()/gu, "")
      .replace(/([(,])[ \t]+(?=[\p{L}_\\][\p{L}\p{N}_.]*[ \t]*[),])/gu, "$1")
      .replace(/([(,][\p{L}_\\][\p{L}\p{N}_.]*)[ \t]+(?=[),])/gu, "$1"),
  );
}
