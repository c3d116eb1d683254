/** The custom XML part that holds the assessments of a workbook, as text. */

export const NAMESPACE = "urn:notchbook:assessment:1";

/** One assessment in the part: its JSON, and what a list shows of it. */
export interface SavedEntry {
  readonly id: string;
  /** ISO time of the last change. */
  readonly modified: string;
  readonly json: string;
}

/** The record of a written sheet in the part: its canonical text with its hash, and what it belongs to. */
export interface SavedRecord {
  /** Id of the assessment. */
  readonly assessment: string;
  /** Name of the table of inputs that was written with it. */
  readonly table: string;
  /** ISO time of writing. */
  readonly written: string;
  /** Time at which it was entered into the ledger, or "": from then on it is kept whatever is written later. */
  readonly finalised: string;
  readonly hash: string;
  readonly text: string;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? whole;
    },
  );
}

/** JSON may hold characters that XML does not allow even escaped; JSON's own escapes carry them. */
function xmlSafeJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Writes the part. */
export function writeSavedXml(entries: readonly SavedEntry[], records: readonly SavedRecord[] = []): string {
  const elements = [
    ...entries.map(({ id, modified, json }) => element("assessment", { id, modified }, json)),
    ...records.map(({ text, ...attributes }) => element("record", attributes, text)),
  ];
  return `<assessments xmlns="${NAMESPACE}">${elements.join("")}</assessments>`;
}

function element(name: string, attributes: Readonly<Record<string, string>>, json: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join("")}>${escapeXml(xmlSafeJson(json))}</${name}>`;
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return unescapeXml(match?.[1] ?? match?.[2] ?? "");
}

function contentOf(content: string): string {
  return content
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : unescapeXml(piece)))
    .join("");
}

/**
 * Reads the part, also where another program wrote it out again with a prefix, other quotes or CDATA. Elements that
 * are no assessments are passed over.
 */
export function readSavedXml(xml: string): readonly SavedEntry[] {
  return elementsOf(xml, "assessment").map(([attributes, content]) => ({
    id: attribute(attributes, "id"),
    modified: attribute(attributes, "modified"),
    json: contentOf(content),
  }));
}

/** Reads the records of the part; a file of before there were records has none. */
export function readSavedRecords(xml: string): readonly SavedRecord[] {
  return elementsOf(xml, "record").map(([attributes, content]) => ({
    assessment: attribute(attributes, "assessment"),
    table: attribute(attributes, "table"),
    written: attribute(attributes, "written"),
    finalised: attribute(attributes, "finalised"),
    hash: attribute(attributes, "hash"),
    text: contentOf(content),
  }));
}

function elementsOf(xml: string, name: string): readonly (readonly [attributes: string, content: string])[] {
  const pattern = new RegExp(
    `<(?:[\\w.-]+:)?${name}(\\s[^>]*)?>([\\s\\S]*?)</(?:[\\w.-]+:)?${name}\\s*>`,
    "g",
  );
  return [...xml.matchAll(pattern)].map(([, attributes = "", content = ""]) => [attributes, content]);
}
