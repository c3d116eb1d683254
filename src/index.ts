/** The only public door of the scoring core. */
import packageFile from "../package.json";

/** The engine's version, shown beside every result together with the methodology's pin. */
export const engineVersion: string = packageFile.version;

export type { Language, Text } from "./language";
export {
  collect,
  describeProblem,
  failure,
  missing,
  success,
  wrong,
  type Fact,
  type Outcome,
  type Problem,
  type ProblemCode,
  type ProblemKind,
} from "./problem";
export { keyForm, normaliseText } from "./text";
export type { Basis, Citation, Effect, TraceInput, TraceStep } from "./trace";
export {
  addNotches,
  definitionOf,
  hasSymbol,
  mapRating,
  notchesBetween,
  ratingAt,
  readRating,
  strongest,
  weakest,
  writeRating,
  type Notation,
  type Rating,
  type RatingScale,
  type ScaleMapping,
} from "./scale";
export * from "./ratio";
export type { TermResult, Transform } from "./scorecard";
export { bandOf, shownValue, shownWeight, toUnit, unitForms, type Band, type Edge, type Unit } from "./grid";
export {
  applySupport,
  SUPPORT_DRAG,
  type SupportEffect,
  type Supporter,
  type SupportResult,
  type SupportRole,
  type SupportTerms,
} from "./support";
export {
  applySovereign,
  sovereignOfPlaces,
  type Place,
  type PlaceRole,
  type SovereignMode,
  type SovereignOfPlaces,
  type SovereignResult,
  type SovereignTerms,
} from "./sovereign";
export {
  findIssueClass,
  isAskedOf,
  ISSUE_POLICIES,
  pieceProblems,
  rateIssue,
  type Collateral,
  type Finding,
  type Guarantee,
  type IssueClass,
  type IssuePolicy,
  type IssueResult,
  type IssueRules,
  type IssueTerm,
  type IssueTerms,
} from "./issue";
export {
  accuracyOf,
  cohortsOf,
  countTransitions,
  finalise,
  findTrigger,
  LARGE_MOVE,
  LEDGER_FIELDS,
  LEDGER_READ,
  ledgerField,
  ledgerHead,
  monthsLater,
  movesOf,
  nextReview,
  observe,
  openLedger,
  ratingsOf,
  readDate,
  reviewInterval,
  samePerson,
  settleWithdrawn,
  sharesOf,
  stabilityOf,
  stepFrom,
  WITHDRAWN_RULES,
  writeDate,
  type Accuracy,
  type Cohort,
  type Finalising,
  type Ledger,
  type LedgerEntry,
  type LedgerField,
  type LedgerReadField,
  type LedgerRecord,
  type Move,
  type Observation,
  type ReviewEvent,
  type ReviewInterval,
  type ReviewRules,
  type Stability,
  type Step as LedgerStep,
  type TransitionRow,
  type WithdrawnRule,
} from "./review";
export * from "./pack";
export * from "./assess";
export * from "./record";
