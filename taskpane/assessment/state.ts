import {
  newDraft,
  type Answer,
  type Approval,
  type Draft,
  type Issuer,
  type Mode,
  type Written,
} from "./draft";
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
}

export type PaneAction =
  | { readonly type: "started"; readonly id: string; readonly method: string; readonly date: string }
  | { readonly type: "opened"; readonly draft: Draft }
  | { readonly type: "begun"; readonly draft: Draft }
  | { readonly type: "left" }
  | { readonly type: "step-asked"; readonly step: StepId }
  | { readonly type: "method-chosen"; readonly method: string }
  | { readonly type: "issuer-changed"; readonly change: Partial<Issuer> }
  | { readonly type: "answered"; readonly item: string; readonly change: Partial<Answer> }
  | {
      readonly type: "form-chosen";
      readonly item: string;
      readonly change: Pick<Answer, "value" | "periods">;
    }
  | { readonly type: "cleared"; readonly item: string }
  | { readonly type: "mode-chosen"; readonly item: string; readonly mode: Mode }
  | { readonly type: "outlook-stated"; readonly outlook: string }
  | { readonly type: "mapping-chosen"; readonly mapping: string }
  | { readonly type: "went"; readonly step: StepId; readonly item?: string }
  | {
      readonly type: "answers-taken";
      readonly answers: Readonly<Record<string, Answer>>;
      readonly outlook?: string;
      readonly mapping?: string;
    }
  | { readonly type: "written"; readonly written: Written }
  | { readonly type: "approval-changed"; readonly change: Partial<Approval> };

export const emptyPane: PaneState = { draft: null, wish: null, focus: null, jumps: 0, changes: 0 };

function withAnswer(draft: Draft, item: string, answer: Answer): Draft {
  return { ...draft, answers: { ...draft.answers, [item]: answer } };
}

/** Typing over what came from a cell breaks the link; the evidence stays. */
function changedAnswer(before: Answer, change: Partial<Answer>): Answer {
  const typed = ("value" in change || "periods" in change) && !("link" in change);
  const { link: _link, ...rest } = before;
  return { ...(typed ? rest : before), ...change };
}

function changedDraft(draft: Draft, action: PaneAction): Draft {
  switch (action.type) {
    case "method-chosen":
      return { ...draft, method: action.method };
    case "issuer-changed":
      return { ...draft, issuer: { ...draft.issuer, ...action.change } };
    case "answered":
      return withAnswer(draft, action.item, changedAnswer(draft.answers[action.item] ?? {}, action.change));
    case "form-chosen": {
      const { value: _value, periods: _periods, ...rest } = draft.answers[action.item] ?? {};
      return withAnswer(draft, action.item, { ...rest, ...action.change });
    }
    case "cleared": {
      const { [action.item]: _cleared, ...answers } = draft.answers;
      return { ...draft, answers };
    }
    case "mode-chosen":
      return { ...draft, modes: { ...draft.modes, [action.item]: action.mode } };
    case "outlook-stated":
      return { ...draft, outlook: action.outlook };
    case "mapping-chosen":
      return { ...draft, mapping: action.mapping };
    case "went":
      return { ...draft, step: action.step };
    case "answers-taken":
      return {
        ...draft,
        answers: { ...draft.answers, ...action.answers },
        outlook: action.outlook ?? draft.outlook,
        mapping: action.mapping ?? draft.mapping,
      };
    case "written":
      return { ...draft, written: action.written };
    case "approval-changed": {
      const before = draft.approval ?? { approver: "", reason: "" };
      return { ...draft, approval: { ...before, ...action.change } };
    }
    default:
      return draft;
  }
}

/** The pane's next state: pure, so that every walk can be replayed and tested without a window. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case "started": {
      const draft = newDraft(action.id, action.method, action.date);
      return { draft, wish: null, focus: null, jumps: state.jumps + 1, changes: state.changes + 1 };
    }
    case "begun": {
      const { draft } = action;
      return { draft, wish: null, focus: null, jumps: state.jumps + 1, changes: state.changes + 1 };
    }
    case "opened": {
      const { wish } = state;
      const draft = wish === null ? action.draft : { ...action.draft, step: wish };
      const jumps = state.jumps + (wish === null ? 0 : 1);
      return { ...state, draft, wish: null, focus: null, jumps };
    }
    case "step-asked":
      return state.draft === null
        ? { ...state, wish: action.step }
        : paneReducer(state, { type: "went", step: action.step });
    case "left":
      return { ...state, draft: null, focus: null };
    default: {
      if (state.draft === null) return state;
      const went = action.type === "went";
      return {
        ...state,
        draft: changedDraft(state.draft, action),
        focus: went ? (action.item ?? null) : state.focus,
        jumps: state.jumps + (went ? 1 : 0),
        changes: state.changes + 1,
      };
    }
  }
}
