import type { Draft } from "../assessment/draft";
import { readSaved, savedForm } from "../assessment/saved";
import { inWorkbook, type Done } from "./run";
import {
  NAMESPACE,
  readSavedRecords,
  readSavedXml,
  writeSavedXml,
  type SavedEntry,
  type SavedRecord,
} from "./saved-xml";

/** Keys of the workbook's settings: which part holds the assessments, and which of them was open last. */
const PART_SETTING = "notchbook.part";
const LAST_SETTING = "notchbook.last";

/** What a workbook holds. */
export interface Library {
  readonly saved: readonly { readonly draft: Draft; readonly modified: string }[];
  /** Id of the assessment that was open last, or "". */
  readonly last: string;
  /** How many entries could not be read; they are kept. */
  readonly unread: number;
}

interface Part {
  readonly part: Excel.CustomXmlPart | null;
  readonly entries: readonly SavedEntry[];
  readonly records: readonly SavedRecord[];
  readonly last: string;
}

let turn: Promise<unknown> = Promise.resolve();

/** Runs what changes the part after whatever does so already: each reads it whole and writes it whole. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const run = turn.then(task);
  turn = run.catch(() => null);
  return run;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}

/** Finds our part by its id in the settings; a file written by other means may have lost them: then by namespace. */
async function readPart(context: Excel.RequestContext): Promise<Part> {
  const { settings, customXmlParts } = context.workbook;
  const known = settings.getItemOrNullObject(PART_SETTING);
  const last = settings.getItemOrNullObject(LAST_SETTING);
  const found = customXmlParts.getByNamespace(NAMESPACE);
  known.load("value");
  last.load("value");
  found.load("items/id");
  await context.sync();
  const id = known.isNullObject ? "" : String(known.value);
  const part = found.items.find((candidate) => candidate.id === id) ?? found.items[0] ?? null;
  if (part === null) return { part, entries: [], records: [], last: "" };
  const xml = part.getXml();
  await context.sync();
  return {
    part,
    entries: readSavedXml(xml.value),
    records: readSavedRecords(xml.value),
    last: last.isNullObject ? "" : String(last.value),
  };
}

/** Writes the part anew, or the first one of a workbook; the settings learn which it is. */
async function writePart(
  context: Excel.RequestContext,
  { part, entries, records }: Omit<Part, "last">,
): Promise<void> {
  const { settings, customXmlParts } = context.workbook;
  const xml = writeSavedXml(entries, records);
  if (part !== null) {
    part.setXml(xml);
    settings.add(PART_SETTING, part.id);
    return;
  }
  const made = customXmlParts.add(xml);
  made.load("id");
  await context.sync();
  settings.add(PART_SETTING, made.id);
}

/** Reads every assessment that the workbook holds. */
export function readLibrary(): Promise<Done<Library>> {
  return inWorkbook(async (context) => {
    const { entries, last } = await readPart(context);
    const saved = entries.flatMap(({ json, modified }) => {
      const draft = readSaved(parsed(json));
      return draft === null ? [] : [{ draft, modified }];
    });
    return { saved, last, unread: entries.length - saved.length };
  });
}

/** What came of saving: done, or somebody else had saved the same assessment in the meantime and nothing was written. */
export type Saved =
  | { readonly kind: "saved" }
  | { readonly kind: "conflict"; readonly theirs: Draft; readonly modified: string };

/** An assessment as it is compared: on which step somebody stands is no change of it. */
export function comparedForm(draft: Draft): string {
  return JSON.stringify(savedForm({ ...draft, step: "" }));
}

/**
 * Saves one assessment among the others of the workbook; entries that cannot be read are carried along.
 * @param known `comparedForm` of the assessment as this pane last read or saved it: where the workbook holds it otherwise,
 * it is left as it is and given back. Null saves in any case.
 */
export function saveDraft(draft: Draft, modified: string, known: string | null = null): Promise<Done<Saved>> {
  return inTurn(() =>
    inWorkbook(async (context) => {
      const { part, entries, records } = await readPart(context);
      const own: SavedEntry = { id: draft.id, modified, json: JSON.stringify(savedForm(draft)) };
      const before = entries.find(({ id }) => id === draft.id);
      const theirs = before === undefined ? null : readSaved(parsed(before.json));
      if (known !== null && before !== undefined && theirs !== null && comparedForm(theirs) !== known)
        return { kind: "conflict", theirs, modified: before.modified } as const;
      const all =
        before === undefined ? [...entries, own] : entries.map((entry) => (entry === before ? own : entry));
      context.workbook.settings.add(LAST_SETTING, draft.id);
      await writePart(context, { part, entries: all, records });
      await context.sync();
      return { kind: "saved" } as const;
    }),
  );
}

/** A change of the part that was prepared: it is queued when it is asked for, and so is the way back. */
interface RecordPlacer {
  readonly place: (record: SavedRecord) => void;
  readonly restore: (context: Excel.RequestContext) => void;
}

/**
 * Prepares to put a record in the place of the assessment's earlier one, within a batch that writes more: reads the part
 * now, and changes nothing yet. A record that the ledger refers to stays. The caller syncs, and holds the turn.
 */
export async function recordPlacer(context: Excel.RequestContext): Promise<RecordPlacer> {
  const { part, entries, records } = await readPart(context);
  const id = part?.id;
  return {
    place: (record) => {
      const others = records.filter(
        ({ assessment, finalised, hash }) =>
          assessment !== record.assessment || (finalised !== "" && hash !== record.hash),
      );
      const xml = writeSavedXml(entries, [...others, record]);
      // A first part is found by its namespace until the assessment itself is saved.
      if (part === null) context.workbook.customXmlParts.add(xml);
      else part.setXml(xml);
    },
    restore: (again) => {
      if (id !== undefined) again.workbook.customXmlParts.getItem(id).setXml(writeSavedXml(entries, records));
    },
  };
}

/** Reads the record of an assessment's sheet as it was written last; null where there is none. */
export function readRecord(assessment: string): Promise<Done<SavedRecord | null>> {
  return inWorkbook(async (context) => {
    const { records } = await readPart(context);
    return records.findLast((record) => record.assessment === assessment) ?? null;
  });
}

/** Notes that no assessment is open, so that the list is shown next time. */
export function forgetLast(): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    context.workbook.settings.add(LAST_SETTING, "");
    await context.sync();
    return null;
  });
}
