import { inWorkbook, type Done } from "./run";

/** The first words of our functions' names. */
const FAMILIES = "RATING|NOTCH|SOVEREIGN|SCALE|RATIO|METHOD|REVIEW";
const OURS = new RegExp(`(?:^|[^A-Z0-9_.])(?:${FAMILIES})\\.[A-Z0-9]+\\(`, "i");
/** How Excel spells our functions in a file that was opened where the add-in was not there. */
const STORED = new RegExp(`_xldudf_(${FAMILIES})_([A-Z0-9]+)\\(`, "gi");
const ERROR =
  /^#(NAME\?|VALUE!|N\/A|REF!|BUSY!|CALC!|SPILL!|NUM!|DIV\/0!|NULL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|GETTING_DATA)$/;

/**
 * Makes the formula to enter again for a cell that shows an error, or null where it is none of ours. Text that looks
 * like a formula shows itself, not an error, and is left alone.
 */
export function formulaAgain(formula: unknown, value: unknown): string | null {
  if (typeof formula !== "string" || !formula.startsWith("=")) return null;
  if (typeof value !== "string" || !ERROR.test(value)) return null;
  const named = formula.replace(STORED, "$1.$2(");
  return OURS.test(named) ? named : null;
}

/** Enters our formulas that show an error again and recalculates everything. Returns how many were entered. */
export function refreshFormulas(): Promise<Done<number>> {
  return inWorkbook(async (context) => {
    const { worksheets, application } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("formulas,values");
      return range;
    });
    await context.sync();
    let count = 0;
    for (const range of used) {
      if (range.isNullObject) continue;
      const values = range.values as unknown[][];
      for (const [row, cells] of (range.formulas as unknown[][]).entries()) {
        for (const [column, formula] of cells.entries()) {
          const again = formulaAgain(formula, values[row]?.[column]);
          if (again === null) continue;
          range.getCell(row, column).formulas = [[again]];
          count += 1;
        }
      }
    }
    application.calculate("Full");
    await context.sync();
    return count;
  });
}
