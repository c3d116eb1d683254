import { ratingBca, ratingExplain, ratingFinal, ratingGrade, ratingMatrix, ratingTable } from "../rating";
import { sovereignModel } from "../sovereign-model";

/** Rates issuers. */
export const functions = {
  "RATING.BCA": ratingBca,
  "RATING.FINAL": ratingFinal,
  "RATING.TABLE": ratingTable,
  "RATING.EXPLAIN": ratingExplain,
  "RATING.GRADE": ratingGrade,
  "RATING.MATRIX": ratingMatrix,
  "SOVEREIGN.MODEL": sovereignModel,
} as const;
