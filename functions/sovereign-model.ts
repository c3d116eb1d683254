import {
  addNotches,
  findMapping,
  findScale,
  mapRating,
  publishedSovereignModel,
  scoreSovereign,
  success,
  writeRating,
  type ModelResult,
  type Outcome,
  type RatingScale,
} from "../src";
import { readChoice } from "./arguments";
import { readModelRows, type ModelRows } from "./sovereign-model-rows";
import { andThen, map } from "./outcome";
import { oneCell, spill, type Shown, type Spill } from "./spread";

const OUTPUTS = ["rating", "score", "contributions", "overlay", "local", "short"] as const;

/**
 * Scores a sovereign by Fitch's Sovereign Rating Model of April 2023: 4.759 and each input, transformed, times its printed
 * coefficient. The rounded score reads from 16 AAA to 0 and below CCC+. Printed coefficients have three decimals: the
 * publisher's own score may differ by about 0.05. #N/A naming rows that are missing; #VALUE! naming rows that are wrong.
 * @customfunction SOVEREIGN.MODEL SOVEREIGN.MODEL
 * @helpurl https://localhost:3000/docs/functions.html#sovereign-model
 * @param inputs Rows of a key and a value, in any order. Percentile ranks, 0 to 100: governance, gdp-per-head. Percentages as
 * fractions: world-gdp-share, broad-money, growth-volatility, inflation, real-growth, government-debt, interest-to-revenue,
 * government-balance, foreign-currency-debt, reserve-currency (share in world reserves, 0 for others; above 0 it needs the
 * unpublished reserve-constant), net-foreign-assets, commodity-dependence, external-interest, current-account-fdi. Numbers:
 * years-since-default (or none), reserves-months. Optional: overlay-structural, overlay-macro, overlay-public-finances,
 * overlay-external (whole notches, -2 to 2, -3 to 3 in all), lc-factor (TRUE where a factor speaks for the local currency),
 * international-liquidity-ratio (a fraction).
 * @param [output] rating (default: foreign currency, after the overlay), score, contributions (variable, value, transformed,
 * coefficient, contribution), overlay (notches in all), local (local-currency rating) or short (short-term rating).
 * @returns The rating, or what output asks for.
 */
export function sovereignModel(inputs: unknown[][], output?: unknown[][]): unknown[][] {
  const wanted = readChoice(output, "output", OUTPUTS, "rating");
  if (!wanted.ok) return spill(wanted);
  const model = publishedSovereignModel();
  const read = andThen(readModelRows(inputs, model), (rows) =>
    andThen(findScale(model.scale, "scale"), (scale) =>
      map(scoreSovereign(model, rows.inputs, scale), (result) => ({ rows, scale, result })),
    ),
  );
  if (!read.ok) return spill(read);
  const { rows, scale, result } = read.value;
  if (wanted.value === "contributions") return contributionTable(model.intercept, result);
  return oneCell(show(wanted.value, rows, scale, result));
}

function show(
  output: Exclude<(typeof OUTPUTS)[number], "contributions">,
  rows: ModelRows,
  scale: RatingScale,
  result: ModelResult,
): Outcome<Shown> {
  switch (output) {
    case "rating":
      return success(writeRating(result.rating, scale));
    case "score":
      return success(result.score);
    case "overlay":
      return success(result.overlay);
    case "local": {
      const uplift = rows.localFactor ? publishedSovereignModel().localUplift : 0;
      return success(writeRating(addNotches(result.rating, uplift, scale), scale));
    }
    case "short":
      return shortTerm(rows, scale, result);
  }
}

/** The higher of two short-term ratings is open to a reserve currency or ample international liquidity only. */
function shortTerm(rows: ModelRows, scale: RatingScale, result: ModelResult): Outcome<string> {
  const model = publishedSovereignModel();
  const higher =
    (result.values.get("reserve-currency") ?? 0) > 0 ||
    (rows.liquidityRatio !== null && rows.liquidityRatio >= model.liquidityForHigherShort);
  return andThen(findMapping(model.shortMapping, "mapping"), (mapping) =>
    andThen(findScale(mapping.to, "mapping"), (to) =>
      map(mapRating(result.rating, scale, to, mapping, higher ? "high" : "low", "rating"), (rating) =>
        writeRating(rating, to),
      ),
    ),
  );
}

function contributionTable(intercept: number, result: ModelResult): Spill {
  return [
    ["variable", "value", "transformed", "coefficient", "contribution"],
    ["intercept", "", "", "", intercept],
    ...result.contributions.map(({ variable, given, transformed, contribution }): Shown[] => [
      variable.id,
      given ?? "",
      transformed,
      variable.coefficient,
      contribution,
    ]),
    ["score", "", "", "", result.score],
  ];
}
