import { strToU8 } from "fflate";
import { RELATIONSHIPS } from "../package/relations";
import { DEFAULT_FONT } from "../styles/look";
import { MAIN } from "../strings";
import { elementXml, XML_HEAD } from "../xml";

const SHEETML = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export const WORKSHEET_TYPE = `${SHEETML}.worksheet+xml`;

const contentTypes = elementXml(
  "Types",
  { xmlns: `${PACKAGE}/content-types` },
  [
    elementXml("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    elementXml("Default", { Extension: "xml", ContentType: "application/xml" }),
    elementXml("Override", { PartName: "/xl/workbook.xml", ContentType: `${SHEETML}.sheet.main+xml` }),
    elementXml("Override", { PartName: "/xl/styles.xml", ContentType: `${SHEETML}.styles+xml` }),
  ].join(""),
);

const relation = (type: string, target: string): string =>
  elementXml(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    elementXml("Relationship", { Id: "rId1", Type: `${RELATIONSHIPS}/${type}`, Target: target }),
  );

/** The calculation id of Excel 2019 and later: an older one would make Excel recalculate on opening. */
const workbook = elementXml(
  "workbook",
  { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
  [
    elementXml("fileVersion", { appName: "xl", lastEdited: 7, lowestEdited: 7, rupBuild: 22228 }),
    elementXml("workbookPr", { defaultThemeVersion: 166925 }),
    elementXml(
      "bookViews",
      {},
      elementXml("workbookView", { xWindow: 0, yWindow: 0, windowWidth: 28800, windowHeight: 15000 }),
    ),
    elementXml("sheets", {}),
    elementXml("calcPr", { calcId: 191029 }),
  ].join(""),
);

const fill = (patternType: string): string =>
  elementXml("fill", {}, elementXml("patternFill", { patternType }));
/** A font of every cell that names none: programs measure the width of columns by its digits. */
export interface DefaultFont {
  readonly name: string;
  readonly size: number;
}

const fontParts = ({ name, size }: DefaultFont): string =>
  elementXml("sz", { val: size }) + elementXml("name", { val: name }) + elementXml("family", { val: 2 });

/** No cell formats yet: those of the document take the same indices in the file. */
const stylesWith = (font: DefaultFont) =>
  elementXml(
    "styleSheet",
    { xmlns: MAIN },
    [
      elementXml("fonts", { count: 1 }, elementXml("font", {}, fontParts(font))),
      elementXml("fills", { count: 2 }, fill("none") + fill("gray125")),
      elementXml("borders", { count: 1 }, "<border><left/><right/><top/><bottom/><diagonal/></border>"),
      elementXml(
        "cellStyleXfs",
        { count: 1 },
        elementXml("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }),
      ),
      elementXml(
        "cellStyles",
        { count: 1 },
        elementXml("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 }),
      ),
      elementXml("dxfs", { count: 0 }),
      elementXml("tableStyles", {
        count: 0,
        defaultTableStyle: "TableStyleMedium2",
        defaultPivotStyle: "PivotStyleLight16",
      }),
    ].join(""),
  );

export const NEW_STYLES = XML_HEAD + stylesWith(DEFAULT_FONT);

/** An empty worksheet part. */
export const NEW_SHEET =
  XML_HEAD +
  elementXml(
    "worksheet",
    { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
    [
      elementXml("sheetViews", {}, elementXml("sheetView", { workbookViewId: 0 })),
      elementXml("sheetFormatPr", { defaultRowHeight: 15 }),
      "<sheetData/>",
    ].join(""),
  );

/** The parts of a package without sheets, from which a document without an origin is saved. */
export function templateParts(font: DefaultFont = DEFAULT_FONT): Map<string, Uint8Array> {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relation("styles", "styles.xml"),
    "xl/styles.xml": stylesWith(font),
  };
  return new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(XML_HEAD + text)]));
}
