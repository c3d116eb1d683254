export type { Notation, Rating, RatingScale } from "./scale";
export {
  addNotches,
  definitionOf,
  hasSymbol,
  isPrinted,
  isSymbol,
  judgeNotches,
  lastBeforeDefault,
  misread,
  notchesBetween,
  ratingAt,
  readPrinted,
  readRating,
  scalesDiffer,
  strongest,
  weakest,
  writeRating,
} from "./rating";
export { mapRating, type ScaleMapping } from "./mapping";
export { isOfIssuers, notationOf, scalesOfColumn } from "./column";
export { type Mark, type Misread, type Printed } from "./printed";
export { type Outlook, type Watch } from "./marks";
