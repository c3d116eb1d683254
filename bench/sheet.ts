import { createLiveWorkbook } from "../host/engine";
import type { CellInput, LiveWorkbook } from "../host/workbook";
import { workbookFunctions } from "../workbench/functions";
import { drawIssuers, KEYS, METHOD, type Issuer } from "./issuers";
import { duration, measure, report } from "./measure";
import { nativeFormula, parameters } from "./native";

type Grid = readonly (readonly CellInput[])[];

/** A sheet to be timed: its cells, where the results stand, and one input to change. */
interface Layout {
  readonly what: string;
  readonly cells: Grid;
  /** First result: further ones follow every `every` rows. */
  readonly result: { readonly row: number; readonly column: number; readonly every: number };
  /** The formula beside an issuer, counted from 0; one that spills has a place only. */
  readonly formula: (issuer: number) => string;
  readonly formulas: number;
  readonly issuers: number;
  readonly input: { readonly row: number; readonly column: number };
}

/** Each issuer's keys and values below each other, as the pane writes them, its formula beside the first row. */
function stacked(issuers: readonly Issuer[], what: string, formula: (top: number) => string): Layout {
  const height = KEYS.length;
  return {
    what,
    cells: issuers.flatMap((issuer) => KEYS.map((key, index) => [key, issuer[index] ?? null])),
    result: { row: 0, column: 3, every: height },
    formula: (issuer) => formula(issuer * height + 1),
    formulas: issuers.length,
    issuers: issuers.length,
    input: { row: 0, column: 1 },
  };
}

/** One row an issuer under a row of keys. */
function rows(
  issuers: readonly Issuer[],
  what: string,
  formulas: number,
  formula: (row: number) => string,
): Layout {
  return {
    what,
    cells: [KEYS, ...issuers],
    result: { row: 1, column: KEYS.length + 1, every: 1 },
    formula: (issuer) => formula(issuer + 2),
    formulas,
    issuers: issuers.length,
    input: { row: 1, column: 0 },
  };
}

async function open(layout: Layout): Promise<{ workbook: LiveWorkbook; sheet: string }> {
  const workbook = await createLiveWorkbook({ functions: await workbookFunctions() });
  const sheet = workbook.activeSheet();
  const model = workbook.addSheet("Model").id;
  const put = (target: string, row: number, column: number, grid: Grid) =>
    workbook.write({ sheet: target, row, column, rows: grid.length, columns: grid[0]?.length ?? 0 }, grid);
  put(model, 0, 0, parameters);
  put(sheet, 0, 0, layout.cells);
  await workbook.settle();
  const { row, column, every } = layout.result;
  const height = (layout.formulas - 1) * every + 1;
  const formulas = Array.from({ length: height }, (_, at) => [
    at % every === 0 ? layout.formula(at / every) : null,
  ]);
  put(sheet, row, column, formulas);
  await workbook.settle();
  return { workbook, sheet };
}

function results(workbook: LiveWorkbook, sheet: string, { result, issuers }: Layout): readonly unknown[] {
  const all = workbook.read({
    sheet,
    row: result.row,
    column: result.column,
    rows: (issuers - 1) * result.every + 1,
    columns: 1,
  });
  return Array.from({ length: issuers }, (_, index) => all[index * result.every]?.[0]?.value);
}

async function bench(layout: Layout): Promise<readonly unknown[]> {
  const start = performance.now();
  const { workbook, sheet } = await open(layout);
  const opened = performance.now() - start;
  const found = results(workbook, sheet, layout);
  const rounds = layout.issuers > 1000 ? { rounds: 3, unseen: 0 } : { rounds: 5, unseen: 1 };
  report(
    `${layout.what}: all`,
    await measure(() => workbook.recalculate(), rounds),
    `written in ${duration(opened)}`,
  );
  let grade = 1;
  const edit = async () => {
    grade = grade === 1 ? 2 : 1;
    workbook.write({ sheet, ...layout.input, rows: 1, columns: 1 }, [[grade]]);
    await workbook.settle();
  };
  report(`${layout.what}: after one edit`, await measure(edit, rounds));
  workbook.dispose();
  return found;
}

function agree(what: string, ours: readonly unknown[], native: readonly unknown[]): void {
  const same = ours.filter((rating, index) => rating === native[index]).length;
  console.log(`${what}: ${same} of ${ours.length} ratings agree (${new Set(ours).size} different ones)`);
  if (same !== ours.length) process.exitCode = 1;
}

/** Times recalculation in the embedded workbook, ours beside native formulas of the same scorecard. */
export async function benchSheet(): Promise<void> {
  // Loading the engine's modules is no part of what is timed.
  (await createLiveWorkbook({ functions: [] })).dispose();
  const thousand = drawIssuers(1000);
  const bca = await bench(
    stacked(
      thousand,
      "1,000 RATING.BCA",
      (top) => `=RATING.BCA(A${top}:B${top + KEYS.length - 1},"${METHOD}")`,
    ),
  );
  const native = await bench(
    stacked(thousand, "1,000 native formulas", (top) =>
      nativeFormula({
        business: `B${top}:B${top + 4}`,
        financial: `B${top + 5}:B${top + 8}`,
        adjustment: `B${top + 9}`,
        inRow: false,
      }),
    ),
  );
  agree("stacked", bca, native);

  for (const count of [1000, 10_000]) {
    const issuers = drawIssuers(count);
    const shown = count.toLocaleString("en-US");
    const table = await bench(
      rows(
        issuers,
        `one RATING.TABLE over ${shown} rows`,
        1,
        () => `=RATING.TABLE(A1:L1,A2:L${count + 1},"${METHOD}","standalone")`,
      ),
    );
    const native = await bench(
      rows(issuers, `${shown} native formulas in rows`, count, (row) =>
        nativeFormula({
          business: `A${row}:E${row}`,
          financial: `F${row}:I${row}`,
          adjustment: `J${row}`,
          inRow: true,
        }),
      ),
    );
    agree(`${shown} rows`, table, native);
  }
}
