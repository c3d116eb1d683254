import { parseCells } from "../../grid";
import { BOLD } from "../../desk/paper/cells/text-width";
import { headsOnEveryPage, withHeads, withRows } from "../../desk/paper/cells/over-pages";
import { styleLooks, type PlanCell, type PlanRow, type SheetPlan } from "../../desk/paper/cells/plan";
import { LARGER, linesIn, MOST_LINES, widthOver } from "../../desk/paper/cells/rows";
import type { SheetDocument, WorkbookDocument } from "../../host/document";

/**
 * A plan as it is printed: what its formulas gave stands in its cells. A sheet that is live keeps rows for what may still come
 * and heights for what may be long; a page need not.
 */

/** What a live sheet shows where there is nothing to show. */
const NOTHING = new Set(["", "–"]);

/** Gives the cells of a plan what its workbook, calculated, holds in them. */
function settledRows({ rows }: SheetPlan, { cells }: SheetDocument): readonly PlanRow[] {
  return rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column): PlanCell | null => {
      if (cell === null || (cell.kind !== "formula" && cell.value !== "")) return cell;
      const value = cells[at]?.[column]?.value ?? "";
      const look = {
        ...(cell.style === undefined ? {} : { style: cell.style }),
        ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }),
      };
      if (typeof value === "number") return { kind: "number", value, ...look };
      return {
        kind: "text",
        value: typeof value === "object" ? value.error : String(value),
        ...look,
      };
    }),
  }));
}

/** Counts the lines that the cells of a row take, each over the columns that it is joined with. */
function tallest(
  cells: PlanRow["cells"],
  spans: ReadonlyMap<number, number>,
  widths: readonly number[],
): number {
  const lines = cells.map((cell, column) => {
    if (cell === null || cell.value === "") return 1;
    const look = cell.style === undefined ? undefined : styleLooks[cell.style];
    const large = LARGER[cell.style ?? ""] ?? 1;
    if (look?.wrap !== true) return large;
    const width = widthOver(widths.slice(column, column + (spans.get(column) ?? 1)));
    return linesIn(cell, look.bold === true ? width / BOLD : width) * large;
  });
  return Math.min(MOST_LINES, Math.max(1, ...lines));
}

/** Gives the rows with formulas the heights of what these gave: what is written by hand has its own already. */
function withHeights(plan: SheetPlan, before: readonly PlanRow[]): SheetPlan {
  const spans = new Map<number, Map<number, number>>();
  for (const cells of plan.merges) {
    const area = parseCells(cells);
    if (area === null || area.rows > 1) continue;
    spans.set(area.row, (spans.get(area.row) ?? new Map<number, number>()).set(area.column, area.columns));
  }
  const isLive = (at: number) => before[at]?.cells.some((cell) => cell?.kind === "formula") === true;
  const rows = plan.rows.map((row, at) =>
    isLive(at) ? { ...row, lines: tallest(row.cells, spans.get(at) ?? new Map(), plan.widths) } : row,
  );
  return { ...plan, rows };
}

/** Tells whether a row was kept for what did not come: nothing stands in it but names of what would. */
function isUnused(before: PlanRow | undefined, after: PlanRow, columns: number): boolean {
  const cells = after.cells.slice(0, columns);
  const open = cells.flatMap((cell, column) => {
    const own = before?.cells[column];
    return cell === null || own === null || own === undefined || (own.kind !== "formula" && own.value !== "")
      ? []
      : [{ value: String(cell.value), isLive: own.kind === "formula" }];
  });
  if (open.length === 0 || open.some(({ value }) => !NOTHING.has(value))) return false;
  return open.some(({ isLive }) => isLive) || cells.every((cell) => cell === null || cell.value === "");
}

/** Leaves the columns that are printed. */
function printedColumns(plan: SheetPlan): number {
  return parseCells(plan.print.area ?? plan.area)?.columns ?? plan.widths.length;
}

/**
 * Makes the plan that is printed of a live sheet with room for what may still come: rows that nothing came into are left out,
 * and the pages begin where these end.
 */
export function settledPlan(plan: SheetPlan, document: WorkbookDocument): SheetPlan {
  const sheet = document.sheets.find(({ name }) => name === plan.sheet);
  if (sheet === undefined) return plan;
  const columns = printedColumns(plan);
  const cut = (row: PlanRow): PlanRow => ({
    ...row,
    cells: row.cells.map((cell, at) => (at < columns ? cell : null)),
  });
  const before = plan.rows.map(cut);
  const settled = withHeights({ ...plan, rows: settledRows({ ...plan, rows: before }, sheet) }, before);
  return headsOnEveryPage(withRows(settled, (row, at) => !isUnused(before[at], row, columns)));
}

/** Makes the plan that is printed of a sheet whose pages are laid out: a table of the workbook has its heads on each of them. */
export function headedPlan(plan: SheetPlan, document: WorkbookDocument): SheetPlan {
  const sheet = document.sheets.find(({ name }) => name === plan.sheet);
  const table = plan.table === null ? null : parseCells(plan.table.address);
  if (sheet === undefined) return plan;
  const breaks = plan.print.breaks ?? [];
  const [head, to] = table === null ? [0, 0] : [table.row + 1, table.row + table.rows];
  const heads = new Map(breaks.flatMap((row) => (row > head + 1 && row <= to ? [[row, head] as const] : [])));
  return withHeads({ ...plan, rows: settledRows(plan, sheet) }, { breaks: new Set(breaks), heads });
}
