export { assess, type Stage } from "./assess";
export { explain, type ExplainRow } from "./explain";
export { gradeOf, matrixRating } from "./lookup";
export { isAbsent, readNumber } from "./given";
export { bandsInForce } from "./grade";
export { noWatchList, reservedKey, RESERVED_KEYS, type ReservedKey } from "./read";
export { packsWithRmb, rmbItems, rmbRating } from "./rmb";
export { checkStateText, sourceText } from "./trace";
export type { Assessment, CheckResult, CheckState, Entry, Given, GradeResult, Subject } from "./types";
