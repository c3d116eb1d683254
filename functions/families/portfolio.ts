import { portfolioAverage, portfolioWarf, scaleAt } from "../portfolio-average";
import { portfolioConcentration, portfolioLife } from "../portfolio-concentration";
import { portfolioDistribution } from "../portfolio-distribution";
import { portfolioCrossings, portfolioLeaning, portfolioWatch } from "../portfolio-leaning";
import { portfolioLimits } from "../portfolio-limits";
import { portfolioTables } from "../portfolio-list";
import { portfolioLoss, portfolioLosses } from "../portfolio-loss";
import { portfolioSplit } from "../portfolio-split";

/** Adds portfolios up. */
export const functions = {
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
} as const;
