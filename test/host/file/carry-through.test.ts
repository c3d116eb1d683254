import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { fileExtension, openXlsx, saveXlsx } from "../../../host/file";
import { newDocument } from "../../../host/new-document";
import type { WorkbookDocument } from "../../../host/document";
import { cells, opened, OPTIONS, partsOf, partText, saved, withCell, withSheet } from "./documents";
import { foreignFile, foreignParts, foreignText } from "./foreign-package";

/** The parts that differ between two packages, gone and new ones included. */
function changedParts(before: Record<string, Uint8Array>, after: Record<string, Uint8Array>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => Buffer.compare(before[name] ?? Buffer.alloc(0), after[name] ?? Buffer.alloc(0)) !== 0)
    .sort();
}

/** The 1 by 1 pixel PNG that everybody uses. */
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

async function madeElsewhere(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Data");
  sheet.getCell("A1").value = "Score";
  sheet.getCell("A2").value = 3;
  sheet.getCell("A3").value = { formula: "A2*2", result: 6 };
  sheet.getCell("B2").fill = {
    type: "gradient",
    gradient: "angle",
    degree: 0,
    stops: [
      { position: 0, color: { argb: "FF0000FF" } },
      { position: 1, color: { argb: "FFFFFFFF" } },
    ],
  };
  sheet.addImage(workbook.addImage({ base64: PIXEL, extension: "png" }), "D2:E4");
  sheet.addConditionalFormatting({
    ref: "A2:A9",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [5],
        priority: 1,
        style: { font: { bold: true } },
      },
    ],
  });
  sheet.getCell("C2").dataValidation = { type: "list", allowBlank: true, formulae: ['"A,B,C"'] };
  sheet.getCell("C3").value = { text: "site", hyperlink: "https://example.org/" };
  sheet.getCell("C4").note = "kept note";
  workbook.addWorksheet("Untouched").getCell("A1").value = new Date(Date.UTC(2023, 5, 30));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("a workbook made elsewhere", () => {
  it("survives one edited cell with every other part as it was", async () => {
    const file = await madeElsewhere();
    const document = withCell(await opened(file), 0, 1, 0, { value: 4 });
    const result = await saved(document);
    expect(changedParts(partsOf(file), partsOf(result))).toEqual(
      ["xl/workbook.xml", "xl/worksheets/sheet1.xml"].sort(),
    );
    const [before, after] = [
      partText(file, "xl/worksheets/sheet1.xml"),
      partText(result, "xl/worksheets/sheet1.xml"),
    ];
    const tail = (text: string): string => text.slice(text.indexOf("</sheetData>"));
    expect(tail(after)).toBe(tail(before));
    for (const kept of ["conditionalFormatting", "dataValidation", "hyperlink", "<drawing"])
      expect(after).toContain(kept);
  });

  it("reads back in the library that made it", async () => {
    const result = await saved(withCell(await opened(await madeElsewhere()), 0, 1, 0, { value: 4 }));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(result.slice().buffer);
    const sheet = workbook.getWorksheet("Data")!;
    expect(sheet.getCell("A2").value).toBe(4);
    expect(sheet.getImages()).toHaveLength(1);
    expect(sheet.getCell("B2").fill).toMatchObject({ type: "gradient" });
    expect(sheet.getCell("C2").dataValidation).toMatchObject({ type: "list" });
    expect((await opened(result)).sheets[0]!.notes).toEqual({ C4: "kept note" });
  });

  it("says what is kept without being shown", async () => {
    const result = await openXlsx(await madeElsewhere(), OPTIONS);
    expect(result.ok && result.notes).toEqual([
      "1 image is kept but not shown.",
      "The conditional formatting of Data is kept but not applied here.",
      "The data validation of Data is kept but not applied here.",
      "The hyperlinks of Data is kept but not applied here.",
    ]);
  });
});

describe("a package of another application's making", () => {
  it("is read: shared formulas, rich and inline strings, arrays, cells without addresses, prefixes", async () => {
    const document = await opened(foreignFile());
    const [first, data] = document.sheets;
    expect(document.sheets.map((sheet) => sheet.name)).toEqual(["First", "Raw data"]);
    expect(first!.cells[0]).toEqual({
      0: { value: "rich text" },
      1: { value: 1, format: 1 },
      2: { value: 2, formula: "B1*2" },
    });
    expect(first!.cells[1]).toEqual({
      0: { value: "inline" },
      1: { value: 2, format: 2 },
      2: { value: 4, formula: "B2*2" },
    });
    expect(first!.cells[2]![2]).toEqual({ value: 6, formula: "B3*2" });
    expect(first!.cells[3]).toEqual({
      0: { value: 12, formula: "SUM(B1:B3*2)" },
      1: { value: "aa", formula: "RATING.BCA(B1:B3)" },
    });
    expect(data!.cells).toEqual(
      cells([
        [{ value: "k" }, { value: "v" }],
        [{ value: 1 }, { value: 2 }],
      ]),
    );
    expect(document.formats).toEqual([
      { font: { name: "Arial", size: 10 } },
      { font: { name: "Arial", size: 10 }, numberFormat: "0.00%" },
      { font: { name: "Arial", size: 10 } },
    ]);
    expect(document.names.map(({ name, sheet }) => [name, sheet === data!.id])).toEqual([
      ["Total", false],
      ["Here", true],
    ]);
    const result = await openXlsx(foreignFile(), OPTIONS);
    expect(result.ok && result.notes).toEqual([
      "1 chart is kept but not shown.",
      "1 pivot table is kept but not shown.",
      "1 chart sheet is kept but not shown.",
      "The conditional formatting of First is kept but not applied here.",
      "The data validation of First is kept but not applied here.",
    ]);
  });

  it("keeps untouched parts byte for byte, and of the sheet everything but the cell", async () => {
    const document = withCell(await opened(foreignFile()), 0, 1, 1, { value: 2.5, format: 2 });
    const result = partsOf(await saved(document));
    expect(changedParts(foreignParts(), result)).toEqual(
      [
        "[Content_Types].xml", // the calculation chain is gone
        "docProps/app.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/calcChain.xml",
        "xl/worksheets/sheet1.xml",
      ].sort(),
    );
    const expected = foreignText("xl/worksheets/sheet1.xml")
      .replace('<x:c r="B2" s="2"><x:v>2</x:v></x:c>', '<x:c r="B2" s="2"><x:v>2.5</x:v></x:c>')
      // A sheet whose cells change has its shared formulas written out: the first of them may have been the changed one.
      .replace('<x:f t="shared" ref="C1:C3" si="0">B1*2</x:f>', "<x:f>B1*2</x:f>")
      .replace('<x:c r="C2"><x:f t="shared" si="0"/>', '<x:c r="C2"><x:f>B2*2</x:f>')
      .replace('<x:c r="C3"><x:f t="shared" si="0"/>', '<x:c r="C3"><x:f>B3*2</x:f>')
      .replace("</x:row>\n<x:row", "</x:row><x:row")
      // The document opens on this sheet and says so.
      .replace('zoomScale="85" workbookViewId="0"', 'zoomScale="85" workbookViewId="0" tabSelected="1"');
    expect(Buffer.from(result["xl/worksheets/sheet1.xml"]!).toString()).toBe(expected);
    const workbook = Buffer.from(result["xl/workbook.xml"]!).toString();
    expect(workbook).toBe(
      // What asked for a calculation on opening still does.
      foreignText("xl/workbook.xml"),
    );
    const app = Buffer.from(result["docProps/app.xml"]!).toString();
    expect(app).toContain("<Application>Microsoft Excel</Application><TotalTime>7</TotalTime>");
  });

  it("takes new strings, formats, sheets, tables, notes and names in its own vocabulary", async () => {
    const before = await opened(foreignFile());
    const table = {
      id: 9,
      name: "New",
      range: "F1:F2",
      columns: ["H"],
      hasHeaders: true,
      hasTotals: false,
      bandedRows: false,
      showFilter: false,
    };
    const changed = withSheet(withCell(before, 0, 0, 5, { value: "H", format: 3 }), 0, {
      tables: [table],
      notes: { B1: "why" },
      frozenRows: 2,
      merges: ["G1:H2"],
      tabColor: "#ABCDEF",
    });
    const added = { ...before.sheets[1]!, id: "{new}", name: "Added" };
    const document: WorkbookDocument = {
      ...changed,
      formats: [...before.formats, { fill: "#00FF00", numberFormat: "0.000" }],
      sheets: [added, ...changed.sheets],
      activeSheet: "{new}",
      names: [
        ...before.names,
        { name: "Fresh", formula: "XLOOKUP(1,A:A,B:B)", visible: true, sheet: "{new}" },
      ],
    };
    const result = await saved(document);
    const after = await opened(result);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(["Added", "First", "Raw data"]);
    expect(after.activeSheet).toBe(after.sheets[0]!.id);
    expect(after.sheets[1]!.tables).toEqual([table]);
    expect(after.sheets[1]).toMatchObject({
      notes: { B1: "why" },
      frozenRows: 2,
      merges: ["G1:H2"],
      tabColor: "#ABCDEF",
    });
    const cell = after.sheets[1]!.cells[0]![5]!;
    expect(cell.value).toBe("H");
    expect(after.formats[cell.format!]).toEqual({ fill: "#00FF00", numberFormat: "0.000" });
    expect(
      after.names.map(({ name, sheet }) => [name, after.sheets.findIndex(({ id }) => id === sheet)]),
    ).toEqual([
      ["Total", -1],
      ["Here", 2],
      ["Fresh", 0],
    ]);
    const workbook = partText(result, "xl/workbook.xml");
    // The chart sheet follows the sheet it stood behind, and the carried name its sheet.
    expect([...workbook.matchAll(/sheet name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      "Added",
      "First",
      "Picture",
      "Raw data",
    ]);
    expect(workbook).toContain('name="_xlnm._FilterDatabase" localSheetId="3"');
    expect(partText(result, "xl/sharedStrings.xml")).toContain("<x:si><x:t>H</x:t></x:si></x:sst>");
    expect(partText(result, "xl/styles.xml")).toContain('<x:cellXfs count="4">');
  });

  it("keeps a format's unsaid part with the cells that had it, and gives it to no other", async () => {
    // Format 2 has a gradient and turned text, of which the model says nothing; what it does say is the percentage.
    const styles = foreignText("xl/styles.xml").replace(
      '<x:xf fillId="2">',
      '<x:xf fillId="2" numFmtId="9">',
    );
    const before = await opened(foreignFile({ "xl/styles.xml": styles }));
    const percent = before.formats[2]!;
    expect(percent.numberFormat).toBe("0%");
    const edited = withCell(withCell(before, 0, 1, 1, { value: 7, format: 3 }), 0, 0, 4, {
      value: 1,
      format: 3,
    });
    const sheet = partText(
      await saved({ ...edited, formats: [...before.formats, percent] }),
      "xl/worksheets/sheet1.xml",
    );
    expect(sheet).toContain('<x:c r="B2" s="2"><x:v>7</x:v></x:c>');
    expect(sheet).toContain('<x:c r="E1" s="3"><x:v>1</x:v></x:c>');
  });

  it("cuts a changed column out of a run and leaves the rest of the run as it was", async () => {
    const before = await opened(foreignFile());
    const { columnWidths } = before.sheets[0]!;
    expect(columnWidths[4]).toBe(11);
    const changed = withSheet(before, 0, { columnWidths: { ...columnWidths, 4: 20 }, hiddenColumns: [5] });
    expect(partText(await saved(changed), "xl/worksheets/sheet1.xml")).toContain(
      '<x:cols><x:col min="2" max="4" width="11" customWidth="1" style="1"/>' +
        '<x:col min="5" max="5" width="20" customWidth="1" style="1"/>' +
        '<x:col min="6" max="6" width="11" customWidth="1" style="1" hidden="1"/>' +
        '<x:col min="7" max="16384" width="11" customWidth="1" style="1"/></x:cols>',
    );
  });
});

describe("an array formula of one cell", () => {
  const array =
    '<x:c r="A4" cm="1"><x:f t="array" ref="A4">_xldudf_RATING_EXPLAIN(B1)</x:f><x:v>12</x:v></x:c>';
  const file = (): Uint8Array =>
    foreignFile({
      "xl/worksheets/sheet1.xml": foreignText("xl/worksheets/sheet1.xml").replace(
        /<x:c r="A4">.*?<\/x:c>/,
        array,
      ),
    });

  it("stays one where the document says nothing of it, its value old or new", async () => {
    const before = await opened(file());
    expect(before.sheets[0]!.cells[3]![0]).toEqual({ value: 12, formula: "RATING.EXPLAIN(B1)", spill: "A4" });
    const silent = { value: 12, formula: "RATING.EXPLAIN(B1)" };
    const same = partText(await saved(withCell(before, 0, 3, 0, silent)), "xl/worksheets/sheet1.xml");
    expect(same).toContain(array);
    expect(same).toContain('t="shared"');
    const other = partText(
      await saved(withCell(before, 0, 3, 0, { ...silent, value: 13 })),
      "xl/worksheets/sheet1.xml",
    );
    expect(other).toContain('<x:f t="array" ref="A4">_xldudf_RATING_EXPLAIN(B1)</x:f><x:v>13</x:v>');
  });
});

describe("saving is refused, naming the parts, where something would be lost", () => {
  async function refusal(document: WorkbookDocument): Promise<{ reason: string; parts: readonly string[] }> {
    const result = await saveXlsx(document, OPTIONS);
    if (result.ok) throw new Error("saved");
    return result;
  }
  const file = (changes: Record<string, string>): Promise<WorkbookDocument> => opened(foreignFile(changes));
  const types = foreignText("[Content_Types].xml");

  it("for a digital signature", async () => {
    const document = await file({ "_xmlsignatures/sig1.xml": "<Signature/>" });
    expect((await refusal(document)).parts).toEqual(["_xmlsignatures/sig1.xml"]);
  });

  it("for macros in a file whose type has none, not for those in a macro workbook", async () => {
    const macro = types.replace(
      "</Types>",
      '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    );
    const plain = await file({ "[Content_Types].xml": macro, "xl/vbaProject.bin": "VBA" });
    expect((await refusal(plain)).parts).toEqual(["xl/vbaProject.bin"]);
    const enabled = macro.replace(
      /application\/vnd[^"]*sheet\.main\+xml/,
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    );
    const document = await file({ "[Content_Types].xml": enabled, "xl/vbaProject.bin": "VBA" });
    const bytes = await saved(withCell(document, 0, 0, 0, { value: "x" }));
    expect(partText(bytes, "xl/vbaProject.bin")).toBe("VBA");
    expect([fileExtension(document), fileExtension(plain), fileExtension(newDocument())]).toEqual([
      "xlsm",
      "xlsx",
      "xlsx",
    ]);
    expect(partText(bytes, "[Content_Types].xml")).toContain("sheet.macroEnabled.main+xml");
    const without = { ...document, sheets: document.sheets.slice(1), activeSheet: document.sheets[1]!.id };
    expect((await refusal(without)).parts).toEqual(["xl/vbaProject.bin"]);
  });

  it("for a shared workbook's log of changes", async () => {
    const document = await file({ "xl/revisions/revisionHeaders.xml": "<headers/>" });
    expect((await refusal(document)).parts).toEqual(["xl/revisions/revisionHeaders.xml"]);
  });

  it("for a deleted sheet that holds a pivot table", async () => {
    const document = await file({});
    const without = { ...document, sheets: document.sheets.slice(0, 1) };
    expect((await refusal(without)).parts).toEqual(["xl/pivotTables/pivotTable1.xml"]);
  });

  it("for a deleted or renamed sheet that parts we do not read refer to", async () => {
    const document = await file({
      "xl/worksheets/_rels/data.xml.rels":
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      "xl/charts/chart1.xml": "<c:chartSpace xmlns:c=\"urn:c\"><c:f>'Raw data'!$A$1</c:f></c:chartSpace>",
    });
    const without = { ...document, sheets: document.sheets.slice(0, 1) };
    const parts = ["xl/charts/chart1.xml", "xl/pivotCache/pivotCacheDefinition1.xml"];
    expect([...(await refusal(without)).parts].sort()).toEqual(parts);
    const renamed = withSheet(document, 1, { name: "Other" });
    expect([...(await refusal(renamed)).parts].sort()).toEqual(parts);
  });

  it("but a sheet that nobody else needs goes with all that belongs to it alone", async () => {
    const document = await file({ "xl/charts/chart1.xml": "<c/>" });
    const without = {
      ...document,
      sheets: document.sheets.slice(1),
      activeSheet: document.sheets[1]!.id,
      names: [],
    };
    const parts = Object.keys(partsOf(await saved(without)));
    expect(parts).not.toContain("xl/worksheets/sheet1.xml");
    expect(parts).not.toContain("xl/drawings/drawing1.xml");
    expect(parts).not.toContain("xl/charts/chart1.xml");
    expect(parts).toContain("xl/pivotTables/pivotTable1.xml");
    expect((await opened(await saved(without))).sheets.map((sheet) => sheet.name)).toEqual(["Raw data"]);
  });

  it.each([
    ["Two sheets are called First.", { name: "First" }],
    ['The sheet name "a/b" cannot be saved', { name: "a/b" }],
    [
      "The cell A1 of the sheet Raw data holds 32,768 characters",
      { cells: cells([[{ value: "x".repeat(32_768) }]]) },
    ],
  ])("for what Excel would not take: %s", async (reason, change) => {
    const document = withSheet(await file({ "xl/pivotCache/pivotCacheDefinition1.xml": "<a/>" }), 1, change);
    expect((await refusal(document)).reason).toContain(reason);
  });
});
