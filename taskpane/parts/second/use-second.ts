import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../../desk/port";
import type { Draft } from "../../../desk/draft/draft";
import { usePane } from "../context";
import { readLibrary } from "../../workbook";
import { secondOf, type Sides } from "../../../desk/paper/comparison/begin-second";

interface State {
  /** Null while the workbook is being read. */
  readonly saved: readonly Draft[] | null;
  readonly failure: Failure | null;
}

export interface SecondSide extends State {
  /** The second scoring of the assessment on screen, or itself where it is one. */
  readonly second: Draft | null;
  /** Both, once the second is finished and as far as the workbook holds the first. */
  readonly sides: Sides | null;
  /** The assessment of which the one on screen is the second scoring; null where the workbook does not hold it. */
  readonly first: Draft | null;
  readonly lookAgain: () => Promise<void>;
}

async function look(): Promise<State> {
  const library = await readLibrary();
  return library.ok
    ? { saved: library.value.saved.map(({ draft }) => draft), failure: null }
    : { saved: null, failure: library.failure };
}

/** Finds the other side of the assessment on screen. */
export function useSecond(): SecondSide {
  const { draft, connected } = usePane();
  const [state, setState] = useState<State>({ saved: null, failure: null });
  const lookAgain = useCallback(async () => setState(await look()), []);
  useEffect(() => {
    let gone = false;
    if (connected)
      void look().then((found) => {
        if (!gone) setState(found);
      });
    return () => {
      gone = true;
    };
  }, [connected, draft.id]);
  const saved = state.saved ?? [];
  const { second: scoring } = draft;
  const first = scoring === undefined ? draft : (saved.find(({ id }) => id === scoring.of) ?? null);
  const second = scoring === undefined ? secondOf(draft, saved) : draft;
  const isDone = second?.second?.done !== undefined;
  return {
    ...state,
    ...{ first, second, lookAgain },
    sides: first === null || second === null || !isDone ? null : { first, second },
  };
}
