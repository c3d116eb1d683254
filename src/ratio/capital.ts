import type { Outcome } from "../problem";
import { failure } from "../problem";
import { divide, finite } from "./quotient";
import type { Figure } from "./reading";
import { readFigures, readWord } from "./reading";

/** Housing guarantees count with this share of their balance (supplementary rules of 2019, Tianfu 2023, policy section). */
const housingConversion = 0.3;

/** Portfolio risk as a flat share of the liability: inferred, since it reproduces Tianfu's printed cover of 2020–22. */
const flatPortfolioRisk = 0.08;

/** Computes net capital: adjusted assets less adjusted liabilities, an amount, negative when they exceed assets. Source: Tianfu 2023, annex 3. */
export function netCapital(adjustedAssets: Figure, adjustedLiabilities: Figure): Outcome<number> {
  const read = readFigures({ adjustedAssets, adjustedLiabilities });
  if (!read.ok) return read;
  const difference = read.value.adjustedAssets - read.value.adjustedLiabilities;
  return finite(difference, "NETCAPITAL", "adjustedAssets - adjustedLiabilities");
}

/** Computes net capital over net assets. Source: Tianfu 2023, annex 3. */
export function netCapitalRatio(netCapitalAmount: Figure, netAssets: Figure): Outcome<number> {
  const read = readFigures({ netCapital: netCapitalAmount, netAssets });
  if (!read.ok) return read;
  return divide(read.value.netCapital, read.value.netAssets, {
    ratio: "NETCAPITALRATIO",
    argument: "netAssets",
  });
}

const riskBases = ["risk", "flat8"] as const;

/**
 * Computes net capital over the portfolio's value at risk, as a fraction. With `flat8` the second figure is the
 * liability and 8 % of it stands for the risk: an inference from printed figures, not a published rule. Source: Tianfu
 * 2023, annex 3 and table 12.
 */
export function netCapitalCover(
  netCapitalAmount: Figure,
  risk: Figure,
  basis: string | null = null,
): Outcome<number> {
  const read = readFigures({ netCapital: netCapitalAmount, risk }, ["risk"]);
  const word = readWord("basis", basis, riskBases, "risk");
  if (!read.ok) return word.ok ? read : failure(...read.problems, ...word.problems);
  if (!word.ok) return word;
  const flat = word.value === "flat8";
  return divide(read.value.netCapital, flat ? flatPortfolioRisk * read.value.risk : read.value.risk, {
    ratio: "NETCAPITALCOVER",
    argument: flat ? "8% × risk" : "risk",
  });
}

/**
 * Computes the leverage of financing guarantees: their liability over net assets less equity held in other guarantors,
 * a multiple. A balance of housing guarantees, where given, adds 30 % of itself. Net assets are non-consolidated.
 * Source: Tianfu 2023, annex 3 and policy section.
 */
export function financingLeverage(
  liability: Figure,
  netAssets: Figure,
  stakes: Figure,
  housing: Figure = null,
): Outcome<number> {
  const read = readFigures({ liability, netAssets, stakes, housing: housing ?? 0 }, [
    "liability",
    "stakes",
    "housing",
  ]);
  if (!read.ok) return read;
  const weighted = read.value.liability + housingConversion * read.value.housing;
  return divide(weighted, read.value.netAssets - read.value.stakes, {
    ratio: "FINLEVERAGE",
    argument: "netAssets - stakes",
  });
}

/** Computes the guaranteed liability over net assets, a multiple. Source: Tianfu 2023, annex 3. */
export function netAssetLeverage(liability: Figure, netAssets: Figure): Outcome<number> {
  const read = readFigures({ liability, netAssets }, ["liability"]);
  if (!read.ok) return read;
  return divide(read.value.liability, read.value.netAssets, {
    ratio: "NETASSETLEVERAGE",
    argument: "netAssets",
  });
}

/** Computes the guaranteed liability over net capital, a multiple. Source: Tianfu 2023, annex 3. */
export function netCapitalLeverage(liability: Figure, netCapitalAmount: Figure): Outcome<number> {
  const read = readFigures({ liability, netCapital: netCapitalAmount }, ["liability"]);
  if (!read.ok) return read;
  return divide(read.value.liability, read.value.netCapital, {
    ratio: "NETCAPITALLEVERAGE",
    argument: "netCapital",
  });
}
