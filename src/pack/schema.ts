import type { Text } from "../language";
import type { Band, Edge, Unit } from "../grid";
import type { Transform } from "../scorecard";
import type { SupportTerms } from "../support";
import type { Basis, Citation } from "../trace";

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
  readonly local?: LocalChanges;
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
export interface LocalChanges {
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

interface ItemHead {
  readonly id: string;
  readonly label: Text;
  /** Further words under which a row of a subject may name the item. */
  readonly aliases?: readonly string[];
  readonly help: Text;
  readonly cite: Citation;
}

/** One grade of a judged item: what the analyst sees, and the score behind it. */
export interface Level {
  readonly grade: string;
  readonly score: number;
  readonly guidance: Text;
}

/** Names of grades for the reader, by grade. */
export type GradeNames = Readonly<Record<string, Text>>;

/** Judged by the analyst against guidance, best level first. In an adjustment the scores are points added. */
export interface JudgedItem extends ItemHead {
  readonly kind: "judged";
  readonly levels: readonly Level[];
  /** What grades that are words are called; the grade itself is what a subject gives. */
  readonly names?: GradeNames;
  readonly basis: Basis;
}

/** Measured: a number graded by bands; with `periods` a weighted mean over years. */
export interface MeasuredItem extends ItemHead {
  readonly kind: "measured";
  readonly unit: Unit;
  readonly direction: "higher" | "lower" | "inside";
  /** Inside these ends (in the unit) an input is believed. */
  readonly plausible: readonly [number, number];
  /** How the ratio is defined, and the function that computes it where there is one. */
  readonly definition: Text;
  readonly ratio?: string;
  /** Which of the ratio's forms it is, where a statement can give several: `1+2` of asset classes. */
  readonly ratioForm?: string;
  readonly periods?: {
    readonly keys: readonly string[];
    readonly weights: readonly number[];
    readonly basis: Basis;
  };
  readonly bands: readonly Band[];
  readonly edge: Edge;
  readonly basis: Basis;
  /** Thresholds move with an earlier grade: a factor above 1 asks for more (of a "higher" measure) for the same grade. */
  readonly shift?: {
    readonly by: string;
    readonly factors: Readonly<Record<string, number>>;
    readonly basis: Basis;
  };
}

/** A number that no band grades: what a regression multiplies. */
export interface QuantityItem extends ItemHead {
  readonly kind: "quantity";
  readonly unit: Unit;
  /** What it is, and over which years. */
  readonly definition: Text;
  /**
   * Inside these ends (in the unit) an input is believed; `open` leaves the lower end itself outside, as a logarithm
   * needs.
   */
  readonly plausible: {
    readonly from: number;
    readonly to: number;
    readonly open?: boolean;
    readonly basis: Basis;
  };
  /** Words for an event that never was, the first as it is shown; it counts as 0. */
  readonly never?: readonly string[];
  /** Whose the quantity is, with what a regression does with it. */
  readonly basis: Basis;
}

/** A choice without a score of its own, used by a support or sovereign step. */
export interface ChoiceItem extends ItemHead {
  readonly kind: "choice";
  readonly options: readonly { readonly value: string; readonly label: Text; readonly guidance: Text }[];
}

/** A rating given by others: a supporter's, a sovereign's. */
export interface RatingItem extends ItemHead {
  readonly kind: "rating";
  /** Scales on which it may stand; one other than the pack's needs a mapping. */
  readonly scales: readonly string[];
  /** Not needed where this choice is one of the values, such as a supporter's rating where the strength is "none". */
  readonly unless?: Unless;
}

/** Where an item is not needed: the choice that makes it so. */
export interface Unless {
  readonly item: string;
  readonly is: readonly string[];
}

/**
 * The markets of a business with each country's sovereign rating and its share, given as one text:
 * `Korea AA 60%; Vietnam BB+ 40%`. It comes to the mean position weighted by the shares, the worse of two where it lies
 * between them.
 */
export interface MarketsItem extends ItemHead {
  readonly kind: "markets";
  readonly scales: readonly string[];
  readonly unless?: Unless;
  readonly basis: Basis;
}

/** Whole notches stated by the analyst within limits, + better. */
export interface NotchItem extends ItemHead {
  readonly kind: "notches";
  readonly min: number;
  readonly max: number;
  readonly basis: Basis;
}

export type Item =
  JudgedItem | MeasuredItem | QuantityItem | ChoiceItem | RatingItem | MarketsItem | NotchItem;

interface StepHead {
  readonly id: string;
  readonly label: Text;
  readonly rule: Text;
  readonly cite: Citation;
  readonly basis: Basis;
}

/**
 * The best rating that a worst word allows, whatever the mean says. A line holds through every later step; support lifts
 * it only with the strengths that it names.
 */
export interface WorstLine {
  /** An item, grade or choice on which the step stands. */
  readonly of: string;
  /** The best rating by grade or option; those not named allow every one. */
  readonly caps: Readonly<Record<string, string>>;
  /** Strengths of support that lift it, such as a legal duty to pay all debts. */
  readonly liftedBy?: readonly string[];
  readonly basis: Basis;
}

/** A weakest link: where a part stands at one of these grades, the score is at least this (score 1 is the best). */
export interface WeakestLink {
  /** A part or adjustment of the score. */
  readonly of: string;
  readonly least: Readonly<Record<string, number>>;
  readonly basis: Basis;
}

/** In or near default other weights count as well, and the worse of the two means is taken. */
export interface NearDefault {
  /** Any of these parts at any of these grades. */
  readonly when: readonly { readonly of: string; readonly at: readonly string[] }[];
  readonly parts: readonly { readonly of: string; readonly weight: number }[];
  readonly basis: Basis;
}

interface RatingStepHead extends StepHead {
  readonly lines?: readonly WorstLine[];
}

/** A weighted mean of the scores of items or grades, then points added, then held within limits. */
export interface ScoreStep extends StepHead {
  readonly kind: "score";
  readonly parts: readonly { readonly of: string; readonly weight: number }[];
  /** Judged items whose points are added; `lowers` and `raises` speak of credit quality. */
  readonly adjustments?: readonly { readonly of: string; readonly may: "raise" | "lower" | "both" }[];
  readonly limits: readonly [number, number];
  readonly weakest?: readonly WeakestLink[];
  readonly nearDefault?: NearDefault;
}

/** A regression: the intercept and, for each term, its coefficient times the transformed quantity. */
export interface LinearStep extends StepHead {
  readonly kind: "linear";
  readonly intercept: number;
  readonly terms: readonly LinearTerm[];
}

export interface LinearTerm {
  /** Quantity item. A fraction enters as a percentage. */
  readonly of: string;
  readonly transform: Transform;
  readonly coefficient: number;
  /** How much the publisher says it weighs, as a fraction: for the reader, it does not enter the score. */
  readonly weight?: number;
}

/** A score turned into a word by bands over the score. It may be given directly, and then needs nothing below it. */
export interface GradeStep extends StepHead {
  readonly kind: "grade";
  readonly of: string;
  readonly bands: readonly Band[];
  readonly edge: Edge;
  readonly enterable: boolean;
  readonly names?: GradeNames;
  /** Guidance per grade for the analyst who enters it directly. */
  readonly guidance?: Readonly<Record<string, Text>>;
  readonly aliases?: readonly string[];
  readonly help?: Text;
}

/** A score turned into a rating of the pack's scale; the bands' grades are its symbols. */
export interface RateStep extends RatingStepHead {
  readonly kind: "rate";
  readonly of: string;
  /** Which way the score is better; lower, where nothing is said. The bands' own scores rank them, 1 the best. */
  readonly better?: "higher" | "lower";
  readonly bands: readonly Band[];
  readonly edge: Edge;
}

/** Two grades turned into a rating; `cells[row][column]`, rows and columns in the order of the grades' bands. */
export interface MatrixStep extends RatingStepHead {
  readonly kind: "matrix";
  readonly row: string;
  readonly column: string;
  readonly cells: readonly (readonly string[])[];
  /** Cells that a publisher prints, where the others are house. */
  readonly published?: readonly { readonly row: string; readonly column: string; readonly cite: Citation }[];
}

/** Notches added to a rating: from notch items as stated, from judged items and grades by their score (as notches, + better). */
export interface NotchStep extends RatingStepHead {
  readonly kind: "notch";
  readonly of: string;
  readonly by: readonly string[];
  readonly limits: readonly [number, number];
  /** Notches that come to more than the limits are held at them; `refused`, they are a problem. */
  readonly beyond?: "refused";
  /** From this rating down no notches are used: stated ones are a problem there, and none lead below it. */
  readonly floor?: string;
  /** A sovereign step whose ceiling this step may not lift the rating through. */
  readonly within?: string;
}

/** Holds a rating down where something is known that no score outweighs, such as a default: a knock-out. */
export interface CapStep extends RatingStepHead {
  readonly kind: "cap";
  readonly of: string;
  /** Choice item. */
  readonly by: string;
  /** The best rating that each option allows; `"none"` allows every one. */
  readonly caps: Readonly<Record<string, string>>;
  /** The line that it draws holds through every later step, save under the strengths of support that lift it. */
  readonly holds?: { readonly liftedBy: readonly string[] };
}

/** Support from others, applied shareholder first, then government, never summed beyond the supporter. */
export interface SupportStep extends StepHead {
  readonly kind: "support";
  readonly of: string;
  readonly providers: readonly {
    readonly role: "shareholder" | "government";
    /** Rating item. */
    readonly rating: string;
    /** Choice item whose options are the table's keys. */
    readonly strength: string;
  }[];
  /** Notches by strength; `"equalise"` lifts to the supporter. */
  readonly table: Readonly<Record<string, number | "equalise">>;
}

/** What a sovereign does to a rating under one option of a sovereign step. */
export type SovereignPart =
  | { readonly mode: "none" }
  | {
      readonly mode: "ceiling" | "adjust";
      /** Rating item or markets item: the sovereign that bears on the issuer. */
      readonly sovereign: string;
      /** Whole notches by which the rating may stand above it. */
      readonly uplift: number;
    };

/** The sovereign step: a choice (where the places lie, what the constitution says) puts a rule in force. */
export interface SovereignStep extends StepHead {
  readonly kind: "sovereign";
  readonly of: string;
  /** Choice item. */
  readonly by: string;
  /** By option of the choice. */
  readonly rules: Readonly<Record<string, SovereignPart>>;
}

/** The last word: the rating written in the form of an issuer rating (upper case). */
export interface IssuerStep extends StepHead {
  readonly kind: "issuer";
  readonly of: string;
}

export type Step =
  | ScoreStep
  | LinearStep
  | GradeStep
  | RateStep
  | MatrixStep
  | NotchStep
  | CapStep
  | SupportStep
  | SovereignStep
  | IssuerStep;

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
  /** A number given reaches this one. */
  | { readonly kind: "number"; readonly unit: Unit; readonly atLeast: number };

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
