import { success, type Outcome } from "../problem";
import { divide, figure, readFigures, readWhole, type Figure } from "../ratio";

/** What both returns are of, and how they are brought to a year. */
export const profit = figure("amount", "profit", { en: "Net profit of the period", zh: "当期净利润" });
export const annualise = figure(
  "number",
  "annualise",
  { en: "Months that the profit covers", zh: "利润覆盖的月数" },
  {
    optional: true,
    help: { en: "1 to 12; left out, the profit stays as it is.", zh: "1至12；省略则不年化。" },
  },
);

/** Computes a profit over the mean of two balances, for twelve months where the months that it covers are given. */
export function returnOnAverage(
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
