export type { Notation, Rating, RatingScale } from "./scale";
export {
  addNotches,
  definitionOf,
  hasSymbol,
  judgeNotches,
  lastBeforeDefault,
  notchesBetween,
  ratingAt,
  readRating,
  scalesDiffer,
  strongest,
  weakest,
  writeRating,
} from "./rating";
export { mapRating, type ScaleMapping } from "./mapping";
