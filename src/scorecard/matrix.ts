/** Two ordered grades, best first, and the rating symbol where they meet. */
export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** Finds the symbol where a row and a column grade meet; null where either grade is not the matrix's. */
export function matrixCell(matrix: Matrix, row: string, column: string): string | null {
  const rowIndex = matrix.rows.indexOf(row);
  const columnIndex = matrix.columns.indexOf(column);
  return matrix.cells[rowIndex]?.[columnIndex] ?? null;
}

/**
 * Lists what is wrong with a matrix of ranks (1 best): rows or columns of the wrong length, a better grade with a
 * worse outcome, or neighbours further apart than `step` notches.
 */
export function matrixFaults(
  ranks: readonly (readonly number[])[],
  columns: number,
  step: number,
): readonly string[] {
  const faults: string[] = [];
  const compare = (from: number | undefined, to: number | undefined, where: string) => {
    if (from === undefined || to === undefined) return;
    if (to < from) faults.push(`${where}: a worse grade gives a better rating`);
    if (to - from > step)
      faults.push(`${where}: neighbours are ${to - from} notches apart, at most ${step} allowed`);
  };
  for (const [row, line] of ranks.entries()) {
    if (line.length !== columns) faults.push(`row ${row + 1} has ${line.length} cells, expected ${columns}`);
    for (const [column, rank] of line.entries()) {
      compare(line[column - 1], rank, `row ${row + 1}, column ${column + 1}`);
      compare(ranks[row - 1]?.[column], rank, `column ${column + 1}, row ${row + 1}`);
    }
  }
  return faults;
}
