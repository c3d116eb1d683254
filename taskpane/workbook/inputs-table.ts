import type { Done } from "../../desk/port";
import { namesOf } from "../../desk/paper/cells/naming";
import type { SheetCell } from "../../desk/paper/assessment/read-back";
import { inWorkbook } from "./run";

/** The inputs table of a written sheet as it stands now. */
export interface InputsTable {
  readonly sheet: string;
  readonly cells: readonly (readonly SheetCell[])[];
}

/** Reads the inputs table that belongs to an assessment; null where it is no longer there. */
export function readInputsTable(slug: string): Promise<Done<InputsTable | null>> {
  return inWorkbook(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(namesOf(slug).inputs);
    table.load("name");
    await context.sync();
    if (table.isNullObject) return null;
    const range = table.getRange();
    range.load("values");
    table.worksheet.load("name");
    await context.sync();
    return { sheet: table.worksheet.name, cells: range.values as SheetCell[][] };
  });
}

/**
 * Calls back when a cell of the assessment's sheet changes.
 * @returns what stops the watching; null where there is no such sheet
 */
export async function watchSheet(slug: string, onChange: () => void): Promise<(() => Promise<void>) | null> {
  const watched = await inWorkbook(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(namesOf(slug).inputs);
    table.load("name");
    await context.sync();
    if (table.isNullObject) return null;
    const handler = table.worksheet.onChanged.add(() => {
      onChange();
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  if (!watched.ok || watched.value === null) return null;
  const handler = watched.value;
  return async () => {
    try {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    } catch {
      // The sheet or the workbook is gone, and the handler with it.
    }
  };
}
