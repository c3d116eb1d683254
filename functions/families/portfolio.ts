import { inItsLanguage } from "../language";
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
  "PORTFOLIO.AVERAGE": inItsLanguage(5, portfolioAverage),
  "PORTFOLIO.WARF": inItsLanguage(5, portfolioWarf),
  "PORTFOLIO.DISTRIBUTION": inItsLanguage(5, portfolioDistribution),
  "PORTFOLIO.CONCENTRATION": inItsLanguage(4, portfolioConcentration),
  "PORTFOLIO.LIFE": inItsLanguage(4, portfolioLife),
  "PORTFOLIO.WATCH": inItsLanguage(5, portfolioWatch),
  "PORTFOLIO.LEANING": portfolioLeaning,
  "PORTFOLIO.CROSSINGS": inItsLanguage(6, portfolioCrossings),
  "PORTFOLIO.SPLIT": portfolioSplit,
  "PORTFOLIO.LIMITS": inItsLanguage(4, portfolioLimits),
  "PORTFOLIO.LOSS": inItsLanguage(7, portfolioLoss),
  "PORTFOLIO.LOSSES": inItsLanguage(9, portfolioLosses),
  "PORTFOLIO.TABLES": inItsLanguage(1, portfolioTables),
} as const;
