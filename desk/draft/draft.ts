import type { CalibratedNumber, Language } from "../../src";
import type { Bond } from "./bond/bond";
import type { Words } from "./words";

/** What the analyst has filled in, as typed. It holds no result: ratings are computed from it whenever they are shown. */

/** How an enterable grade is given: as the grade itself, or by what lies beneath it. */
export type Mode = "grade" | "measure";

/** The place where an input is printed, each part as typed or "". */
export interface Evidence {
  readonly document: string;
  readonly page: string;
  /** ISO date of the document. */
  readonly date: string;
}

/** Why an analyst may depart from the model, in the order of the list. */
export const REASONS = ["data-quality", "one-off", "peers", "forward", "not-in-model", "other"] as const;
export type Reason = (typeof REASONS)[number];

/** Why the analyst's grade stands in place of the one that the measures give. */
export interface Override {
  /** The grade in place of a measure; of a grade that is entered directly, the answer's value is the grade. */
  readonly grade?: string;
  /** "" until it is chosen. */
  readonly reason: Reason | "";
  readonly text: string;
  /** ISO date after which it is to be looked at again, or "". */
  readonly expires: string;
}

/** The answer to one item, in the analyst's own spelling. */
export interface Answer {
  /** Grade, choice, rating, notches or measure. */
  readonly value?: string;
  /** Measures by period key; present where the item is given by year. */
  readonly periods?: Readonly<Record<string, string>>;
  /** Currency and unit of an amount. */
  readonly unit?: string;
  /** From where the analyst took it. */
  readonly evidence?: Evidence;
  /** Address of the cells from which it was taken, sheet included. */
  readonly link?: string;
  /** Excel's id of the sheet of the link: it stays when the sheet is renamed. */
  readonly linkSheet?: string;
  /** Id of the statement's ratio by which it was computed. */
  readonly computed?: string;
  /** Whether what the cells or the statement say later is taken without asking. */
  readonly follow?: true;
  readonly override?: Override;
}

/** Parts of an answer that say where its value comes from, and hold for that value only. */
type Origin = "link" | "linkSheet" | "computed" | "follow";

/** Takes away from where a value came: it has another one now. */
export function unlinked(answer: Answer): Omit<Answer, Origin> {
  const { link: _link, linkSheet: _sheet, computed: _computed, follow: _follow, ...rest } = answer;
  return rest;
}

/** The amounts of the issuer's statements, each as an answer by year. */
export interface Statement {
  /** Currency and unit of all amounts, as typed. */
  readonly unit: string;
  /** The calendar year of FY, once it is known. */
  readonly latest?: number;
  readonly amounts: Readonly<Record<string, Answer>>;
}

export const emptyStatement: Statement = { unit: "", amounts: {} };

export interface Issuer {
  readonly name: string;
  /** ISO date. */
  readonly date: string;
  readonly analyst: string;
  /** One source per line. */
  readonly sources: string;
  /** The latest financial year of the figures, four digits; absent where nobody said which. */
  readonly year?: string;
}

/** Where the assessment was last written. */
export interface Written {
  /** Part of the defined names that mark the sheet: stays when the sheet is renamed. */
  readonly slug: string;
  /** ISO time. */
  readonly at: string;
  /** Fingerprint of what the assessment said then (`saidOnSheet`); absent where nobody noted it. */
  readonly said?: string;
  /** In which language it was written; absent where nobody noted it. */
  readonly language?: Language;
}

/** That a report of the assessment was written, and what the assessment said then (`saidOnSheet`). */
export interface Reported {
  /** ISO time. */
  readonly at: string;
  readonly said: string;
}

/** That an assessment stands in the ledger: from then on it is read, not changed. */
export interface Finalised {
  /** ISO time. */
  readonly at: string;
  /** The rating as it was entered. */
  readonly rating: string;
}

/** What finalising needs beside the assessment. The approver is declared by whoever types it. */
export interface Approval {
  readonly approver: string;
  readonly reason: string;
  /** Why it is final although duties of the process are not met. */
  readonly unmetReason?: string;
}

/** What the committee decided: the rating assigned in place of the indicated one, and why. Each is "" until it is stated. */
export interface Decision {
  readonly assigned: string;
  readonly reason: string;
}

export const noDecision: Decision = { assigned: "", reason: "" };

/**
 * What an item is given as in a copy of the assessment, in place of its whole answer. One without anything in it takes the
 * answer away. `mode` is of grades that may be entered or built up from their parts.
 */
export interface Moved extends Pick<Answer, "value" | "periods" | "unit"> {
  readonly mode?: Mode;
}

/** What a copy gives otherwise than the assessment, by item. */
export type Moves = Readonly<Record<string, Moved>>;

/** A copy that is kept by name: only what it gives otherwise, so that it follows the assessment. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly moves: Moves;
}

/** The copies of an assessment. */
export interface WhatIf {
  /** What the copy that has no name gives otherwise. */
  readonly loose: Moves;
  /** Id of the scenario that is being changed, or "" for the copy without a name. */
  readonly current: string;
  readonly scenarios: readonly Scenario[];
}

/**
 * What makes an assessment a second scoring: somebody else grades the same facts without seeing the first grades. The names
 * are declared by whoever types them.
 */
export interface SecondScoring {
  /** Id of the first assessment, and who made it. */
  readonly of: string;
  readonly author: string;
  /** Once it is finished both may be seen side by side: the day (ISO), and how many gaps of a grade or more there were. */
  readonly done?: { readonly date: string; readonly gaps: number };
}

export interface Draft {
  readonly id: string;
  /** `id@version+calibration` of the methodology, and `*hash` where house numbers of it were changed. */
  readonly method: string;
  /** The house numbers that were changed, as they are now; absent where none was. */
  readonly calibration?: readonly CalibratedNumber[];
  readonly issuer: Issuer;
  /** Id of the outlook stated by the analyst, or "". */
  readonly outlook: string;
  /** Id of the scale mapping by which ratings of other scales are read, or "". */
  readonly mapping: string;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly modes: Readonly<Record<string, Mode>>;
  readonly statement?: Statement;
  /** The step of the walk on which the analyst stands. */
  readonly step: string;
  readonly written?: Written;
  readonly reported?: Reported;
  readonly approval?: Approval;
  readonly decision?: Decision;
  /** What the analyst says in sentences. */
  readonly words?: Words;
  /** Copies in which the analyst tries what would be, and those kept by name. They move no rating of the assessment. */
  readonly whatIf?: WhatIf;
  /** Absent until there is one. */
  readonly bonds?: readonly Bond[];
  readonly second?: SecondScoring;
  /** Absent until it was entered into a ledger. */
  readonly finalised?: Finalised;
  /** The assessment from which this one was started: its id, its day (ISO) and what it gave, so that differences show. */
  readonly before?: Before;
}

export interface Before {
  readonly id: string;
  readonly date: string;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Makes an empty assessment. */
export function newDraft(id: string, method: string, date: string): Draft {
  return {
    id,
    method,
    issuer: { name: "", date, analyst: "", sources: "" },
    outlook: "",
    mapping: "",
    answers: {},
    modes: {},
    step: "issuer",
  };
}

export const noReason: Override = { reason: "", text: "", expires: "" };

/** Tells whether an answer says anything that counts. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  const texts = [answer.value, answer.override?.grade, ...Object.values(answer.periods ?? {})];
  return texts.some((text) => text !== undefined && text.trim() !== "");
}

/** Makes the evidence of which only the document is known. */
export function evidenceOf(document: string): Evidence {
  return { document, page: "", date: "" };
}
