/** A methodology as plain tables, both ways: what an analyst writes in a sheet, and what a pack says. */
export { addressOf, type FormCell, type FormFault, type Place } from "../cells";
export { heldToLocks, packOfForm, readForm, type FormReading } from "./read";
export { isForm, placeText } from "./scan";
export type { Extent } from "./beside";
export type { Form, LineKind } from "./sheet";
export {
  fileOfScorecard,
  type PlainFactor,
  type PlainGroup,
  type PlainMeasure,
  type PlainScorecard,
} from "./scorecard";
export {
  readPlainTable,
  type PlainReading,
  type PlainRemark,
  type PlainRole,
  type PlainTaken,
} from "./plain";
export { SCORECARD, templateOf, TEMPLATES, type Template } from "./template";
export { writeForm } from "./write";
