import { strToU8, zipSync } from "fflate";

/**
 * A package as another application may write it: prefixed vocabulary, a chart, a pivot table with its cache, shared
 * formulas, rich text, conditional formats, unknown extensions, a chart sheet, relative and absolute targets.
 */
const HEAD = '<?xml version="1.0" encoding="utf-8"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const CT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const rels = (...items: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${RELS}">${items
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const types: readonly (readonly [string, string])[] = [
  ["/xl/workbook.xml", `${CT}.sheet.main+xml`],
  ["/xl/worksheets/sheet1.xml", `${CT}.worksheet+xml`],
  ["/xl/worksheets/data.xml", `${CT}.worksheet+xml`],
  ["/xl/chartsheets/sheet1.xml", `${CT}.chartsheet+xml`],
  ["/xl/styles.xml", `${CT}.styles+xml`],
  ["/xl/sharedStrings.xml", `${CT}.sharedStrings+xml`],
  ["/xl/calcChain.xml", `${CT}.calcChain+xml`],
  ["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["/xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["/xl/pivotTables/pivotTable1.xml", `${CT}.pivotTable+xml`],
  ["/xl/pivotCache/pivotCacheDefinition1.xml", `${CT}.pivotCacheDefinition+xml`],
  ["/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

const sheet1 =
  `${HEAD}<x:worksheet xmlns:x="${MAIN}" xmlns:r="${OFFICE}" xmlns:z="urn:unknown">` +
  `<x:sheetPr codeName="One"><x:outlinePr summaryBelow="0"/></x:sheetPr><x:dimension ref="A1:D4"/>` +
  `<x:sheetViews><x:sheetView zoomScale="85" workbookViewId="0"><x:selection activeCell="B2" sqref="B2"/></x:sheetView></x:sheetViews>` +
  `<x:sheetFormatPr defaultRowHeight="14.4" z:descent="0.3"/>` +
  `<x:cols><x:col min="2" max="16384" width="11" customWidth="1" style="1"/></x:cols>` +
  `<x:sheetData>` +
  `<x:row r="1" spans="1:4" z:kept="yes"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" s="1"><x:v>1</x:v></x:c><x:c r="C1"><x:f t="shared" ref="C1:C3" si="0">B1*2</x:f><x:v>2</x:v></x:c></x:row>\n` +
  `<x:row r="2" z:kept="yes"><x:c r="A2" t="inlineStr"><x:is><x:r><x:t>in</x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>line</x:t></x:r></x:is></x:c><x:c r="B2" s="2"><x:v>2</x:v></x:c><x:c r="C2"><x:f t="shared" si="0"/><x:v>4</x:v></x:c></x:row>` +
  `<x:row r="3"><x:c r="B3"><x:v>3</x:v></x:c><x:c r="C3"><x:f t="shared" si="0"/><x:v>6</x:v></x:c><x:c r="D3" t="e" vm="1"><x:v>#VALUE!</x:v></x:c></x:row>` +
  `<x:row r="4"><x:c r="A4"><x:f t="array" ref="A4:A4">SUM(B1:B3*2)</x:f><x:v>12</x:v></x:c><x:c r="B4" t="str"><x:f>_xldudf_RATING_BCA(B1:B3)</x:f><x:v>aa</x:v></x:c></x:row>` +
  `</x:sheetData>` +
  `<z:whatever deep="1"><z:child/></z:whatever>` +
  `<x:conditionalFormatting sqref="B1:B3"><x:cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><x:formula>2</x:formula></x:cfRule></x:conditionalFormatting>` +
  `<x:dataValidations count="1"><x:dataValidation type="list" sqref="A3"><x:formula1>"A,B"</x:formula1></x:dataValidation></x:dataValidations>` +
  `<x:pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><x:drawing r:id="rId9"/>` +
  `<x:extLst><x:ext uri="{unknown}"><z:sparkline/></x:ext></x:extLst></x:worksheet>`;

const texts: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>${types
    .map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
    .join("")}</Types>`,
  "_rels/.rels": rels(
    ["rId1", "officeDocument", "/xl/workbook.xml"],
    ["rId2", "extended-properties", "docProps/app.xml"],
  ),
  "docProps/app.xml": `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Elsewhere</Application><TotalTime>7</TotalTime></Properties>`,
  "xl/workbook.xml":
    `${HEAD}<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:workbookPr codeName="Book"/>` +
    `<x:sheets><x:sheet name="First" sheetId="4" rel:id="rId1"/><x:sheet name="Picture" sheetId="5" rel:id="rId6"/><x:sheet name="Raw data" sheetId="9" rel:id="rId2"/></x:sheets>` +
    `<x:definedNames><x:definedName name="Total">First!$C$1</x:definedName><x:definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">'Raw data'!$A$1:$B$3</x:definedName><x:definedName name="Here" localSheetId="2">'Raw data'!$A$1</x:definedName></x:definedNames>` +
    `<x:calcPr calcId="124519" fullCalcOnLoad="1"/><x:pivotCaches><x:pivotCache cacheId="3" rel:id="rId5"/></x:pivotCaches></x:workbook>`,
  "xl/_rels/workbook.xml.rels": rels(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "/xl/worksheets/data.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "sharedStrings", "sharedStrings.xml"],
    ["rId5", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId6", "chartsheet", "chartsheets/sheet1.xml"],
    ["rId7", "calcChain", "calcChain.xml"],
    ["rId8", "unheardOf", "private/thing.bin"],
  ),
  "xl/worksheets/sheet1.xml": sheet1,
  "xl/worksheets/_rels/sheet1.xml.rels": rels(["rId9", "drawing", "../drawings/drawing1.xml"]),
  "xl/worksheets/data.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>k</t></is></c><c t="inlineStr"><is><t>v</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row></sheetData></worksheet>`,
  "xl/worksheets/_rels/data.xml.rels": rels(["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"]),
  "xl/chartsheets/sheet1.xml": `${HEAD}<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
  "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="urn:drawing"/>`,
  "xl/drawings/_rels/drawing1.xml.rels": rels(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/charts/chart1.xml": `${HEAD}<c:chartSpace xmlns:c="urn:chart"><c:ser><c:val><c:numRef><c:f>First!$B$1:$B$3</c:f></c:numRef></c:val></c:ser></c:chartSpace>`,
  "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="3"/>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": rels([
    "rId1",
    "pivotCacheDefinition",
    "../pivotCache/pivotCacheDefinition1.xml",
  ]),
  "xl/pivotCache/pivotCacheDefinition1.xml": `${HEAD}<pivotCacheDefinition xmlns="${MAIN}"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="Raw data"/></cacheSource></pivotCacheDefinition>`,
  "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="C1" i="4"/></calcChain>`,
  "xl/sharedStrings.xml": `${HEAD}<x:sst xmlns:x="${MAIN}" count="9" uniqueCount="1"><x:si><x:r><x:t xml:space="preserve">rich </x:t></x:r><x:r><x:rPr><x:i/></x:rPr><x:t>text</x:t></x:r><x:rPh sb="0" eb="1"><x:t>phonetic</x:t></x:rPh></x:si></x:sst>`,
  "xl/styles.xml":
    `${HEAD}<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font><x:sz val="10"/><x:name val="Arial"/></x:font></x:fonts>` +
    `<x:fills count="3"><x:fill><x:patternFill patternType="none"/></x:fill><x:fill><x:patternFill patternType="gray125"/></x:fill><x:fill><x:gradientFill degree="90"/></x:fill></x:fills>` +
    `<x:borders count="1"><x:border/></x:borders><x:cellStyleXfs count="1"><x:xf/></x:cellStyleXfs>` +
    `<x:cellXfs count="3"><x:xf/><x:xf numFmtId="10"/><x:xf fillId="2"><x:alignment textRotation="45"/></x:xf></x:cellXfs>` +
    `<x:cellStyles count="1"><x:cellStyle name="Normal" xfId="0" builtinId="0"/></x:cellStyles><x:dxfs count="1"><x:dxf><x:font><x:b/></x:font></x:dxf></x:dxfs></x:styleSheet>`,
};

/** The package's parts; `changes` replaces or (with null) leaves out some. */
export function foreignParts(
  changes: Readonly<Record<string, string | null>> = {},
): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = { "xl/private/thing.bin": Uint8Array.of(0, 255, 1, 254) };
  for (const [name, text] of Object.entries({ ...texts, ...changes }))
    if (text !== null) parts[name] = strToU8(text);
  return parts;
}

export function foreignFile(changes: Readonly<Record<string, string | null>> = {}): Uint8Array {
  return zipSync(foreignParts(changes));
}

/** The text of one of its parts. */
export const foreignText = (part: string): string => texts[part]!;
