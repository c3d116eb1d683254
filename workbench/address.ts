function letters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** Writes the address of a cell whose row and column are counted from 0. */
export function addressOf(row: number, column: number): string {
  return `${letters(column)}${String(row + 1)}`;
}
