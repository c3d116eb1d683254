/** What ratings of a ledger came to: cohorts, transitions, how accurate and how stable they were, what was recovered. */
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
export { expectedLoss, recoveriesOf, type RecoveryCase, type RecoveryRow } from "./recovery";
export { stabilityOf, type Stability } from "./stability";
export { countTransitions, sharesOf, type TransitionRow } from "./transition";
