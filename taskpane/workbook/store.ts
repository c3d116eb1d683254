import type { Done, SavedRecord } from "../../desk/port";
import type { Draft } from "../../desk/draft/draft";
import { readSaved, savedForm } from "../../desk/draft/saved";
import {
  emptyPart,
  NAMESPACE,
  readSavedPart,
  writeSavedPart,
  type SavedPart,
} from "../../desk/draft/saved-part/saved-xml";
import {
  entryOf,
  LAST_SETTING,
  parsedEntry,
  PART_SETTING,
  savedDrafts,
  type SavedDraft,
} from "../../desk/paper/record/library";
import { inWorkbook } from "./run";

/** What a workbook holds. */
export interface Library {
  readonly saved: readonly SavedDraft[];
  /** Id of the assessment that was open last, or "". */
  readonly last: string;
  /** How many entries could not be read; they are kept. */
  readonly unread: number;
}

/** Our part of a workbook; null where it has none yet. */
export interface Part {
  readonly part: Excel.CustomXmlPart | null;
  readonly saved: SavedPart;
  readonly last: string;
}

let turn: Promise<unknown> = Promise.resolve();

/** Runs what changes the part after whatever does so already: each reads it whole and writes it whole. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const run = turn.then(task);
  turn = run.catch(() => null);
  return run;
}

/** Finds our part by its id in the settings; a file written by other means may have lost them: then by namespace. */
export async function readPart(context: Excel.RequestContext): Promise<Part> {
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
  if (part === null) return { part, saved: emptyPart, last: "" };
  const xml = part.getXml();
  await context.sync();
  return {
    part,
    saved: readSavedPart(xml.value),
    last: last.isNullObject ? "" : String(last.value),
  };
}

/** Writes the part anew, or the first one of a workbook; the settings learn which it is. */
export async function writePart(
  context: Excel.RequestContext,
  { part, saved }: Omit<Part, "last">,
): Promise<void> {
  const { settings, customXmlParts } = context.workbook;
  const xml = writeSavedPart(saved);
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
    const { saved: held, last } = await readPart(context);
    const saved = savedDrafts(held);
    return { saved, last, unread: held.entries.length - saved.length };
  });
}

/** What came of saving: done, or somebody else had saved the same assessment in the meantime and nothing was written. */
export type Saved =
  | { readonly kind: "saved" }
  | { readonly kind: "conflict"; readonly theirs: Draft; readonly modified: string };

/** An assessment as it is compared: on which step somebody stands, and onto which sheet it was written, is no change of it. */
export function comparedForm({ written: _written, ...draft }: Draft): string {
  const form = savedForm({ ...draft, step: "" });
  // Read as it will be read: in which order somebody filled an answer in is no difference.
  return JSON.stringify(savedForm(readSaved(form) ?? form));
}

/**
 * Saves one assessment among the others of the workbook; entries that cannot be read are carried along.
 * @param known `comparedForm` of the assessment as this pane last read or saved it: where the workbook holds it otherwise,
 * it is left as it is and given back. Null saves in any case.
 */
export function saveDraft(draft: Draft, modified: string, known: string | null = null): Promise<Done<Saved>> {
  return inTurn(() =>
    inWorkbook(async (context) => {
      const { part, saved } = await readPart(context);
      const { entries } = saved;
      const before = entries.find(({ id }) => id === draft.id);
      const own = entryOf(draft, modified, before);
      const theirs = before === undefined ? null : readSaved(parsedEntry(before.json));
      if (known !== null && before !== undefined && theirs !== null && comparedForm(theirs) !== known)
        return { kind: "conflict", theirs, modified: before.modified } as const;
      const all =
        before === undefined ? [...entries, own] : entries.map((entry) => (entry === before ? own : entry));
      context.workbook.settings.add(LAST_SETTING, draft.id);
      await writePart(context, { part, saved: { ...saved, entries: all } });
      await context.sync();
      return { kind: "saved" } as const;
    }),
  );
}

/** Reads the record of an assessment's sheet as it was written last; null where there is none. */
export function readRecord(assessment: string): Promise<Done<SavedRecord | null>> {
  return inWorkbook(async (context) => {
    const { saved } = await readPart(context);
    return saved.records.findLast((record) => record.assessment === assessment) ?? null;
  });
}

/** Reads every record of the workbook. */
export function readRecords(): Promise<Done<readonly SavedRecord[]>> {
  return inWorkbook(async (context) => (await readPart(context)).saved.records);
}

/** Notes that no assessment is open, so that the list is shown next time. */
export function forgetLast(): Promise<Done<null>> {
  return inWorkbook(async (context) => {
    context.workbook.settings.add(LAST_SETTING, "");
    await context.sync();
    return null;
  });
}
