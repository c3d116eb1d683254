import type { Draft } from "./draft";

/** What a step of the history did, as data: whoever shows it says it in the reader's language. */
export interface Change {
  /** Type of the action that made it. */
  readonly type: string;
  /** Id of the item or check, or the fact of the issuer, that it changed. */
  readonly of?: string;
  /** Which part of an answer: typing goes on only within one field. */
  readonly field?: string;
}

/** A change with the draft on its other side: the one before it in the past, the one after it in the future. */
export interface HistoryStep {
  readonly change: Change;
  readonly draft: Draft;
  /** Set while the field in which it was typed has the focus: what is typed next belongs to it. */
  readonly typing: boolean;
}

/** The changes that can be taken back, newest last, and those taken back, nearest last. */
export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

export const emptyHistory: History = { past: [], future: [] };

/** A draft is small and shares what did not change, but an afternoon of typing has no end. */
export const LONGEST_HISTORY = 200;

function isSame(a: Change, b: Change): boolean {
  return a.type === b.type && a.of === b.of && a.field === b.field;
}

/** Tells whether two drafts say the same, wherever the analyst stands, wherever they were written, finished or not. */
export function saysTheSame(a: Draft, b: Draft): boolean {
  const said = ({ step: _step, written: _written, reported: _reported, ...rest }: Draft) => {
    const { second: _second, finalised: _final, ...own } = rest;
    return JSON.stringify(own);
  };
  return said(a) === said(b);
}

/**
 * Notes a change to `before`. What is typed on in one field stays one step; whatever was taken back is gone. A change
 * that changes nothing is none.
 */
export function noted(
  history: History,
  before: Draft,
  after: Draft,
  change: Change,
  typing: boolean,
): History {
  if (saysTheSame(before, after)) return history;
  const last = history.past.at(-1);
  if (typing && last?.typing === true && isSame(last.change, change)) {
    // Typed and deleted again in one go: nothing is left to be taken back.
    const past = saysTheSame(last.draft, after) ? history.past.slice(0, -1) : history.past;
    return { past, future: [] };
  }
  return { past: [...history.past, { change, draft: before, typing }].slice(-LONGEST_HISTORY), future: [] };
}

/** Ends the typing: what is typed next is a step of its own. */
export function settled(history: History): History {
  const last = history.past.at(-1);
  if (last?.typing !== true) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, typing: false }] };
}

/**
 * An earlier or later content, while the analyst stays on the step of the walk, the sheet stays where it is, and a second
 * scoring that was finished stays so: what was seen cannot be unseen.
 */
function carried(to: Draft, now: Draft): Draft {
  const { written: _written, second: _second, ...content } = to;
  return {
    ...content,
    step: now.step,
    ...(now.written === undefined ? {} : { written: now.written }),
    ...(now.second === undefined ? {} : { second: now.second }),
  };
}

/** A move through the history: where it leads and which change it took back or made again. */
export interface Moved {
  readonly draft: Draft;
  readonly history: History;
  readonly change: Change;
}

/** Takes the last change back; null where there is none. */
export function undone(history: History, now: Draft): Moved | null {
  const last = history.past.at(-1);
  if (last === undefined) return null;
  const { change } = last;
  const past = history.past.slice(0, -1);
  const future = [...history.future, { change, draft: now, typing: false }];
  return { draft: carried(last.draft, now), history: settled({ past, future }), change };
}

/** Makes the change again that was taken back last; null where there is none. */
export function redone(history: History, now: Draft): Moved | null {
  const next = history.future.at(-1);
  if (next === undefined) return null;
  const { change } = next;
  const past = [...history.past, { change, draft: now, typing: false }];
  return { draft: carried(next.draft, now), history: { past, future: history.future.slice(0, -1) }, change };
}
