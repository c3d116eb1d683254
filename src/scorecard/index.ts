export {
  LIMITS,
  limitScore,
  weighScore,
  type Adjustment,
  type ScoreResult,
  type WeightedPart,
} from "./score";
export { matrixCell, matrixFaults, type Matrix } from "./matrix";
export { transformed, type TermResult, type Transform } from "./regression";
export { weakestLink } from "./weakest";
