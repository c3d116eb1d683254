import { success, type Outcome } from "../problem";
import { divide, readFigures, readWhole, type Figure } from "../ratio";

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
