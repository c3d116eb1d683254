import { inItsLanguage } from "../language";
import { ratingExplain } from "../rating-explain";
import { ratingGrade, ratingMatrix } from "../rating-grade";
import { sovereignModel } from "../sovereign-model";

/** Says what a rating is made of. */
export const functions = {
  "RATING.EXPLAIN": inItsLanguage(2, ratingExplain),
  "RATING.GRADE": ratingGrade,
  "RATING.MATRIX": ratingMatrix,
  "SOVEREIGN.MODEL": inItsLanguage(2, sovereignModel),
} as const;
