/** The grid of a worksheet and the names of its cells. All numbers are zero-based. */

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Names a column by its letters: 0 is A, 26 is AA, 16383 is XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Reads column letters of any case as an index; -1 for no letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Writes a single cell's address, such as `B3`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
