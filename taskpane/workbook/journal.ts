import { type Done, done, failed, type Failure, type SavedRecord } from "../../desk/port";
import { restore } from "./before";
import { entryText, type JournalEntry } from "./journal-entry";
import { wholeInWorkbook } from "./run";
import { writeSavedPart, type SavedPart, type SavedWrite } from "../../desk/draft/saved-part/saved-xml";
import { withRecord } from "../../desk/paper/record/library";
import { inTurn, readPart } from "./store";

/** A write that was prepared: nothing is changed yet. */
export interface Prepared<T> {
  readonly entry: JournalEntry;
  /** Goes into our part with the last change. */
  readonly record: SavedRecord | null;
  /** Queues every change, in an order that Excel can carry out. */
  readonly write: () => void;
  readonly result: T;
  /**
   * What may be refused without harm. It is queued after the write is taken out of the journal, in the same batch: then what
   * was written stays, and `refused` says what came of it.
   */
  readonly last?: { readonly write: () => void; readonly refused: (failure: Failure) => T };
}

type Prepare<T> = (context: Excel.RequestContext) => Promise<Done<Prepared<T>>>;

let listener: (() => void) | null = null;

/** Lets the pane hear that a write was interrupted while it is open. Returns what stops it. */
export function hearInterrupted(hear: () => void): () => void {
  listener = hear;
  return () => {
    if (listener === hear) listener = null;
  };
}

/** The journal of a workbook for one write. */
interface Noted {
  readonly part: Excel.CustomXmlPart | null;
  /** What is to stand in the part in the end, but for the record of the write. */
  readonly saved: SavedPart;
  /** Not where the entry was too long. */
  readonly isKept: boolean;
}

function without(saved: SavedPart, id: string): SavedPart {
  return { ...saved, writes: saved.writes.filter((write) => write.id !== id) };
}

function isEmpty({ entries, records, writes, attributes, unknown }: SavedPart): boolean {
  return [entries, records, writes, unknown].every((all) => all.length === 0) && attributes.size === 0;
}

/** Notes a write in our part before anything else is changed; one that is too long is not noted. */
async function note(
  context: Excel.RequestContext,
  entry: JournalEntry,
  { id, at, replaces }: { readonly id: string; readonly at: string; readonly replaces: string | null },
): Promise<Noted> {
  const { part, saved: held } = await readPart(context);
  const saved = replaces === null ? held : without(held, replaces);
  const json = entryText(entry);
  if (json === null) return { part, saved, isKept: false };
  const write: SavedWrite = { id, at, json };
  const xml = writeSavedPart({ ...saved, writes: [...saved.writes, write] });
  if (part !== null) {
    part.setXml(xml);
    await context.sync();
    return { part, saved, isKept: true };
  }
  const made = context.workbook.customXmlParts.add(xml);
  made.load("id");
  await context.sync();
  return { part: made, saved, isKept: true };
}

/** Takes a write out of the journal; a part that holds nothing else is not needed. The caller syncs. */
function cross(context: Excel.RequestContext, part: Excel.CustomXmlPart | null, saved: SavedPart): void {
  if (part !== null && isEmpty(saved)) part.delete();
  else if (part !== null) part.setXml(writeSavedPart(saved));
  else if (!isEmpty(saved)) context.workbook.customXmlParts.add(writeSavedPart(saved));
}

/**
 * Puts back what stood in the workbook before a write, and takes the write out of the journal.
 * @returns the sheet that had to stay since something else stands on it, or null
 */
export async function takeBack(
  context: Excel.RequestContext,
  id: string,
  entry: JournalEntry,
): Promise<string | null> {
  const { part, saved } = await readPart(context);
  const left = await restore(context, entry.before);
  if (saved.writes.some((write) => write.id === id)) cross(context, part, without(saved, id));
  await context.sync();
  return left;
}

/** Puts back what stood in the workbook before a write, which stays in the journal: it is going to be done again. */
export async function clearWay(context: Excel.RequestContext, entry: JournalEntry): Promise<string | null> {
  const left = await restore(context, entry.before);
  await context.sync();
  return left;
}

async function isNoted(context: Excel.RequestContext, id: string): Promise<boolean> {
  const { saved } = await readPart(context);
  return saved.writes.some((write) => write.id === id);
}

/** Takes a write out of the journal and leaves the workbook as it is. */
export async function forget(context: Excel.RequestContext, id: string): Promise<void> {
  const { part, saved } = await readPart(context);
  cross(context, part, without(saved, id));
  await context.sync();
}

/**
 * Writes something as a whole. It is noted in the workbook first, with what stood there before, and taken out of the
 * journal by the last change: whoever opens the workbook in between can finish or undo it. Where the workbook refuses
 * half-way, what was done is taken back at once.
 * @param replaces id of the interrupted write that is being done again
 */
export function writeWhole<T>(prepare: Prepare<T>, replaces: string | null = null): Promise<Done<T>> {
  return inTurn(async () => {
    const id = crypto.randomUUID();
    const state: { prepared: Prepared<T> | null; isDone: boolean } = { prepared: null, isDone: false };
    const outcome = await wholeInWorkbook<Done<T>>(async (context, setBack) => {
      const prepared = await prepare(context);
      if (!prepared.ok) return prepared;
      const { entry, record, write, result, last } = prepared.value;
      state.prepared = prepared.value;
      setBack((again) => forget(again, id));
      const noted = await note(context, entry, { id, at: new Date().toISOString(), replaces });
      setBack(async (again) => {
        // The answer may have been lost, not the write.
        state.isDone ||= noted.isKept && !(await isNoted(again, id));
        if (!state.isDone) await takeBack(again, id, entry);
      });
      write();
      cross(context, noted.part, record === null ? noted.saved : withRecord(noted.saved, record));
      last?.write();
      await context.sync();
      state.isDone = true;
      return { ok: true, value: result };
    });
    if (outcome.ok) return outcome.value;
    const { prepared, isDone } = state;
    if (isDone && prepared !== null)
      return done(prepared.last === undefined ? prepared.result : prepared.last.refused(outcome.failure));
    if (outcome.half !== true) return outcome;
    listener?.();
    return failed("journal.half", { detail: String(outcome.failure.facts["detail"] ?? "") });
  });
}
