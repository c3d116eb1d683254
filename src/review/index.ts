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
export {
  LEDGER_FIELDS,
  LEDGER_READ,
  ledgerField,
  ledgerHead,
  type LedgerField,
  type LedgerReadField,
} from "./columns";
export { readDate, writeDate } from "./date";
export { finalise, samePerson, stepFrom, type Finalising, type LedgerEntry, type Step } from "./finalise";
export { openLedger, ratingsOf, type Ledger, type LedgerRecord } from "./ledger";
export { LARGE_MOVE, movesOf, type Move } from "./moves";
export {
  findTrigger,
  nextReview,
  reviewInterval,
  type ReviewEvent,
  type ReviewInterval,
  type ReviewRules,
  type ReviewTrigger,
  type WatchRules,
  WATCH_LIST,
} from "./review";
export { stabilityOf, type Stability } from "./stability";
export { countTransitions, sharesOf, type TransitionRow } from "./transition";
