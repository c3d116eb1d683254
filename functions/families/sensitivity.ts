import { ratingCompare, ratingDistance, ratingRangeTable } from "../sensitivity";

/** Says how far a rating is from the next one. */
export const functions = {
  "RATING.DISTANCE": ratingDistance,
  "RATING.RANGE": ratingRangeTable,
  "RATING.COMPARE": ratingCompare,
} as const;
