import { useCallback, useEffect, useRef, useState } from "react";
import type { Failure } from "../../desk/port";
import type { Draft } from "../../desk/draft/draft";
import { comparedForm, isConnected, saveDraft } from "../workbook";

/** How long the analyst pauses before what was typed is saved. */
const PAUSE = 400;

export type SaveState =
  | { readonly state: "idle" | "saving" | "saved" | "alone" }
  | { readonly state: "failed"; readonly failure: Failure }
  /** Somebody else saved the same assessment: theirs stands in the workbook, ours is kept here. */
  | { readonly state: "conflict"; readonly theirs: Draft; readonly modified: string };

export interface Autosave {
  readonly save: SaveState;
  /** Saves at once what is not yet saved; settles when it is. */
  readonly saveNow: () => Promise<void>;
  /** Says that what stands in the workbook was seen: the next save goes over it. */
  readonly overrule: (theirs: Draft) => Promise<void>;
  /** Says that what stands in the workbook takes the place of what is here: nothing is left to be saved. */
  readonly adopt: (theirs: Draft) => void;
}

/** Saves the assessment into the workbook after changes, one save at a time, the newest state last. */
export function useAutosave(draft: Draft | null, changes: number): Autosave {
  const [save, setSave] = useState<SaveState>({ state: "idle" });
  const latest = useRef<{ draft: Draft | null; changes: number }>({ draft, changes });
  const savedUpTo = useRef(changes);
  const queue = useRef<Promise<void>>(Promise.resolve());
  /** The assessment as the workbook has it, as far as this pane knows; null for one that it never held. */
  const known = useRef<{ id: string; form: string | null }>({ id: "", form: null });

  const saveNow = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const { draft: current, changes: count } = latest.current;
      if (current === null || count === savedUpTo.current) return;
      if (!isConnected()) {
        setSave({ state: "alone" });
        return;
      }
      setSave({ state: "saving" });
      const before = known.current.id === current.id ? known.current.form : null;
      const outcome = await saveDraft(current, new Date().toISOString(), before);
      if (!outcome.ok) {
        setSave({ state: "failed", failure: outcome.failure });
      } else if (outcome.value.kind === "conflict") {
        const { theirs, modified } = outcome.value;
        setSave({ state: "conflict", theirs, modified });
      } else {
        savedUpTo.current = count;
        known.current = { id: current.id, form: comparedForm(current) };
        setSave({ state: "saved" });
      }
    });
    return queue.current;
  }, []);

  const overrule = useCallback(
    (theirs: Draft) => {
      known.current = { id: theirs.id, form: comparedForm(theirs) };
      return saveNow();
    },
    [saveNow],
  );

  const adopt = useCallback((theirs: Draft) => {
    known.current = { id: theirs.id, form: comparedForm(theirs) };
    savedUpTo.current = latest.current.changes;
    setSave({ state: "saved" });
  }, []);

  useEffect(() => {
    latest.current = { draft, changes };
    if (draft === null) known.current = { id: "", form: null };
    // What is opened was read from the workbook and counts no change; what is begun is not there yet.
    if (draft !== null && known.current.id !== draft.id) {
      const isOpened = changes === savedUpTo.current;
      known.current = { id: draft.id, form: isOpened ? comparedForm(draft) : null };
      setSave({ state: "idle" });
    }
    if (draft === null || changes === savedUpTo.current) return undefined;
    const timer = setTimeout(() => void saveNow(), PAUSE);
    return () => clearTimeout(timer);
  }, [draft, changes, saveNow]);

  // A pane that is hidden in mid-sentence has still something to save, and may not come back.
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === "hidden") void saveNow();
    };
    document.addEventListener("visibilitychange", hide);
    return () => document.removeEventListener("visibilitychange", hide);
  }, [saveNow]);
  return { save, saveNow, overrule, adopt };
}
