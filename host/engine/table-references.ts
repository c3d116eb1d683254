import { parseStructRef, stringifyStructRef } from "@borgar/fx/xlsx";
import { pieces } from "../../grid";

const GONE = "#REF!";

/**
 * Writes the references of a formula to columns of a table anew.
 * @param change gives the columns that a reference is to name, those that it names to leave it as it stands, null where what
 * it named is gone
 */
export function withColumns(
  formula: string,
  table: string,
  change: (columns: readonly string[]) => readonly string[] | null,
): string {
  return pieces(formula)
    .map(({ kind, text }) => {
      const read = kind === "table" ? parseStructRef(text) : undefined;
      if (!read || read.table?.toLowerCase() !== table.toLowerCase()) return text;
      const before = read.columns ?? [];
      const after = change(before);
      if (after === null) return GONE;
      const isSame = after.length === before.length && after.every((column, at) => column === before[at]);
      return isSame ? text : stringifyStructRef({ ...read, columns: [...after] });
    })
    .join("");
}
