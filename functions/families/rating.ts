import { inItsLanguage } from "../language";
import { ratingBca, ratingExplain, ratingFinal, ratingGrade, ratingMatrix, ratingTable } from "../rating";
import { sovereignModel } from "../sovereign-model";

/** Rates issuers. */
export const functions = {
  "RATING.BCA": inItsLanguage(3, ratingBca),
  "RATING.FINAL": inItsLanguage(3, ratingFinal),
  "RATING.TABLE": inItsLanguage(4, ratingTable),
  "RATING.EXPLAIN": inItsLanguage(2, ratingExplain),
  "RATING.GRADE": ratingGrade,
  "RATING.MATRIX": ratingMatrix,
  "SOVEREIGN.MODEL": inItsLanguage(2, sovereignModel),
} as const;
