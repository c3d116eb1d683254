import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { drawIssuers, type Issuer } from "./issuers";
import { nativeFormula, parameters } from "./native";

const ROWS = 10_000;
const ROUNDS = 3;

/** What LibreOffice took for a row, in nanoseconds of the processor, and its ratings. */
export interface OfficeTiming {
  /** Opening, computing and writing as text: what whoever has no add-in waits for. */
  readonly whole: number;
  /** Computing alone: less what the same workbook takes with values in place of the formulas. */
  readonly computing: number;
  readonly ratings: readonly string[];
}

/** Times LibreOffice over native formulas of the same scorecard; null where there is none. */
export async function byLibreOffice(): Promise<OfficeTiming | null> {
  const folder = mkdtempSync(join(tmpdir(), "notchbook-office-"));
  try {
    const issuers = drawIssuers(ROWS);
    const [plain, computed] = [join(folder, "plain.xlsx"), join(folder, "computed.xlsx")];
    await write(plain, issuers, false);
    await write(computed, issuers, true);
    const times = { base: [] as number[], whole: [] as number[] };
    // The first round makes the profile.
    for (let round = 0; round <= ROUNDS; round += 1) {
      const [base, whole] = [convert(plain, folder), convert(computed, folder)];
      if (round > 0) times.base.push(base);
      if (round > 0) times.whole.push(whole);
    }
    const [base, whole] = [Math.min(...times.base), Math.min(...times.whole)];
    const lines = readFileSync(join(folder, "computed.csv"), "utf8").trimEnd().split("\n");
    const ratings = lines.map((line) => line.split(",").at(-1)?.trim() ?? "");
    return { whole: (whole * 1e9) / ROWS, computing: ((whole - base) * 1e9) / ROWS, ratings };
  } catch (error) {
    console.log(`LibreOffice was not timed: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function write(path: string, issuers: readonly Issuer[], isComputed: boolean): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Issuers");
  const model = book.addWorksheet("Model");
  for (const row of parameters) model.addRow([...row]);
  for (const [index, issuer] of issuers.entries()) {
    const row = String(index + 1);
    const places = { business: `A${row}:E${row}`, financial: `F${row}:I${row}`, adjustment: `J${row}` };
    const formula = nativeFormula({ ...places, inRow: true }).slice(1);
    sheet.addRow([...issuer, isComputed ? { formula } : "aaa"]);
  }
  await book.xlsx.writeFile(path);
}

/** Opens a workbook and writes its first sheet as text; seconds of the processor. */
function convert(path: string, folder: string): number {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const command = `TIMEFORMAT='%U %S'; time soffice ${profile} --headless --convert-to csv --outdir ${folder} ${path} >/dev/null 2>&1`;
  const times = execFileSync("bash", ["-c", `{ ${command}; } 2>&1`])
    .toString()
    .trim()
    .split(/\s+/);
  return times.map(Number).reduce((sum, seconds) => sum + seconds, 0);
}
