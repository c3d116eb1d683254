import { exp, ln } from "../elementary";
import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import { lastBeforeDefault, type RatingScale } from "../scale";
import type { Basis } from "../trace";

/** Which share of those at each rating had defaulted so many years later. Data. */
export interface DefaultTable {
  readonly id: string;
  readonly title: Text;
  /** Id of the scale whose symbols it has. */
  readonly scale: string;
  /** Years, rising. */
  readonly years: readonly number[];
  /** Symbols that share one row, and their cumulative shares (0 to 1), one for each of `years`. */
  readonly rows: readonly { readonly symbols: readonly string[]; readonly rates: readonly number[] }[];
  readonly basis: Basis;
}

/**
 * Finds the probability of default within so many years. A printed year gives the printed share; a time between two of them,
 * or before the first, is reached at an even pace of default among those that are left, which is our rule and nobody's
 * publication. A rating in default has defaulted.
 * @param years above 0
 * @returns a problem where the table ends before, or has no row for the rating
 */
export function defaultProbability(
  rank: number,
  years: number,
  table: DefaultTable,
  scale: RatingScale,
): Outcome<number> {
  if (rank > lastBeforeDefault(scale)) return success(1);
  const symbol = scale.notations[0].symbols[rank - 1] ?? "";
  const row = table.rows.find(({ symbols }) => symbols.includes(symbol));
  const last = table.years.at(-1) ?? 0;
  if (row === undefined) {
    const allowed = table.rows.flatMap(({ symbols }) => symbols);
    return failure(wrong("not-in-list", "ratings", { received: symbol, allowed }));
  }
  if (!(years > 0 && years <= last))
    return failure(wrong("out-of-range", "horizon", { received: years, from: 0, to: last }));
  const after = table.years.findIndex((year) => year >= years);
  const rate = row.rates[after] ?? 0;
  if (table.years[after] === years) return success(rate);
  const [start, early] = after === 0 ? [0, 0] : [table.years[after - 1] ?? 0, row.rates[after - 1] ?? 0];
  const passed = (years - start) / ((table.years[after] ?? years) - start);
  if (early >= 1) return success(1);
  // Nobody is left at the end: at an even pace nobody would be left at once.
  if (rate >= 1) return success(early + (1 - early) * passed);
  return success(1 - (1 - early) * exp(passed * (ln(1 - rate) - ln(1 - early))));
}
