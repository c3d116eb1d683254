import type { CellValue, SheetDocument, WorkbookDocument } from "../host/document";
import type { AssessmentRecord } from "../src";

/** Up to what a cell keeps of a number. */
const CELL_NOISE = 1e-12;

function isSame(recorded: number | string, cell: CellValue): boolean {
  if (typeof recorded === "number" && typeof cell === "number")
    return Math.abs(recorded - cell) <= CELL_NOISE * Math.max(1, Math.abs(recorded));
  return typeof cell === "string" && String(recorded) === cell.trim();
}

/** Finds the rows of a sheet that name a number by its path in the first column. */
function rowsOf(sheet: SheetDocument, path: string): readonly string[] {
  return Object.keys(sheet.cells).filter((row) => sheet.cells[Number(row)]?.[0]?.value === path);
}

/**
 * Says which house numbers that were changed for an assessment stand on its sheet otherwise than in the record: the live
 * formulas there read them.
 */
export function numberFaults(
  document: WorkbookDocument,
  table: string,
  { calibration = [] }: AssessmentRecord,
): readonly string[] {
  const sheet = document.sheets.find(({ tables }) =>
    tables.some(({ name }) => name.toLowerCase() === table.toLowerCase()),
  );
  if (sheet === undefined) return [];
  return calibration.flatMap(({ path, value }): readonly string[] => {
    const [row] = rowsOf(sheet, path);
    if (row === undefined) return [`number gone: ${path} is no longer on ${sheet.name}`];
    const cell = sheet.cells[Number(row)]?.[1]?.value ?? null;
    if (isSame(value, cell)) return [];
    const values = `recorded ${JSON.stringify(value)}, on the sheet ${JSON.stringify(cell)}`;
    return [`number changed: ${path}, ${sheet.name}!B${String(Number(row) + 1)}: ${values}`];
  });
}
