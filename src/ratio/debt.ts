import type { Outcome } from "../problem";
import { failure, wrong } from "../problem";
import { divide } from "./quotient";
import type { Figure } from "./reading";
import { readFigures, readWord } from "./reading";

const realDebtDefinitions = ["annex3", "plain"] as const;

/**
 * Computes real debt over assets, as a fraction. `annex3` takes the reserves for unearned premiums and compensation out
 * of liabilities; `plain` leaves them in, needs neither, and is what the report prints under the same name. Reserves
 * above liabilities are refused, being part of them. Source: Tianfu 2023, annex 3 and table 8.
 */
export function realDebt(
  liabilities: Figure,
  unearned: Figure,
  compensation: Figure,
  assets: Figure,
  definition: string | null = null,
): Outcome<number> {
  const word = readWord("definition", definition, realDebtDefinitions, "annex3");
  if (!word.ok) return word;
  const plain = word.value === "plain";
  const read = readFigures(
    { liabilities, unearned: plain ? 0 : unearned, compensation: plain ? 0 : compensation, assets },
    ["liabilities", "unearned", "compensation"],
  );
  if (!read.ok) return read;
  const reserves = read.value.unearned + read.value.compensation;
  // Sums of decimals may exceed by a rounding error what they equal on paper.
  if (reserves > read.value.liabilities * (1 + 1e-12)) {
    const facts = { received: reserves, from: 0, to: read.value.liabilities };
    return failure(wrong("out-of-range", "unearned + compensation", facts));
  }
  return divide(Math.max(0, read.value.liabilities - reserves), read.value.assets, {
    ratio: "REALDEBT",
    argument: "assets",
  });
}

/**
 * Computes debt over debt and equity, as a fraction. Negative equity gives more than 100 %, which is what it means; no
 * answer where debt and equity together are not above zero. Source: Tianfu 2023, table 8.
 */
export function debtCapitalisation(debt: Figure, equity: Figure): Outcome<number> {
  const read = readFigures({ debt, equity }, ["debt"]);
  if (!read.ok) return read;
  return divide(read.value.debt, read.value.debt + read.value.equity, {
    ratio: "DEBTCAPITAL",
    argument: "debt + equity",
  });
}

const debtCoverMeasures = ["equity", "revenue", "inflow"] as const;

/**
 * Computes how often equity, revenue or operating cash inflow covers all debt, a multiple. Perpetuals count as debt;
 * for `equity` those inside the equity figure are taken out of it: `perpetualsInEquity`, or all of them where it is
 * left out. A perpetual issued after the balance sheet is in debt but not in that equity. Source: Tianfu 2023, table 13.
 */
export function debtCover(
  measure: string | null,
  amount: Figure,
  debt: Figure,
  perpetuals: Figure = null,
  perpetualsInEquity: Figure = null,
): Outcome<number> {
  const word = readWord("measure", measure, debtCoverMeasures);
  const asDebt = perpetuals ?? 0;
  const read = readFigures(
    { amount, debt, perpetuals: asDebt, perpetualsInEquity: perpetualsInEquity ?? asDebt },
    ["debt", "perpetuals", "perpetualsInEquity"],
  );
  if (!word.ok) return read.ok ? word : failure(...word.problems, ...read.problems);
  if (!read.ok) return read;
  const taken = word.value === "equity" ? read.value.perpetualsInEquity : 0;
  return divide(read.value.amount - taken, read.value.debt + read.value.perpetuals, {
    ratio: "DEBTCOVER",
    argument: "debt + perpetuals",
  });
}
