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
export {
  finalise,
  samePerson,
  standingOf,
  stepFrom,
  type Finalising,
  type LedgerEntry,
  type Step,
} from "./finalise";
export { openLedger, ratingsOf, type Ledger, type LedgerRecord } from "./ledger";
export { checkLimit, findLimit, type LimitResult, type SupervisoryLimit } from "./limits";
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
} from "./review";
export {
  dutiesOf,
  PROCESS_FACTS,
  unmetDuties,
  type Duty,
  type DutyCheck,
  type DutyScope,
  type DutyState,
  type KnownFacts,
  type ProcessFact,
  type ProcessRules,
  type StatedDuties,
} from "./process";
export { expectedLoss, recoveriesOf, type RecoveryCase, type RecoveryRow } from "./recovery";
export { stabilityOf, type Stability } from "./stability";
export { countTransitions, sharesOf, type TransitionRow } from "./transition";
