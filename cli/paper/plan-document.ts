import { parseCells } from "../../grid";
import type {
  CellDocument,
  NameDocument,
  SheetDocument,
  TableDocument,
  WorkbookDocument,
} from "../../host/document";
import { newGuid } from "../../host/guid";
import { newDocument } from "../../host/new-document";
import { absolute, onSheet, type SheetPlan } from "../../desk/paper/cells/plan";
import {
  footerText,
  LYING_MARGINS,
  PAGE_NUMBER,
  pointsOfRow,
  TABLE_STYLE,
} from "../../desk/paper/cells/writing";
import { A4, cellDocument, Formats, NAMED_STYLES, ruleDocument } from "./looks";
import { chartDocument } from "./plan-chart";
import { growingNames, growingSheet, type FilledPlan } from "./plan-growing";

function cellsOf({ rows }: SheetPlan, formats: Formats): SheetDocument["cells"] {
  return Object.fromEntries(
    rows.map(({ cells }, row) => [
      row,
      Object.fromEntries(
        cells.flatMap((cell, column) => (cell === null ? [] : [[column, cellDocument(cell, formats)]])),
      ) as Record<number, CellDocument>,
    ]),
  );
}

function tablesOf({ table, rows }: SheetPlan, id: number): readonly TableDocument[] {
  const area = table === null ? null : parseCells(table.address);
  if (table === null || area === null) return [];
  const head = rows[area.row]?.cells.slice(area.column, area.column + area.columns) ?? [];
  return [
    {
      id,
      name: table.name,
      range: table.address,
      columns: head.map((cell) => String(cell?.value ?? "")),
      ...{ hasHeaders: true, hasTotals: false, style: TABLE_STYLE, bandedRows: false },
      showFilter: table.filter ?? false,
    },
  ];
}

function pageLayout({ print, area }: SheetPlan): SheetDocument["pageLayout"] {
  const breaks = (print.breaks ?? []).map((row) => row - 1);
  return {
    paperSize: A4,
    orientation: print.orientation === "Portrait" ? "portrait" : "landscape",
    fitToWidth: 1,
    ...(print.orientation === "Portrait" ? {} : { margins: LYING_MARGINS }),
    printArea: print.area ?? area,
    ...(print.titleRows === undefined ? {} : { printTitleRows: print.titleRows }),
    ...(breaks.length === 0 ? {} : { rowBreaks: breaks }),
    footerText: `&L${footerText(print.footer)}&R${PAGE_NUMBER}`,
  };
}

function namesOf(plan: SheetPlan): readonly NameDocument[] {
  return plan.names.map(({ name, address }) => ({
    name,
    formula: onSheet(plan.sheet, absolute(address)),
    visible: true,
  }));
}

/** A sheet that is written: laid out in whole, or one that grows with what is typed into it. */
export type Paper = SheetPlan | FilledPlan;

function sheetOf(plan: SheetPlan, id: string, formats: Formats, table: number): Partial<SheetDocument> {
  return {
    name: plan.sheet,
    cells: cellsOf(plan, formats),
    columnWidths: Object.fromEntries(plan.widths.entries()),
    rowHeights: Object.fromEntries(plan.rows.map((row, at) => [at, pointsOfRow(row)])),
    merges: plan.merges,
    showGridlines: false,
    tables: tablesOf(plan, table),
    pageLayout: pageLayout(plan),
    charts: (plan.charts ?? []).map((chart) => chartDocument(chart, id)),
    conditionalFormats: (plan.rules ?? []).map(ruleDocument),
  };
}

/**
 * Makes a workbook of plans, a sheet each, as the pane would have Excel write them. Formulas have no results yet: whoever
 * wants them calculates the document.
 * @param active name of the sheet that is seen first; else the last one
 */
export function plansDocument(papers: readonly Paper[], active?: string): WorkbookDocument {
  const empty = newDocument();
  const formats = new Formats(empty.formats);
  const [blank] = empty.sheets;
  if (blank === undefined || papers.length === 0) return empty;
  const sheets: SheetDocument[] = [];
  for (const paper of papers) {
    const id = newGuid();
    const table = sheets.reduce((sum, { tables }) => sum + tables.length, 1);
    const own = "plan" in paper ? growingSheet(paper, formats, table) : sheetOf(paper, id, formats, table);
    sheets.push({ ...blank, ...own, id });
  }
  return {
    ...empty,
    sheets,
    activeSheet: (sheets.find(({ name }) => name === active) ?? sheets.at(-1))?.id ?? empty.activeSheet,
    formats: formats.all,
    namedStyles: NAMED_STYLES,
    names: papers.flatMap((paper) => ("plan" in paper ? growingNames(paper.plan) : namesOf(paper))),
  };
}
