import type { Outcome } from "../problem";
import { success } from "../problem";
import { divide } from "./quotient";
import type { Figure } from "./reading";
import { readFigures, readWhole } from "./reading";

/**
 * Computes the return on equity: net profit over the average of opening and closing equity, as a fraction. An interim
 * profit stays as it is unless `annualise` says how many months it covers (1–12). No answer where average equity is
 * zero or negative. Source: Tianfu 2023, annex 3.
 */
export function returnOnEquity(
  profit: Figure,
  opening: Figure,
  closing: Figure,
  annualise: Figure = null,
): Outcome<number> {
  return returnOnAverage("ROE", profit, opening, closing, annualise);
}

/**
 * Computes the return on assets: net profit over the average of opening and closing total assets, as a fraction;
 * interim profits as in `returnOnEquity`. Source: Tianfu 2023, annex 3.
 */
export function returnOnAssets(
  profit: Figure,
  opening: Figure,
  closing: Figure,
  annualise: Figure = null,
): Outcome<number> {
  return returnOnAverage("ROA", profit, opening, closing, annualise);
}

/** Computes operating and administrative expenses over total operating revenue. Source: Tianfu 2023, annex 3. */
export function costIncomeRatio(expenses: Figure, revenue: Figure): Outcome<number> {
  const read = readFigures({ expenses, revenue });
  if (!read.ok) return read;
  return divide(read.value.expenses, read.value.revenue, { ratio: "COSTINCOME", argument: "revenue" });
}

/** Computes operating profit over operating revenue; a loss gives a negative margin. Source: Tianfu 2023, table 10. */
export function operatingMargin(profit: Figure, revenue: Figure): Outcome<number> {
  const read = readFigures({ profit, revenue });
  if (!read.ok) return read;
  return divide(read.value.profit, read.value.revenue, { ratio: "OPERATINGMARGIN", argument: "revenue" });
}

function returnOnAverage(
  ratio: string,
  profit: Figure,
  opening: Figure,
  closing: Figure,
  annualise: Figure,
): Outcome<number> {
  const read = readFigures({ profit, opening, closing });
  const months = annualise === null ? success(12) : readWhole("annualise", annualise, 1, 12);
  if (!read.ok || !months.ok) {
    return { ok: false, problems: [read, months].flatMap((part) => (part.ok ? [] : part.problems)) };
  }
  const average = read.value.opening / 2 + read.value.closing / 2;
  return divide((read.value.profit * 12) / months.value, average, {
    ratio,
    argument: "(opening + closing) / 2",
  });
}
