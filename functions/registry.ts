import { bookDefaults, bookLedger, bookNext } from "./book";
import { bookDue, bookHeld } from "./book-held";
import { bookFlags, bookRate } from "./book-rate";
import { notchIssue } from "./issue";
import {
  methodCalibration,
  methodCheck,
  methodDiff,
  methodItems,
  methodList,
  methodSource,
  methodTable,
  methodVersion,
} from "./method";
import { reviewMigration } from "./migration";
import { notchAdd, notchDiff, notchRank, notchStrongest, notchWeakest } from "./notch";
import { portfolioAverage, portfolioWarf, scaleAt } from "./portfolio-average";
import { portfolioConcentration, portfolioLife } from "./portfolio-concentration";
import { portfolioDistribution } from "./portfolio-distribution";
import { portfolioCrossings, portfolioLeaning, portfolioWatch } from "./portfolio-leaning";
import { portfolioLimits } from "./portfolio-limits";
import { portfolioTables } from "./portfolio-list";
import { portfolioLoss, portfolioLosses } from "./portfolio-loss";
import { portfolioSplit } from "./portfolio-split";
import { ratingBca, ratingExplain, ratingFinal, ratingGrade, ratingMatrix, ratingTable } from "./rating";
import { reviewNext } from "./review";
import { reviewLimits } from "./review-limits";
import { reviewExpectedloss, reviewRecovery } from "./review-loss";
import { ratioFunctions } from "./ratios";
import { inItsLanguage } from "./language";
import { notchRmb } from "./rmb";
import { scaleBand, scaleDefinition, scaleList, scaleMap, scaleShort } from "./scale";
import { scaleRead } from "./scale-read";
import { ratingCompare, ratingDistance, ratingRangeTable } from "./sensitivity";
import { sovereignBinds, sovereignCap } from "./sovereign";
import { sovereignModel } from "./sovereign-model";
import { notchSupport } from "./support";
import { reviewTransition } from "./transition";
import type { FunctionName } from "./names";

/** A custom function as Excel calls it: one value or rectangle for each argument, null where one is left out. */
export type CustomFunction = (...args: readonly never[]) => unknown[][];

/** The code behind each name: associated in Excel, registered in the workbench, called by the command line. */
export const customFunctions: Readonly<Record<FunctionName, CustomFunction>> = {
  "RATING.BCA": inItsLanguage(3, ratingBca),
  "RATING.FINAL": inItsLanguage(3, ratingFinal),
  "RATING.TABLE": ratingTable,
  "RATING.EXPLAIN": inItsLanguage(2, ratingExplain),
  "RATING.DISTANCE": inItsLanguage(3, ratingDistance),
  "RATING.RANGE": inItsLanguage(2, ratingRangeTable),
  "RATING.GRADE": ratingGrade,
  "RATING.MATRIX": ratingMatrix,
  "RATING.COMPARE": inItsLanguage(2, ratingCompare),
  "NOTCH.SUPPORT": notchSupport,
  "NOTCH.ADD": notchAdd,
  "NOTCH.DIFF": notchDiff,
  "NOTCH.RANK": notchRank,
  "NOTCH.WEAKEST": notchWeakest,
  "NOTCH.STRONGEST": notchStrongest,
  "NOTCH.ISSUE": notchIssue,
  "NOTCH.RMB": notchRmb,
  "SOVEREIGN.CAP": sovereignCap,
  "SOVEREIGN.BINDS": sovereignBinds,
  "SOVEREIGN.MODEL": sovereignModel,
  "SCALE.READ": scaleRead,
  "SCALE.MAP": scaleMap,
  "SCALE.LIST": scaleList,
  "SCALE.BAND": inItsLanguage(2, scaleBand),
  "SCALE.DEFINITION": inItsLanguage(2, scaleDefinition),
  "SCALE.SHORT": scaleShort,
  "SCALE.AT": scaleAt,
  "PORTFOLIO.AVERAGE": portfolioAverage,
  "PORTFOLIO.WARF": portfolioWarf,
  "PORTFOLIO.DISTRIBUTION": portfolioDistribution,
  "PORTFOLIO.CONCENTRATION": portfolioConcentration,
  "PORTFOLIO.LIFE": portfolioLife,
  "PORTFOLIO.WATCH": portfolioWatch,
  "PORTFOLIO.LEANING": portfolioLeaning,
  "PORTFOLIO.CROSSINGS": portfolioCrossings,
  "PORTFOLIO.SPLIT": portfolioSplit,
  "PORTFOLIO.LIMITS": portfolioLimits,
  "PORTFOLIO.LOSS": portfolioLoss,
  "PORTFOLIO.LOSSES": portfolioLosses,
  "PORTFOLIO.TABLES": portfolioTables,
  ...ratioFunctions,
  "METHOD.LIST": inItsLanguage(0, methodList),
  "METHOD.ITEMS": inItsLanguage(1, methodItems),
  "METHOD.SOURCE": inItsLanguage(2, methodSource),
  "METHOD.VERSION": methodVersion,
  "METHOD.DIFF": methodDiff,
  "METHOD.CALIBRATION": inItsLanguage(1, methodCalibration),
  "METHOD.TABLE": inItsLanguage(1, methodTable),
  "METHOD.CHECK": inItsLanguage(1, methodCheck),
  "REVIEW.NEXT": reviewNext,
  "REVIEW.TRANSITION": reviewTransition,
  "REVIEW.MIGRATION": reviewMigration,
  "BOOK.RATE": bookRate,
  "BOOK.FLAGS": bookFlags,
  "BOOK.NEXT": bookNext,
  "BOOK.LEDGER": bookLedger,
  "BOOK.DEFAULTS": bookDefaults,
  "BOOK.HELD": bookHeld,
  "BOOK.DUE": bookDue,
  "REVIEW.LIMITS": inItsLanguage(2, reviewLimits),
  "REVIEW.RECOVERY": reviewRecovery,
  "REVIEW.EXPECTEDLOSS": reviewExpectedloss,
};
