import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../../host/file";
import type { WorkbookDocument } from "../../../host/document";
import { cells, opened, OPTIONS, partsOf, partText, saved, withCell } from "./documents";
import { foreignParts } from "./foreign-package";

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}.xlsx`, import.meta.url)));

/** The document with a sheet of ours: looks, a named style, a table, a name, a note, a custom XML part. */
function withOurSheet(document: WorkbookDocument): WorkbookDocument {
  const base = document.sheets[0]!;
  const table = {
    id: 77,
    name: "Notchbook_Inputs",
    range: "A1:B2",
    columns: ["Item", "Value"],
    hasHeaders: true,
    hasTotals: false,
    bandedRows: true,
    showFilter: false,
  };
  const format = document.formats.length;
  const axis = { visible: true, gridlines: false, reversed: false };
  const ours = {
    ...base,
    id: "{ours}",
    name: "Rating",
    visibility: "visible" as const,
    cells: cells([
      [
        { value: "Item", format },
        { value: "Value", format },
      ],
      [{ value: "ROE" }, { value: 0.041, format: format + 1 }],
      [{ value: "Rating" }, { value: "aaa", formula: "RATING.BCA(A1:B2)" }],
    ]),
    tables: [table],
    notes: { B3: "stand-alone" },
    merges: ["D1:E1"],
    charts: [
      {
        id: "{chart}",
        name: "Chart",
        type: "ColumnClustered" as const,
        from: { row: 5, column: 0, x: 0, y: 0 },
        to: { row: 15, column: 4, x: 0, y: 0 },
        series: [{ values: { sheet: "{ours}", range: "B2:B2" } }],
        gapWidth: 50,
        overlap: 0,
        categoryAxis: axis,
        valueAxis: axis,
      },
    ],
    conditionalFormats: [
      { id: "{cf}", range: "A1:B3", formula: "$B1>0", stopIfTrue: false, look: { fill: "#FFD966" } },
    ],
    pageLayout: { orientation: "landscape" as const, printTitleRows: "$1:$1" },
    protected: true,
    columnWidths: { 0: 30 },
    rowHeights: {},
    hiddenColumns: [],
    hiddenRows: [],
  };
  return {
    ...document,
    sheets: [...document.sheets, ours],
    activeSheet: "{ours}",
    formats: [
      ...document.formats,
      { style: "Notchbook title", font: { bold: true, size: 14 } },
      { numberFormat: "0.0%", locked: false, fill: "#FFF2CC" },
    ],
    namedStyles: { ...document.namedStyles, "Notchbook title": { font: { bold: true, size: 14 } } },
    names: [...document.names, { name: "Notchbook_Final", formula: "Rating!$B$3", visible: true }],
    customXml: [
      ...document.customXml,
      { id: "{0F0E0D0C-0000-4000-8000-00000000ABCD}", xml: '<assessments xmlns="urn:x"/>' },
    ],
    settings: { ...document.settings, shown: true },
  };
}

/** The package in the strict vocabulary of ISO/IEC 29500, as Excel's "Strict Open XML Spreadsheet" writes it. */
function strictly(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).map(([name, part]) => {
    if (!/\.(xml|rels|vml)$/.test(name)) return [name, part] as const;
    const text = Buffer.from(part)
      .toString()
      .replaceAll(
        "officeDocument/2006/relationships/extended-properties",
        "officeDocument/relationships/extendedProperties",
      )
      .replaceAll(
        /http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|officeDocument|drawingml)\/2006\//g,
        "http://purl.oclc.org/ooxml/$1/",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      )
      .replaceAll("officeDocument/extended-properties", "officeDocument/extendedProperties");
    return [name, new Uint8Array(Buffer.from(text))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

const FILES: readonly (readonly [string, () => Uint8Array])[] = [
  ["made by LibreOffice", () => fixture("10-libreoffice-made")],
  ["with a module sheet without a part", () => fixture("14-module-sheet")],
  ["with a protected form", () => fixture("18-protected-form")],
  ["with looks that we do not know", () => fixture("22-blank-cells-with-looks")],
  ["with prefixes, a pivot table and a chart sheet", () => zipSync(foreignParts())],
  ["in the strict vocabulary", () => strictly(fixture("22-blank-cells-with-looks"))],
  ["made by LibreOffice, in the strict vocabulary", () => strictly(fixture("10-libreoffice-made"))],
];

describe("writing into a file gives a file that opens", () => {
  it.each(FILES)("%s", async (_, file) => {
    const before = await opened(file());
    const bytes = await saved(withOurSheet(before));
    const after = await opened(bytes);
    const ours = after.sheets.at(-1)!;
    expect(after.sheets.map(({ name }) => name)).toEqual([
      ...before.sheets.map(({ name }) => name),
      "Rating",
    ]);
    expect(ours.cells[2]![1]).toMatchObject({ value: "aaa", formula: "RATING.BCA(A1:B2)" });
    expect(after.formats[ours.cells[0]![0]!.format!]).toMatchObject({ style: "Notchbook title" });
    expect([ours.tables.length, ours.charts.length, ours.conditionalFormats.length]).toEqual([1, 1, 1]);
    expect(after.origin!.damage).toBeUndefined();
    // What is not ours stays byte for byte.
    const [old, now] = [partsOf(file()), partsOf(bytes)];
    const ownParts =
      /^(\[Content_Types\]|_rels|docProps|xl\/(workbook|styles|sharedStrings|_rels|calcChain))/;
    for (const name of Object.keys(old).filter(
      (part) => !ownParts.test(part) && !part.includes("worksheets/"),
    ))
      expect(Buffer.compare(now[name]!, old[name]!), name).toBe(0);
  });

  it("in the vocabulary that the file has", async () => {
    const bytes = await saved(withOurSheet(await opened(strictly(fixture("22-blank-cells-with-looks")))));
    const texts = Object.entries(partsOf(bytes)).map(
      ([name, part]) => [name, Buffer.from(part).toString()] as const,
    );
    const loose = texts.filter(([, text]) =>
      /schemas\.openxmlformats\.org\/(spreadsheetml|drawingml)\/2006/.test(text),
    );
    expect(loose.map(([name]) => name)).toEqual([]);
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toContain(
      "schemas.openxmlformats.org/officeDocument",
    );
  });
});

describe("a row that is written again", () => {
  it("keeps the looks of its blank cells that the model does not know, though the document does not list them", async () => {
    const before = await opened(fixture("22-blank-cells-with-looks"));
    const first = before.sheets[0]!;
    // As the grid gives it back: a blank cell whose look says nothing is no cell.
    const listed = { 0: { value: "Heading" }, 4: first.cells[0]![4]!, 5: first.cells[0]![5]! };
    const changed = { ...before, sheets: [{ ...first, cells: { 0: listed } }] };
    const sheet = partText(await saved(changed), "xl/worksheets/sheet1.xml");
    for (const [address, format] of [
      ["B1", 1],
      ["C1", 2],
      ["D1", 3],
      ["E1", 4],
      ["F1", 5],
    ] as const)
      expect(sheet).toMatch(new RegExp(`<c r="${address}" s="${format}"`));
  });

  it("keeps the locks of a form", async () => {
    const before = await opened(fixture("18-protected-form"));
    const bytes = await saved(withCell(before, 0, 0, 0, { value: "Obligor" }));
    const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
    for (const address of ["B1", "B2", "B3"]) expect(sheet).toMatch(new RegExp(`<c r="${address}" s="1"`));
    expect(sheet).toContain('<sheetProtection sheet="1" objects="1" scenarios="1"/>');
  });

  it("gives a new cell the format of its row or column", async () => {
    const parts = partsOf(fixture("18-protected-form"));
    const sheet = Buffer.from(parts["xl/worksheets/sheet1.xml"]!)
      .toString()
      .replace("<sheetData>", '<cols><col min="5" max="6" width="9" style="1"/></cols><sheetData>')
      .replace('<row r="3">', '<row r="3" s="1" customFormat="1">');
    const file = zipSync({ ...parts, "xl/worksheets/sheet1.xml": new Uint8Array(Buffer.from(sheet)) });
    let document = await opened(file);
    for (const [row, column] of [
      [0, 4],
      [2, 7],
      [0, 7],
    ] as const)
      document = withCell(document, 0, row, column, { value: 1 });
    const written = partText(await saved(document), "xl/worksheets/sheet1.xml");
    expect(written).toContain('<c r="E1" s="1"><v>1</v></c>');
    expect(written).toContain('<c r="H3" s="1"><v>1</v></c>');
    expect(written).toContain('<c r="H1"><v>1</v></c>');
  });
});

it("a sheet without a part is carried", async () => {
  const result = await openXlsx(fixture("14-module-sheet"), OPTIONS);
  expect(result.ok && result.document.sheets.map(({ name }) => name)).toEqual(["Model"]);
  expect(result.ok && result.damage).toEqual([]);
  const bytes = await saved(withCell(await opened(fixture("14-module-sheet")), 0, 8, 8, { value: 1 }));
  expect(partText(bytes, "xl/workbook.xml")).toContain(
    '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>',
  );
});
