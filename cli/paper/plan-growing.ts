import { columnLetters, parseCells } from "../../grid";
import type { CellDocument, NameDocument, SheetDocument, TableDocument } from "../../host/document";
import type { GrowingPlan } from "../../desk/paper/cells/growing";
import { pagesAcross } from "../../desk/paper/cells/pages";
import { absolute, address, onSheet, type PlanCell } from "../../desk/paper/cells/plan";
import { LYING_MARGINS, footerText, PAGE_NUMBER, TABLE_STYLE } from "../../desk/paper/cells/writing";
import { A4, cellDocument, ruleDocument, type Formats } from "./looks";

/** Cells that somebody gives, from a zero-based place on; "" leaves one blank. */
interface GivenCells {
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A sheet that grows, with what is typed into it. */
export interface FilledPlan {
  readonly plan: GrowingPlan;
  readonly given: readonly GivenCells[];
}

/** What the pane gives the first row and that of the heads, in points. */
const [TITLE_HEIGHT, HEAD_HEIGHT] = [30, 45];

/** Collects the cells of a sheet, whatever is said of each: its look, its number format, what stands in it. */
class Sheet {
  private readonly cells = new Map<number, Map<number, Partial<PlanCell>>>();

  /** Says something of a cell, over what was said before. */
  put(row: number, column: number, said: Partial<PlanCell>): void {
    let own = this.cells.get(row);
    if (own === undefined) {
      own = new Map();
      this.cells.set(row, own);
    }
    own.set(column, { ...own.get(column), ...said });
  }

  /** Says the same of every cell of an area. */
  fill(area: string, said: Partial<PlanCell>): void {
    const { row, column, rows, columns } = parseCells(area) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    for (let down = row; down < row + rows; down += 1)
      for (let right = column; right < column + columns; right += 1) this.put(down, right, said);
  }

  document(formats: Formats): SheetDocument["cells"] {
    return Object.fromEntries(
      [...this.cells].map(([row, columns]) => [
        row,
        Object.fromEntries(
          [...columns].map(([column, said]) => [
            column,
            cellDocument({ kind: "text", value: "", ...said }, formats),
          ]),
        ) as Record<number, CellDocument>,
      ]),
    );
  }
}

/** Lays a sheet that grows out as it stands in a file, as the pane would have Excel make it. */
export function growingSheet(
  { plan, given }: FilledPlan,
  formats: Formats,
  firstTable: number,
): Omit<Partial<SheetDocument>, "id"> & Pick<SheetDocument, "name" | "tables"> {
  const sheet = new Sheet();
  for (const [row, cells] of plan.head.entries())
    for (const [column, cell] of cells.entries()) if (cell !== null) sheet.put(row, column, cell);
  for (const area of plan.inputs) sheet.fill(area, { style: "input" });
  for (const { area, format } of plan.formats) sheet.fill(area, { numberFormat: format });
  for (const { row, column, rows } of given)
    for (const [down, cells] of rows.entries())
      for (const [right, value] of cells.entries())
        if (value !== "")
          sheet.put(row + down, column + right, {
            kind: typeof value === "number" ? "number" : "text",
            value,
          });
  for (const { cell, formula } of plan.formulas) {
    const at = parseCells(cell);
    if (at !== null) sheet.put(at.row, at.column, { kind: "formula", value: formula });
  }
  const frozen = parseCells(plan.frozen);
  const header = String(plan.headerRow + 1);
  const across = pagesAcross(plan.widths, plan.naming);
  return {
    name: plan.sheet,
    cells: sheet.document(formats),
    columnWidths: Object.fromEntries(plan.widths.entries()),
    rowHeights: { 0: TITLE_HEIGHT, [plan.headerRow]: HEAD_HEIGHT },
    frozenRows: frozen?.rows ?? 0,
    frozenColumns: frozen?.columns ?? 0,
    showGridlines: false,
    tables: plan.tables.map((table, index) => tableDocument(plan, table, firstTable + index)),
    pageLayout: {
      paperSize: A4,
      orientation: "landscape",
      fitToWidth: across,
      margins: LYING_MARGINS,
      ...(plan.naming !== null && plan.naming > 0 && across > 1
        ? { printTitleColumns: `$A:$${columnLetters(plan.naming - 1)}` }
        : {}),
      printTitleRows: `$${header}:$${header}`,
      footerText: `&L${footerText(plan.sheet)}&R${PAGE_NUMBER}`,
    },
    conditionalFormats: plan.rules.map(ruleDocument),
  };
}

function tableDocument(
  { head }: GrowingPlan,
  { name, address: range }: GrowingPlan["tables"][number],
  id: number,
): TableDocument {
  const area = parseCells(range) ?? { row: 0, column: 0, rows: 1, columns: 0 };
  const heads = head[area.row]?.slice(area.column, area.column + area.columns) ?? [];
  return {
    ...{ id, name, range, columns: heads.map((cell) => String(cell?.value ?? "")) },
    ...{ hasHeaders: true, hasTotals: false, style: TABLE_STYLE, bandedRows: true, showFilter: true },
  };
}

/** Names by which cells of such a sheet are found again. */
export function growingNames({ sheet, names = [] }: GrowingPlan): readonly NameDocument[] {
  return names.map(({ name, address: cells }) => ({
    ...{ name, visible: true },
    formula: onSheet(sheet, absolute(cells)),
  }));
}

/** Lets a plan's table reach as many rows as are given. */
export function reaching(plan: GrowingPlan, table: string, rows: number): GrowingPlan {
  return {
    ...plan,
    tables: plan.tables.map((one) => {
      const area = one.name === table ? parseCells(one.address) : null;
      if (area === null || area.rows > rows) return one;
      return {
        ...one,
        address: address(area.row, area.column, area.row + rows, area.column + area.columns - 1),
      };
    }),
  };
}
