import { useCallback, useEffect, useRef, useState } from "react";
import type { Draft } from "../assessment/draft";
import { isConnected, saveDraft, type Failure } from "../workbook";

/** How long the analyst pauses before what was typed is saved. */
const PAUSE = 400;

export type SaveState =
  | { readonly state: "idle" | "saving" | "saved" | "alone" }
  | { readonly state: "failed"; readonly failure: Failure };

export interface Autosave {
  readonly save: SaveState;
  /** Saves at once what is not yet saved; settles when it is. */
  readonly saveNow: () => Promise<void>;
}

/** Saves the assessment into the workbook after changes, one save at a time, the newest state last. */
export function useAutosave(draft: Draft | null, changes: number): Autosave {
  const [save, setSave] = useState<SaveState>({ state: "idle" });
  const latest = useRef<{ draft: Draft | null; changes: number }>({ draft, changes });
  const savedUpTo = useRef(changes);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const saveNow = useCallback(() => {
    queue.current = queue.current.then(async () => {
      const { draft: current, changes: count } = latest.current;
      if (current === null || count === savedUpTo.current) return;
      if (!isConnected()) {
        setSave({ state: "alone" });
        return;
      }
      setSave({ state: "saving" });
      const outcome = await saveDraft(current, new Date().toISOString());
      if (outcome.ok) savedUpTo.current = count;
      setSave(outcome.ok ? { state: "saved" } : { state: "failed", failure: outcome.failure });
    });
    return queue.current;
  }, []);

  useEffect(() => {
    latest.current = { draft, changes };
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
  return { save, saveNow };
}
