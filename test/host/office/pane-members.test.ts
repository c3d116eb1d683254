import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { unlistedMembers } from "./excel-members";

const PANE = resolve(import.meta.dirname, "../../../taskpane");

const paneFiles = (): string[] =>
  existsSync(PANE)
    ? readdirSync(PANE, { recursive: true, encoding: "utf8" })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => resolve(PANE, file))
    : [];

const EXAMPLE = resolve(import.meta.dirname, "an-example.ts");

/** Runs the search over source text of a batch. */
const search = (text: string): string[] =>
  unlistedMembers(
    [],
    new Map([
      [EXAMPLE, `export async function batch(context: Excel.RequestContext): Promise<void> {\n${text}\n}\n`],
    ]),
  ).map((it) => it.replace(/^.*?:/, ""));

describe("the search for unlisted members", () => {
  it("finds calls, properties, destructuring, element access and events", () => {
    expect(
      search(
        [
          "const sheet = context.workbook.worksheets.getFirst();",
          "sheet.getRange('A1').getSpecialCells('Formulas');",
          "sheet.showHeadings = false;",
          "const { pivotTables, name } = sheet; void pivotTables; void name;",
          "void sheet['shapes'];",
          "sheet.onFormatChanged.add(() => Promise.resolve());",
          "(sheet as Excel.Worksheet | undefined)?.comments.add('A1', 'x');",
          "void context.runtime; await context.sync();",
        ].join("\n"),
      ),
    ).toEqual([
      "3 Range.getSpecialCells",
      "4 Worksheet.showHeadings",
      "5 Worksheet.pivotTables",
      "6 Worksheet.shapes",
      "7 Worksheet.onFormatChanged",
      "8 CommentCollection.add",
      "8 Worksheet.comments",
      "9 RequestContext.runtime",
    ]);
  });

  it("finds what load and set name", () => {
    expect(
      search(
        [
          "const { worksheets } = context.workbook; const range = worksheets.getFirst().getRange('A1');",
          "range.load('values, hyperlink,format/fill/pattern');",
          "range.load(['rowHidden', 'text']);",
          "range.load({ values: true, hidden: true, format: { font: { subscript: true } } });",
          "worksheets.load('items/name,items/tabId,name');",
          "range.set({ format: { fill: { color: '#FFFFFF' }, shrinkToFit: true } });",
        ].join("\n"),
      ),
    ).toEqual([
      "3 Range.hyperlink",
      "3 RangeFill.pattern",
      "4 Range.rowHidden",
      "5 Range.hidden",
      "5 RangeFont.subscript",
      "6 Worksheet.tabId",
      "7 RangeFormat.shrinkToFit",
    ]);
  });

  it("passes what the host lists", () => {
    expect(
      search(
        [
          "const sheet = context.workbook.worksheets.getItemOrNullObject('A');",
          "sheet.load('name'); const used = sheet.getUsedRange(true).getResizedRange(1, 0); used.load('values');",
          "used.format.borders.getItem('EdgeTop').style = 'Continuous'; await context.sync();",
          "sheet.onChanged.add(() => Promise.resolve()); if (sheet.isNullObject) used.track();",
          "const table = sheet.tables.add(used, true); table.load('name,columns/items/name,rows/items/values');",
        ].join("\n"),
      ),
    ).toEqual([]);
  });
});

describe("the pane", () => {
  // The compiler reads the whole pane: on a busy machine that takes its time.
  it("uses no Excel member that the workbench's host does not list", () => {
    expect(unlistedMembers(paneFiles())).toEqual([]);
  });
});
