import type { PaneAction } from "./actions";
import type { CalibratedNumber } from "../../src";
import {
  emptyStatement,
  noDecision,
  noReason,
  type Answer,
  type Decision,
  type Draft,
  unlinked,
} from "./draft";
import { newBond, type Bond } from "./bond/bond";
import { answerAt, withAnswerAt } from "./linked";
import { withWord } from "./words";
import { isWhatIfAction, withCopies } from "./scenarios";
import type { StepId } from "./walk";

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
export function reachable({ second }: Draft, step: StepId): StepId {
  return second !== undefined && (step === "report" || step === "finalise") ? "second" : step;
}

/** The draft as an action leaves it. */
export function changedDraft(draft: Draft, action: PaneAction): Draft {
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
