import { describe, expect, it } from "vitest";
import { newDocument } from "../../../host/new-document";
import type { SheetDocument, WorkbookDocument } from "../../../host/document";
import { at, openWorkbook, put, value } from "./open";

const blank = newDocument().sheets[0] as SheetDocument;

const input: SheetDocument = {
  ...blank,
  id: "{00000000-0000-0000-0000-000000000001}",
  name: "Tian fu",
  cells: {
    0: { 0: { value: "Item", format: 1 }, 1: { value: "Value", format: 1 } },
    1: {
      0: { value: "007" },
      1: { value: 0.041, format: 2 },
      2: { value: true },
      3: { value: { error: "#N/A" } },
    },
    2: { 0: { value: "2024-01-31" }, 1: { value: 7.4 }, 4: { value: null, format: 3 } },
    4: {
      1: { value: 7.441, formula: "SUM(Items[Value])" },
      2: { value: 14.882, formula: "T.TWICE(Rate)", format: 2 },
    },
    6: {
      0: { value: "a", formula: "T.LIST()", spill: "A7:B8", format: 4 },
      1: { value: 1, spilledFrom: "A7", format: 2 },
    },
    7: { 0: { value: "b", spilledFrom: "A7" }, 1: { value: null, spilledFrom: "A7" } },
  },
  columnWidths: { 0: 24.71, 3: 8 },
  rowHeights: { 0: 22.5 },
  hiddenColumns: [5],
  hiddenRows: [9],
  merges: ["D1:E1"],
  frozenRows: 1,
  frozenColumns: 2,
  showGridlines: false,
  tabColor: "#336699",
  protected: true,
  charts: [
    {
      id: "{22222222-0000-0000-0000-000000000001}",
      name: "Waterfall",
      type: "ColumnStacked",
      title: "From stand-alone to final",
      legend: "bottom",
      from: { row: 2, column: 1, x: 0, y: 4.5 },
      to: { row: 12, column: 5, x: 0, y: 0 },
      series: [{ name: "up", values: { sheet: blank.id, range: "B2:B4" }, fill: "#70AD47", labels: {} }],
      gapWidth: 40,
      overlap: 100,
      categoryAxis: { visible: true, gridlines: false, reversed: false },
      valueAxis: { visible: false, gridlines: true, reversed: false, minimum: 0 },
    },
  ],
  conditionalFormats: [
    {
      id: "{33333333-0000-0000-0000-000000000001}",
      range: "A1:B4",
      formula: "$A1=1",
      stopIfTrue: true,
      look: { fill: "#FFD966", font: { bold: true } },
    },
  ],
  tables: [
    {
      id: 3,
      name: "Items",
      range: "A1:B3",
      columns: ["Item", "Value"],
      hasHeaders: true,
      hasTotals: false,
      style: "TableStyleLight9",
      bandedRows: true,
      showFilter: false,
    },
  ],
  pageLayout: {
    orientation: "landscape",
    fitToWidth: 1,
    printTitleRows: "$1:$1",
    margins: [0.5, 0.5, 0.7, 0.7, 0.3, 0.3],
  },
  notes: { B2: "annex 3, 净资产收益率", D8: "second" },
};

const sample: WorkbookDocument = {
  sheets: [
    { ...blank, id: "{00000000-0000-0000-0000-000000000002}", name: "Cover", visibility: "veryHidden" },
    input,
    { ...blank, id: "{00000000-0000-0000-0000-000000000003}", name: "来源", visibility: "hidden" },
  ],
  activeSheet: input.id,
  formats: [
    {},
    {
      style: "Heading",
      font: {
        name: "Arial",
        size: 12,
        bold: true,
        italic: true,
        underline: true,
        strikethrough: true,
        color: "#FFFFFF",
      },
      fill: "#1F3864",
      borders: { top: { style: "thin", color: "#000000" }, bottom: { style: "double", color: "#808080" } },
      horizontal: "centerContinuous",
      vertical: "center",
      wrap: true,
    },
    { numberFormat: "0.0%", locked: false },
    {
      borders: { left: { style: "hair", color: "#FF0000" }, right: { style: "thick", color: "#00FF00" } },
      indent: 2,
    },
    { horizontal: "right", vertical: "top" },
  ],
  namedStyles: { Heading: { font: { bold: true }, fill: "#1F3864" } },
  names: [
    { name: "Rate", formula: "'Tian fu'!$B$5", visible: true, comment: "what it is" },
    { name: "Share", formula: "0.25", visible: false },
    { name: "Local", formula: "'Tian fu'!$A$1:$B$3", visible: true, sheet: input.id },
  ],
  customXml: [{ id: "{11111111-0000-0000-0000-000000000001}", xml: "<assessment/>" }],
  settings: { partId: "{11111111-0000-0000-0000-000000000001}", nested: { list: [1, "二"] } },
  properties: { title: "Tianfu", author: "an analyst" },
  origin: {
    parts: { "xl/drawings/drawing1.xml": new Uint8Array([60, 62]) },
    sheetParts: { [input.id]: "xl/worksheets/sheet2.xml" },
    chartParts: {},
  },
};

const functions = [
  { name: "T.TWICE", call: ([cell]: readonly unknown[]) => Number((cell as number[][])[0]?.[0]) * 2 },
  {
    name: "T.LIST",
    call: () => [
      ["a", 1],
      ["b", null],
    ],
  },
];

describe("a document", () => {
  it("comes out of the engine as it went in", async () => {
    const workbook = await openWorkbook(functions);
    await workbook.load(sample);
    expect(workbook.toDocument()).toEqual(sample);
  });

  it("is calculated when it is opened, spills and custom functions included, where all is asked for", async () => {
    const workbook = await openWorkbook(functions);
    const stale = structuredClone(input) as unknown as {
      cells: Record<number, Record<number, { value: unknown }>>;
    };
    for (const [row, column] of [
      [4, 1],
      [4, 2],
      [6, 0],
      [6, 1],
      [7, 0],
    ] as const) {
      const cell = stale.cells[row]?.[column];
      if (cell) cell.value = "stale";
    }
    const sheets = [
      ...sample.sheets.slice(0, 1),
      stale as unknown as SheetDocument,
      ...sample.sheets.slice(2),
    ];
    await workbook.load({ ...sample, sheets }, true);
    expect(workbook.toDocument()).toEqual(sample);
  });

  it("takes the place of the one before, names and tables included", async () => {
    const workbook = await openWorkbook(functions);
    await workbook.load(sample);
    await workbook.load({ ...newDocument(), properties: { title: "other" } });
    expect(workbook.names()).toEqual([]);
    expect(workbook.tables()).toEqual([]);
    expect(workbook.customXml()).toEqual([]);
    expect(workbook.toDocument().origin).toBeUndefined();
    await put(workbook, "A1", "=Rate");
    expect(value(workbook, "A1")).toEqual({ error: "#NAME?" });
    await workbook.load(sample);
    await workbook.load(sample);
    expect(workbook.toDocument()).toEqual(sample);
  });

  it("gives names the meaning they have in it, whatever they meant in the one before", async () => {
    const workbook = await openWorkbook();
    const cells = { 0: { 0: { value: 1 }, 1: { value: 2 }, 2: { value: null, formula: "rate*10" } } };
    const document = (formula: string): WorkbookDocument => ({
      ...newDocument(),
      sheets: [{ ...blank, cells }],
      activeSheet: blank.id,
      names: [{ name: "Rate", formula, visible: true }],
    });
    await workbook.load(document("Sheet1!$A$1"));
    expect(value(workbook, "C1")).toBe(10);
    await workbook.load(document("Sheet1!$B$1"));
    expect(value(workbook, "C1")).toBe(20);
  });

  it("keeps its cells' formats when formulas refer to formatted cells", async () => {
    const workbook = await openWorkbook();
    const cells = {
      0: {
        0: { value: 0.5, format: 1 },
        1: { value: 0.5, formula: "A1" },
        2: { value: 45322, formula: "DATE(2024,1,31)" },
      },
    };
    const document = {
      ...newDocument(),
      formats: [{}, { numberFormat: "0%" }],
      sheets: [{ ...blank, cells }],
    };
    await workbook.load({ ...document, activeSheet: blank.id });
    await workbook.recalculate();
    expect(workbook.toDocument().sheets[0]?.cells).toEqual(cells);
  });

  it("shows what has been changed since", async () => {
    const workbook = await openWorkbook(functions);
    await workbook.load(sample);
    const sheet = workbook.activeSheet();
    workbook.setProtected(sheet, false);
    await put(workbook, "B2", 1);
    workbook.setFormat(at(workbook, "B3"), { font: { italic: true } });
    workbook.setSettings({ other: 1 });
    const part = workbook.setCustomXml(null, "<more/>");
    workbook.setCustomXml("{11111111-0000-0000-0000-000000000001}", "<assessment version='2'/>");
    const document = workbook.toDocument();
    const changed = document.sheets.find((item) => item.id === sheet);
    expect(changed?.cells[4]?.[1]?.value).toBe(8.4);
    expect(changed?.cells[4]?.[2]?.value).toBe(16.8);
    expect(document.formats[changed?.cells[2]?.[1]?.format ?? 0]).toEqual({ font: { italic: true } });
    expect(document.settings).toEqual({ other: 1 });
    expect(document.customXml.map((item) => item.xml)).toEqual(["<assessment version='2'/>", "<more/>"]);
    expect(part.id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    workbook.deleteCustomXml(part.id);
    expect(workbook.customXml()).toHaveLength(1);
    expect(() => workbook.setCustomXml("{none}", "<a/>")).toThrow(
      expect.objectContaining({ code: "ItemNotFound" }),
    );
  });
});
