import type { SavedRecord } from "../../port";
import {
  engineVersion,
  keepRecord,
  recordAssessment,
  recordedText,
  type AssessmentRecord,
  type Pack,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { subjectOf } from "../../draft/subject";
import { savedWords, type Words } from "../../draft/words";
import { namesOf } from "../cells/naming";

/**
 * Makes the record of an assessment that goes into the workbook with its sheet.
 * @param slug part of the sheet's defined names
 * @param written ISO time
 */
export function recordOf(pack: Pack, draft: Draft, slug: string, written: string): SavedRecord {
  const { name, date, analyst } = draft.issuer;
  const title = { issuer: name.trim(), date, analyst: analyst.trim() };
  const words = savedWords(draft.words);
  const record: AssessmentRecord = {
    ...recordAssessment(pack, subjectOf(pack, draft), title, engineVersion),
    ...(words === undefined ? {} : { words: recordedWords(words) }),
  };
  const table = namesOf(slug).inputs;
  return { assessment: draft.id, table, written, finalised: "", ...keepRecord(record) };
}

function recordedWords(words: Words): NonNullable<AssessmentRecord["words"]> {
  return Object.fromEntries(
    Object.entries(words).map(([place, { en, zh }]) => [
      place,
      {
        ...(en === undefined ? {} : { en: recordedText(en) }),
        ...(zh === undefined ? {} : { zh: recordedText(zh) }),
      },
    ]),
  );
}
