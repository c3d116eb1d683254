import type { RatioDefinition } from "../definition";
import { balance } from "./balance";
import { capital } from "./capital";
import { debt } from "./debt";
import { portfolio } from "./portfolio";
import { profitability } from "./profitability";
import { reserveRatios } from "./reserves";
import { series } from "./series";

/** Every ratio, grouped as an analyst meets them: profit, portfolio, reserves, capital, debt, balance sheet, series. */
export const ratios: readonly RatioDefinition[] = [
  ...profitability,
  ...portfolio,
  ...reserveRatios,
  ...capital,
  ...debt,
  ...balance,
  ...series,
];
