import type { Text } from "../language";
import type { Unit } from "../grid";
import type { Item, Step } from "../kind";
import type { SupportTerms } from "../support";
import type { Basis, Citation } from "../trace";

export type {
  CapStep,
  ChoiceItem,
  GradeNames,
  GradeStep,
  IssuerStep,
  Item,
  JudgedItem,
  Level,
  LinearStep,
  LinearTerm,
  MarketsItem,
  MatrixStep,
  MeasuredItem,
  NotchItem,
  NotchStep,
  QuantityItem,
  RateStep,
  RatingItem,
  ScoreStep,
  SovereignPart,
  SovereignStep,
  Step,
  SupportStep,
  Unless,
} from "../kind";

/**
 * A methodology pack: everything a methodology says, as data. The engine walks `steps`; nothing in it knows an agency.
 * Where grades are weighed, score 1 is the best and a higher score is worse; a regression says which way it runs.
 */
export interface Pack {
  readonly schema: 1;
  readonly id: string;
  /** The publisher's own version. */
  readonly version: string;
  /** Our calibration of what the publisher left open: a counter. The pin is `id@version+calibration`. */
  readonly calibration: number;
  /** House numbers that somebody changed for himself: the pin shows it, and so does every result that shows the pin. */
  readonly local?: CalibrationChanges;
  readonly title: Text;
  readonly publisher: Text;
  /** Whom it rates, such as "Financing guarantors". */
  readonly issuerClass: Text;
  /** ISO date of the publication encoded. */
  readonly published: string;
  readonly scale: string;
  readonly summary: Text;
  /** What the encoding reads into the source or leaves out, for the reader who must defend a number. */
  readonly notes: readonly Text[];
  /** The walk through the pack: every item and every enterable grade appears in exactly one section. */
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  /** In order: a step uses items and earlier steps only. */
  readonly steps: readonly Step[];
  readonly outputs: {
    readonly standalone: string;
    readonly support?: string;
    readonly sovereign?: string;
    /** After capacity and willingness to pay in renminbi. */
    readonly rmb?: string;
    readonly final: string;
    /** Of debt in the issuer's own currency: beside the final rating, which never waits for it. */
    readonly local?: string;
  };
  /** What must hold or be done beside the rating: admission to a market, articles of a process. */
  readonly checks?: readonly Check[];
  /** The publisher's watch list: a notice beside the rating, not itself a change. */
  readonly watchList?: { readonly meaning: Text; readonly cite: Citation };
  /** The definitions of its scale that speak of its class of issuers, where the scale has several tables. */
  readonly definitions?: string;
  /** Rules by which its issuers' bonds are rated, and its ratings looked at again: ids of the library. */
  readonly issueRules?: string;
  readonly reviewRules?: string;
  /** The mapping by which a long-term rating is read on a short-term scale. */
  readonly shortTerm?: string;
  /** Where that mapping leaves two short-term ratings open: what speaks for the higher one. Any of the conditions does. */
  readonly shortTermHigher?: { readonly anyOf: readonly ShortTermCondition[]; readonly basis: Basis };
  /** Outlooks the publisher uses; an analyst's statement, not computed. */
  readonly outlooks: readonly { readonly id: string; readonly label: Text; readonly meaning: Text }[];
  readonly cite: Citation;
}

/** What a local calibration changed: its hash (the end of the pin), and the house numbers that were there before. */
export interface CalibrationChanges {
  readonly hash: string;
  /** By path, in the order of the paths. */
  readonly changes: readonly { readonly path: string; readonly was: number | string }[];
}

export type ShortTermCondition =
  /** A term of a regression came out above 0. */
  | { readonly positive: string }
  /** A quantity reaches a number, in its unit. */
  | { readonly of: string; readonly atLeast: number };

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly help?: Text;
  readonly cite: Citation;
  /** Ids of items, and of `grade` steps that may be given directly. */
  readonly members: readonly string[];
}

/**
 * Something that must hold or be done and moves no rating by itself. A subject may give a row for it, under its id or
 * label; without one it is open.
 */
export interface Check {
  readonly id: string;
  readonly label: Text;
  readonly rule: Text;
  readonly cite: Citation;
  readonly basis: Basis;
  /** `required` of this class of issuers, `advisory` where the rule was written for another, `process` of the analyst. */
  readonly force: "required" | "advisory" | "process";
  readonly test: CheckTest;
  /** A stated check that, met, makes this one needless: an exemption. */
  readonly waivedBy?: string;
  /** Stated as not met, no rating is given. */
  readonly withholds?: boolean;
}

export type CheckTest =
  /** Stated by the analyst: yes, no, not applicable. */
  | { readonly kind: "stated" }
  /** The final rating is at least this symbol; nothing is given for it. */
  | { readonly kind: "rating"; readonly atLeast: string }
  /** A number keeps within its limits; at a limit it does. */
  | NumberTest
  /** Ratings that agencies have given; this assessment's own result is none of them. */
  | AgenciesTest;

export interface NumberTest {
  readonly kind: "number";
  readonly unit: Unit;
  /** One of the two at least. */
  readonly atLeast?: number;
  readonly atMost?: number;
  /** A measured item whose latest value is taken where the check itself is given none. */
  readonly of?: string;
  /** Another upper limit where a stated check is met. */
  readonly instead?: { readonly check: string; readonly atMost: number };
}

export interface AgenciesTest {
  readonly kind: "agencies";
  /** So many different agencies, each with a dated rating. */
  readonly fewest: number;
  /** The worst symbol that counts, by the scale on which an agency rates; without it every rating counts. */
  readonly atLeast?: Readonly<Record<string, string>>;
  /** Whether agencies registered in China alone count. */
  readonly registered?: boolean;
  /** The check whose row lists the ratings, where it is not this one's. */
  readonly of?: string;
}

/** A document of the library, declared once. */
export interface Source {
  readonly key: string;
  readonly title: Text;
  readonly publisher: Text;
  /** ISO date. */
  readonly date: string;
  readonly note?: Text;
}

/** A way to reckon support for a rating that stands outside any pack: our constants, named and versioned. */
export type SupportMethod = SupportTerms & {
  readonly id: string;
  readonly title: Text;
  readonly basis: Basis;
};

/** A rule for the sovereign step: what it does, and how far above the sovereign it lets a rating stand. */
export interface SovereignRule {
  readonly id: string;
  readonly title: Text;
  readonly step: "ceiling" | "adjust" | "none";
  /** Allowed uplift in notches; the first is used where none is given. */
  readonly uplift: { readonly from: number; readonly to: number };
  readonly basis: Basis;
}
