export { readBuckets, type NamedBuckets } from "./buckets";
export { averagePosition, type AveragePosition } from "./average";
export {
  concentrationOf,
  sumByGroup,
  type Concentration,
  type GroupedAmount,
  type GroupShare,
} from "./concentration";
export { crossingOf, lastOfInvestment, type Crossing } from "./crossings";
export { defaultProbability, type DefaultTable } from "./default-table";
export { BUCKETS, distributionOf, type Bin, type Bucket } from "./distribution";
export { factorsOf, weightedFactor, type FactorTable, type WeightedFactor } from "./factors";
export { amountProblem, coverageOf, type Coverage, type Holding } from "./holding";
export {
  leaningLabel,
  leaningRank,
  leaningShares,
  type Leaning,
  type LeaningRule,
  type LeaningShares,
} from "./leaning";
export { weightedLife, type Lasting, type WeightedLife } from "./life";
export { measureLimits, type HoldingLimit, type LimitState, type MeasuredLimit } from "./limits";
export { expectedLossOf, type Exposed } from "./loss";
export {
  drawLosses,
  LOSS_FORMULA,
  summariseLosses,
  type LossSummary,
  type LossTerms,
} from "./loss-distribution";
export { POSITION_RULES, ratingAtPosition, type PositionRule } from "./position";
export { chooseSplit, SPLIT_RULES, type SplitRule } from "./split";
export * from "./migration";
