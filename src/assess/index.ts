export { assess, type Stage } from "./assess";
export { explain, type ExplainRow } from "./explain";
export { besideItems } from "./beside";
export { gradeOf, matrixRating, pointsOf } from "./lookup";
export { isAbsent, readNumber } from "./given";
export { bandsInForce } from "./grade";
export { noWatchList, reservedKey, RESERVED_KEYS, type ReservedKey } from "./read";
export { rerate, type Rerating } from "./rerate";
export { packsWithRmb, rmbItems, rmbRating } from "./rmb";
export {
  simulate,
  startSimulation,
  type RunningSimulation,
  type Simulation,
  type SimulationTerms,
  type SimulationWatch,
} from "./simulate";
export type { InputRange, InputRanges } from "./simulate-ranges";
export { checkStateText, sourceText } from "./trace";
export type { Assessment, CheckResult, CheckState, Entry, Given, GradeResult, Subject } from "./types";
