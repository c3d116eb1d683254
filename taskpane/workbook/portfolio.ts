import type { PortfolioPlan } from "../portfolio/plan-portfolio";
import { columnName } from "../sheet/plan";
import { text } from "../sheet/rows";
import { applyStyle, cellInput, ensureStyles, pointsOf } from "./cells";
import { inWorkbook, type Done } from "./run";

/** A portfolio that a workbook holds. */
export interface FoundPortfolio {
  readonly sheet: string;
  /** Issuers for which there is room. */
  readonly rows: number;
  /** The last row of the sheet in which anything stands, counted from 1. */
  readonly lastUsed: number;
  readonly protected: boolean;
}

async function findTable(context: Excel.RequestContext, name: string): Promise<Excel.Table | null> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  await context.sync();
  return table.isNullObject ? null : table;
}

/** Finds a methodology's portfolio by its table, wherever it was moved and however its sheet was renamed. */
export function findPortfolio(table: string): Promise<Done<FoundPortfolio | null>> {
  return inWorkbook(async (context) => {
    const found = await findTable(context, table);
    if (found === null) return null;
    const range = found.getRange();
    range.load("rowCount");
    const sheet = found.worksheet;
    sheet.load("name");
    sheet.protection.load("protected");
    const used = sheet.getUsedRange(true);
    used.load("rowIndex,rowCount");
    await context.sync();
    return {
      sheet: sheet.name,
      rows: range.rowCount - 1,
      lastUsed: used.rowIndex + used.rowCount,
      protected: sheet.protection.protected,
    };
  });
}

function writeFormulas(sheet: Excel.Worksheet, plan: PortfolioPlan): void {
  for (const { cell, formula } of [...plan.formulas, ...plan.counts])
    sheet.getRange(cell).formulas = [[formula]];
  // Moves of three notches or more stand out by their sign, without a rule that calls our functions.
  const format = '[<=-3]"▼ "-0;[>=3]"▲ "+0;General';
  sheet.getRange(plan.moves).numberFormat = Array.from({ length: plan.rows }, () => [format]);
}

/** Makes a portfolio on a sheet of its own; the caller has seen that no sheet has the name. */
export function makePortfolio(plan: PortfolioPlan): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    await ensureStyles(context);
    const sheet = context.workbook.worksheets.add(plan.sheet);
    const columns = plan.widths.length;
    const head = sheet.getRange(`A1:${columnName(columns - 1)}${String(plan.head.length)}`);
    head.formulas = plan.head.map((row) => row.map(cellInput));
    applyStyle(sheet, plan.head);
    for (const [index, width] of plan.widths.entries()) {
      const column = columnName(index);
      sheet.getRange(`${column}:${column}`).format.columnWidth = pointsOf(width);
    }
    sheet.getRange("1:1").format.rowHeight = 30;
    const table = sheet.tables.add(sheet.getRange(plan.table.address), true);
    table.name = plan.table.name;
    table.style = "TableStyleLight1";
    writeFormulas(sheet, plan);
    sheet.freezePanes.freezeAt(sheet.getRange(plan.frozen));
    sheet.showGridlines = false;
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.activate();
    await context.sync();
    return null;
  });
}

/** Lets the table and the formulas of a portfolio reach as far as a longer plan says; what was typed stays. */
export function extendPortfolio(plan: PortfolioPlan): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    const table = await findTable(context, plan.table.name);
    if (table === null) throw new Error(plan.table.name);
    const { worksheet } = table;
    table.resize(worksheet.getRange(plan.table.address));
    writeFormulas(worksheet, plan);
    await context.sync();
    return null;
  });
}

/** A rating that was kept, with the issuer and by how many notches it had moved before. */
export interface KeptRating {
  readonly issuer: string;
  readonly moved: number | null;
}

/** Keeps the ratings as they are now beside the formulas, so that later moves are counted from them. */
export function keepRatings(plan: PortfolioPlan): Promise<Done<readonly KeptRating[]>> {
  return inWorkbook(async (context) => {
    const table = await findTable(context, plan.table.name);
    if (table === null) throw new Error(plan.table.name);
    const sheet = table.worksheet;
    const finals = sheet.getRange(plan.finals);
    const moves = sheet.getRange(plan.moves);
    const issuers = table.getDataBodyRange().getColumn(0);
    for (const range of [finals, moves, issuers]) range.load("values");
    await context.sync();
    const kept = (finals.values as unknown[][]).map(([value]) => (isRating(value) ? value : ""));
    // Letters such as "AA+" stay text; a sign in front of them never comes.
    sheet.getRange(plan.last).values = kept.map((value) => [value]);
    await context.sync();
    return kept.flatMap((value, row) => {
      if (value === "") return [];
      const moved: unknown = moves.values[row]?.[0];
      return [
        { issuer: String(issuers.values[row]?.[0] ?? ""), moved: typeof moved === "number" ? moved : null },
      ];
    });
  });
}

function isRating(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value !== "n/a" && !value.startsWith("#");
}

/** Writes one formula on a new sheet, wide enough for what spills from it. */
export function writeFormulaSheet(wanted: string, title: string, formula: string): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    await ensureStyles(context);
    const sheet = context.workbook.worksheets.add(wanted);
    applyStyle(sheet, [[text(title, "title")]]);
    sheet.getRange("A1").formulas = [[cellInput(text(title, "title"))]];
    sheet.getRange("A3").formulas = [[formula]];
    for (const column of ["A", "B", "C", "D", "E", "F", "G"])
      sheet.getRange(`${column}:${column}`).format.columnWidth = pointsOf(22);
    sheet.activate();
    await context.sync();
    return null;
  });
}
