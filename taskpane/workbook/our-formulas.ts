/** The first words of our functions' names. */
const FAMILIES = "RATING|NOTCH|SOVEREIGN|SCALE|RATIO|METHOD|REVIEW";
const OURS = new RegExp(`(?:^|[^A-Z0-9_.])(?:${FAMILIES})\\.[A-Z0-9]+\\(`, "i");
/** How Excel spells our functions in a file that was opened where the add-in was not there. */
const STORED = new RegExp(`_xldudf_(${FAMILIES})_([A-Z0-9]+)\\(`, "gi");
const ERROR =
  /^#(NAME\?|VALUE!|N\/A|REF!|BUSY!|CALC!|SPILL!|NUM!|DIV\/0!|NULL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|GETTING_DATA)$/;

/** Tells whether a cell's value is an error. */
export function isErrorValue(value: unknown): value is string {
  return typeof value === "string" && ERROR.test(value);
}

/** Applies `change` to a formula outside the text in quotes that it holds. */
function outsideText(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/** Gives a formula's functions the names under which one types them. */
function renamed(formula: string): string {
  return outsideText(formula, (part) => part.replace(STORED, "$1.$2("));
}

/** Tells whether a cell's formula calls a function of ours, by either name. */
export function isOurs(formula: unknown): formula is string {
  if (typeof formula !== "string" || !formula.startsWith("=")) return false;
  return OURS.test(renamed(formula).replace(/"(?:[^"]|"")*"/g, '""'));
}

/**
 * Makes the formula to enter again for a cell that shows an error, or null where it is none of ours. Text that looks
 * like a formula shows itself, not an error, and is left alone.
 */
export function formulaAgain(formula: unknown, value: unknown): string | null {
  return isErrorValue(value) && isOurs(formula) ? renamed(formula) : null;
}

/**
 * Makes the formula that heals a cell: one of ours that shows #NAME?, or that still goes by the names of the file whatever
 * it shows; null where there is nothing to heal.
 */
export function healedFormula(formula: unknown, value: unknown): string | null {
  // Text in a cell reads like a formula and shows the same.
  if (!isOurs(formula) || formula === value) return null;
  const named = renamed(formula);
  return named !== formula || value === "#NAME?" ? named : null;
}
