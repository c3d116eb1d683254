import ExcelJS from "exceljs";
import { beforeAll, describe, expect, it } from "vitest";
import type { WorkbookDocument } from "../../../host/document";
import { ADD_IN } from "../../../host/file";
import { readFileSync } from "node:fs";
import { cells, documentWith, partText, saved } from "./documents";

/** What another library reads in a file that we saved. ExcelJS drops custom XML and settings: those are read as parts. */
const document: WorkbookDocument = documentWith(
  [
    {
      name: "Tianfu 天府",
      cells: cells([
        [
          { value: "Item", format: 2 },
          { value: "Value", format: 2 },
        ],
        [{ value: "ROE" }, { value: 0.041, format: 1 }],
        [{ value: "Code" }, { value: "007" }],
        [{ value: "Rating" }, { value: "aaa", formula: "RATING.BCA(A2:B3)" }],
        [{ value: "Missing" }, { value: { error: "#N/A" }, formula: "RATING.BCA(A9)" }],
        [{ value: "Guaranteed" }, { value: true }],
      ]),
      columnWidths: { 0: 24 },
      rowHeights: { 0: 30 },
      merges: ["D1:E2"],
      frozenRows: 1,
      showGridlines: false,
      tabColor: "#1F4E79",
      protected: true,
      tables: [
        {
          id: 1,
          name: "Inputs",
          range: "A1:B6",
          columns: ["Item", "Value"],
          hasHeaders: true,
          hasTotals: false,
          style: "TableStyleLight9",
          bandedRows: true,
          showFilter: true,
        },
      ],
      pageLayout: {
        orientation: "landscape",
        paperSize: 9,
        fitToWidth: 1,
        printArea: "A1:E20",
        printTitleRows: "$1:$1",
        centerHorizontally: true,
        headerText: "&CNotchbook",
      },
      notes: { B4: "stand-alone" },
    },
    { name: "Ledger", visibility: "hidden" },
  ],
  {
    formats: [
      {},
      { numberFormat: "0.0%", font: { color: "#0000FF" }, fill: "#FFF2CC", locked: false },
      {
        style: "Heading",
        font: { name: "Arial", size: 14, bold: true },
        borders: { bottom: { style: "medium", color: "#1F4E79" } },
        horizontal: "center",
        wrap: true,
      },
    ],
    namedStyles: { Heading: { font: { name: "Arial", size: 14, bold: true } } },
    names: [
      { name: "Standalone", formula: "'Tianfu 天府'!$B$4", visible: true },
      { name: "Local", formula: "'Tianfu 天府'!$B$2:$B$3", visible: true, sheet: "{0}" },
    ],
    customXml: [
      {
        id: "{0F0E0D0C-0000-4000-8000-00000000ABCD}",
        xml: '<assessment xmlns="urn:notchbook">é 中</assessment>',
      },
    ],
    settings: { assessment: "{0F0E0D0C-0000-4000-8000-00000000ABCD}", count: 2 },
    properties: { title: "Rating", author: "Analyst" },
  },
);

describe("a saved file in another library", () => {
  let bytes: Uint8Array;
  const workbook = new ExcelJS.Workbook();
  let sheet: ExcelJS.Worksheet;

  beforeAll(async () => {
    bytes = await saved(document);
    await workbook.xlsx.load(bytes.slice().buffer);
    sheet = workbook.getWorksheet("Tianfu 天府")!;
  });

  it("has the values, the formulas and their cached results", () => {
    expect(sheet.getCell("B2").value).toBe(0.041);
    expect(sheet.getCell("B3").value).toBe("007");
    expect(sheet.getCell("B4").value).toMatchObject({ formula: "_xldudf_RATING_BCA(A2:B3)", result: "aaa" });
    expect(sheet.getCell("B5").value).toMatchObject({ result: { error: "#N/A" } });
    expect(sheet.getCell("B6").value).toBe(true);
  });

  it("has the looks", () => {
    const value = sheet.getCell("B2");
    expect(value.numFmt).toBe("0.0%");
    expect(value.font.color).toEqual({ argb: "FF0000FF" });
    expect(value.fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFF2CC" } });
    expect(value.protection).toMatchObject({ locked: false });
    const heading = sheet.getCell("A1");
    expect(heading.font).toMatchObject({ name: "Arial", size: 14, bold: true });
    expect(heading.border.bottom).toEqual({ style: "medium", color: { argb: "FF1F4E79" } });
    expect(heading.alignment).toMatchObject({ horizontal: "center", wrapText: true });
  });

  it("has the sheet's own settings", () => {
    expect(sheet.getColumn(1).width).toBe(24);
    expect(sheet.getRow(1).height).toBe(30);
    expect(sheet.getCell("E2").master.address).toBe("D1");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1, showGridLines: false });
    expect(sheet.properties.tabColor).toEqual({ argb: "FF1F4E79" });
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printArea: "A1:E20",
      printTitlesRow: "1:1",
    });
    expect(sheet.headerFooter.oddHeader).toBe("&CNotchbook");
    expect(sheet.getCell("B4").note).toBe("stand-alone");
    expect(workbook.getWorksheet("Ledger")!.state).toBe("hidden");
  });

  it("has tables, names and properties", () => {
    const { table } = sheet.getTable("Inputs") as unknown as {
      table: ExcelJS.TableProperties & { tableRef: string };
    };
    expect(table.tableRef).toBe("A1:B6");
    expect(table.columns.map((column) => column.name)).toEqual(["Item", "Value"]);
    expect(table.style).toMatchObject({ theme: "TableStyleLight9", showRowStripes: true });
    expect(workbook.definedNames.getRanges("Standalone").ranges).toEqual(["'Tianfu 天府'!$B$4"]);
    expect(workbook.title).toBe("Rating");
    expect(workbook.creator).toBe("Analyst");
  });

  it("names its cell styles", () => {
    const styles = partText(bytes, "xl/styles.xml");
    expect(styles).toContain('<cellStyle name="Heading" xfId="1"/>');
    expect(styles).toMatch(/<cellXfs count="3">.*<xf [^>]*xfId="1"/);
  });

  it("keeps custom XML under its GUID and settings under the add-in's id", () => {
    expect(partText(bytes, "customXml/item1.xml")).toBe(
      '<assessment xmlns="urn:notchbook">é 中</assessment>',
    );
    const properties = partText(bytes, "customXml/itemProps1.xml");
    expect(properties).toContain('ds:itemID="{0F0E0D0C-0000-4000-8000-00000000ABCD}"');
    expect(properties).toContain('ds:uri="urn:notchbook"');
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).toContain('Target="../customXml/item1.xml"');
    const extension = partText(bytes, "xl/webextensions/webextension1.xml");
    expect(extension).toContain(`<we:reference id="${ADD_IN.id}"`);
    expect(extension).toContain('<we:property name="count" value="2"/>');
    expect(partText(bytes, "_rels/.rels")).toContain('Target="xl/webextensions/taskpanes.xml"');
  });

  it("calls the add-in by the manifest's id", () => {
    const manifest = readFileSync(new URL("../../../manifest.xml", import.meta.url), "utf8");
    expect(/<Id>\s*([^<\s]+)\s*<\/Id>/.exec(manifest)?.[1]?.toLowerCase()).toBe(ADD_IN.id);
  });
});
