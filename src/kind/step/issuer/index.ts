import type { StepHead } from "../../head";
import type { StepKind } from "../kind";

/** The last word: the rating written in the form of an issuer rating (upper case). */
export interface IssuerStep extends StepHead {
  readonly kind: "issuer";
  readonly of: string;
}

export const issuer = {
  gives: "rating",
  dependencies: ({ of }) => [of],
  beside: () => [],
  evaluate(step, run) {
    const rating = run.at(step.of)?.rating;
    return rating === undefined ? null : { id: step.id, rating: { ...rating, lowerCase: false } };
  },
  contributions: null,
  moves: ({ of }) => of,
  inputs: null,
  basisUsed: null,
  better: null,
  bestFirst: null,
  together: null,
  turns: null,
  line: null,
  figures: {},
  records: [],
  numbers: () => ({ what: "other", numbers: "" }),
} as const satisfies StepKind<IssuerStep>;
