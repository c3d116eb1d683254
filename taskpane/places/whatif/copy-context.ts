import { createContext, useContext, useMemo } from "react";
import type { Draft, Moved, Moves, WhatIf } from "../../../desk/draft/draft";
import { currentMoves, whatIfOf } from "../../../desk/draft/scenarios";
import { openOf } from "../../../desk/draft/walk";
import { usePane, type PaneContent } from "../../parts/context";
import { assessCopy, copyOf, givenIn, isSameGiven } from "../../../desk/draft/copy";

/** The copy on screen, with the assessment of which it is one. */
export interface Copy {
  readonly whatIf: WhatIf;
  readonly moves: Moves;
  readonly base: PaneContent;
  /** What the pane's parts are told of the copy in place of the assessment. */
  readonly content: PaneContent;
  /** What an item is given as in the copy. */
  readonly given: (id: string) => Moved;
  readonly move: (id: string, moved: Moved, typed?: true) => void;
}

/** Makes the copy that the assessment on screen names, and rates it. */
export function useNewCopy(): Copy {
  const base = usePane();
  const { pack, draft, dispatch } = base;
  const whatIf = whatIfOf(draft);
  const moves = currentMoves(whatIf);
  const content = useMemo((): PaneContent => {
    const copy: Draft = copyOf(pack, draft, moves);
    const assessment = assessCopy(pack, copy);
    return { ...base, draft: copy, assessment, open: openOf(pack, copy, assessment), overrides: [] };
  }, [base, pack, draft, moves]);
  const given = (id: string) => moves[id] ?? givenIn(pack, draft, id);
  const move = (item: string, moved: Moved, typed?: true) => {
    const same = isSameGiven(moved, givenIn(pack, draft, item));
    dispatch({
      type: "whatif-moved",
      item,
      moved: same ? null : moved,
      ...(typed === undefined ? {} : { typed }),
    });
  };
  return { whatIf, moves, base, content, given, move };
}

export const CopyContext = createContext<Copy | null>(null);

/** Gives the copy on screen. */
export function useCopy(): Copy {
  const copy = useContext(CopyContext);
  if (copy === null) throw new Error("This part of the pane stands outside a copy.");
  return copy;
}
