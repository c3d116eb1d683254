/**
 * Width of a character in units of a column's width, which counts digits of Excel's own face: as in a face that runs wide, such
 * as LibreOffice takes where ours is not installed, so that nothing is cut in any of them.
 */
function charWidth(character: string): number {
  // A Chinese character is as wide as two digits, and so are signs that faces for Chinese draw as one.
  if (/[\u2e80-\uffff≥≤→×…“”—]/.test(character)) return 2;
  if (/[MWmw@%<>+=–−]/.test(character)) return 1.5;
  if (/[ijl|'’.,:;!]/.test(character)) return 0.6;
  if (/[ frtI()[\]/-]/.test(character)) return 0.72;
  return /[A-Z&0-9]/.test(character) ? 1.22 : 1.08;
}

/** How much wider a bold letter runs. */
export const BOLD = 1.15;

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += charWidth(character);
  return width;
}

/** What a line is filled with: words with the blank after them, and Chinese characters, which may end a line each. */
const PIECES = /[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g;

/** A cell has a margin of its own. */
export const MARGIN = 1;

/** How far a line is filled for certain, where a face runs a little wider; */
const SURE = 0.97;
/** a last line that is filled so far of that may not be the last. */
const TIGHT = 0.96;

/** A word that is longer, such as an address, takes the Chinese words before it along to the next line where it does not fit. */
const LONG = 24;

/** Counts the lines of a text in a column as words fill them; a word that is wider than the column is broken. */
export function linesOf(value: string, width: number): number {
  const room = Math.max(1, width - MARGIN) * SURE;
  return value.split("\n").reduce((sum, line) => sum + filledLines(line, room), 0);
}

function filledLines(line: string, room: number): number {
  let [lines, used] = [1, 0];
  let isTaken = false;
  let before = " ";
  for (const piece of line.match(PIECES) ?? []) {
    const word = textWidth(piece.trimEnd());
    isTaken ||= word > LONG && word <= room && used + word > room && !/\s$/.test(before);
    before = piece;
    if (used > 0 && used + word > room) {
      lines += 1;
      used = 0;
    }
    if (word > room) lines += Math.ceil(word / room) - 1;
    used = word > room ? word % room : used + textWidth(piece);
  }
  return lines + (isTaken || used > room * TIGHT ? 1 : 0);
}

/** The widest piece of a text that no line breaks. */
export function widestPiece(text: string): number {
  return Math.max(0, ...(text.match(PIECES) ?? []).map((piece) => textWidth(piece.trimEnd())));
}

/** The widest of a text's own lines. */
export function widestLine(text: string): number {
  return Math.max(...text.split("\n").map(textWidth));
}

/** About how wide a number shows under a format of ours: decimals, thousands, percent and a unit in quotes. */
export function numberWidth(value: number, format: string): number {
  const [positive = "", negative = positive] = format.split(";");
  const section = value < 0 ? negative : positive;
  const bare = section.replace(/"[^"]*"/g, "");
  const decimals = /\.(0+)/.exec(bare)?.[1]?.length ?? 0;
  const shown = Math.abs(bare.includes("%") ? value * 100 : value);
  const digits = bare.includes(",")
    ? shown.toFixed(decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ",")
    : shown.toFixed(decimals);
  const sign = value < 0 || bare.startsWith("+") ? "-" : "";
  const unit = [...section.matchAll(/"([^"]*)"/g)].map(([, words = ""]) => words).join("");
  return textWidth(`${sign}${digits}${bare.includes("%") ? "%" : ""}${unit}`);
}
