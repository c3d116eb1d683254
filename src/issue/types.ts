import type { Text } from "../language";
import type { Rating } from "../scale";
import type { Basis, Citation, TraceStep } from "../trace";

interface RuleHead {
  readonly rule: Text;
  readonly cite: Citation;
  readonly basis: Basis;
}

/** A name by which the analyst may call something: its id, its label in either language, or an alias. */
interface Named {
  readonly id: string;
  readonly label: Text;
  readonly aliases: readonly string[];
}

/** A class of bonds: where it stands against its issuer before any enhancement. */
export interface IssueClass extends Named, RuleHead {
  /** Whole notches against the issuer, never above 0. */
  readonly notches: number;
  /** What a bond of this class cannot be rated without. */
  readonly needs?: "guarantee" | "collateral";
  /** Without enhancement by definition: a finding says so where one is given. */
  readonly plain?: boolean;
  /**
   * Whether a bond of it is guaranteed, and on which terms, is asked first: a finding says so where no enhancement counts,
   * and a guarantee whose terms are left out altogether is not taken to have them.
   */
  readonly asksGuarantee?: boolean;
  /** Longest term in years that belongs to the class. */
  readonly longest?: number;
  /** Paid after ordinary debt by its class; terms that say senior contradict it. */
  readonly subordinated?: boolean;
  /** May put payment off by its class. */
  readonly defers?: boolean;
  /** The class as which it is rated at best where its terms subordinate it; without it, the rules' own. */
  readonly whenSubordinated?: string;
  /** Something that the reader of its rating must be told: how it is read where it may be read otherwise. */
  readonly note?: Text;
  /** Its rating is written on the short-term scale that goes with the issuer's. */
  readonly shortTerm?: boolean;
}

/** A kind of bonds that the rules exempt from rating. */
export interface Exemption extends Named {
  readonly rule: Text;
  readonly cite: Citation;
}

/** A term of a bond that is stated by a word, worth notches before the class is looked at. */
export interface IssueTerm extends Named, RuleHead {
  /** The classes of which it is asked; of every class where left out. */
  readonly classes?: readonly string[];
  /** Best first; + is better. */
  readonly words: readonly { readonly value: string; readonly label: Text; readonly notches: number }[];
  /** A finding says so where it is asked of the class and not stated. */
  readonly asked?: boolean;
}

/** What article 33 asks for: how far an enhancement may count. Whole notches, 0 or more, each with its reason in `basis`. */
export interface EnhancementLimits extends RuleHead {
  /** Lifts of more notches than this stay `beyond` notches below the guarantor. */
  readonly far: number;
  readonly beyond: number;
  /** How far below a guarantor who is related to the issuer the bond stays. */
  readonly related: number;
  /** The most that a guarantee lifts whose guarantor lives by the issuer. */
  readonly dependent: number;
  /** How far below its guarantor a bond stays whose payments may be put off: what is not due is not called. */
  readonly deferrable: number;
}

/** Everything that the rating of a bond from its issuer's needs to be told: data, with where each number comes from. */
export interface IssueRules {
  readonly id: string;
  readonly title: Text;
  readonly exempt: readonly Exemption[];
  readonly classes: readonly IssueClass[];
  /** The classes whose notches hold at least for a bond that its terms subordinate, or let defer. */
  readonly ranking: { readonly subordinated: string; readonly deferral: string };
  /** Notches for a term of more than so many years; ascending, the last that applies counts. */
  readonly maturity?: RuleHead & {
    readonly tiers: readonly { readonly over: number; readonly notches: number }[];
  };
  readonly terms: readonly IssueTerm[];
  /** What all terms together may do, in notches. */
  readonly termLimits: { readonly worst: number; readonly best: number; readonly basis: Basis };
  readonly collateral: RuleHead & {
    /** Notches that a cover allows, from the cover on; ascending. */
    readonly covers: readonly { readonly from: number; readonly notches: number }[];
    readonly liquidity: Readonly<Record<string, number>>;
    readonly limit: number;
    /** Multiples of the debt and pledge ratios beyond these look like amounts or percentages and are asked about. */
    readonly plausible: { readonly value: number; readonly pledgeRatio: number };
  };
  readonly guarantee: RuleHead & { readonly limits: EnhancementLimits };
  /** The mapping to short-term ratings for each long-term scale. */
  readonly shortTerm: Readonly<Record<string, string>>;
}

export interface Guarantee<S extends string = string> {
  /** On the issuer's scale. */
  readonly rating: Rating<S>;
  /** The guaranteed part of the debt, 0 to 1. Parts of several guarantors are different parts. */
  readonly coverage: number;
  /** The four qualities are null where they are not stated: then the guarantee does not count. */
  readonly irrevocable: boolean | null;
  readonly effective: boolean | null;
  readonly unconditional: boolean | null;
  readonly timely: boolean | null;
  /** Null where it is not stated: then the limit for related guarantors holds. */
  readonly related: boolean | null;
  /** Whether the guarantor lives by the issuer, as a subsidiary or a mutual guarantor does; null as for `related`. */
  readonly dependent: boolean | null;
  /** Given in a short form that states neither qualities nor relations and is taken to mean a full, independent guarantee. */
  readonly assumed?: boolean;
}

export interface Collateral {
  /** Market value as a multiple of the bond's debt. */
  readonly value: number;
  /** A key of the rules' liquidity. */
  readonly liquidity: string;
  /** All debt secured on the piece over its market value, above 0: lower is better. */
  readonly pledgeRatio: number;
}

export interface IssueTerms {
  /** Years. */
  readonly maturity: number | null;
  /** Null where the ranking is not stated. */
  readonly subordinated: boolean | null;
  /** Null where it is not stated whether payment may be put off. */
  readonly deferral: boolean | null;
  /** Words of the rules' terms, by term id. */
  readonly stated: Readonly<Record<string, string>>;
}

export interface Issue<S extends string = string> {
  readonly issuer: Rating<S>;
  readonly issueClass: IssueClass;
  readonly guarantees: readonly Guarantee<NoInfer<S>>[];
  readonly collateral: readonly Collateral[];
  readonly terms: IssueTerms;
  /** Whether a guarantor weaker than the bond draws it down: literally yes, by default not below what it has without him. */
  readonly policy: IssuePolicy;
}

export const ISSUE_POLICIES = ["floor", "literal"] as const;
export type IssuePolicy = (typeof ISSUE_POLICIES)[number];

/** Something that the reader of the rating must be told. */
export interface Finding {
  readonly id: string;
  readonly text: Text;
}

export interface IssueResult<S extends string = string> {
  readonly rating: Rating<S>;
  /** The class's rating, with the bond's terms, before enhancement. */
  readonly before: Rating<S>;
  /** The most that the best guarantor who counts allows, after the limits of article 33; null where none counts. */
  readonly cap: Rating<S> | null;
  readonly steps: readonly TraceStep[];
  readonly findings: readonly Finding[];
}
