import { parseXml, type XmlElement } from "../host/file/xml";
import type { WorkbookDocument } from "../host/document";
import { readMethodFile, type Pack } from "../src";

/** The pane keeps assessments and the records of written sheets in a custom XML part of this vocabulary. */
const NAMESPACE = "urn:notchbook:assessment:1";

/** A record as it stands in a workbook. */
export interface StoredRecord {
  readonly assessment: string;
  readonly table: string;
  readonly written: string;
  readonly hash: string;
  readonly text: string;
}

/** A saved assessment that was written onto a sheet, as far as a record is to be expected for it. */
export interface WrittenAssessment {
  readonly id: string;
  /** Part of the names on its sheet. */
  readonly slug: string;
  readonly issuer: string;
}

export interface StoredRecords {
  readonly records: readonly StoredRecord[];
  readonly written: readonly WrittenAssessment[];
}

/** Reads every record of a workbook, and which assessments should have one. */
export function readStoredRecords(document: WorkbookDocument): StoredRecords {
  const elements = document.customXml.flatMap(({ xml }) => childrenOfOurs(xml));
  return {
    records: elements
      .filter(({ name }) => name === "record")
      .map(({ attributes, text }) => ({
        assessment: attributes["assessment"] ?? "",
        table: attributes["table"] ?? "",
        written: attributes["written"] ?? "",
        hash: attributes["hash"] ?? "",
        text,
      })),
    written: elements
      .filter(({ name }) => name === "assessment")
      .flatMap(({ attributes, text }) => writtenOf(attributes["id"] ?? "", text)),
  };
}

/** Reads the methodologies of one's own that a workbook keeps; one that cannot be read is none. */
export function methodsIn(document: WorkbookDocument): readonly Pack[] {
  const elements = document.customXml.flatMap(({ xml }) => childrenOfOurs(xml));
  return elements.flatMap(({ name, text }) => {
    const read = name === "method" ? readMethodFile(parse(text)) : null;
    return read?.ok === true ? [read.value] : [];
  });
}

/** A part of somebody else's that is no XML is none of ours. */
function childrenOfOurs(xml: string): readonly XmlElement[] {
  if (!xml.includes(NAMESPACE)) return [];
  try {
    const root = parseXml(xml, "customXml");
    return root.name === "assessments" ? root.children : [];
  } catch {
    return [];
  }
}

function writtenOf(id: string, json: string): readonly WrittenAssessment[] {
  const draft = objectOf(parse(json));
  const { slug } = objectOf(draft["written"]);
  if (typeof slug !== "string" || slug === "") return [];
  const { name } = objectOf(draft["issuer"]);
  return [{ id, slug, issuer: typeof name === "string" && name.trim() !== "" ? name.trim() : id }];
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
