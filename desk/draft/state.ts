import type { CalibratedNumber, Language } from "../../src";
import {
  emptyStatement,
  newDraft,
  noDecision,
  noReason,
  type Answer,
  type Approval,
  type Decision,
  type Draft,
  type Finalised,
  type Reported,
  type Issuer,
  type Mode,
  type Override,
  type Statement,
  unlinked,
  type Written,
} from "./draft";
import { newBond, type Bond } from "./bond/bond";
import { answerAt, withAnswerAt } from "./linked";
import { emptyHistory, noted, redone, settled, undone, type Change, type History } from "./history";
import { withWord } from "./words";
import { isWhatIfAction, withCopies, type WhatIfAction } from "./scenarios";
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

export type PaneAction =
  | {
      readonly type: "started";
      readonly id: string;
      readonly method: string;
      readonly date: string;
      /** What the institution has answered once for the workbook. */
      readonly answers?: Readonly<Record<string, Answer>>;
    }
  | { readonly type: "opened"; readonly draft: Draft }
  | { readonly type: "begun"; readonly draft: Draft }
  | { readonly type: "left" }
  | { readonly type: "step-asked"; readonly step: StepId }
  | { readonly type: "method-chosen"; readonly method: string }
  /** Changes house numbers of the methodology: its pin then, and the numbers. Without any, it is as it ships. */
  | {
      readonly type: "calibrated";
      readonly method: string;
      readonly calibration: readonly CalibratedNumber[];
    }
  | { readonly type: "issuer-changed"; readonly change: Partial<Issuer> }
  | {
      readonly type: "answered";
      readonly item: string;
      readonly change: Partial<Answer>;
      /** Letter by letter in a field, not chosen in one go. */
      readonly typed?: true;
    }
  | {
      readonly type: "form-chosen";
      readonly item: string;
      readonly change: Pick<Answer, "value" | "periods">;
    }
  /** Departs from the model, or says why; null goes back to the model's grade of a measure. */
  | {
      readonly type: "overridden";
      readonly item: string;
      readonly change: Partial<Override> | null;
      readonly typed?: true;
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
      readonly decision?: Decision;
    }
  /** What linked cells or the statement say now, by place of the answer. */
  | { readonly type: "links-taken"; readonly taken: Readonly<Record<string, Partial<Answer>>> }
  /** A link's cells are now found elsewhere, such as on a renamed sheet: nothing that was given changes. */
  | {
      readonly type: "relinked";
      readonly links: Readonly<Record<string, Pick<Answer, "link" | "linkSheet">>>;
    }
  | { readonly type: "unlinked"; readonly place: string }
  | { readonly type: "follow-chosen"; readonly place: string; readonly follow: boolean }
  | {
      readonly type: "statement-changed";
      readonly change: Partial<Statement>;
      /** Amount and year, where one field was typed into. */
      readonly of?: string;
      readonly typed?: true;
    }
  /** Ratios of the statement become answers; grades that they measure and that nobody gave are measured from now on. */
  | {
      readonly type: "ratios-taken";
      readonly answers: Readonly<Record<string, Answer>>;
      readonly modes: Readonly<Record<string, Mode>>;
    }
  | { readonly type: "written"; readonly written: Written }
  | { readonly type: "reported"; readonly reported: Reported }
  /** It was entered into the ledger: nothing of it is changed from now on. */
  | { readonly type: "finalised"; readonly finalised: Finalised }
  | { readonly type: "approval-changed"; readonly change: Partial<Approval> }
  | { readonly type: "decided"; readonly change: Partial<Decision> }
  /** The analyst says something in a place, in a language. */
  | { readonly type: "said"; readonly place: string; readonly language: Language; readonly text: string }
  | { readonly type: "bond-added"; readonly bond: string }
  | {
      readonly type: "bond-changed";
      readonly bond: string;
      readonly change: Partial<Omit<Bond, "id">>;
      /** The field in which it was typed letter by letter. */
      readonly typed?: string;
    }
  | { readonly type: "bond-removed"; readonly bond: string }
  /** The second scoring is finished: its grades and the first ones may be seen side by side from now on. */
  | { readonly type: "second-finished"; readonly date: string; readonly gaps: number }
  /** The focus left the field in which something was typed. */
  | { readonly type: "settled" }
  | { readonly type: "undone" }
  | { readonly type: "redone" }
  | WhatIfAction;

export const emptyPane: PaneState = {
  draft: null,
  wish: null,
  focus: null,
  jumps: 0,
  changes: 0,
  history: emptyHistory,
  moved: null,
};

function withAnswer(draft: Draft, item: string, answer: Answer): Draft {
  return { ...draft, answers: { ...draft.answers, [item]: answer } };
}

/** Numbers are of one methodology: another one starts as it ships. */
function withMethod(draft: Draft, method: string, numbers: readonly CalibratedNumber[]): Draft {
  const { calibration: _before, ...rest } = draft;
  return { ...rest, method, ...(numbers.length === 0 ? {} : { calibration: numbers }) };
}

/** Whatever is given anew breaks the link to where the value before came from; the evidence stays. */
function changedAnswer(before: Answer, change: Partial<Answer>): Answer {
  const given = "value" in change || "periods" in change;
  return { ...(given ? unlinked(before) : before), ...change };
}

function withFollow({ follow: _follow, ...answer }: Answer, follow: boolean): Answer {
  return follow ? { ...answer, follow } : answer;
}

/** Changes answers at their places, those of items as those of the statement. */
function changedAt(draft: Draft, changes: Readonly<Record<string, Partial<Answer>>>): Draft {
  return Object.entries(changes).reduce((now, [place, change]) => {
    const before = answerAt(now, place);
    return before === undefined ? now : withAnswerAt(now, place, { ...before, ...change });
  }, draft);
}

/** A second scoring is neither reported nor finalised: whoever asks for that comes to where it is compared. */
function reachable({ second }: Draft, step: StepId): StepId {
  return second !== undefined && (step === "report" || step === "finalise") ? "second" : step;
}

function changedDraft(draft: Draft, action: PaneAction): Draft {
  if (isWhatIfAction(action)) return withCopies(draft, action);
  switch (action.type) {
    case "method-chosen":
      return withMethod(draft, action.method, []);
    case "calibrated":
      return withMethod(draft, action.method, action.calibration);
    case "issuer-changed":
      return { ...draft, issuer: { ...draft.issuer, ...action.change } };
    case "answered":
      return withAnswer(draft, action.item, changedAnswer(draft.answers[action.item] ?? {}, action.change));
    case "form-chosen": {
      const { value: _value, periods: _periods, ...rest } = unlinked(draft.answers[action.item] ?? {});
      return withAnswer(draft, action.item, { ...rest, ...action.change });
    }
    case "overridden": {
      const { override, ...rest } = draft.answers[action.item] ?? {};
      const changed =
        action.change === null ? rest : { ...rest, override: { ...noReason, ...override, ...action.change } };
      return withAnswer(draft, action.item, changed);
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
      return { ...draft, step: reachable(draft, action.step) };
    case "answers-taken": {
      const taken = {
        ...draft,
        answers: { ...draft.answers, ...action.answers },
        outlook: action.outlook ?? draft.outlook,
        mapping: action.mapping ?? draft.mapping,
      };
      return action.decision === undefined ? taken : withDecision(taken, action.decision);
    }
    case "links-taken":
      return changedAt(draft, action.taken);
    case "relinked":
      return changedAt(draft, action.links);
    case "unlinked":
      return withAnswerAt(draft, action.place, unlinked(answerAt(draft, action.place) ?? {}));
    case "follow-chosen":
      return withAnswerAt(
        draft,
        action.place,
        withFollow(answerAt(draft, action.place) ?? {}, action.follow),
      );
    case "ratios-taken":
      return {
        ...draft,
        answers: { ...draft.answers, ...action.answers },
        modes: { ...draft.modes, ...action.modes },
      };
    case "statement-changed":
      return { ...draft, statement: { ...emptyStatement, ...draft.statement, ...action.change } };
    case "written":
      return { ...draft, written: action.written };
    case "reported":
      return { ...draft, reported: action.reported };
    case "finalised":
      return { ...draft, finalised: action.finalised };
    case "approval-changed": {
      const before = draft.approval ?? { approver: "", reason: "" };
      return { ...draft, approval: { ...before, ...action.change } };
    }
    case "decided":
      return withDecision(draft, { ...noDecision, ...draft.decision, ...action.change });
    case "said":
      return { ...draft, words: withWord(draft.words, action.place, action.language, action.text) };
    case "bond-added":
    case "bond-changed":
    case "bond-removed":
      return withBonds(draft, changedBonds(draft.bonds ?? [], action));
    case "second-finished": {
      const { date, gaps } = action;
      return draft.second === undefined
        ? draft
        : { ...draft, second: { ...draft.second, done: { date, gaps } } };
    }
    default:
      return draft;
  }
}

function withDecision({ decision: _before, ...draft }: Draft, decision: Decision): Draft {
  return decision.assigned === "" && decision.reason === "" ? draft : { ...draft, decision };
}

function withBonds({ bonds: _bonds, ...draft }: Draft, bonds: readonly Bond[]): Draft {
  return bonds.length === 0 ? draft : { ...draft, bonds };
}

function changedBonds(
  bonds: readonly Bond[],
  action: Extract<PaneAction, { readonly bond: string }>,
): readonly Bond[] {
  switch (action.type) {
    case "bond-added":
      return [...bonds, newBond(action.bond)];
    case "bond-changed":
      return bonds.map((bond) => (bond.id === action.bond ? { ...bond, ...action.change } : bond));
    case "bond-removed":
      return bonds.filter(({ id }) => id !== action.bond);
  }
}

/** Names the parts of an answer that a change gives otherwise; of the years, those that differ. */
function fieldsOf(before: Answer | undefined, { periods, ...rest }: Partial<Answer>): string {
  const years = Object.entries(periods ?? {}).filter(([key, text]) => before?.periods?.[key] !== text);
  return [...Object.keys(rest), ...years.map(([key]) => key)].join();
}

/** Names what an action changes, for the history; null where it changes nothing that could be taken back. */
function changeOf(action: PaneAction, before: Draft): Change | null {
  const { type } = action;
  switch (type) {
    case "went":
    case "written":
    case "reported":
    case "finalised":
    case "relinked":
    case "scenario-opened":
    case "second-finished":
      return null;
    case "whatif-moved":
      return { type, of: action.item, field: Object.keys(action.moved ?? {}).join() };
    case "issuer-changed":
    case "approval-changed":
    case "decided":
      return { type, of: Object.keys(action.change).join() };
    case "said":
      return { type, of: action.place, field: action.language };
    case "answered":
      return { type, of: action.item, field: fieldsOf(before.answers[action.item], action.change) };
    case "overridden":
      return { type, of: action.item, field: Object.keys(action.change ?? {}).join() };
    case "statement-changed":
      return { type, ...(action.of === undefined ? {} : { field: action.of }) };
    case "unlinked":
    case "follow-chosen":
      return { type, of: action.place };
    case "bond-added":
    case "bond-removed":
      return { type, of: action.bond };
    case "bond-changed":
      return { type, of: action.bond, field: action.typed ?? Object.keys(action.change).join() };
    default:
      return "item" in action ? { type, of: action.item } : { type };
  }
}

function isTyped(action: PaneAction): boolean {
  const isFact = ["issuer-changed", "approval-changed", "decided", "said"].includes(action.type);
  return isFact || ("typed" in action && action.typed !== undefined);
}

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
