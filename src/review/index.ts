export { accuracyOf, type Accuracy } from "./accuracy";
export {
  cohortsOf,
  monthsLater,
  observe,
  settleWithdrawn,
  WITHDRAWN_RULES,
  type Cohort,
  type Observation,
  type WithdrawnRule,
} from "./cohorts";
export { readDate } from "./date";
export { openLedger, ratingsOf, type Ledger, type LedgerRecord } from "./ledger";
export { LARGE_MOVE, movesOf, type Move } from "./moves";
export { findTrigger, nextReview, type ReviewEvent, type ReviewRules, type ReviewTrigger } from "./review";
export { stabilityOf, type Stability } from "./stability";
export { countTransitions, sharesOf, type TransitionRow } from "./transition";
