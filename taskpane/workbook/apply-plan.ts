import { absolute, columnName, onSheet, type PlanCell, type SheetPlan } from "../sheet/plan";
import { applyStyle, cellInput, ensureStyles, pointsOf } from "./cells";
import { placePictures } from "./charts";
import { rectangles } from "./rectangles";
import { inOneStep, inWorkbook, type Done } from "./run";
import type { SavedRecord } from "./saved-xml";
import { inTurn, recordPlacer } from "./store";
import { extentOf, type Target } from "./target";

const ROW_HEIGHT = 15;
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
  `A1:${columnName((cells[0]?.length ?? 1) - 1)}${String(cells.length)}`;

function writeCells(sheet: Excel.Worksheet, cells: readonly (readonly (PlanCell | null)[])[]): void {
  const whole = sheet.getRange(areaOf(cells));
  whole.style = "Normal";
  applyStyle(sheet, cells);
  whole.numberFormat = cells.map((row) => row.map((cell) => cell?.numberFormat ?? "General"));
  whole.formulas = cells.map((row) => row.map(cellInput));
}

function layOut(sheet: Excel.Worksheet, plan: SheetPlan, rows: number): void {
  for (const [index, width] of plan.widths.entries()) {
    const column = columnName(index);
    sheet.getRange(`${column}:${column}`).format.columnWidth = pointsOf(width);
  }
  const lines = Array.from({ length: rows }, (_row, row) => [plan.rows[row]?.lines ?? 1]);
  for (const { value, from, to } of rectangles<number>(lines)) {
    sheet.getRange(`${String(from)}:${String(to)}`).format.rowHeight = ROW_HEIGHT * value;
  }
  for (const merge of plan.merges) sheet.getRange(merge).merge();
  sheet.showGridlines = false;
  sheet.pageLayout.orientation = plan.print.orientation;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintArea(plan.area);
  const page = sheet.pageLayout.headersFooters.defaultForAllPages;
  // An ampersand begins a code there.
  page.leftFooter = plan.print.footer.replaceAll("&", "&&");
  page.rightFooter = "&P / &N";
}

async function placeTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  planned: SheetPlan["table"],
): Promise<void> {
  if (planned === null) return;
  const known = context.workbook.tables.getItemOrNullObject(planned.name);
  known.load("name");
  await context.sync();
  if (!known.isNullObject) {
    known.resize(sheet.getRange(planned.address));
    return;
  }
  const table = sheet.tables.add(sheet.getRange(planned.address), true);
  table.name = planned.name;
  table.style = "TableStyleLight1";
  table.showFilterButton = false;
  table.showBandedRows = false;
}

/** Names are made once and then moved: deleting one would break every formula that uses it. */
async function placeNames(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): Promise<void> {
  const { names } = context.workbook;
  const known = plan.names.map(({ name }) => {
    const item = names.getItemOrNullObject(name);
    item.load("name");
    return item;
  });
  await context.sync();
  for (const [index, { name, address }] of plan.names.entries()) {
    const item = known[index];
    if (item === undefined || item.isNullObject) names.add(name, sheet.getRange(address));
    else item.formula = `=${onSheet(plan.sheet, absolute(address))}`;
  }
}

/**
 * Carries out a plan on its target: a new sheet, or our own sheet in place. Anything else is refused before this.
 * Nothing outside the plan's area, and what it covered before, is touched. The record of an assessment goes into the
 * workbook with its sheet: later it can be computed again from that alone.
 */
export function applyPlan(
  plan: SheetPlan,
  target: Extract<Target, { kind: "new" | "ours" }>,
  record: SavedRecord | null,
): Promise<Done<null>> {
  return inTurn(() =>
    inOneStep(async (context) => {
      const { worksheets } = context.workbook;
      const placer = record === null ? null : await recordPlacer(context);
      await ensureStyles(context);
      const isNew = target.kind === "new";
      const sheet = isNew ? worksheets.add(target.sheet) : worksheets.getItem(target.sheet);
      const cells = paddedCells(plan, isNew ? null : target.area);
      if (!isNew) {
        sheet.getRange(target.area).unmerge();
        await placeTable(context, sheet, plan.table);
      }
      writeCells(sheet, cells);
      layOut(sheet, plan, cells.length);
      if (isNew) await placeTable(context, sheet, plan.table);
      await placeNames(context, sheet, plan);
      sheet.activate();
      if (record !== null) placer?.place(record);
      await context.sync();
      await placePictures(context, sheet, plan, areaOf(cells));
      return null;
    }),
  );
}

/** Shows a sheet to the analyst. */
export function showSheet(name: string): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
    return null;
  });
}
