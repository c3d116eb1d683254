/** The only public door of the scoring core. */
import packageFile from "../package.json";

/** The engine's version, shown beside every result together with the methodology's pin. */
export const engineVersion: string = packageFile.version;

export type { Language, Text } from "./language";
export { inClauses, inList, labelled, withAside } from "./punctuation";
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
export { keyForm, normaliseText, withoutFootnotes, writtenText } from "./text";
export {
  decimalOf,
  findWord,
  isAbsentFigure,
  isAbsentText,
  isTotalWord,
  mixedUnits,
  namesOf,
  readDate,
  readFigure,
  readNumber,
  unitKindOf,
  writeDate,
  type Decimal,
  type Epoch,
  type Figure,
} from "./reading";
export { placeIn } from "./place";
export type { Basis, Citation, Effect, TraceInput, TraceStep } from "./trace";
export * from "./table";
export {
  addNotches,
  definitionOf,
  hasSymbol,
  isOfIssuers,
  isPrinted,
  lastBeforeDefault,
  mapRating,
  misread,
  notationOf,
  notchesBetween,
  ratingAt,
  readPrinted,
  readRating,
  scalesOfColumn,
  strongest,
  weakest,
  writeRating,
  type Mark,
  type Notation,
  type Outlook,
  type Printed,
  type Rating,
  type RatingScale,
  type ScaleMapping,
  type Watch,
} from "./scale";
export type {
  RatioArgument,
  RatioDefinition,
  RatioDirection,
  RatioUnit,
  RatioValue,
  StatementPart,
} from "./ratio";
export { ratios } from "./ratios";
export * from "./statement";
export type { TermResult, Transform } from "./scorecard";
export {
  amountsInChinese,
  bandOf,
  isUnitText,
  chineseUnit,
  printedEdge,
  readAmountUnit,
  saidValue,
  shareBehind,
  shownValue,
  shownWeight,
  isSameUnit,
  toUnit,
  unitBehind,
  unitForms,
  unitFormsText,
  unitInChinese,
  unitOf,
  type Band,
  type AmountUnit,
  type Edge,
  type Unit,
} from "./grid";
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
  type Issue,
  type IssueClass,
  type IssuePolicy,
  type IssueResult,
  type IssueRules,
  type IssueTerm,
  type IssueTerms,
} from "./issue";
export {
  checkLimit,
  dutiesOf,
  findLimit,
  findTrigger,
  nextReview,
  reviewInterval,
  unmetDuties,
  type Duty,
  type DutyCheck,
  type DutyScope,
  type DutyState,
  type KnownFacts,
  type LimitResult,
  type SupervisoryLimit,
  type ProcessRules,
  type StatedDuties,
  type ReviewEvent,
  type ReviewInterval,
  type ReviewRules,
} from "./review";
export {
  finalise,
  LARGE_MOVE,
  LEDGER_FIELDS,
  LEDGER_READ,
  ledgerField,
  ledgerHead,
  movesOf,
  openLedger,
  ratingsOf,
  samePerson,
  standingOf,
  stepFrom,
  type Finalising,
  type Ledger,
  type LedgerEntry,
  type LedgerField,
  type LedgerReadField,
  type LedgerRecord,
  type Move,
  type Step as LedgerStep,
} from "./ledger";
export {
  accuracyOf,
  cohortsOf,
  countTransitions,
  expectedLoss,
  monthsLater,
  observe,
  recoveriesOf,
  settleWithdrawn,
  sharesOf,
  stabilityOf,
  WITHDRAWN_RULES,
  type Accuracy,
  type Cohort,
  type RecoveryCase,
  type Observation,
  type Stability,
  type TransitionRow,
  type WithdrawnRule,
} from "./backtest";
export * from "./portfolio";
export * from "./book";
export * from "./pack";
export * from "./form";
export * from "./plan";
export * from "./assess";
export * from "./record";
