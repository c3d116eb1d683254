import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../desk/port";
import type { Draft } from "../../desk/draft/draft";
import { isConnected, readLibrary, readMethods, type Library } from "../workbook";

interface LibraryState {
  readonly library: Library | null;
  readonly failure: Failure | null;
  readonly reload: () => Promise<void>;
}

/** Reads the workbook's assessments when the pane opens, and hands over the one that was open last. */
export function useLibrary(onLast: (draft: Draft) => void): LibraryState {
  const [library, setLibrary] = useState<Library | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = useCallback(async () => {
    if (!isConnected()) return null;
    // What assessments name must be at hand before one is opened.
    await readMethods();
    const outcome = await readLibrary();
    setLibrary(outcome.ok ? outcome.value : null);
    setFailure(outcome.ok ? null : outcome.failure);
    return outcome.ok ? outcome.value : null;
  }, []);
  const reload = useCallback(async () => {
    await read();
  }, [read]);
  useEffect(() => {
    let gone = false;
    const start = async () => {
      const found = await read();
      const last = found?.saved.find(({ draft }) => draft.id === found.last);
      if (!gone && last !== undefined) onLast(last.draft);
    };
    void start();
    return () => {
      gone = true;
    };
  }, [read, onLast]);
  return { library, failure, reload };
}
