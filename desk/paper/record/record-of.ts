import type { SavedRecord } from "../../port";
import { engineVersion, keepRecord, recordAssessment, type Pack } from "../../../src";
import type { Draft } from "../../draft/draft";
import { subjectOf } from "../../draft/subject";
import { namesOf } from "../cells/naming";

/**
 * Makes the record of an assessment that goes into the workbook with its sheet.
 * @param slug part of the sheet's defined names
 * @param written ISO time
 */
export function recordOf(pack: Pack, draft: Draft, slug: string, written: string): SavedRecord {
  const { name, date, analyst } = draft.issuer;
  const title = { issuer: name.trim(), date, analyst: analyst.trim() };
  const record = recordAssessment(pack, subjectOf(pack, draft), title, engineVersion);
  const table = namesOf(slug).inputs;
  return { assessment: draft.id, table, written, finalised: "", ...keepRecord(record) };
}
