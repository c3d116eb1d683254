import { cellAddress, columnLetters, MAX_COLUMNS, MAX_ROWS, parseCells } from "../../grid";
import { done, type Done, failed } from "../../desk/port";
import { absolute, address, onSheet, styleLooks } from "../../desk/paper/cells/plan";
import type { GrowingPlan } from "../../desk/paper/cells/growing";
import { LIT_TEXT, markedRule } from "../../desk/paper/cells/writing";
import { pointsOf } from "../../desk/paper/cells/pages";
import { beyond, inputsOf, nothingBefore, type AreaBefore } from "./before";
import { applyStyle, cellInput, missingStyles } from "./cells";
import { writeWhole } from "./journal";
import { printWide } from "./page";
import { extentOf, isTaken, withoutSheet } from "./target";

/** Makes a growing sheet: its head, its tables and its formulas; the rows below are left to the analyst. */
export function makeGrowing(plan: GrowingPlan, replaces: string | null = null): Promise<Done<null>> {
  const { sheet } = plan;
  return writeWhole<null>(async (context) => {
    if (await isTaken(context, sheet)) return failed("write.taken", { sheet });
    const addStyles = await missingStyles(context);
    const names = (plan.names ?? []).map((one) => {
      const item = context.workbook.names.getItemOrNullObject(one.name);
      item.load("formula");
      return { ...one, item };
    });
    await context.sync();
    const [rows, columns] = [plan.head.length, plan.widths.length];
    // What spills may reach as far down as it likes; what somebody pasted into a table already is not ours to delete.
    const clear = [
      ...beyond(rows, columns).slice(1),
      ...plan.tables.map((table) => below(table.address, rows)),
    ];
    const first = String(plan.head[0]?.[0]?.value ?? "");
    return done({
      entry: {
        what: "journal.sheet",
        facts: { sheet },
        before: {
          ...nothingBefore,
          added: { sheet, first, clear },
          names: names.map(({ name, item }) => ({
            name,
            formula: item.isNullObject ? null : String(item.formula),
          })),
        },
        order: { kind: "growing", plan },
      },
      ...{ record: null, result: null },
      write: () => {
        addStyles();
        const made = context.workbook.worksheets.add(sheet);
        layOut(made, plan);
        for (const { name, address: cells, item } of names)
          if (item.isNullObject) context.workbook.names.add(name, made.getRange(cells));
          else item.formula = `=${onSheet(sheet, absolute(cells))}`;
      },
    });
  }, replaces);
}

/** The cells of a table's columns below the head, to the end of the sheet. */
function below(table: string, from: number): string {
  const { column = 0, columns = MAX_COLUMNS } = parseCells(table) ?? {};
  return address(from, column, MAX_ROWS - 1, column + columns - 1);
}

function layOut(sheet: Excel.Worksheet, plan: GrowingPlan): void {
  const columns = plan.widths.length;
  sheet.getRange(address(0, 0, plan.head.length - 1, columns - 1)).formulas = plan.head.map((row) =>
    row.map(cellInput),
  );
  applyStyle(sheet, plan.head);
  for (const [row, cells] of plan.head.entries())
    for (const [column, cell] of cells.entries())
      if (cell?.numberFormat !== undefined)
        sheet.getRange(cellAddress(row, column)).numberFormat = [[cell.numberFormat]];
  for (const [index, width] of plan.widths.entries()) {
    const column = columnLetters(index);
    sheet.getRange(`${column}:${column}`).format.columnWidth = pointsOf(width);
  }
  sheet.getRange("1:1").format.rowHeight = 30;
  const header = String(plan.headerRow + 1);
  const headings = sheet.getRange(`${header}:${header}`).format;
  headings.wrapText = true;
  headings.rowHeight = 45;
  for (const { name, address: cells } of plan.tables) {
    const table = sheet.tables.add(sheet.getRange(cells), true);
    table.name = name;
    table.style = "TableStyleLight1";
  }
  for (const area of plan.inputs) sheet.getRange(area).style = styleLooks.input.name;
  reach(sheet, plan);
  for (const rule of plan.rules.toReversed()) {
    const { custom } = sheet.getRange(rule.area).conditionalFormats.add("Custom");
    custom.rule.formula = markedRule(rule);
    custom.format.fill.color = rule.fill;
    custom.format.font.bold = true;
    custom.format.font.color = LIT_TEXT;
  }
  sheet.freezePanes.freezeAt(sheet.getRange(plan.frozen));
  sheet.showGridlines = false;
  printWide(sheet, `$${header}:$${header}`, plan.sheet, plan.widths, plan.naming);
}

/** Lets formulas and the looks of columns reach as far as the plan says. */
function reach(sheet: Excel.Worksheet, plan: GrowingPlan): void {
  for (const { area, format } of plan.formats) {
    const { rows, columns } = sizeOf(area);
    sheet.getRange(area).numberFormat = Array.from({ length: rows }, () =>
      Array<string>(columns).fill(format),
    );
  }
  for (const { cell, formula } of plan.formulas) sheet.getRange(cell).formulas = [[formula]];
}

function sizeOf(area: string): { readonly rows: number; readonly columns: number } {
  return parseCells(area) ?? { rows: 1, columns: 1 };
}

/**
 * Lets the tables, the formulas and the looks of a growing sheet reach further; what was typed stays. Refused where answers
 * would reach cells that hold something else.
 */
export function extendGrowing(plan: GrowingPlan, replaces: string | null = null): Promise<Done<null>> {
  const { sheet } = plan;
  return writeWhole<null>(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name");
    worksheet.protection.load("protected");
    const tables = plan.tables.map((table) => ({
      ...table,
      item: context.workbook.tables.getItemOrNullObject(table.name),
    }));
    for (const { item } of tables) item.load("name");
    await context.sync();
    if (worksheet.isNullObject || tables.some(({ item }) => item.isNullObject)) return failed("book.gone");
    if (worksheet.protection.protected) return failed("book.protected", { sheet });
    const ranges = tables.map(({ item }) => {
      const range = item.getRange();
      range.load("address");
      return range;
    });
    const cells = plan.formulas.map(({ cell }) => {
      const held = worksheet.getRange(cell);
      held.load("formulas,values");
      const spilled = held.getSpillingToRangeOrNullObject();
      spilled.load("address");
      return { cell, held, spilled };
    });
    await context.sync();
    const before = ranges.map((range) => withoutSheet(range.address));
    const inTheWay = await cellsInTheWay(
      context,
      worksheet,
      plan,
      cells.map(({ spilled }) => (spilled.isNullObject ? null : withoutSheet(spilled.address))),
    );
    if (inTheWay.length > 0) return failed("book.beyond", { cells: inTheWay.slice(0, 8) });
    const areas: readonly AreaBefore[] = cells.map(({ cell, held }) => ({
      ...{ sheet, address: cell, inputs: inputsOf(held) },
    }));
    return done({
      entry: {
        what: "journal.book",
        facts: { sheet },
        before: {
          ...nothingBefore,
          areas,
          tables: tables.map(({ name }, index) => ({ name, address: before[index] ?? "" })),
        },
        order: { kind: "reach", plan },
      },
      ...{ record: null, result: null },
      write: () => {
        // A table is never made shorter: rows may have been pasted meanwhile.
        for (const [index, { item, address: wanted }] of tables.entries())
          if (extentOf(wanted).rows > extentOf(before[index] ?? "A1").rows)
            item.resize(worksheet.getRange(wanted));
        for (const area of plan.inputs) worksheet.getRange(area).style = styleLooks.input.name;
        reach(worksheet, plan);
      },
    });
  }, replaces);
}

/** Names cells that hold something of their own where answers are going to spill that did not reach so far. */
async function cellsInTheWay(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { formulas, lastRow, tables }: GrowingPlan,
  spilled: readonly (string | null)[],
): Promise<readonly string[]> {
  // Only beside a table is it known how far an answer reaches.
  if (tables.length === 0) return [];
  const ahead = formulas.flatMap(({ cell, columns }, index) => {
    const { rows: anchor, columns: column } = extentOf(cell);
    const from = Math.max(anchor, extentOf(spilled[index] ?? cell).rows) + 1;
    if (from > lastRow) return [];
    const range = sheet.getRange(address(from - 1, column - 1, lastRow - 1, column + columns - 2));
    range.load("formulas");
    return [{ from, column: column - 1, range }];
  });
  await context.sync();
  return ahead.flatMap(({ from, column, range }) =>
    (range.formulas as unknown[][]).flatMap((row, down) =>
      row.flatMap((value, right) => (value === "" ? [] : [cellAddress(from - 1 + down, column + right)])),
    ),
  );
}
