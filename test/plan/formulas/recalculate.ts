import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import { readCsv } from "../../../cli/csv";
import type { Calculation } from "../../../src";
import type { Cell } from "../rows";

/** Tells whether LibreOffice can be started. */
export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** A calculation with the cells that its inputs hold, by row and column from 1, on a sheet of the given name. */
export interface Case {
  readonly sheet: string;
  readonly inputs: readonly (readonly Cell[])[];
  readonly calculation: Calculation;
}

/** Calculates by LibreOffice alone: the results of each case, by their names. */
export async function recalculated(
  cases: readonly Case[],
): Promise<readonly Readonly<Record<string, string>>[]> {
  const workbook = new ExcelJS.Workbook();
  const out = workbook.addWorksheet("Out");
  for (const [index, { sheet, inputs, calculation }] of cases.entries()) {
    const given = workbook.addWorksheet(sheet);
    for (const [row, cells] of inputs.entries())
      for (const [column, cell] of cells.entries())
        if (cell !== null) given.getCell(row + 1, column + 1).value = cell as ExcelJS.CellValue;
    const name = `Calc ${String(index)}`;
    const own = workbook.addWorksheet(name);
    for (const { row, column, kind, value } of calculation.cells)
      own.getCell(row + 1, column + 1).value =
        kind === "formula" && typeof value === "string"
          ? { formula: value.slice(1), date1904: false }
          : typeof value === "object"
            ? value.en
            : value;
    for (const [at, address] of Object.values(calculation.results).entries())
      out.getCell(index + 1, at + 1).value = { formula: `'${name}'!${address}`, date1904: false };
  }
  const rows = await throughLibreOffice(workbook);
  return cases.map(({ calculation }, index) =>
    Object.fromEntries(Object.keys(calculation.results).map((name, at) => [name, rows[index]?.[at] ?? ""])),
  );
}

async function throughLibreOffice(workbook: ExcelJS.Workbook): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "notchbook-formulas-"));
  try {
    const source = join(folder, "in.xlsx");
    await workbook.xlsx.writeFile(source);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    // Fields separated by commas, texts quoted, UTF-8.
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76";
    execFileSync(
      "soffice",
      [profile, "--headless", "--norestore", "--convert-to", filter, "--outdir", folder, source],
      {
        stdio: "ignore",
      },
    );
    return readCsv(readFileSync(join(folder, "in.csv"), "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
