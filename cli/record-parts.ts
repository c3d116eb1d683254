import { packOfSaved } from "../desk/draft/saved-part/saved-method";
import { readSavedParts } from "../desk/draft/saved-part/saved-parts";
import type { SavedPart } from "../desk/draft/saved-part/saved-xml";
import { parseXml } from "../host/file/xml";
import type { WorkbookDocument } from "../host/document";
import type { Pack } from "../src";

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
  const { records, entries } = partIn(document);
  return {
    records: records.map(({ assessment, table, written, hash, text }) => ({
      assessment,
      table,
      written,
      hash,
      text,
    })),
    written: entries.flatMap(({ id, json }) => writtenOf(id, json)),
  };
}

/** Reads the methodologies of one's own that a workbook keeps; one that cannot be read is none. */
export function methodsIn(document: WorkbookDocument): readonly Pack[] {
  return partIn(document).methods.flatMap((one) => packOfSaved(one) ?? []);
}

/** A part of somebody else's that is no XML is none of ours. */
function partIn(document: WorkbookDocument): SavedPart {
  return readSavedParts(document.customXml.map(({ xml }) => xml).filter(isXml)).saved;
}

function isXml(xml: string): boolean {
  try {
    parseXml(xml, "customXml");
    return true;
  } catch {
    return false;
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
