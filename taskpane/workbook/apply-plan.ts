import { columnLetters } from "../../grid";
import { type Done, done, failed, type Failure, type SavedRecord } from "../../desk/port";
import { absolute, address, onSheet, type PlanCell, type SheetPlan } from "../../desk/paper/cells/plan";
import { footerText, PAGE_NUMBER, pointsOfRow, TABLE_STYLE } from "../../desk/paper/cells/writing";
import { pointsOf } from "../../desk/paper/cells/pages";
import { setLyingMargins } from "./page";
import { beyond, breakPages, readArea, type Before } from "./before";
import { applyStyle, cellInput, missingStyles } from "./cells";
import { hasPictures, preparePictures } from "./charts";
import { writeWhole } from "./journal";
import { rectangles } from "./rectangles";
import { inWorkbook } from "./run";
import { extentOf, isTaken, withoutSheet, type WriteTarget } from "./target";

/** Pads the plan with empty rows and columns to what the area had before, so that an update leaves no remains. */
function paddedCells(plan: SheetPlan, oldArea: string | null): (PlanCell | null)[][] {
  const old = oldArea === null ? { rows: 0, columns: 0 } : extentOf(oldArea);
  const rows = Math.max(plan.rows.length, old.rows);
  const columns = Math.max(plan.widths.length, old.columns);
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => plan.rows[row]?.cells[column] ?? null),
  );
}

const areaOf = (cells: readonly (readonly unknown[])[]): string =>
  address(0, 0, cells.length - 1, (cells[0]?.length ?? 1) - 1);

function writeCells(sheet: Excel.Worksheet, cells: readonly (readonly (PlanCell | null)[])[]): void {
  const whole = sheet.getRange(areaOf(cells));
  whole.style = "Normal";
  applyStyle(sheet, cells);
  whole.numberFormat = cells.map((row) => row.map((cell) => cell?.numberFormat ?? "General"));
  whole.formulas = cells.map((row) => row.map(cellInput));
}

function layOut(sheet: Excel.Worksheet, plan: SheetPlan, rows: number): void {
  for (const [index, width] of plan.widths.entries()) {
    const column = columnLetters(index);
    sheet.getRange(`${column}:${column}`).format.columnWidth = pointsOf(width);
  }
  const heights = Array.from({ length: rows }, (_row, row) => [pointsOfRow(plan.rows[row] ?? { lines: 1 })]);
  for (const { value, from, to } of rectangles<number>(heights)) {
    sheet.getRange(`${String(from)}:${String(to)}`).format.rowHeight = value;
  }
  for (const merge of plan.merges) sheet.getRange(merge).merge();
  sheet.showGridlines = false;
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.orientation = plan.print.orientation;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  if (plan.print.orientation === "Landscape") setLyingMargins(sheet);
  sheet.pageLayout.setPrintArea(plan.print.area ?? plan.area);
  if (plan.print.titleRows !== undefined) sheet.pageLayout.setPrintTitleRows(plan.print.titleRows);
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  page.leftFooter = footerText(plan.print.footer);
  page.rightFooter = PAGE_NUMBER;
  if (plan.print.breaks !== undefined) breakPages(sheet, plan.print.breaks);
}

/** What of a plan stands in the workbook already. */
interface Known {
  readonly table: Excel.Table | null;
  readonly names: readonly { readonly name: string; readonly item: Excel.NamedItem | null }[];
}

async function readKnown(context: Excel.RequestContext, plan: SheetPlan): Promise<Known & KnownBefore> {
  const table = plan.table === null ? null : context.workbook.tables.getItemOrNullObject(plan.table.name);
  table?.load("name");
  const names = plan.names.map(({ name }) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("formula");
    return { name, item };
  });
  await context.sync();
  const found = table === null || table.isNullObject ? null : table;
  const range = found?.getRange();
  range?.load("address");
  if (range !== undefined) await context.sync();
  return {
    table: found,
    names: names.map(({ name, item }) => ({ name, item: item.isNullObject ? null : item })),
    before: {
      tables:
        range === undefined || plan.table === null
          ? []
          : [{ name: plan.table.name, address: withoutSheet(range.address) }],
      names: names.map(({ name, item }) => ({
        name,
        formula: item.isNullObject ? null : String(item.formula),
      })),
    },
  };
}

interface KnownBefore {
  readonly before: Pick<Before, "tables" | "names">;
}

function placeTable(sheet: Excel.Worksheet, planned: SheetPlan["table"], known: Excel.Table | null): void {
  if (planned === null) return;
  if (known !== null) {
    known.resize(sheet.getRange(planned.address));
    return;
  }
  const table = sheet.tables.add(sheet.getRange(planned.address), true);
  table.name = planned.name;
  table.style = TABLE_STYLE;
  table.showFilterButton = planned.filter ?? false;
  table.showBandedRows = false;
}

/** Names are made once and then moved: deleting one would break every formula that uses it. */
function placeNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  known: Known["names"],
): void {
  for (const [index, { name, address }] of plan.names.entries()) {
    const item = known[index]?.item ?? null;
    if (item === null) context.workbook.names.add(name, sheet.getRange(address));
    else item.formula = `=${onSheet(plan.sheet, absolute(address))}`;
  }
}

/** The smallest area from A1 on that holds two others. */
function both(a: string, b: string): string {
  const [one, other] = [extentOf(a), extentOf(b)];
  return address(0, 0, Math.max(one.rows, other.rows) - 1, Math.max(one.columns, other.columns) - 1);
}

/**
 * Carries out a plan on its target: a new sheet, or our own sheet in place. Anything else is refused before this.
 * Nothing outside the plan's area, and what it covered before, is touched. The record of an assessment goes into the
 * workbook with its sheet: later it can be computed again from that alone. Its pictures come last: where they are refused,
 * the sheet is written without them.
 * @returns why the pictures are not drawn, or null
 */
export function applyPlan(
  plan: SheetPlan,
  target: WriteTarget,
  record: SavedRecord | null,
  replaces: string | null = null,
): Promise<Done<Failure | null>> {
  const isNew = target.kind === "new";
  const cells = paddedCells(plan, isNew ? null : target.area);
  return writeWhole<Failure | null>(async (context) => {
    const { worksheets } = context.workbook;
    if (isNew && (await isTaken(context, target.sheet)))
      return failed("write.taken", { sheet: target.sheet });
    const addStyles = await missingStyles(context);
    const known = await readKnown(context, plan);
    const there = isNew ? null : worksheets.getItem(target.sheet);
    const draw = await preparePictures(context, there, plan, areaOf(cells));
    const area = isNew
      ? null
      : await readArea(context, target.sheet, both(target.area, plan.area), target.area);
    const { rows, columns } = extentOf(plan.area);
    const added = {
      sheet: target.sheet,
      first: String(plan.rows[0]?.cells[0]?.value ?? ""),
      clear: beyond(rows, columns),
    };
    const write = () => {
      addStyles();
      const sheet = isNew ? worksheets.add(target.sheet) : worksheets.getItem(target.sheet);
      if (!isNew) sheet.getRange(target.area).unmerge();
      writeCells(sheet, cells);
      // In between: a table takes its heads from its cells, and cells within a table are not merged.
      placeTable(sheet, plan.table, known.table);
      layOut(sheet, plan, cells.length);
      placeNames(context, sheet, plan, known.names);
      sheet.activate();
    };
    const decorate = () => draw(worksheets.getItem(target.sheet));
    return done({
      entry: {
        what: "journal.sheet",
        facts: { sheet: target.sheet },
        before: { ...known.before, added: isNew ? added : null, areas: area === null ? [] : [area] },
        order: { kind: "plan", plan, target, record },
      },
      ...{ record, write, result: null },
      ...(hasPictures(plan) ? { last: { write: decorate, refused: notDrawn } } : {}),
    });
  }, replaces);
}

function notDrawn({ facts }: Failure): Failure {
  return { key: "picture.failed", facts: { detail: String(facts["detail"] ?? "") } };
}

/** Shows a sheet to the analyst. */
/** Selects the cell of a defined name; nothing happens where the workbook has no such name. */
export function showName(name: string): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    const found = context.workbook.names.getItemOrNullObject(name);
    found.load("name");
    await context.sync();
    if (found.isNullObject) return null;
    const range = found.getRange();
    range.worksheet.activate();
    range.select();
    await context.sync();
    return null;
  });
}

export function showSheet(name: string): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
    return null;
  });
}
