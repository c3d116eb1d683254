/** Notches by strength, less notches for dependence; `equalise` lifts to the supporter. */
export interface NotchTableTerms {
  readonly kind: "notch-table";
  readonly strengths: Readonly<Record<string, number | "equalise">>;
  /** Notches taken off an uplift (never below 0) by how far the supporter would falter together with the issuer. */
  readonly dependences: Readonly<Record<string, number>>;
}

/** The two default together, or the supporter stays and pays with some probability. */
export interface JointDefaultTerms {
  readonly kind: "joint-default";
  /** S: the chance that support comes, 0 to 1. */
  readonly strengths: Readonly<Record<string, number>>;
  /** W: how far the two defaults are one event, 0 (independent) to 1 (the same). */
  readonly dependences: Readonly<Record<string, number>>;
  /** Probability of default at both ends of a scale, as fractions; the positions between grow by one constant ratio. */
  readonly probabilities: { readonly best: number; readonly worst: number };
}

/** The supporter's rating less notches by strength; `none` is no support at all. Dependence does not enter. */
export interface TopDownTerms {
  readonly kind: "top-down";
  readonly strengths: Readonly<Record<string, number | "none">>;
  /** Words that are read, so that one table of supporters serves every method; all 0. */
  readonly dependences: Readonly<Record<string, number>>;
}

export type SupportTerms = NotchTableTerms | JointDefaultTerms | TopDownTerms;
