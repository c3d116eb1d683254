import type { IssueRules } from "../issue";
import type { ReviewRules } from "../review";
import type { RatingScale, ScaleMapping } from "../scale";
import type { Source, SovereignRule, SupportMethod } from "./schema";

/** What methodologies share: each entry by an id of its own, for good. */
export interface SharedParts {
  readonly sources: readonly Source[];
  readonly scales: readonly RatingScale[];
  readonly mappings: readonly ScaleMapping[];
  readonly supportMethods: readonly SupportMethod[];
  readonly sovereignRules: readonly SovereignRule[];
  readonly issueRules: readonly IssueRules[];
  readonly reviewRules: readonly ReviewRules[];
}
