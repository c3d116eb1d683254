import type { SavedRecord } from "../../port";
import type { Draft } from "../../draft/draft";
import { readSaved, savedForm } from "../../draft/saved";
import { withUnknown } from "../../draft/saved-part/unknown-members";
import type { SavedEntry, SavedPart } from "../../draft/saved-part/saved-xml";
import { slugOfInputsName } from "../cells/naming";

/** Keys of a workbook's settings: which part holds the assessments, and which of them was open last. */
export const PART_SETTING = "notchbook.part";
export const LAST_SETTING = "notchbook.last";

/** An assessment of a workbook with the time of its last change. */
export interface SavedDraft {
  readonly draft: Draft;
  /** ISO time. */
  readonly modified: string;
}

/** Reads what an entry holds; null for text that is no JSON. */
export function parsedEntry(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/**
 * Where an assessment stands is said by the record that came with its sheet too: a pane that was closed between writing and
 * saving has not noted it, and somebody else may have written it since.
 */
function asWritten(draft: Draft, records: readonly SavedRecord[]): Draft {
  const record = records.findLast(({ assessment }) => assessment === draft.id);
  const slug = record === undefined ? null : slugOfInputsName(record.table);
  if (record === undefined || slug === null || (draft.written?.at ?? "") >= record.written) return draft;
  return { ...draft, written: { slug, at: record.written } };
}

/** Lists the assessments of a part; entries that cannot be read are left out. */
export function savedDrafts({ entries, records }: SavedPart): readonly SavedDraft[] {
  return entries.flatMap(({ json, modified }) => {
    const draft = readSaved(parsedEntry(json));
    return draft === null ? [] : [{ draft: asWritten(draft, records), modified }];
  });
}

/**
 * Makes the entry of an assessment as it is saved, in the place of an earlier one. What a later version wrote into that one
 * is carried along.
 */
export function entryOf(draft: Draft, modified: string, before?: SavedEntry): SavedEntry {
  const held = before === undefined ? null : parsedEntry(before.json);
  const known = readSaved(held);
  const form = savedForm(draft);
  const saved = known === null ? form : withUnknown(form, held, savedForm(known));
  return { ...before, id: draft.id, modified, json: JSON.stringify(saved) };
}

/** Puts a record in the place of the assessment's earlier one. A record that the ledger refers to stays. */
export function withRecord(saved: SavedPart, record: SavedRecord): SavedPart {
  const others = saved.records.filter(
    ({ assessment, finalised, hash }) =>
      assessment !== record.assessment || (finalised !== "" && hash !== record.hash),
  );
  // Written again as it was finalised, it stays what the ledger refers to.
  const twin = saved.records.find(
    ({ assessment, finalised, hash }) =>
      assessment === record.assessment && finalised !== "" && hash === record.hash,
  );
  const finalised = record.finalised === "" ? (twin?.finalised ?? "") : record.finalised;
  return { ...saved, records: [...others, { ...record, finalised }] };
}
