import { cellAddress, columnLetters, MAX_COLUMNS, MAX_ROWS, parseCells } from "../../grid";
import { done, failed, type Done, type PortfolioRow } from "../../desk/port";
import type { PortfolioPlan } from "../../desk/paper/portfolio/plan-portfolio";
import { address } from "../../desk/paper/cells/plan";
import { text } from "../../desk/paper/cells/rows";
import { pointsOf } from "../../desk/paper/cells/pages";
import { beyond, inputsOf, looksOf, nothingBefore, type AreaBefore } from "./before";
import { applyStyle, cellInput, missingStyles } from "./cells";
import { writeWhole } from "./journal";
import { printWide } from "./page";
import { inWorkbook } from "./run";
import { extentOf, isTaken, withoutSheet } from "./target";

/** A portfolio that a workbook holds. */
export interface FoundPortfolio {
  readonly sheet: string;
  /** Issuers for which there is room. */
  readonly rows: number;
  /** The last row of the sheet in which anything stands, counted from 1. */
  readonly lastUsed: number;
  readonly protected: boolean;
  /** Whether an earlier version made it, whose results stand in other columns. */
  readonly isOld: boolean;
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
    range.load("rowCount,rowIndex");
    const sheet = found.worksheet;
    sheet.load("name");
    sheet.protection.load("protected");
    const used = sheet.getUsedRange(true);
    used.load("rowIndex,rowCount");
    await context.sync();
    // Once the ratings spilled from the first column, where the issuers' names stand now.
    const first = sheet.getRange(`A${String(range.rowIndex + 2)}`);
    first.load("formulas");
    await context.sync();
    return {
      isOld: String(first.formulas[0]?.[0] ?? "").includes("RATING.TABLE("),
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

/** Makes a portfolio on a sheet of its own. */
export function makePortfolio(plan: PortfolioPlan, replaces: string | null = null): Promise<Done<null>> {
  const { sheet } = plan;
  return writeWhole<null>(async (context) => {
    if (await isTaken(context, sheet)) return failed("write.taken", { sheet });
    const addStyles = await missingStyles(context);
    const [rows, columns] = [plan.head.length, plan.widths.length];
    // Results may spill as far down as they like; issuers that somebody pasted already are not ours to delete.
    const clear = [...beyond(rows, columns).slice(1), issuersBelow(plan)];
    const first = String(plan.head[0]?.[0]?.value ?? "");
    return done({
      entry: {
        what: "journal.portfolio",
        facts: { sheet },
        before: { ...nothingBefore, added: { sheet, first, clear } },
        order: { kind: "portfolio", plan },
      },
      ...{ record: null, result: null },
      write: () => {
        addStyles();
        layOut(context, plan);
      },
    });
  }, replaces);
}

/** The cells of the issuers' columns below the header, to the end of the sheet. */
function issuersBelow({ table, head }: PortfolioPlan): string {
  const column = parseCells(table.address)?.column ?? 0;
  return address(head.length, column, MAX_ROWS - 1, MAX_COLUMNS - 1);
}

function layOut(context: Excel.RequestContext, plan: PortfolioPlan): void {
  const sheet = context.workbook.worksheets.add(plan.sheet);
  const columns = plan.widths.length;
  const head = sheet.getRange(address(0, 0, plan.head.length - 1, columns - 1));
  head.formulas = plan.head.map((row) => row.map(cellInput));
  applyStyle(sheet, plan.head);
  for (const [index, width] of plan.widths.entries()) {
    const column = columnLetters(index);
    sheet.getRange(`${column}:${column}`).format.columnWidth = pointsOf(width);
  }
  sheet.getRange("1:1").format.rowHeight = 30;
  // The headings are the methodology's own words, longer than a figure is wide.
  const headings = sheet.getRange(`${String(plan.head.length)}:${String(plan.head.length)}`).format;
  headings.wrapText = true;
  headings.rowHeight = 45;
  const table = sheet.tables.add(sheet.getRange(plan.table.address), true);
  table.name = plan.table.name;
  table.style = "TableStyleLight1";
  writeFormulas(sheet, plan);
  sheet.freezePanes.freezeAt(sheet.getRange(plan.frozen));
  sheet.showGridlines = false;
  const heads = String(plan.head.length);
  printWide(sheet, `$${heads}:$${heads}`, plan.sheet, plan.widths, 1);
  sheet.activate();
}

/** Lets the table and the formulas of a portfolio reach as far as a longer plan says; what was typed stays. */
export function extendPortfolio(plan: PortfolioPlan, replaces: string | null = null): Promise<Done<null>> {
  return writeWhole<null>(async (context) => {
    const { name, address } = plan.table;
    const table = await findTable(context, name);
    if (table === null) return failed("portfolio.gone");
    const { worksheet } = table;
    worksheet.load("name");
    worksheet.protection.load("protected");
    const range = table.getRange();
    range.load("address");
    await context.sync();
    if (worksheet.protection.protected) return failed("portfolio.protected", { sheet: worksheet.name });
    const inTheWay = await cellsInTheWay(context, worksheet, plan, range.address);
    if (inTheWay.length > 0) return failed("portfolio.beyond", { cells: inTheWay.slice(0, 8) });
    const cells = [...plan.formulas, ...plan.counts].map(({ cell }) => {
      const held = worksheet.getRange(cell);
      held.load("formulas,values");
      return { cell, held };
    });
    const moves = worksheet.getRange(plan.moves);
    moves.load("numberFormat");
    await context.sync();
    const { name: sheet } = worksheet;
    const areas: readonly AreaBefore[] = [
      ...cells.map(({ cell, held }) => ({ sheet, address: cell, inputs: inputsOf(held) })),
      { sheet, address: plan.moves, formats: looksOf(moves.numberFormat as string[][], plan.moves) },
    ];
    return done({
      entry: {
        what: "journal.extension",
        facts: { sheet },
        before: { ...nothingBefore, areas, tables: [{ name, address: withoutSheet(range.address) }] },
        order: { kind: "extension", plan },
      },
      ...{ record: null, result: null },
      write: () => {
        table.resize(worksheet.getRange(address));
        writeFormulas(worksheet, plan);
      },
    });
  }, replaces);
}

/** Names cells that hold something where results are going to spill that did not reach so far. */
async function cellsInTheWay(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: PortfolioPlan,
  before: string,
): Promise<readonly string[]> {
  const [from, to] = [extentOf(withoutSheet(before)).rows + 1, extentOf(plan.table.address).rows];
  if (to < from) return [];
  // Where results spill; the ratings kept are typed over by keeping alone.
  const held = plan.formulas.map(({ cell, columns }) => {
    const first = extentOf(cell).columns - 1;
    const area = `${columnLetters(first)}${String(from)}:${columnLetters(first + columns - 1)}${String(to)}`;
    const range = sheet.getRange(area);
    range.load("formulas");
    return { first, range };
  });
  await context.sync();
  return held.flatMap(({ first, range }) =>
    (range.formulas as unknown[][]).flatMap((row, down) =>
      row.flatMap((cell, right) =>
        cell === "" ? [] : [`${columnLetters(first + right)}${String(from + down)}`],
      ),
    ),
  );
}

/** Reads every issuer of a portfolio with its results; rows without a name and without inputs are left out. */
export function readPortfolio(plan: PortfolioPlan): Promise<Done<readonly PortfolioRow[]>> {
  return inWorkbook(async (context) => {
    const table = await findTable(context, plan.table.name);
    if (table === null) throw new Error(plan.table.name);
    const results = table.worksheet.getRange(plan.results);
    const issuers = table.getDataBodyRange().getColumn(0);
    results.load("values,rowIndex");
    issuers.load("values");
    await context.sync();
    const names = issuers.values as unknown[][];
    const shown = (value: unknown) =>
      typeof value === "string" || typeof value === "number" ? String(value) : "";
    return (results.values as unknown[][]).flatMap((cells, index): readonly PortfolioRow[] => {
      const [standalone, final, moved, , problems] = cells;
      const issuer = shown(names[index]?.[0]);
      if (issuer === "" && shown(final) === "") return [];
      return [
        {
          row: results.rowIndex + index + 1,
          issuer,
          standalone: shown(standalone),
          final: shown(final),
          moved: typeof moved === "number" ? moved : null,
          problems: shown(problems),
        },
      ];
    });
  });
}

/** Shows a row of a portfolio in the workbook. */
export function showPortfolioRow(plan: PortfolioPlan, row: number): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    const table = await findTable(context, plan.table.name);
    if (table === null) throw new Error(plan.table.name);
    const sheet = table.worksheet;
    sheet.activate();
    sheet.getRange(cellAddress(row - 1, parseCells(plan.table.address)?.column ?? 0)).select();
    await context.sync();
    return null;
  });
}

/**
 * Lets a portfolio print down to the last issuer that is given, without the rows that wait for others and without the ratings
 * kept. What is entered below later is not printed until this is done again. Gives the number of issuers.
 */
export function printIssuers(plan: PortfolioPlan): Promise<Done<number>> {
  return inWorkbook<Done<number>>(async (context) => {
    const table = await findTable(context, plan.table.name);
    if (table === null) return failed("portfolio.gone");
    const { worksheet } = table;
    worksheet.load("name");
    worksheet.protection.load("protected");
    const body = table.getDataBodyRange();
    body.load("values,rowIndex,columnIndex,columnCount");
    await context.sync();
    if (worksheet.protection.protected) return failed("portfolio.protected", { sheet: worksheet.name });
    const given = (body.values as unknown[][]).map((row) => row.some((value) => value !== ""));
    const last = body.rowIndex + Math.max(0, given.lastIndexOf(true));
    worksheet.pageLayout.setPrintArea(address(0, 0, last, body.columnIndex + body.columnCount - 1));
    await context.sync();
    return done(given.filter(Boolean).length);
  }).then((outcome) => (outcome.ok ? outcome.value : outcome));
}

/** A rating that was kept, with the issuer and by how many notches it had moved before. */
export interface KeptRating {
  readonly issuer: string;
  readonly moved: number | null;
}

/** Keeps the ratings as they are now beside the formulas, so that later moves are counted from them. */
export function keepRatings(plan: PortfolioPlan): Promise<Done<readonly KeptRating[]>> {
  return inWorkbook<Done<readonly KeptRating[]>>(async (context) => {
    const table = await findTable(context, plan.table.name);
    if (table === null) throw new Error(plan.table.name);
    const sheet = table.worksheet;
    sheet.load("name");
    sheet.protection.load("protected");
    const finals = sheet.getRange(plan.finals);
    const moves = sheet.getRange(plan.moves);
    const issuers = table.getDataBodyRange().getColumn(0);
    for (const range of [finals, moves, issuers]) range.load("values");
    await context.sync();
    if (sheet.protection.protected) return failed("portfolio.protected", { sheet: sheet.name });
    const names = (issuers.values as unknown[][]).map(([name]) =>
      typeof name === "string" || typeof name === "number" ? String(name) : "",
    );
    // Of two issuers of one name nobody could say whose rating it was.
    const isOwn = (name: string) => name !== "" && names.indexOf(name) === names.lastIndexOf(name);
    const kept = (finals.values as unknown[][]).map(([value], row) =>
      isRating(value) && isOwn(names[row] ?? "") ? value : "",
    );
    // Letters such as "AA+" stay text; a sign in front of them never comes.
    sheet.getRange(plan.kept).values = kept.map((value, row) => [
      value === "" ? "" : (names[row] ?? ""),
      value,
    ]);
    await context.sync();
    return done(
      kept.flatMap((value, row) => {
        if (value === "") return [];
        const moved: unknown = moves.values[row]?.[0];
        return [{ issuer: names[row] ?? "", moved: typeof moved === "number" ? moved : null }];
      }),
    );
  }).then((outcome) => (outcome.ok ? outcome.value : outcome));
}

function isRating(value: unknown): value is string {
  return typeof value === "string" && value !== "" && value !== "n/a" && !value.startsWith("#");
}

/** Writes one formula on a new sheet, wide enough for what spills from it. */
export function writeFormulaSheet(
  sheet: string,
  title: string,
  formula: string,
  replaces: string | null = null,
): Promise<Done<null>> {
  return writeWhole<null>(async (context) => {
    if (await isTaken(context, sheet)) return failed("write.taken", { sheet });
    const addStyles = await missingStyles(context);
    return done({
      entry: {
        what: "journal.sheet",
        facts: { sheet },
        before: { ...nothingBefore, added: { sheet, first: title, clear: [] } },
        order: { kind: "formula", sheet, title, formula },
      },
      ...{ record: null, result: null },
      write: () => {
        addStyles();
        const made = context.workbook.worksheets.add(sheet);
        applyStyle(made, [[text(title, "title")]]);
        made.getRange("A1").formulas = [[cellInput(text(title, "title"))]];
        made.getRange("A3").formulas = [[formula]];
        for (const column of ["A", "B", "C", "D", "E", "F", "G"])
          made.getRange(`${column}:${column}`).format.columnWidth = pointsOf(22);
        made.activate();
      },
    });
  }, replaces);
}
