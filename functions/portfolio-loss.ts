import {
  defaultProbability,
  drawLosses,
  expectedLossOf,
  failure,
  findListed,
  listDefaultTables,
  LOSS_FORMULA,
  success,
  summariseLosses,
  wrong,
  type DefaultTable,
  type Exposed,
  type LossTerms,
  type Outcome,
  type RatingScale,
} from "../src";
import { readChoice, readLanguage, readNumber, required, single } from "./arguments";
import { readGrid, type Cell } from "./cells";
import { collectRows, readBeside, readHeld, readRatedAmounts, type RatedAmounts } from "./holdings";
import { all, andThen, map } from "./outcome";
import { readSymbolRows, readTable, sourceLine, withTable, type GivenTable } from "./portfolio-tables";
import { spokenPortfolioWord as tell, type PortfolioWord } from "./portfolio-words";
import type { RatingReader } from "./rating-column";
import { said } from "./spoken";
import { spill, type Shown, type Spill } from "./spread";

const OUTPUTS = ["total", "rows", "all"] as const;

/** What every holding may lose, and what was left out. */
interface ExposedBook {
  readonly holdings: readonly (Exposed & { readonly row: number })[];
  readonly unrated: number;
  readonly source: string;
}

/**
 * Sums what a portfolio is expected to lose over a horizon: amount × probability of default by a named table × (1 − recovery). A rating in
 * default has defaulted. A year that the table prints gives the printed share, a time between two years is reached at an even pace
 * (PORTFOLIO.TABLES says whose shares they are). What is stated as not rated is left out and told apart. #VALUE! for ratings of another
 * scale than the table's (map them with SCALE.MAP), a horizon beyond the table and a recovery outside 0 to 1; #N/A without table, horizon or recovery.
 * @customfunction PORTFOLIO.LOSS PORTFOLIO.LOSS
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-loss
 * @param ratings A column of ratings, read on the table's scale.
 * @param amounts Their amounts, 0 or more; blank: each counts 1.
 * @param horizon Years, one number for all or a column (such as the years to maturity where these are less).
 * @param table A table of PORTFOLIO.TABLES, such as sp-global-1981-2016, or a range: a header row with years, and rows of a symbol and its
 * cumulative default rates.
 * @param recovery The part that comes back after a default, 0 to 1: one number for all or a column.
 * @param [output] total (default), rows (probability and expected loss beside each rating) or all.
 * @param [scale] Scale of the ratings; blank: the table's.
 * @param [language] en or zh; blank: the display language, for what stands beside the numbers.
 * @returns The expected loss in the unit of the amounts, or what output names.
 */
export function portfolioLoss(
  ratings: unknown[][],
  amounts: unknown[][],
  horizon: unknown[][],
  table: unknown[][],
  recovery: unknown[][],
  output?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const wanted = readChoice(output, "output", OUTPUTS, "total");
  if (!wanted.ok) return spill(wanted);
  return spill(
    andThen(readRatedAmounts(ratings, amounts, scale), (held) =>
      map(exposedIn(held, horizon, table, recovery), (book): Spill => {
        const total = expectedLossOf(book.holdings);
        if (wanted.value === "total") return [[total]];
        if (wanted.value === "rows") return lossRows(book, held.ratings.length);
        const amount = book.holdings.reduce((sum, one) => sum + one.amount, 0);
        return [
          [tell("measure"), tell("value")],
          [tell("expected loss"), total],
          [tell("share of the amount"), amount === 0 ? "" : total / amount],
          [tell("amount"), amount],
          [tell("not rated, left out"), book.unrated],
          [tell("source"), book.source],
        ];
      }),
    ),
  );
}

function lossRows({ holdings }: ExposedBook, length: number): Spill {
  const rows: Shown[][] = Array.from({ length }, () => ["", ""]);
  for (const { row, ...one } of holdings) rows[row - 1] = [one.probability, expectedLossOf([one])];
  return rows;
}

/** Levels at which losses are told. */
const LEVELS = [0.5, 0.75, 0.9, 0.95, 0.99, 0.995, 0.999] as const;
const MOST_DRAWS = 1_000_000;
const MOST_SEED = 0xffffffff;
const DRAWS = 10_000;
const SEED = 1;

/**
 * Draws the losses of a portfolio many times, its defaults correlated by one common factor: in each draw the factor Z is standard normal,
 * every holding defaults by itself with p(Z) = Φ[(Φ⁻¹(PD) − √ρ·Z) / √(1 − ρ)], and loses its amount × (1 − recovery). The same seed gives
 * the same losses everywhere. Every holding is drawn in every draw, so that large ones count as what they are. Errors as PORTFOLIO.LOSS; #N/A
 * without a correlation, which nobody's table gives.
 * @customfunction PORTFOLIO.LOSSES PORTFOLIO.LOSSES
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-losses
 * @param ratings A column of ratings, read on the table's scale.
 * @param amounts Their amounts, 0 or more; blank: each counts 1.
 * @param horizon Years, one number for all or a column.
 * @param table A table of PORTFOLIO.TABLES, or a range as in PORTFOLIO.LOSS.
 * @param recovery The part that comes back after a default, 0 to 1: one number for all or a column.
 * @param correlation ρ, the share of a borrower's fortune that is common to all, 0 up to but not 1.
 * @param [draws] How often to draw, a whole number from 1 to 1,000,000; blank: 10,000.
 * @param [seed] A whole number from 0 to 4294967295; blank: 1.
 * @param [scale] Scale of the ratings; blank: the table's.
 * @param [language] en or zh; blank: the display language, for headings and labels.
 * @returns A table: expected and mean loss, standard deviation, the losses that 50% to 99.9% of all draws do not pass, and the mean of those beyond.
 */
export function portfolioLosses(
  ratings: unknown[][],
  amounts: unknown[][],
  horizon: unknown[][],
  table: unknown[][],
  recovery: unknown[][],
  correlation: unknown[][],
  draws?: unknown[][],
  seed?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const terms = all({
    language: readLanguage(language),
    correlation: readCorrelation(correlation),
    draws: readWhole(draws, "draws", 1, MOST_DRAWS, DRAWS),
    seed: readWhole(seed, "seed", 0, MOST_SEED, SEED),
  });
  return spill(
    andThen(terms, (drawn) =>
      andThen(readRatedAmounts(ratings, amounts, scale), (held) =>
        map(exposedIn(held, horizon, table, recovery), (book) => lossTable(book, drawn)),
      ),
    ),
  );
}

const HEADS = [
  ...["measure", "loss", "share of the amount", "mean from there on"],
] as const satisfies readonly PortfolioWord[];

/** Writes a level as its language does: with a space before the sign, or without. */
function levelText(level: number): string {
  const percent = String(Number((level * 100).toPrecision(6)));
  return said({ en: `${percent}%`, zh: `${percent}%分位数` });
}

function lossTable({ holdings, unrated, source }: ExposedBook, terms: LossTerms): Spill {
  const { mean, deviation, error, largest, quantiles } = summariseLosses(drawLosses(holdings, terms), LEVELS);
  const amount = holdings.reduce((sum, one) => sum + one.amount, 0);
  const row = (label: string, loss: number, beyond: Shown = ""): Shown[] => [
    label,
    loss,
    amount === 0 ? "" : loss / amount,
    beyond,
  ];
  return [
    HEADS.map(tell),
    row(tell("expected loss, computed"), expectedLossOf(holdings)),
    row(tell("mean loss, drawn"), mean),
    row(tell("± at 95%, at most"), error),
    row(tell("standard deviation"), deviation),
    ...quantiles.map(({ level, loss, beyond }) => row(levelText(level), loss, beyond)),
    row(said({ en: "largest", zh: "最大损失" }), largest),
    [tell("amount"), amount, "", ""],
    [tell("not rated, left out"), unrated, "", ""],
    [tell("draws"), terms.draws, "", ""],
    [tell("seed"), terms.seed, "", ""],
    ["ρ", terms.correlation, "", ""],
    [tell("formula"), LOSS_FORMULA, "", ""],
    [tell("source"), source, "", ""],
  ];
}

function exposedIn(
  held: RatedAmounts,
  horizon: unknown,
  table: unknown,
  recovery: unknown,
): Outcome<ExposedBook> {
  const length = held.ratings.length;
  const read = all({
    horizon: readEach(horizon, "horizon", length, "years, such as 1"),
    table: readDefaultTable(table),
    recovery: readEach(recovery, "recovery", length, "a fraction such as 40%"),
  });
  return andThen(read, ({ table: given, ...columns }) =>
    withTable(given, held.ratings, held.scale, defaultTableFrom, (rates, reader, scale) =>
      andThen(readHeld(held.rows, reader), (rows) => {
        let unrated = 0;
        const known = new Map<string, Outcome<number>>();
        const exposed = collectRows(
          rows.flatMap(({ rank, row, amount }): Outcome<Exposed & { row: number }>[] => {
            if (rank === null) {
              unrated += amount;
              return [];
            }
            const years = columns.horizon(row - 1);
            const share = columns.recovery(row - 1);
            const probability = andThen(years, (time) => {
              const key = `${String(rank)} ${String(time)}`;
              const before = known.get(key) ?? defaultProbability(rank, time, rates, scale);
              known.set(key, before);
              return before;
            });
            const one = all({ probability, recovery: andThen(share, (part) => recoveryIn(part, row)) });
            return [map(one, (values) => ({ ...values, row, amount }))];
          }),
        );
        return map(exposed, (holdings) => ({ holdings, unrated, source: sourceLine(rates.basis) }));
      }),
    ),
  );
}

function recoveryIn(value: number, row: number): Outcome<number> {
  return value >= 0 && value <= 1
    ? success(value)
    : failure(wrong("out-of-range", `recovery, row ${String(row)}`, { received: value, from: 0, to: 1 }));
}

/** Reads a number that is one for all or one for each row. */
function readEach(
  raw: unknown,
  at: string,
  length: number,
  expected: string,
): Outcome<(index: number) => Outcome<number>> {
  const number = (cell: Cell, where: string) => required(readNumber(cell, where), where, expected);
  const grid = readGrid(raw);
  if (grid.length === 1 && grid[0]?.length === 1) {
    return map(number(grid[0][0] ?? null, at), (value) => () => success(value));
  }
  return map(
    readBeside(raw, at, length),
    (cells) => (index: number) => number(cells[index] ?? null, `${at}, row ${String(index + 1)}`),
  );
}

function readDefaultTable(raw: unknown): Outcome<GivenTable<DefaultTable>> {
  const ids = listDefaultTables().map(({ id }) => id);
  return readTable(raw, `one of ${ids.join(", ")}, or rows of a symbol and default rates`, (word) =>
    findListed(listDefaultTables(), word, "table"),
  );
}

/** Makes a table of default rates from a header row with years and rows of a symbol and its cumulative shares. */
function defaultTableFrom(
  rows: readonly (readonly Cell[])[],
  reader: RatingReader,
  scale: RatingScale,
): Outcome<DefaultTable> {
  const [, ...heads] = rows[0] ?? [];
  const years = collectRows(
    heads.map((cell) => required(readNumber(cell, "table, row 1"), "table, row 1", "years")),
  );
  return andThen(years, (named) =>
    andThen(readSymbolRows(rows.slice(1), reader, 1), (read) => {
      const rising = (values: readonly number[]) =>
        values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
      const faults = [
        ...(rising(named) && named.every((year) => year > 0)
          ? []
          : [
              wrong("wrong-shape", "table, row 1", {
                received: named.join(", "),
                expected: "years, rising",
              }),
            ]),
        ...read.flatMap(({ numbers, at }) =>
          numbers.every((rate) => rate >= 0 && rate <= 1) && rising(numbers)
            ? []
            : [
                wrong("wrong-shape", at, {
                  received: numbers.join(", "),
                  expected: "cumulative shares from 0 to 1 that never fall",
                }),
              ],
        ),
      ];
      if (faults.length > 0) return failure(...faults);
      const symbols = scale.notations[0].symbols;
      return success({
        id: "own",
        title: { en: "the table given", zh: "所给表格" },
        scale: scale.id,
        years: named,
        rows: read.map(({ rank, numbers }) => ({ symbols: [symbols[rank - 1] ?? ""], rates: numbers })),
        basis: {
          basis: "house",
          reason: { en: "the table that the sheet gives", zh: "表格由工作表给出" },
        },
      });
    }),
  );
}

function readCorrelation(raw: unknown): Outcome<number> {
  const read = andThen(single(raw, "correlation"), (cell) => readNumber(cell, "correlation"));
  return andThen(required(read, "correlation", "a number from 0 up to but not 1"), (value) =>
    value >= 0 && value < 1
      ? success(value)
      : failure(wrong("out-of-range", "correlation", { received: value, from: 0, to: 0.999 })),
  );
}

function readWhole(raw: unknown, at: string, from: number, to: number, otherwise: number): Outcome<number> {
  const read = andThen(single(raw, at), (cell) => readNumber(cell, at));
  return andThen(read, (value) => {
    if (value === null) return success(otherwise);
    if (!Number.isInteger(value)) return failure(wrong("not-a-whole-number", at, { received: value }));
    return value >= from && value <= to
      ? success(value)
      : failure(wrong("out-of-range", at, { received: value, from, to }));
  });
}
