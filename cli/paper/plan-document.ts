import { parseCells } from "../../grid";
import type {
  Border,
  CellDocument,
  CellFormat,
  ConditionalFormatDocument,
  NameDocument,
  SheetDocument,
  TableDocument,
  WorkbookDocument,
} from "../../host/document";
import { newGuid } from "../../host/guid";
import { newDocument } from "../../host/new-document";
import {
  absolute,
  FONT,
  FONT_SIZE,
  LINES,
  onSheet,
  styleLooks,
  type PlanCell,
  type PlanRule,
  type SheetPlan,
  type StyleLook,
} from "../../desk/paper/cells/plan";
import {
  footerText,
  LIT_TEXT,
  markedRule,
  PAGE_NUMBER,
  ROW_HEIGHT,
  TABLE_STYLE,
} from "../../desk/paper/cells/writing";
import { chartDocument } from "./plan-chart";

/** How each style of the papers looks, by its name in the workbook. */
const NAMED_STYLES: Readonly<Record<string, CellFormat>> = Object.fromEntries(
  Object.values(styleLooks).map((look) => [look.name, cellFormat(look)]),
);

function cellFormat({ color, bold, size, fill, wrap, lines, horizontal, middle }: StyleLook): CellFormat {
  const line: Border = { style: "thin", color: LINES };
  return {
    font: { name: FONT, size: size ?? FONT_SIZE, color, ...(bold === true ? { bold } : {}) },
    ...(fill === undefined ? {} : { fill }),
    ...(lines === true ? { borders: { top: line, bottom: line, left: line, right: line } } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    vertical: middle === true ? "center" : "top",
    ...(wrap === true ? { wrap } : {}),
  };
}

/** Collects the looks of cells, each once; the first is the default. */
class Formats {
  readonly all: CellFormat[];
  private readonly index = new Map<string, number>();

  constructor(before: readonly CellFormat[]) {
    this.all = [...before];
    for (const [at, format] of before.entries()) this.index.set(JSON.stringify(format), at);
  }

  of({ style, numberFormat }: PlanCell): number {
    const name = style === undefined ? undefined : styleLooks[style].name;
    const format: CellFormat = {
      ...(name === undefined ? {} : { style: name, ...NAMED_STYLES[name] }),
      ...(numberFormat === undefined || numberFormat === "General" ? {} : { numberFormat }),
    };
    const key = JSON.stringify(format);
    const known = this.index.get(key);
    if (known !== undefined) return known;
    this.index.set(key, this.all.length);
    this.all.push(format);
    return this.all.length - 1;
  }
}

function cellDocument(cell: PlanCell, formats: Formats): CellDocument {
  const format = { format: formats.of(cell) };
  if (cell.kind === "formula") return { value: null, formula: String(cell.value).slice(1), ...format };
  // An empty text is a cell that holds nothing, as in Excel.
  return { value: cell.value === "" ? null : cell.value, ...format };
}

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

function ruleDocument(rule: PlanRule): ConditionalFormatDocument {
  return {
    id: newGuid(),
    range: rule.area,
    formula: markedRule(rule).slice(1),
    stopIfTrue: false,
    look: { fill: rule.fill, font: { bold: true, color: LIT_TEXT } },
  };
}

/** Excel's number of the paper. */
const A4 = 9;

function pageLayout({ print, area }: SheetPlan): SheetDocument["pageLayout"] {
  const breaks = (print.breaks ?? []).map((row) => row - 1);
  return {
    paperSize: A4,
    orientation: print.orientation === "Portrait" ? "portrait" : "landscape",
    fitToWidth: 1,
    printArea: area,
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

/**
 * Makes a workbook of plans, a sheet each, as the pane would have Excel write them. Formulas have no results yet: whoever
 * wants them calculates the document.
 */
export function plansDocument(plans: readonly SheetPlan[]): WorkbookDocument {
  const empty = newDocument();
  const formats = new Formats(empty.formats);
  const [blank] = empty.sheets;
  if (blank === undefined || plans.length === 0) return empty;
  const sheets = plans.map((plan, index): SheetDocument => {
    const id = newGuid();
    return {
      ...blank,
      id,
      name: plan.sheet,
      cells: cellsOf(plan, formats),
      columnWidths: Object.fromEntries(plan.widths.entries()),
      rowHeights: Object.fromEntries(plan.rows.map(({ lines }, row) => [row, lines * ROW_HEIGHT])),
      merges: plan.merges,
      showGridlines: false,
      tables: tablesOf(plan, index + 1),
      pageLayout: pageLayout(plan),
      charts: (plan.charts ?? []).map((chart) => chartDocument(chart, id)),
      conditionalFormats: (plan.rules ?? []).map(ruleDocument),
    };
  });
  return {
    ...empty,
    sheets,
    activeSheet: sheets.at(-1)?.id ?? empty.activeSheet,
    formats: formats.all,
    namedStyles: NAMED_STYLES,
    names: plans.flatMap(namesOf),
  };
}
