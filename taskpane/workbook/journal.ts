import { type Done, done, failed, type Failure, type SavedRecord } from "../../desk/port";
import { prepareRestore } from "./before";
import { entryText, type JournalEntry } from "./journal-entry";
import {
  changePart,
  inTurn,
  isOvertaken,
  markBegun,
  markEnded,
  queueChange,
  readPart,
  readToChange,
  type Part,
  type Queued,
} from "./part";
import { inWorkbook, wholeInWorkbook, type Back } from "./run";
import { TRIES } from "./turn";
import type { SavedPart } from "../../desk/draft/saved-part/saved-xml";
import { withRecord } from "../../desk/paper/record/library";

/** A write that was prepared: nothing is changed yet. */
export interface Prepared<T> {
  readonly entry: JournalEntry;
  /** Goes into our part with the last change. */
  readonly record: SavedRecord | null;
  /** Queues every change, in an order that Excel can carry out. */
  readonly write: () => void;
  readonly result: T;
  /** Reads what was written, and says what came of it. */
  readonly check?: (context: Excel.RequestContext) => Promise<Done<T>>;
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

function without(saved: SavedPart, id: string): SavedPart {
  const isThere = saved.writes.some((write) => write.id === id);
  return isThere ? { ...saved, writes: saved.writes.filter((write) => write.id !== id) } : saved;
}

/** What our part is once a write is noted in it. */
function noted(
  { saved }: Part,
  json: string,
  { id, at, replaces }: { readonly id: string; readonly at: string; readonly replaces: string | null },
): SavedPart {
  const { writes, ...rest } = replaces === null ? saved : without(saved, replaces);
  return { ...rest, writes: [...writes, { id, at, json }] };
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
  const { result } = await changePart(context, async ({ saved }) => {
    const { left, restore } = await prepareRestore(context, entry.before);
    return { saved: without(saved, id), result: left, also: restore };
  });
  return result;
}

/** Puts back what stood in the workbook before a write, which stays in the journal: it is going to be done again. */
export async function clearWay(context: Excel.RequestContext, entry: JournalEntry): Promise<string | null> {
  const { result } = await changePart(context, async ({ saved }) => {
    const { left, restore } = await prepareRestore(context, entry.before);
    return { saved, result: left, also: restore };
  });
  return result;
}

/** Takes a write out of the journal and leaves the workbook as it is. */
export async function forget(context: Excel.RequestContext, id: string): Promise<void> {
  await changePart(context, ({ saved }) => ({ saved: without(saved, id), result: null }));
}

/** What came of one attempt. */
interface Attempt<T> {
  readonly outcome: Done<T> & { readonly half?: true };
  /** Where every change was made. */
  readonly prepared: Prepared<T> | null;
  readonly isDone: boolean;
  /** Somebody else changed our part in between: nothing was written. */
  readonly isOvertaken: boolean;
}

/** Takes the note out again where it was made, and finds out whether somebody else was faster. */
function unnoted(
  id: string,
  { part, queued }: { readonly part: Part; readonly queued: Queued },
  found: { isOvertaken: boolean },
): Back {
  return async (again) => {
    found.isOvertaken = isOvertaken(part, queued, await readPart(again));
    await forget(again, id);
  };
}

/**
 * Finds out what became of the batch that was to do everything, and takes back what it did. Nothing was done unless the mark
 * is there with which it begins; all was done if the part has its change, which comes last.
 */
function wayBack(
  id: string,
  entry: JournalEntry,
  { part, queued }: { readonly part: Part; readonly queued: Queued },
  found: { isDone: boolean; isOvertaken: boolean },
): Back {
  return async (again) => {
    if (found.isDone) return;
    const now = await readPart(again);
    if (now.ended.includes(id) || now.changes.includes(queued.change)) found.isDone = true;
    else if (now.begun.includes(id)) await takeBack(again, id, entry);
    else {
      found.isOvertaken = isOvertaken(part, queued, now);
      await forget(again, id);
    }
  };
}

async function attemptWhole<T>(prepare: Prepare<T>, replaces: string | null): Promise<Attempt<T>> {
  const id = crypto.randomUUID();
  const found = { isDone: false, isOvertaken: false };
  const state: { prepared: Prepared<T> | null } = { prepared: null };
  const outcome = await wholeInWorkbook<Done<T>>(async (context, setBack) => {
    // Before anything else is read: whatever another pane writes from here on is seen when the turn is taken.
    let part = await readToChange(context);
    const { turns } = part.held;
    const look = async (again: Excel.RequestContext) => {
      const now = await readPart(again).catch(() => null);
      found.isOvertaken = now !== null && turns.some((turn) => !now.held.turns.includes(turn));
    };
    setBack(look);
    const prepared = await prepare(context);
    if (!prepared.ok) {
      // What it is refused for may be half of what somebody else is writing.
      await look(context);
      return prepared;
    }
    const { entry, record, write, result, last } = prepared.value;
    state.prepared = prepared.value;
    const json = entryText(entry);
    if (json !== null) {
      // It is noted before anything is changed; one that is too long is not.
      const queued = queueChange(
        context,
        part,
        noted(part, json, { id, at: new Date().toISOString(), replaces }),
      );
      setBack(unnoted(id, { part, queued }, found));
      await context.sync();
      part = queued.after;
    }
    const before = without(part.saved, id);
    const saved = record === null ? before : withRecord(before, record);
    const queued = queueChange(context, part, saved, () => {
      markBegun(context, id);
      write();
    });
    setBack(wayBack(id, entry, { part, queued }, found));
    markEnded(context, id, queued);
    last?.write();
    await context.sync();
    found.isDone = true;
    return { ok: true, value: result };
  });
  return { outcome: outcome.ok ? outcome.value : outcome, prepared: state.prepared, ...found };
}

/**
 * Writes something as a whole. It is noted in the workbook first, with what stood there before, and taken out of the
 * journal by the last change: whoever opens the workbook in between can finish or undo it. Where the workbook refuses
 * half-way, what was done is taken back at once. Where somebody else wrote since it was prepared, nothing was done, and it is
 * prepared anew.
 * @param replaces id of the interrupted write that is being done again
 */
export function writeWhole<T>(prepare: Prepare<T>, replaces: string | null = null): Promise<Done<T>> {
  return inTurn(async () => {
    for (let tries = 1; ; tries += 1) {
      const { outcome, prepared, isDone, isOvertaken: isLate } = await attemptWhole(prepare, replaces);
      if (isDone && prepared !== null) return whatCame(prepared, outcome);
      if (isLate && tries < TRIES) continue;
      if (isLate && prepared !== null) return failed("fail.overtaken");
      if (outcome.ok || outcome.half !== true) return outcome;
      listener?.();
      return failed("journal.half", { detail: String(outcome.failure.facts["detail"] ?? "") });
    }
  });
}

async function whatCame<T>({ result, last, check }: Prepared<T>, outcome: Done<T>): Promise<Done<T>> {
  const checked = check === undefined ? done(done(result)) : await inWorkbook(check);
  if (!checked.ok) return checked;
  if (!checked.value.ok || outcome.ok || last === undefined) return checked.value;
  return done(last.refused(outcome.failure));
}
