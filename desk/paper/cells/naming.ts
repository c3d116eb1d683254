const FORBIDDEN = /[:\\/?*[\]]/g;
const LONGEST = 31;

/** Tells whether Excel takes a text as a sheet's name. */
export function isSheetName(name: string): boolean {
  return (
    name.length > 0 &&
    name.length <= LONGEST &&
    name.trim() !== "" &&
    name.search(FORBIDDEN) < 0 &&
    !/^'|'$/.test(name) &&
    // Excel keeps this name for itself.
    name.toLowerCase() !== "history"
  );
}

/** Cuts a text to a number of UTF-16 units without splitting a character in two. */
function cut(text: string, length: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}

/** Marks after which a Chinese text may be cut, and words of others. */
const WORD = new Intl.Segmenter("zh", { granularity: "word" });

/** Cuts a text to a length at the end of a word; a single word that is longer is cut as it comes. */
function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = "";
  for (const { segment } of WORD.segment(text)) {
    if (kept.length + segment.length > length) break;
    kept += segment;
  }
  const closed = withoutOpening(kept.replace(/[\s·,，、;；:：\-–—_(（[【]+$/u, ""));
  return closed === "" ? cut(text, length) : closed;
}

/** Leaves off a bracket whose other half was cut away, with what follows it. */
function withoutOpening(text: string): string {
  const open = Math.max(text.lastIndexOf("("), text.lastIndexOf("（"));
  const close = Math.max(text.lastIndexOf(")"), text.lastIndexOf("）"));
  return open > close && open > 0 ? text.slice(0, open).trimEnd() : text;
}

/** Makes a sheet name from the issuer's: characters that Excel refuses become spaces, and what is too long ends with a word. */
export function sheetNameFrom(issuer: string, fallback: string): string {
  const plain = issuer
    .replace(FORBIDDEN, " ")
    // Control characters break the file.
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  const name = cutAtWord(plain, LONGEST).replace(/[' ]+$/, "");
  return isSheetName(name) ? name : fallback;
}

/** Finds a name that no sheet has, numbering it where needed. Excel compares sheet names without case. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const tail = ` (${String(number)})`;
    const name = cutAtWord(wanted, LONGEST - tail.length).trimEnd() + tail;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Makes the part of defined names that stands for the issuer: letters and digits of any script. */
export function slugFrom(issuer: string, taken: readonly string[]): string {
  const plain = cut(issuer.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_+|_+$/g, ""), 40).replace(/_+$/, "");
  const wanted = plain === "" ? "Issuer" : plain;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  if (!used.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number += 1) {
    const slug = `${wanted}_${String(number)}`;
    if (!used.has(slug.toLowerCase())) return slug;
  }
}

/** The defined names that belong to a written assessment. */
export function namesOf(slug: string) {
  return {
    area: `Notchbook_${slug}_Area`,
    inputs: `Notchbook_${slug}_Inputs`,
    standalone: `Notchbook_${slug}_Standalone`,
    final: `Notchbook_${slug}_Final`,
    report: `Notchbook_${slug}_Report`,
    scenarios: `Notchbook_${slug}_Scenarios`,
    calibration: `Notchbook_${slug}_Calibration`,
    second: `Notchbook_${slug}_Second`,
  };
}

/** Reads the issuer's part out of the name that marks a written area; null for other names. */
export function slugOfAreaName(name: string): string | null {
  return /^Notchbook_(.+)_Area$/i.exec(name)?.[1] ?? null;
}

/** Reads the issuer's part out of the name of a table of inputs; null for other names. */
export function slugOfInputsName(name: string): string | null {
  return /^Notchbook_(.+)_Inputs$/i.exec(name)?.[1] ?? null;
}
