import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from "../address";

/** Strings, quoted sheet names, words with dots, brackets of structured references: nothing in them is a cell. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|[\w.\\]+|./gsu;

/** Moves a formula's relative references as copying does; one pushed off the grid becomes #REF!. */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKEN,
    (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      if (letters === undefined || digits === undefined) return whole;
      const column = columnIndex(letters) + (fixedColumn === "$" ? 0 : columns);
      const row = Number(digits) - 1 + (fixedRow === "$" ? 0 : rows);
      if (columnIndex(letters) >= MAX_COLUMNS) return whole;
      if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return "#REF!";
      return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${String(row + 1)}`;
    },
  );
}
