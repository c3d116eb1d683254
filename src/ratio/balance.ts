import type { Outcome } from "../problem";
import { failure } from "../problem";
import { divide } from "./quotient";
import type { Figure, Figures } from "./reading";
import { oncePerList, readFigures, readList } from "./reading";

/**
 * Computes the share of one asset class, or of several together such as I and II, in total assets less claims
 * receivable. Non-consolidated figures. Sources: Tianfu 2023, asset quality; rules on guarantors' asset classes.
 */
export function assetClass(
  classes: Figure | Figures,
  assets: Figure,
  claimsReceivable: Figure,
): Outcome<number> {
  const list = readList("classes", typeof classes === "number" ? [classes] : classes, { atLeastZero: true });
  const read = readFigures({ assets, claimsReceivable }, ["claimsReceivable"]);
  if (!list.ok) return read.ok ? list : failure(...list.problems, ...read.problems);
  if (!read.ok) return read;
  return divide(sumOf(list.value), read.value.assets - read.value.claimsReceivable, {
    ratio: "ASSETCLASS",
    argument: "assets - claimsReceivable",
  });
}

const sumOf = oncePerList((list) => list.reduce((total, amount) => total + amount, 0));

/** Computes highly liquid assets over total assets. Sources: CCXAP request for comment 2021; Jinshang 2025, liquidity. */
export function liquidAssets(liquid: Figure, assets: Figure): Outcome<number> {
  const read = readFigures({ liquid, assets }, ["liquid"]);
  if (!read.ok) return read;
  return divide(read.value.liquid, read.value.assets, { ratio: "LIQUIDASSETS", argument: "assets" });
}

/** Computes paid-in capital over total assets of a development institution. Source: Golden Credit, page 20. */
export function paidInToAssets(paidIn: Figure, assets: Figure): Outcome<number> {
  const read = readFigures({ paidIn, assets }, ["paidIn"]);
  if (!read.ok) return read;
  return divide(read.value.paidIn, read.value.assets, { ratio: "PAIDINASSETS", argument: "assets" });
}

/** Computes paid-in capital over debt; no answer without debt. Source: Golden Credit, page 20. */
export function paidInToDebt(paidIn: Figure, debt: Figure): Outcome<number> {
  const read = readFigures({ paidIn, debt }, ["paidIn"]);
  if (!read.ok) return read;
  return divide(read.value.paidIn, read.value.debt, { ratio: "PAIDINDEBT", argument: "debt" });
}

/** Computes subscribed over paid-in capital, a multiple: what shareholders may still be called for. Source: Golden Credit, page 20. */
export function subscribedToPaidIn(subscribed: Figure, paidIn: Figure): Outcome<number> {
  const read = readFigures({ subscribed, paidIn }, ["subscribed"]);
  if (!read.ok) return read;
  return divide(read.value.subscribed, read.value.paidIn, { ratio: "SUBSCRIBED", argument: "paidIn" });
}
