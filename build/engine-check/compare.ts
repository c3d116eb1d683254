import type { CellValue } from "../../host/document";

/** What a value shows, for a list of differences. */
export function shown(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "blank";
  return typeof value === "object" ? value.error : JSON.stringify(value);
}

/** Numbers agree to twelve digits: two programs add up in different orders. */
function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Tells whether two results agree. Errors agree as errors: which one it is, is compared by `exact` alone. */
export function agree(ours: CellValue | undefined, theirs: CellValue | undefined, exact = false): boolean {
  const [a, b] = [ours ?? "", theirs ?? ""];
  if (typeof a === "number" && typeof b === "number") return close(a, b);
  // LibreOffice writes the result of a formula that gives a truth value with its kind; a blank is shown as 0.
  if ((a === 0 && b === "") || (a === "" && b === 0)) return true;
  if (typeof a === "object" && typeof b === "object") return !exact || a.error === b.error;
  return a === b;
}
