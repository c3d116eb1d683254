export type { Difference as RecordDifference } from "./difference";
export {
  inputsHash,
  keepRecord,
  packHash,
  RECORD_SCHEMA,
  recordAssessment,
  type AssessmentRecord,
  type KeptRecord,
  type RecordOutputs,
  type RecordTitle,
} from "./record";
export { packOfRecord, replayRecord, type Replay } from "./replay";
export { inputDifferences, type InputDifference } from "./sheet";
export { recordedSubject, recordedText } from "./subject";
