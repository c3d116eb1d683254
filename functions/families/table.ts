import { inItsLanguage } from "../language";
import { ratingTable } from "../rating-table";

/** Rates issuers, one a row. */
export const functions = {
  "RATING.TABLE": inItsLanguage(4, ratingTable),
} as const;
