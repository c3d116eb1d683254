import { FileProblem } from "../problem";
import type { XmlElement } from "../xml";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT = "http://purl.oclc.org/ooxml/";

/** The names that strict files have for the vocabularies that we write (ISO/IEC 29500-1, annex A; 29500-4 has the others). */
const STRICT_NAMES: ReadonlyMap<string, string> = new Map([
  [MAIN, STRICT_MAIN],
  [RELATIONSHIPS, `${STRICT}officeDocument/relationships`],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", `${STRICT}drawingml/main`],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", `${STRICT}drawingml/chart`],
  [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    `${STRICT}drawingml/spreadsheetDrawing`,
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    `${STRICT}officeDocument/extendedProperties`,
  ],
  ["http://schemas.openxmlformats.org/officeDocument/2006/customXml", `${STRICT}officeDocument/customXml`],
]);

const QUOTED = /"(http:\/\/schemas\.openxmlformats\.org\/[^"]*)"/g;

/** Puts XML that we wrote into the strict vocabulary. */
export function strictXml(xml: string): string {
  return xml.replace(QUOTED, (whole, uri: string) => {
    const strict = STRICT_NAMES.get(uri);
    return strict === undefined ? whole : `"${strict}"`;
  });
}

/** The type of a relationship in the strict vocabulary; kinds that it does not have stay as they are. */
export function strictType(type: string): string {
  if (!type.startsWith(`${RELATIONSHIPS}/`)) return type;
  const kind = type.slice(RELATIONSHIPS.length + 1);
  const strict = kind === "extended-properties" ? "extendedProperties" : kind;
  return `${STRICT}officeDocument/relationships/${strict}`;
}

/** Tells whether a relationship's type is of the strict vocabulary. */
export function isStrict(type: string): boolean {
  return type.startsWith(STRICT);
}

/** The last word of a relationship's type (`worksheet`), the same in both vocabularies. */
export function kindOf(type: string): string {
  const kind = type.slice(type.lastIndexOf("/") + 1);
  return kind === "extendedProperties" ? "extended-properties" : kind;
}

/** Refuses a part that is not what it is said to be: another root, or one of another vocabulary. */
export function expectRoot(root: XmlElement, name: string, part: string, uris: readonly string[]): void {
  if (root.name === name && uris.includes(root.uri)) return;
  const found = `<${root.prefix}${root.name}>${root.uri === "" ? "" : ` (${root.uri})`}`;
  const expected = `<${name}> (${uris.join(", ")})`;
  throw new FileProblem("wrong-root", { part, found, expected }, [part]);
}

/** {@link expectRoot} for the parts of the spreadsheet vocabulary. */
export function expectSheetRoot(root: XmlElement, name: string, part: string): void {
  expectRoot(root, name, part, [MAIN, STRICT_MAIN]);
}
