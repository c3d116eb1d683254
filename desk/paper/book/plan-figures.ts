import { namesOf } from "../cells/naming";
import { pageBreaks } from "../cells/pages";
import { absolute, address, type SheetPlan } from "../cells/plan";
import { text } from "../cells/rows";
import { DATE } from "./columns";
import { planDue, planFlags, planLimits } from "./figures/attention";
import { planGlance } from "./figures/glance";
import { planLosses } from "./figures/losses";
import { planDefaults, planMigration } from "./figures/outcomes";
import { FiguresSheet, LAST, WIDTHS } from "./figures/sheet";
import { planConcentration, planDistribution } from "./figures/spread";
import { settingCell, type BookOrder } from "./plan-bonds";

/** Part of the names that mark the sheet of figures: a workbook has one. */
export const FIGURES = "Bond_book";

/**
 * Plans the sheet of figures, which is what a committee reads of the book: every figure is a live formula, and its charts
 * read cells of the sheet. Lists are as long as a page allows, and say how long they are in whole.
 */
export function planFigures(order: BookOrder, slug: string): SheetPlan {
  const sheet = new FiguresSheet(order);
  planTitle(sheet);
  planGlance(sheet);
  planDistribution(sheet);
  planConcentration(sheet);
  planLimits(sheet);
  planFlags(sheet);
  planDue(sheet);
  planMigration(sheet);
  planDefaults(sheet);
  planLosses(sheet);
  planSignatures(sheet);
  const { rows, charts, rules } = sheet;
  return {
    sheet: order.sheets.figures,
    rows: rows.rows,
    widths: WIDTHS,
    blocks: rows.blocks,
    merges: rows.merges,
    area: address(0, 0, rows.next - 1, LAST),
    table: null,
    charts,
    rules,
    names: [
      { name: namesOf(slug).area, address: absolute(address(0, 0, rows.next - 1, LAST)).replaceAll("$", "") },
    ],
    print: {
      ...{ orientation: "Portrait", footer: sheet.tell("book.figuresTitle") },
      ...{ breaks: pageBreaks(rows.rows, rows.blocks, []), tables: rows.tables },
    },
  };
}

function planTitle(sheet: FiguresSheet): void {
  const { order, rows } = sheet;
  const { sheets } = order;
  const asOf = settingCell(order, "asOf");
  rows.block(sheet.tell("book.figuresTitle"), () => {
    rows.add([text(sheet.tell("book.figuresTitle"), "title")], 2);
    rows.add([text(sheet.tell("book.asOf"), "label"), sheet.live(`=${asOf}`, DATE, "live")]);
    sheet.note("book.figuresHelp", { sheet: sheets.bonds, workings: sheets.workings });
  });
}

function planSignatures(sheet: FiguresSheet): void {
  const { rows } = sheet;
  rows.block(sheet.tell("book.sign"), () => {
    sheet.heading("book.sign");
    for (const key of ["book.preparedBy", "book.reviewedBy", "book.committee"] as const)
      rows.addSpans([
        { cell: text(sheet.tell(key), "cell"), columns: 1 },
        { cell: text("", "cell"), columns: 3 },
        { cell: text("", "cell"), columns: 2 },
      ]);
    sheet.note("book.ours");
  });
}
