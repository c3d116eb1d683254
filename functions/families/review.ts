import { inItsLanguage } from "../language";
import { reviewMigration } from "../migration";
import { reviewNext } from "../review";
import { reviewLimits } from "../review-limits";
import { reviewExpectedloss, reviewRecovery } from "../review-loss";
import { reviewTransition } from "../transition";

/** Says when ratings are due, and what became of them. */
export const functions = {
  "REVIEW.NEXT": inItsLanguage(6, reviewNext),
  "REVIEW.TRANSITION": inItsLanguage(7, reviewTransition),
  "REVIEW.MIGRATION": inItsLanguage(8, reviewMigration),
  "REVIEW.LIMITS": inItsLanguage(2, reviewLimits),
  "REVIEW.RECOVERY": inItsLanguage(1, reviewRecovery),
  "REVIEW.EXPECTEDLOSS": reviewExpectedloss,
} as const;
