import type * as Docx from "docx";
import { parseCells } from "../../grid";
import {
  FONT,
  FONT_SIZE,
  LINES,
  styleLooks,
  type PlanCell,
  type SheetPlan,
  type StyleLook,
} from "../../desk/paper/cells/plan";
import { displayText } from "../../host/engine";

/** Parts of a document, in their order: running text, and tables of what stands in lines. */
type Part =
  | { readonly kind: "text"; readonly cell: PlanCell }
  | { readonly kind: "table"; readonly from: number; readonly to: number };

/** Twentieths of a point across a page of A4 between margins of two centimetres. */
const PAGE = 9638;
const MARGIN = 1134;
/** Between a line and the text beside it. */
const BESIDE = 40;

/** What a cell shows; what only a workbook can work out shows nothing in a document. */
function shownText({ kind, value, numberFormat = "General" }: PlanCell): string {
  if (kind === "formula") return "";
  return typeof value === "number" ? displayText(value, numberFormat) : value;
}

function lookOf(cell: PlanCell | null | undefined): StyleLook | undefined {
  return cell?.style === undefined ? undefined : styleLooks[cell.style];
}

/** Takes the rows of a sheet apart into running text and tables: a row in lines belongs to a table. */
function partsOf({ rows }: SheetPlan): readonly Part[] {
  const parts: Part[] = [];
  rows.forEach(({ cells }, row) => {
    const [first] = cells;
    if (lookOf(first)?.lines === true) {
      const last = parts.at(-1);
      const begins = first?.style === "head" && rows[row - 1]?.cells[0]?.style !== "head";
      if (last?.kind === "table" && last.to === row - 1 && !begins)
        parts[parts.length - 1] = { ...last, to: row };
      else parts.push({ kind: "table", from: row, to: row });
    } else if (first !== null && first !== undefined && shownText(first) !== "")
      parts.push({ kind: "text", cell: first });
  });
  return parts;
}

/** How many columns and rows a cell runs over; null for one that another runs over. */
type Extent = { readonly columns: number; readonly rows: number } | null;

function extentsOf({ merges, rows, widths }: SheetPlan): (row: number, column: number) => Extent {
  const extents = new Map<string, Extent>();
  for (const merge of merges) {
    const area = parseCells(merge);
    if (area === null) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1)
        extents.set(`${String(row)},${String(column)}`, null);
    extents.set(`${String(area.row)},${String(area.column)}`, { columns: area.columns, rows: area.rows });
  }
  return (row, column) => {
    const known = extents.get(`${String(row)},${String(column)}`);
    return known === undefined && row < rows.length && column < widths.length
      ? { columns: 1, rows: 1 }
      : (known ?? null);
  };
}

/**
 * Writes a paper as a document of Word: its headings as headings, so that Word lists them, its tables as tables whose heads
 * stand on every page, its text as text. What a document cannot keep up, such as a mark that the sheet moved on, is left out.
 */
export async function wordDocument(plan: SheetPlan, title: string): Promise<Uint8Array> {
  const docx = await import("docx");
  const parts = partsOf(plan);
  const children = parts.flatMap((part, at) => {
    if (part.kind === "text") return [paragraphOf(docx, part.cell)];
    const table = tableOf(docx, plan, part.from, part.to);
    // Word takes two tables without anything between for one.
    return parts[at - 1]?.kind === "table"
      ? [new docx.Paragraph({ spacing: { after: 60 } }), table]
      : [table];
  });
  const document = new docx.Document({
    title,
    creator: "Notchbook",
    styles: { default: { document: { run: { font: FONT, size: FONT_SIZE * 2 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: new docx.Footer({ children: [footer(docx, plan.print.footer)] }) },
        children,
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(document));
}

function footer(docx: typeof Docx, words: string): Docx.Paragraph {
  const { PageNumber } = docx;
  return new docx.Paragraph({
    tabStops: [{ type: docx.TabStopType.RIGHT, position: PAGE }],
    children: [
      new docx.TextRun({ children: [words, "\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
    ],
  });
}

function runOf(docx: typeof Docx, words: string, look: StyleLook | undefined, line: number): Docx.TextRun {
  const options: Docx.IRunOptions = {
    text: words,
    font: FONT,
    size: (look?.size ?? FONT_SIZE) * 2,
    ...(look === undefined ? {} : { color: look.color.slice(1) }),
    ...(look?.bold === true ? { bold: true } : {}),
    ...(line === 0 ? {} : { break: 1 }),
  };
  return new docx.TextRun(options);
}

function paragraphOf(docx: typeof Docx, cell: PlanCell): Docx.Paragraph {
  const look = lookOf(cell);
  const { HeadingLevel } = docx;
  const heading =
    cell.style === "title"
      ? HeadingLevel.TITLE
      : cell.style === "heading"
        ? HeadingLevel.HEADING_1
        : undefined;
  return new docx.Paragraph({
    ...(heading === undefined ? {} : { heading, keepNext: true }),
    spacing: { before: heading === undefined ? 40 : 240, after: 60 },
    children: shownText(cell)
      .split("\n")
      .map((words, line) => runOf(docx, words, look, line)),
  });
}

/** Lists the columns of the sheet at which a cell of a table begins or ends: between them the table has a column of its own. */
function edgesOf(
  plan: SheetPlan,
  extentOf: (row: number, column: number) => Extent,
  from: number,
  to: number,
): readonly number[] {
  const edges = new Set([0, plan.widths.length]);
  for (let row = from; row <= to; row += 1)
    plan.widths.forEach((_width, column) => {
      const extent = extentOf(row, column);
      if (extent === null || (plan.rows[row]?.cells[column] ?? null) === null) return;
      edges.add(column).add(column + extent.columns);
    });
  return [...edges].sort((a, b) => a - b);
}

function tableOf(docx: typeof Docx, plan: SheetPlan, from: number, to: number): Docx.Table {
  const extentOf = extentsOf(plan);
  const edges = edgesOf(plan, extentOf, from, to);
  const all = plan.widths.reduce((sum, width) => sum + width, 0);
  const widths = edges.slice(1).map((edge, at) => {
    const own = plan.widths.slice(edges[at], edge).reduce((sum, width) => sum + width, 0);
    return Math.round((own / all) * PAGE);
  });
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: LINES.slice(1) };
  const rows = plan.rows.slice(from, to + 1).map(({ cells }, index) => {
    const row = from + index;
    const made = cells.flatMap((cell, column): Docx.TableCell[] => {
      const extent = extentOf(row, column);
      if (extent === null || cell === null) return [];
      const look = lookOf(cell);
      const [first, end] = [edges.indexOf(column), edges.indexOf(column + extent.columns)];
      const width = widths.slice(first, end).reduce((sum, one) => sum + one, 0);
      const { AlignmentType } = docx;
      const alignment =
        look?.horizontal === "center"
          ? AlignmentType.CENTER
          : look?.horizontal === "right"
            ? AlignmentType.RIGHT
            : AlignmentType.LEFT;
      return [
        new docx.TableCell({
          columnSpan: end - first,
          rowSpan: extent.rows,
          width: { size: width, type: docx.WidthType.DXA },
          verticalAlign: docx.VerticalAlignTable.CENTER,
          ...(look?.fill === undefined ? {} : { shading: { fill: look.fill.slice(1) } }),
          children: [
            new docx.Paragraph({
              alignment,
              children: shownText(cell)
                .split("\n")
                .map((words, at) => runOf(docx, words, look, at)),
            }),
          ],
        }),
      ];
    });
    return new docx.TableRow({
      children: made,
      cantSplit: true,
      tableHeader: plan.rows.slice(from, row + 1).every((one) => one.cells[0]?.style === "head"),
    });
  });
  return new docx.Table({
    rows,
    columnWidths: widths,
    width: { size: PAGE, type: docx.WidthType.DXA },
    // As near to the lines as a sheet writes: with Word's own margins narrow heads break within a word.
    margins: { left: BESIDE, right: BESIDE, marginUnitType: docx.WidthType.DXA },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  });
}
