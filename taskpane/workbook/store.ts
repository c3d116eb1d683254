import type { Done, SavedRecord } from "../../desk/port";
import type { Draft } from "../../desk/draft/draft";
import { readSaved, savedForm } from "../../desk/draft/saved";
import type { SavedPart } from "../../desk/draft/saved-part/saved-xml";
import {
  entryOf,
  LAST_SETTING,
  parsedEntry,
  savedDrafts,
  type SavedDraft,
} from "../../desk/paper/record/library";
import { changePart, inTurn, readPart } from "./part";
import { Overtaken } from "./turn";
import { inWorkbook } from "./run";

/** What a workbook holds. */
export interface Library {
  readonly saved: readonly SavedDraft[];
  /** Id of the assessment that was open last, or "". */
  readonly last: string;
  /** How many entries could not be read; they are kept. */
  readonly unread: number;
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

/** How each assessment was last sent to the workbook without an answer that it stands there. */
const unanswered = new Map<string, Set<string>>();

function heldIn(
  { entries }: SavedPart,
  assessment: string,
): { readonly theirs: Draft | null; readonly modified: string } {
  const entry = entries.find(({ id }) => id === assessment);
  const theirs = entry === undefined ? null : readSaved(parsedEntry(entry.json));
  return { theirs, modified: entry?.modified ?? "" };
}

/** An assessment is saved later than what it is saved over, also by a clock that is behind. */
function laterThan(modified: string, before: string | undefined): string {
  const [own, old] = [Date.parse(modified), Date.parse(before ?? "")];
  return own <= old ? new Date(old + 1).toISOString() : modified;
}

/**
 * Saves one assessment among the others of the workbook; entries that cannot be read are carried along, and so is what
 * another version wrote into this one. Then it is read again: only what stands in the workbook is saved.
 * @param known `comparedForm` of the assessment as this pane last read or saved it: where the workbook holds it otherwise,
 * it is left as it is and given back. Null saves in any case.
 */
export function saveDraft(draft: Draft, modified: string, known: string | null = null): Promise<Done<Saved>> {
  return save(draft, modified, known, true);
}

/** Saves an assessment that is not the one on screen: whoever opens the workbook next comes to the one that is. */
export function saveBeside(draft: Draft, modified: string): Promise<Done<Saved>> {
  return save(draft, modified, null, false);
}

function save(draft: Draft, modified: string, known: string | null, isOpen: boolean): Promise<Done<Saved>> {
  const form = comparedForm(draft);
  const sent = unanswered.get(draft.id) ?? new Set();
  unanswered.set(draft.id, sent);
  const isOurs = (held: string) => held === known || held === form || sent.has(held);
  return inTurn(async () => {
    const outcome = await inWorkbook<Saved>(async (context) => {
      const conflictIn = (saved: SavedPart): Saved | null => {
        const { theirs, modified: at } = heldIn(saved, draft.id);
        if (theirs === null || isOurs(comparedForm(theirs))) return null;
        return { kind: "conflict", theirs, modified: at };
      };
      const { result } = await changePart<Saved>(context, ({ saved }) => {
        const conflict = known === null ? null : conflictIn(saved);
        if (conflict !== null) return { saved, result: conflict };
        const { entries } = saved;
        const before = entries.find(({ id }) => id === draft.id);
        const own = entryOf(draft, laterThan(modified, before?.modified), before);
        const all =
          before === undefined ? [...entries, own] : entries.map((entry) => (entry === before ? own : entry));
        // Its answer may be lost: then what stands in the workbook is ours, not somebody else's.
        sent.add(form);
        return {
          saved: { ...saved, entries: all },
          result: { kind: "saved" },
          ...(isOpen ? { also: () => context.workbook.settings.add(LAST_SETTING, draft.id) } : {}),
        };
      });
      if (result.kind === "conflict") return result;
      const { saved } = await readPart(context);
      const conflict = conflictIn(saved);
      if (conflict !== null) return conflict;
      const { theirs } = heldIn(saved, draft.id);
      if (theirs === null || comparedForm(theirs) !== form)
        throw new Overtaken("it does not stand in the workbook");
      return result;
    });
    // Only here: Excel may still lose the end of the run.
    if (outcome.ok && outcome.value.kind === "saved") sent.clear();
    return outcome;
  });
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
