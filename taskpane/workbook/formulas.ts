import { columnLetters } from "../../grid";
import type { Done } from "../../desk/port";
import { formulaAgain, healedFormula } from "./our-formulas";
import { wholeInWorkbook, type Back } from "./run";

/** A cell as it stands, with the sheet that it is on. */
export interface FoundCell {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  /** A1 without the sheet. */
  readonly address: string;
  readonly formula: unknown;
  readonly value: unknown;
}

/** Reads every cell that holds something, on every sheet. */
export async function readCells(context: Excel.RequestContext): Promise<readonly FoundCell[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/id");
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("formulas,values,rowIndex,columnIndex");
    sheet.protection.load("protected");
    return { sheet, range };
  });
  await context.sync();
  return used.flatMap(({ sheet, range }) => {
    if (range.isNullObject) return [];
    const values = range.values as unknown[][];
    return (range.formulas as unknown[][]).flatMap((row, down) =>
      row.map((formula, right): FoundCell => {
        const address = `${columnLetters(range.columnIndex + right)}${String(range.rowIndex + down + 1)}`;
        return { sheet, range: range.getCell(down, right), address, formula, value: values[down]?.[right] };
      }),
    );
  });
}

/** Puts the formulas of cells back as they were read. */
function formulasBack(cells: readonly FoundCell[]): Back {
  const places = cells.map(({ sheet, address, formula }) => ({ sheet: sheet.id, address, formula }));
  return async (context) => {
    for (const { sheet, address, formula } of places)
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = [[formula]];
    await context.sync();
  };
}

/** Enters our formulas that show an error again and recalculates everything. Returns how many were entered. */
export function refreshFormulas(): Promise<Done<number>> {
  return wholeInWorkbook(async (context, setBack) => {
    const failing = (await readCells(context)).flatMap((cell) => {
      const again = formulaAgain(cell.formula, cell.value);
      return again === null ? [] : [{ ...cell, again }];
    });
    setBack(formulasBack(failing));
    for (const { range, again } of failing) range.formulas = [[again]];
    context.workbook.application.calculate("Full");
    await context.sync();
    return failing.length;
  });
}

/** What healing came to. */
export interface Healing {
  readonly healed: number;
  /** Cells that show #NAME? all the same: the functions themselves are not there. */
  readonly unknown: number;
  /** Cells on protected sheets, which were left alone. */
  readonly locked: number;
}

/** Repairs our formulas after the workbook was open where the add-in was not: each gets its name and is entered again. */
export function healFormulas(): Promise<Done<Healing>> {
  return wholeInWorkbook(async (context, setBack) => {
    const sick = (await readCells(context)).flatMap((cell) => {
      const formula = healedFormula(cell.formula, cell.value);
      return formula === null ? [] : [{ ...cell, healed: formula }];
    });
    const open = sick.filter(({ sheet }) => !sheet.protection.protected);
    setBack(formulasBack(open));
    for (const { range, healed } of open) range.formulas = [[healed]];
    if (open.length > 0) context.workbook.application.calculate("Full");
    // Read with the last change: nothing may be taken back once it is done.
    for (const { range } of open) range.load("values");
    await context.sync();
    const unknown = open.filter(({ range }) => (range.values as unknown[][])[0]?.[0] === "#NAME?").length;
    return { healed: open.length - unknown, unknown, locked: sick.length - open.length };
  });
}
