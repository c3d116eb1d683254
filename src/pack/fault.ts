import type { RatingScale, ScaleMapping } from "../scale";

export type { Report } from "../kind";

/** A fault of a pack: where, as a path into the file, and what. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** What the faults of one pack are judged against. */
export interface Library {
  readonly sourceKeys: ReadonlySet<string>;
  readonly issueRules: ReadonlySet<string>;
  readonly reviewRules: ReadonlySet<string>;
  readonly scales: ReadonlyMap<string, RatingScale>;
  readonly mappings: ReadonlyMap<string, ScaleMapping>;
}
