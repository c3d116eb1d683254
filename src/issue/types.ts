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
  /** Whether a bond of it is guaranteed is asked first: a finding says so where no guarantee counts. */
  readonly asksGuarantee?: boolean;
  /** Longest term in years that belongs to the class. */
  readonly longest?: number;
  /** Whether `notches` already speaks for a right to defer. */
  readonly deferralIncluded?: boolean;
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
  };
  readonly guarantee: RuleHead;
}

export interface Guarantee<S extends string = string> {
  /** On the issuer's scale. */
  readonly rating: Rating<S>;
  /** The guaranteed part of the debt, 0 to 1. */
  readonly coverage: number;
  /** The four qualities are null where they are not stated: then taken as given, with a finding. */
  readonly irrevocable: boolean | null;
  readonly effective: boolean | null;
  readonly unconditional: boolean | null;
  readonly timely: boolean | null;
  readonly related: boolean;
}

export interface Collateral {
  /** Market value as a multiple of the debt secured. */
  readonly value: number;
  /** A key of the rules' liquidity. */
  readonly liquidity: string;
  /** The part of the market value that is counted, 0 to 1. */
  readonly pledgeRatio: number;
}

export interface IssueTerms {
  /** Years. */
  readonly maturity: number | null;
  readonly subordinated: boolean;
  readonly deferral: boolean;
  /** Words of the rules' terms, by term id. */
  readonly stated: Readonly<Record<string, string>>;
}

export interface Issue<S extends string = string> {
  readonly issuer: Rating<S>;
  readonly issueClass: IssueClass;
  readonly guarantees: readonly Guarantee<NoInfer<S>>[];
  readonly collateral: readonly Collateral[];
  readonly terms: IssueTerms;
  /** Whether a guarantor weaker than the bond draws it down: literally yes, by default not below its own class. */
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
  /** The guarantor's rating that limits the bond; null where no guarantee counts. */
  readonly cap: Rating<S> | null;
  readonly steps: readonly TraceStep[];
  readonly findings: readonly Finding[];
}
