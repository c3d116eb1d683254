import type { Report } from "./requests";

/* What changes formulas anywhere in the workbook is loaded when somebody asks for it. */

/** Turns our formulas into values and says what became of them. */
export async function freezeAndReport(): Promise<Report> {
  return (await import("./reports")).freezeAndReport();
}

/** Puts frozen formulas back and says which cells were edited since. */
export async function thawAndReport(): Promise<Report> {
  return (await import("./reports")).thawAndReport();
}

/** Repairs our formulas and says what is still not known. */
export async function healAndReport(): Promise<Report> {
  return (await import("./reports")).healAndReport();
}

/** Enters our formulas that show errors again and recalculates the workbook. */
export async function refresh(): Promise<void> {
  await (await import("./reports")).refreshFormulas();
}
