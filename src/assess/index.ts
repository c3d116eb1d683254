export { assess, type Stage } from "./assess";
export { issuerRating, type Assigned } from "./assigned";
export {
  compare,
  comparedText,
  type Compared,
  type ComparedCell,
  type Comparison,
  type ComparisonRow,
} from "./compare";
export { explain, type ExplainRow } from "./explain";
export { idleInputs } from "./idle";
export { gradeOf, matrixRating, pointsOf } from "./lookup";
export {
  bandsInForce,
  isAbsent,
  readGrade,
  shareAlone,
  statedGradeIn,
  statedGradeText,
  type Believed,
} from "../kind";
export { problemsOf } from "./problems";
export {
  isInputId,
  noWatchList,
  readOutlook,
  readWatch,
  reservedKey,
  RESERVED_KEYS,
  type ReservedKey,
} from "./read";
export { rerate, type Rerating } from "./rerate";
export { packsWithRmb, rmbItems, rmbRating } from "./rmb";
export * from "./sensitivity";
export {
  simulate,
  startSimulation,
  type RunningSimulation,
  type Simulation,
  type SimulationTerms,
  type SimulationWatch,
} from "./simulate";
export type { InputRange, InputRanges } from "./simulate-ranges";
export { checkStateText, citedPlace, HOUSE_MARK, NUMBERS_MARK, sourceText } from "./trace";
export type { Assessment, CheckResult, CheckState, Entry, Given, GradeResult, Subject } from "./types";
export { columnsOf, queryOf, type TableColumn } from "./columns";
