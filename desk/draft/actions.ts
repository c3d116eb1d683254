import type { CalibratedNumber, Language } from "../../src";
import {
  type Answer,
  type Approval,
  type Decision,
  type Draft,
  type Finalised,
  type Issuer,
  type Mode,
  type Override,
  type Reported,
  type Statement,
  type Written,
} from "./draft";
import type { Bond } from "./bond/bond";
import type { WhatIfAction } from "./scenarios";
import type { StepId } from "./walk";

/** Everything that can be done to what the pane shows. */
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
