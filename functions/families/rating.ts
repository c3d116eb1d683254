import { inItsLanguage } from "../language";
import { ratingBca, ratingFinal } from "../rating";

/** Rates an issuer. */
export const functions = {
  "RATING.BCA": inItsLanguage(3, ratingBca),
  "RATING.FINAL": inItsLanguage(3, ratingFinal),
} as const;
