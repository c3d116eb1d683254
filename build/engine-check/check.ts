import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Direction, ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  RemoveColCommand,
  RemoveRowCommand,
} from "@univerjs/sheets";
import { createLiveWorkbook } from "../../host/engine";
import type { CellValue, WorkbookDocument } from "../../host/document";
import { openXlsx, saveXlsx } from "../../host/file";
import { recalculate } from "../../host/recalculate";
import { cellAddress } from "../../grid";
import { agree, shown } from "./compare";
import { workbookOf } from "./data";
import { checkedEdits, movedFormulas, type Edit } from "./edits";
import { checkedFormulas, explained } from "./formulas";
import { byLibreOffice } from "./libreoffice";

const OPTIONS = { customFunctions: [] };
const RECORD = fileURLToPath(new URL("../../test/host/engine/libreoffice-results.json", import.meta.url));

async function fileOf(document: WorkbookDocument): Promise<Uint8Array> {
  const saved = await saveXlsx(document, OPTIONS);
  if (!saved.ok) throw new Error(saved.reason);
  return saved.bytes;
}

async function documentOf(bytes: Uint8Array): Promise<WorkbookDocument> {
  const opened = await openXlsx(bytes, OPTIONS);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.document;
}

const valueOf = (document: WorkbookDocument | undefined, row: number): CellValue | undefined =>
  document?.sheets[1]?.cells[row]?.[0]?.value;

async function checkFormulas(record: boolean): Promise<number> {
  const formulas = checkedFormulas();
  const bytes = await fileOf(workbookOf(formulas));
  const [theirs] = await byLibreOffice(bytes, [null]);
  const ours = await recalculate(await documentOf(bytes), []);
  const kept = new Map(
    ours.kept.flatMap(({ sheet, address, reason }) =>
      sheet === "Check" ? [[Number(address.slice(1)) - 1, reason.kind]] : [],
    ) as [number, string][],
  );
  const rows = formulas.map((formula, row) => ({
    formula,
    ours: valueOf(ours.document, row),
    theirs: valueOf(theirs, row),
    kept: kept.get(row),
  }));
  const different = rows.filter((row) => row.kept === undefined && !agree(row.ours, row.theirs));
  const reasonOf = (formula: string): string | undefined => explained.find(([one]) => one.test(formula))?.[1];
  const differing = different.filter(({ formula }) => reasonOf(formula) === undefined);
  const codes = rows.filter(
    (row) => row.kept === undefined && agree(row.ours, row.theirs) && !agree(row.ours, row.theirs, true),
  );
  const unproven = rows.filter((row) => row.kept !== undefined);
  console.log(
    `formulas: ${formulas.length}, differing: ${differing.length}, explained: ${different.length - differing.length}, ` +
      `other error codes: ${codes.length}`,
  );
  for (const row of differing)
    console.log(`  =${row.formula}: here ${shown(row.ours)}, there ${shown(row.theirs)}`);
  for (const { formula, ours: here, theirs: there } of different)
    if (reasonOf(formula) !== undefined)
      console.log(`  (${reasonOf(formula) ?? ""}) =${formula}: here ${shown(here)}, there ${shown(there)}`);
  for (const row of codes)
    console.log(`  (code) =${row.formula}: here ${shown(row.ours)}, there ${shown(row.theirs)}`);
  for (const row of unproven) console.log(`  (kept: ${row.kept ?? ""}) =${row.formula}`);
  if (record)
    writeFileSync(
      RECORD,
      recordOf(rows.map((row) => [row.formula, (different.includes(row) ? row.ours : row.theirs) ?? null])),
    );
  return differing.length + unproven.length;
}

/** One formula a line: what LibreOffice gave, and where it is explained why Excel differs from it, what the engine did. */
function recordOf(rows: readonly (readonly [string, CellValue])[]): string {
  return `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`;
}

const COMMANDS: Readonly<Record<Edit["kind"], string>> = {
  "insert rows": "sheet.command.insert-row",
  "remove rows": RemoveRowCommand.id,
  "insert columns": InsertColCommand.id,
  "remove columns": RemoveColCommand.id,
  "cells down": InsertRangeMoveDownCommand.id,
  "cells right": InsertRangeMoveRightCommand.id,
  "cells up": DeleteRangeMoveUpCommand.id,
  "cells left": DeleteRangeMoveLeftCommand.id,
};

async function edited(bytes: Uint8Array, edit: Edit): Promise<WorkbookDocument> {
  const workbook = await createLiveWorkbook({ functions: [] });
  try {
    await workbook.load(await documentOf(bytes));
    const sheet = workbook.sheets()[0]?.id ?? "";
    const whole = edit.kind.endsWith("rows")
      ? { lastColumn: 29 }
      : edit.kind.endsWith("columns")
        ? { lastRow: 999 }
        : {};
    const { row, column, lastRow, lastColumn } = { ...edit, ...whole };
    const range = { startRow: row, endRow: lastRow, startColumn: column, endColumn: lastColumn };
    const injector = workbook.univer.__getInjector();
    const unitId = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET)
      ?.getUnitId();
    const direction = edit.kind.endsWith("rows") ? Direction.UP : Direction.LEFT;
    await injector
      .get(ICommandService)
      .executeCommand(COMMANDS[edit.kind], { unitId, subUnitId: sheet, range, direction });
    await workbook.settle();
    return workbook.toDocument();
  } finally {
    workbook.dispose();
  }
}

function editsWorkbook(): WorkbookDocument {
  const document = workbookOf(movedFormulas);
  const [data, check] = document.sheets;
  if (!data || !check) throw new Error("the check has two sheets");
  const extra: WorkbookDocument["sheets"][number]["cells"] = {
    ...data.cells,
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((row) => [row, { ...data.cells[row], 9: { value: row * 11 } }]),
    ),
    14: { 0: { value: 1 }, 1: { value: 2 }, 2: { value: 3 } },
    15: { 0: { value: 4 }, 1: { value: 5 }, 2: { value: null, formula: "A15*10" } },
    16: {
      0: { value: 6 },
      1: { value: null, formula: "SUM(E2:E12)" },
      2: { value: null, formula: "$B$15+B16" },
    },
  };
  return { ...document, sheets: [{ ...data, cells: extra }, check] };
}

async function checkEdits(): Promise<number> {
  const bytes = await fileOf(editsWorkbook());
  const theirs = await byLibreOffice(bytes, checkedEdits);
  let failed = 0;
  for (const [index, edit] of checkedEdits.entries()) {
    const ours = await edited(bytes, edit);
    const differences = ours.sheets.flatMap((sheet, place) => {
      const other = theirs[index]?.sheets[place]?.cells ?? {};
      const cells = new Set(
        [...Object.entries(sheet.cells), ...Object.entries(other)].flatMap(([row, columns]) =>
          Object.keys(columns).map((column) => `${row},${column}`),
        ),
      );
      return [...cells].flatMap((key) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        const [a, b] = [sheet.cells[row]?.[column], other[row]?.[column]];
        const isGone = a?.formula?.includes("#REF!") === true && b?.formula?.includes("#REF!") === true;
        // A column that comes into a table is named here, as in Excel.
        const isHeading = edit.kind === "insert columns" && row === 0 && (b?.value ?? null) === null;
        if (isGone || isHeading || agree(a?.value, b?.value)) return [];
        const where = `${sheet.name}!${cellAddress(row, column)}`;
        return [
          `${where} =${a?.formula ?? ""}: here ${shown(a?.value)}, there ${shown(b?.value)} (=${b?.formula ?? ""})`,
        ];
      });
    });
    if (differences.length === 0) continue;
    failed += 1;
    const { kind, row, column, lastRow, lastColumn } = edit;
    console.log(`  ${kind} ${cellAddress(row, column)}:${cellAddress(lastRow, lastColumn)}`);
    for (const line of differences.slice(0, 6)) console.log(`    ${line}`);
  }
  console.log(`edits: ${checkedEdits.length}, differing: ${failed}`);
  return failed;
}

/** Runs both checks; gives the number of differences. @param record keeps LibreOffice's results for the tests */
export async function check(record: boolean): Promise<number> {
  return (await checkFormulas(record)) + (await checkEdits());
}
