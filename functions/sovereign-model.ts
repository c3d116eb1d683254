import {
  assess,
  findItem,
  findPack,
  labelOf,
  type Assessment,
  type LinearStep,
  type NotchStep,
  type Outcome,
  type Pack,
} from "../src";
import { readChoice, readLanguage } from "./arguments";
import { resultOf } from "./assessment";
import { readModelRows } from "./sovereign-model-rows";
import { andThen, map } from "./outcome";
import { said } from "./spoken";
import { oneCell, spill, type Shown, type Spill } from "./spread";

const MODEL = "sovereign-model-2023";
const OUTPUTS = ["rating", "score", "contributions", "overlay", "local", "short"] as const;

/**
 * Scores a sovereign by Fitch's Sovereign Rating Model of April 2023 (the methodology sovereign-model-2023): 4.759 and each
 * input, transformed, times its printed coefficient. The rounded score reads from 16 AAA to 0 and below CCC+. Printed
 * coefficients have three decimals: the publisher's own score may differ by about 0.05. #N/A naming rows that are missing;
 * #VALUE! naming rows that are wrong. Here overlay rows left out are 0; RATING.FINAL asks for them.
 * @customfunction SOVEREIGN.MODEL SOVEREIGN.MODEL
 * @helpurl https://localhost:3000/docs/functions.html#sovereign-model
 * @param inputs Rows of a key and a value, in any order. Percentile ranks, 0 to 100: governance, gdp-per-head. Percentages as
 * fractions: world-gdp-share, broad-money, growth-volatility, inflation, real-growth, government-debt, interest-to-revenue,
 * government-balance, foreign-currency-debt, reserve-currency (share in world reserves, 0 for others; above 0 it needs the
 * unpublished reserve-constant), net-foreign-assets, commodity-dependence, external-interest, current-account-fdi. Numbers:
 * years-since-default (or none), reserves-months. Optional: overlay-structural, overlay-macro, overlay-public-finances,
 * overlay-external (whole notches, -2 to 2, -3 to 3 in all), lc-factor (TRUE where a factor speaks for the local currency) or
 * local-uplift (whole notches, -1 to 2), international-liquidity-ratio (a fraction).
 * @param [output] rating (default: foreign currency, after the overlay), score, contributions (variable, value, transformed,
 * coefficient, contribution), overlay (notches in all), local (local-currency rating) or short (short-term rating).
 * @param [language] en or zh; blank: the display language, for headings and names.
 * @returns The rating, or what output asks for.
 */
export function sovereignModel(
  inputs: unknown[][],
  output?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const wanted = readChoice(output, "output", OUTPUTS, "rating");
  if (!wanted.ok) return spill(wanted);
  const read = andThen(findPack(MODEL, "method"), (pack) =>
    map(readModelRows(inputs, pack), (subject) => ({ pack, assessment: assess(pack, subject) })),
  );
  if (!read.ok) return spill(read);
  const { pack, assessment } = read.value;
  if (wanted.value === "contributions") return spill(contributions(pack, assessment));
  return oneCell(resultOf(assessment, resultFor(wanted.value, pack, assessment)));
}

function resultFor(
  output: Exclude<(typeof OUTPUTS)[number], "contributions">,
  pack: Pack,
  assessment: Assessment,
): Shown | undefined {
  // What is missing withholds every output: a score beside missing rows would look complete.
  if (assessment.final === undefined) return undefined;
  switch (output) {
    case "rating":
      return assessment.final;
    case "score":
      return assessment.scores[regressionOf(pack)?.id ?? ""];
    case "overlay":
      return overlayOf(pack, assessment);
    case "local":
    case "short":
      return assessment[output];
  }
}

function regressionOf(pack: Pack): LinearStep | undefined {
  return pack.steps.find((step): step is LinearStep => step.kind === "linear");
}

function wordForNever(pack: Pack, id: string): string {
  const item = findItem(pack, id);
  const names = item?.kind === "quantity" ? (item.never ?? []) : [];
  const [first = ""] = names;
  return said({ en: first, zh: names.find((name) => /[\u4e00-\u9fff]/.test(name)) ?? first });
}

/** Adds the notches that the analyst states before the final rating. */
function overlayOf(pack: Pack, assessment: Assessment): number {
  const overlay = pack.steps.find((step): step is NotchStep => step.kind === "notch");
  const stated = (id: string) => Number(assessment.trace.find((step) => step.id === id)?.output ?? 0);
  return (overlay?.by ?? []).reduce((sum, id) => sum + stated(id), 0);
}

function contributions(pack: Pack, assessment: Assessment): Outcome<Spill> {
  const regression = regressionOf(pack);
  const id = regression?.id ?? "";
  const terms = assessment.final === undefined ? undefined : assessment.terms[id];
  return map(resultOf(assessment, terms), (results) => [
    said({
      en: ["variable", "value", "transformed", "coefficient", "contribution"],
      zh: ["变量", "数值", "变换后", "系数", "贡献"],
    }),
    [said({ en: "intercept", zh: "截距" }), "", "", "", regression?.intercept ?? ""],
    ...results.map(({ of, given, transformed, coefficient, points }): Shown[] => [
      said({ en: of, zh: labelOf(pack, of).zh }),
      given === "never" ? wordForNever(pack, of) : (given ?? ""),
      transformed,
      coefficient,
      points,
    ]),
    [said({ en: "score", zh: "得分" }), "", "", "", assessment.scores[id] ?? ""],
  ]);
}
