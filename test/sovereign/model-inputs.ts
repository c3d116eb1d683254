/** Made-up sovereigns: plausible figures of no country, worked by hand in the tests. */
import type { ModelGiven } from "../../src";

export type Rows = Readonly<Record<string, ModelGiven>>;

export const strong: Rows = {
  governance: 90,
  "gdp-per-head": 85,
  "world-gdp-share": 0.01,
  "years-since-default": "none",
  "broad-money": 1,
  "growth-volatility": 0.01,
  inflation: 0.02,
  "real-growth": 0.02,
  "government-debt": 0.4,
  "interest-to-revenue": 0.03,
  "government-balance": 0.01,
  "foreign-currency-debt": 0,
  "reserve-currency": 0,
  "net-foreign-assets": 0.2,
  "commodity-dependence": 0.1,
  "reserves-months": 4,
  "external-interest": 0.05,
  "current-account-fdi": 0.05,
};

export const weak: Rows = {
  governance: 20,
  "gdp-per-head": 10,
  "world-gdp-share": 0.001,
  "years-since-default": 4.3,
  "broad-money": 0.5,
  "growth-volatility": 0.04,
  inflation: 0.6,
  "real-growth": 0.03,
  "government-debt": 0.8,
  "interest-to-revenue": 0.2,
  "government-balance": -0.06,
  "foreign-currency-debt": 0.6,
  "reserve-currency": 0,
  "net-foreign-assets": -0.3,
  "commodity-dependence": 0.5,
  "reserves-months": 2,
  "external-interest": 0.1,
  "current-account-fdi": -0.04,
};

/** Issues a reserve currency, so that months of reserves are not needed. */
export const reserve: Rows = {
  governance: 50,
  "gdp-per-head": 40,
  "world-gdp-share": 0.1,
  "years-since-default": 8.6,
  "broad-money": 2,
  "growth-volatility": 0.02,
  inflation: 0.01,
  "real-growth": 0.05,
  "government-debt": 0.6,
  "interest-to-revenue": 0.05,
  "government-balance": -0.05,
  "foreign-currency-debt": 0.1,
  "reserve-currency": 0.02,
  "reserve-constant": 1.5,
  "net-foreign-assets": 0,
  "commodity-dependence": 0.05,
  "external-interest": 0.02,
  "current-account-fdi": 0.02,
};
