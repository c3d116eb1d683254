import { inItsLanguage } from "../language";
import { ratingCompare, ratingDistance, ratingRangeTable } from "../sensitivity";

/** Says how far a rating is from the next one. */
export const functions = {
  "RATING.DISTANCE": inItsLanguage(3, ratingDistance),
  "RATING.RANGE": inItsLanguage(2, ratingRangeTable),
  "RATING.COMPARE": inItsLanguage(2, ratingCompare),
} as const;
