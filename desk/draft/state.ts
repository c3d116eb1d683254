import type { PaneAction } from "./actions";
import { changedDraft, reachable } from "./change-draft";
import { changeOf, isTyped } from "./change-of";
import { newDraft, type Draft } from "./draft";
import { emptyHistory, noted, redone, settled, undone, type Change, type History } from "./history";
import { isWhatIfAction } from "./scenarios";
import type { StepId } from "./walk";

/** What the pane shows: the list of assessments, or one of them. */
export interface PaneState {
  readonly draft: Draft | null;
  /** The step at which the next assessment is to be opened, where that was asked while none was open. */
  readonly wish: StepId | null;
  /** The item to bring into view on the step, after a jump to it. */
  readonly focus: string | null;
  /** Counts the jumps, so that one to the same place is still one. */
  readonly jumps: number;
  /** Counts what the analyst changed: whoever saved up to a count knows whether more came. */
  readonly changes: number;
  readonly history: History;
  /** What was last taken back or made again, to be told; null once something else happened. */
  readonly moved: { readonly by: "undone" | "redone"; readonly change: Change } | null;
}

export type { PaneAction } from "./actions";

export const emptyPane: PaneState = {
  draft: null,
  wish: null,
  focus: null,
  jumps: 0,
  changes: 0,
  history: emptyHistory,
  moved: null,
};

/** Another assessment, or none: what could be taken back belonged to the one before. */
function fresh(state: PaneState, draft: Draft | null): PaneState {
  return { ...state, draft, focus: null, history: emptyHistory, moved: null };
}

function begun(state: PaneState, draft: Draft): PaneState {
  const { jumps, changes } = state;
  return { ...fresh(state, draft), wish: null, jumps: jumps + 1, changes: changes + 1 };
}

function movedTo(state: PaneState, draft: Draft, by: "undone" | "redone"): PaneState {
  const moved = (by === "undone" ? undone : redone)(state.history, draft);
  if (moved === null) return state;
  const { history, change } = moved;
  return { ...state, draft: moved.draft, changes: state.changes + 1, history, moved: { by, change } };
}

/** The pane's next state: pure, so that every walk can be replayed and tested without a window. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "started":
      return begun(state, {
        ...newDraft(action.id, action.method, action.date),
        ...(action.answers === undefined ? {} : { answers: action.answers }),
      });
    case "begun":
      return begun(state, action.draft);
    case "opened": {
      const { wish, jumps } = state;
      if (wish === null) return fresh(state, action.draft);
      return {
        ...fresh(state, { ...action.draft, step: reachable(action.draft, wish) }),
        wish: null,
        jumps: jumps + 1,
      };
    }
    case "step-asked":
      return state.draft === null
        ? { ...state, wish: action.step }
        : paneReducer(state, { type: "went", step: action.step });
    case "left":
      return fresh(state, null);
    case "settled": {
      const history = settled(state.history);
      return history === state.history ? state : { ...state, history };
    }
    default:
      return state.draft === null ? state : changed(state, state.draft, action);
  }
}

/** What stays possible with an assessment that stands in the ledger: to look, to write its sheet again, to try what would be. */
function isOpenTo({ finalised }: Draft, action: PaneAction): boolean {
  if (finalised === undefined) return true;
  if (isWhatIfAction(action)) return action.type !== "whatif-applied";
  return ["went", "written", "reported", "relinked"].includes(action.type);
}

function changed(state: PaneState, before: Draft, action: PaneAction): PaneState {
  if (!isOpenTo(before, action)) return state;
  if (action.type === "undone" || action.type === "redone") return movedTo(state, before, action.type);
  const draft = changedDraft(before, action);
  const went = action.type === "went";
  const change = changeOf(action, before);
  return {
    ...state,
    draft,
    focus: went ? (action.item ?? null) : state.focus,
    jumps: state.jumps + (went ? 1 : 0),
    changes: state.changes + 1,
    // Whoever goes elsewhere and comes back to a field types anew.
    history:
      action.type === "finalised"
        ? emptyHistory
        : change === null
          ? settled(state.history)
          : noted(state.history, before, draft, change, isTyped(action)),
    moved: null,
  };
}
