/** A public case as its sources print it: facts only, in `test/cases/public-cases.json`. */
export interface PublicCase {
  readonly id: string;
  readonly issuer: string;
  readonly agency: string;
  readonly date: string;
  readonly methodology: string;
  /** The collection's word for what it was rated by; `Tables.packWords` says what that is here. */
  readonly pack: string;
  readonly published: {
    readonly inputs: Readonly<Record<string, unknown>>;
    readonly steps: Readonly<Record<string, unknown>>;
    readonly outcome: Readonly<Record<string, string>>;
  };
  /** A: inputs and result are published; B: a part; C: the result alone. */
  readonly completeness: "A" | "B" | "C";
  /** Addresses, or keys of the library's sources. */
  readonly sources: readonly string[];
  readonly note?: string;
  /** Inputs that are general knowledge: no source of theirs was read. */
  readonly notRead?: readonly string[];
}

interface GradeTable {
  readonly of: string;
  readonly grades: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** How published words meet ours: one table each, house, written down before any case was computed. */
export interface Tables {
  readonly packWords: Readonly<Record<string, { readonly kind: string; readonly meets: string }>>;
  /** Titles of the kinds, in the order of the page. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly grades: { readonly profile: GradeTable; readonly sovereign: GradeTable };
  /** By pack: the published factor that each of its factors takes. */
  readonly factors: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly factorReasons: Readonly<Record<string, string>>;
  readonly letters: { readonly of: string; readonly modifiers: Readonly<Record<string, string>> };
  /** By case, or by the collection's word: why nothing is computed. */
  readonly outcomeOnly: Readonly<Record<string, string>>;
}

/** What the Jinshang report leaves open, from its own file. */
export interface OpenJudgements {
  readonly printed: readonly {
    readonly item: string;
    readonly value: string | number;
    readonly unit?: string;
  }[];
  readonly readings: readonly { readonly item: string; readonly open: readonly (string | number)[] }[];
  readonly support: { readonly strength: string };
}

/** The distances that are known, with why. A check that is not named here has none. */
export interface Expected {
  readonly reasons: Readonly<Record<string, string>>;
  readonly distances: readonly {
    readonly case: string;
    readonly what: string;
    readonly distance: readonly [number, number];
    /** Key of the reasons. */
    readonly reason: string;
  }[];
}

export interface CaseFiles {
  readonly cases: readonly PublicCase[];
  readonly tables: Tables;
  readonly expected: Expected;
  readonly jinshang: OpenJudgements;
}

/** One published value beside what our functions make of it. */
export interface Check {
  readonly what: string;
  /**
   * `step`: a published step whose inputs are published too; `letters`: reached through a table of ours, and set beside
   * the published letters as though both scales were one; `mapped`: the same through a named mapping between the scales;
   * `house`: another number of ours; `open`: a range, because an input was not read; `grade`: a grade of ours where
   * none is published.
   */
  readonly kind: "step" | "letters" | "mapped" | "house" | "open" | "grade";
  /** The calls behind `ours`, as in a cell. */
  readonly formulas: readonly string[];
  readonly published: string;
  readonly ours: string;
  /** Notches (or steps of a list, or the difference of two numbers) by which ours is better: from, to. */
  readonly distance: readonly [number, number] | null;
  readonly remark?: string;
}

export interface MeasuredCase {
  readonly case: PublicCase;
  readonly kind: string;
  readonly checks: readonly Check[];
  /** Set where nothing is computed. */
  readonly why?: string;
}
