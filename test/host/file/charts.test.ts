import { strFromU8, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ChartDocument, WorkbookDocument } from "../../../host/document";
import { saveXlsx } from "../../../host/file";
import {
  cells,
  documentWith,
  opened,
  OPTIONS,
  partsOf,
  partText,
  saved,
  withCell,
  withSheet,
} from "./documents";

const SHEET = "Rating's 表";
const CHART = "xl/charts/chart1.xml";
const axis = { visible: true, gridlines: false, reversed: false };

/** A waterfall over a small table, as the pane makes it. */
const waterfall: ChartDocument = {
  id: "{w}",
  name: "Waterfall",
  type: "ColumnStacked",
  title: "From stand-alone to final",
  from: { row: 5, column: 0, x: 0, y: 0 },
  to: { row: 20, column: 4, x: 0, y: 0 },
  series: [
    {
      name: { sheet: "{0}", range: "B1" },
      categories: { sheet: "{0}", range: "A2:A4" },
      values: { sheet: "{0}", range: "B2:B4" },
      fill: "none",
    },
    {
      name: "Up",
      categories: { sheet: "{0}", range: "A2:A4" },
      values: { sheet: "{0}", range: "C2:C4" },
      fill: "#2E7D32",
      labels: { numberFormat: "+0;-0;;" },
    },
  ],
  gapWidth: 40,
  overlap: 100,
  categoryAxis: axis,
  valueAxis: { ...axis, visible: false, minimum: 0, maximum: 8 },
};

const document = documentWith([
  {
    name: SHEET,
    cells: cells([
      [null, { value: "base" }, { value: "up" }],
      [{ value: "a & b" }, { value: 0 }, { value: 4 }],
      [{ value: "support\n+3" }, { value: 4 }, { value: 3 }],
      [{ value: "final" }, { value: 0 }, { value: { error: "#N/A" } }],
    ]),
    charts: [waterfall],
  },
  { name: "Other" },
]);

async function refusal(changed: WorkbookDocument) {
  const result = await saveXlsx(changed, OPTIONS);
  if (result.ok) throw new Error("The save was expected to be refused.");
  return result;
}

/** Changes the text of parts of a file, or adds parts. */
function withParts(
  bytes: Uint8Array,
  change: Readonly<Record<string, (text: string) => string>>,
): Uint8Array {
  const parts = partsOf(bytes);
  for (const [name, edit] of Object.entries(change)) {
    const part = parts[name];
    parts[name] = strToU8(edit(part === undefined ? "" : strFromU8(part)));
  }
  return zipSync(parts);
}

describe("a chart in the file", () => {
  it("is a drawing with a part of its own, named in types and relationships", async () => {
    const bytes = await saved(document);
    expect(partText(bytes, "[Content_Types].xml")).toMatch(
      /PartName="\/xl\/charts\/chart1\.xml" ContentType="[^"]*drawingml\.chart\+xml"/,
    );
    expect(partText(bytes, "xl/worksheets/_rels/sheet1.xml.rels")).toContain(
      'Target="../drawings/drawing1.xml"',
    );
    expect(partText(bytes, "xl/drawings/_rels/drawing1.xml.rels")).toContain('Target="../charts/chart1.xml"');
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toMatch(/<drawing r:id="rId\d+"\/>/);
    const drawing = partText(bytes, "xl/drawings/drawing1.xml");
    expect(drawing).toContain("<xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row>");
    expect(drawing).toContain('name="Waterfall"');
  });

  it("keeps the values beside the references, for readers that do not look them up", async () => {
    const xml = partText(await saved(document), CHART);
    expect(xml).toContain("<c:f>'Rating''s 表'!$A$2:$A$4</c:f><c:strCache><c:ptCount val=\"3\"/>");
    expect(xml).toContain('<c:pt idx="0"><c:v>a &amp; b</c:v></c:pt>');
    expect(xml).toContain(
      '<c:formatCode>General</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>4</c:v></c:pt>' +
        '<c:pt idx="1"><c:v>3</c:v></c:pt></c:numCache>',
    );
    expect(xml).toContain("<a:noFill/>");
    expect(xml).toContain('<c:grouping val="stacked"/>');
    // Excel repairs a chart whose series share a number.
    expect(xml.match(/<c:(?:idx|order) val="\d+"\/>/g)).toEqual([
      '<c:idx val="0"/>',
      '<c:order val="0"/>',
      '<c:idx val="1"/>',
      '<c:order val="1"/>',
    ]);
  });

  it("has fresh values after a change of its cells, and nothing else changes", async () => {
    const before = await opened(await saved(document));
    const bytes = await saved(withCell(before, 0, 1, 2, { value: 5 }));
    expect(partText(bytes, CHART)).toContain(
      '<c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="1"><c:v>3</c:v></c:pt>',
    );
    expect(Object.keys(partsOf(bytes)).filter((name) => name.includes("chart"))).toEqual([CHART]);
  });

  it("goes with its sheet, and calls a renamed sheet by its new name", async () => {
    const before = await opened(await saved(document));
    const renamed = await saved(withSheet(before, 0, { name: "Neu" }));
    expect(partText(renamed, CHART)).toContain("<c:f>Neu!$B$2:$B$4</c:f>");
    const without = await saved({
      ...before,
      sheets: before.sheets.slice(1),
      activeSheet: before.sheets[1]!.id,
    });
    expect(Object.keys(partsOf(without)).filter((name) => /chart|drawing/.test(name))).toEqual([]);
  });

  it("of another sheet says #REF! where the cells went with their sheet", async () => {
    const elsewhere = await opened(
      await saved({
        ...document,
        sheets: document.sheets.map((sheet, index) => ({ ...sheet, charts: index === 1 ? [waterfall] : [] })),
      }),
    );
    const [, other] = elsewhere.sheets;
    const bytes = await saved({ ...elsewhere, sheets: [other!], activeSheet: other!.id });
    expect(partText(bytes, CHART)).toContain("<c:f>#REF!</c:f>");
    expect((await opened(bytes)).sheets[0]?.charts[0]?.series[0]?.values?.range).toBe("#REF!");
  });

  it("is taken out with everything that only it needed", async () => {
    const before = await opened(await saved(document));
    const bytes = await saved(withSheet(before, 0, { charts: [] }));
    expect(Object.keys(partsOf(bytes)).filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("chart");
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).not.toContain("<drawing");
  });
});

/** Somebody else's chart of columns: what our model does not have stands between what it has. */
const foreign = (text: string): string =>
  text
    .replace("<c:roundedCorners", '<c:lang val="de-DE"/><c:roundedCorners')
    .replace("<c:gapWidth", '<c:dLbls><c:delete val="1"/></c:dLbls><c:gapWidth')
    .replace(
      "</c:chartSpace>",
      '<c:printSettings><c:pageMargins b="1" l="1" r="1" t="1"/></c:printSettings></c:chartSpace>',
    );

const STYLE_RELATION =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  '<Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>';

async function foreignFile(change: (text: string) => string): Promise<Uint8Array> {
  return withParts(await saved(document), {
    [CHART]: change,
    "xl/charts/_rels/chart1.xml.rels": () => STYLE_RELATION,
    "xl/charts/style1.xml": () => "<cs/>",
  });
}

describe("somebody else's chart", () => {
  it("that we can read survives open and save byte for byte, values changed or not", async () => {
    const file = await foreignFile(foreign);
    const before = await opened(file);
    expect(before.sheets[0]?.charts[0]).toMatchObject({
      name: "Waterfall",
      type: "ColumnStacked",
      gapWidth: 40,
    });
    const bytes = await saved(withCell(before, 0, 1, 2, { value: 99 }));
    expect(partText(bytes, CHART)).toBe(partText(file, CHART));
    expect(partText(bytes, "xl/drawings/drawing1.xml")).toBe(partText(file, "xl/drawings/drawing1.xml"));
    expect(partText(bytes, "xl/charts/style1.xml")).toBe("<cs/>");
  });

  it("keeps all of its own when its sheet is renamed or its cells move", async () => {
    const file = await foreignFile(foreign);
    const before = await opened(file);
    const renamed = await saved(withSheet(before, 0, { name: "Neu" }));
    expect(partText(renamed, CHART)).toBe(partText(file, CHART).replaceAll("'Rating''s 表'!", "Neu!"));
    const [chart] = before.sheets[0]!.charts;
    const moved: ChartDocument = {
      ...chart!,
      to: { ...chart!.to, row: 22 },
      series: chart!.series.map((one) => ({
        ...one,
        categories: { ...one.categories!, range: "A4:A6" },
      })),
    };
    const bytes = await saved(withSheet(before, 0, { charts: [moved] }));
    expect(partText(bytes, CHART)).toBe(partText(file, CHART).replaceAll("$A$2:$A$4", "$A$4:$A$6"));
    expect(partText(bytes, "xl/drawings/drawing1.xml")).toBe(
      partText(file, "xl/drawings/drawing1.xml").replace("<xdr:row>20<", "<xdr:row>22<"),
    );
  });

  it("that we cannot read is carried, and its sheet keeps its name", async () => {
    const file = await foreignFile((text) => text.replaceAll("c:barChart", "c:pieChart"));
    const before = await opened(file);
    expect(before.sheets[0]?.charts).toEqual([]);
    expect(partText(await saved(before), CHART)).toBe(partText(file, CHART));
    expect((await refusal(withSheet(before, 0, { name: "Neu" }))).parts).toEqual([CHART]);
    // Another chart finds room on the same drawing.
    const [home] = before.sheets;
    const added = await saved(withSheet(before, 0, { charts: [{ ...waterfall, id: "{2}" }] }));
    expect(partText(added, CHART)).toBe(partText(file, CHART));
    expect(partText(added, "xl/drawings/drawing1.xml").match(/<xdr:twoCellAnchor/g)).toHaveLength(2);
    expect((await opened(added)).sheets[0]?.charts).toHaveLength(1);
    expect(home?.name).toBe(SHEET);
  });
});

const rule = {
  id: "{1}",
  range: "A1:C4",
  formula: '$A1="<b>"',
  stopIfTrue: false,
  look: { fill: "#FFE699" },
};

describe("conditional formats in the file", () => {
  it("are rules by formula with a look of their own", async () => {
    const bytes = await saved(withSheet(document, 0, { conditionalFormats: [rule] }));
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<conditionalFormatting sqref="A1:C4"><cfRule type="expression" dxfId="0" priority="1">' +
        '<formula>$A1="&lt;b&gt;"</formula></cfRule></conditionalFormatting>',
    );
    expect(partText(bytes, "xl/styles.xml")).toContain(
      '<dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFE699"/><bgColor rgb="FFFFE699"/>',
    );
  });

  it("of others stay as they are while ours come and go", async () => {
    const scale =
      '<conditionalFormatting sqref="B1:B9"><cfRule type="colorScale" priority="3"><colorScale/></cfRule></conditionalFormatting>';
    const file = withParts(await saved(withSheet(document, 0, { conditionalFormats: [rule] })), {
      "xl/worksheets/sheet1.xml": (text) =>
        text.replace("<conditionalFormatting", `${scale}<conditionalFormatting`),
    });
    const before = await opened(file);
    expect(before.sheets[0]?.conditionalFormats).toHaveLength(1);
    const sheet = async (conditionalFormats: (typeof rule)[]) =>
      partText(await saved(withSheet(before, 0, { conditionalFormats })), "xl/worksheets/sheet1.xml");
    expect(await sheet([])).toContain(`${scale}<drawing`);
    const two = await sheet([{ ...rule, range: "A1" }, rule]);
    expect(two).toContain(`${scale}<conditionalFormatting sqref="A1"><cfRule type="expression"`);
    expect(two.match(/priority="\d+"/g)).toEqual(['priority="3"', 'priority="4"', 'priority="5"']);
  });
});
