import {
  bootstrapMatrix,
  cohortMatrix,
  failure,
  generatorOf,
  isPrinted,
  lastBeforeDefault,
  missing,
  passagesOf,
  ratingAt,
  readPrinted,
  success,
  transitionsOver,
  WITHDRAWALS,
  writeRating,
  wrong,
  type BootstrapTerms,
  type History,
  type Outcome,
  type Path,
  type RatingScale,
  type Standing,
  type Withdrawals,
} from "../src";
import { readChoice, readLanguage, readNumber, single } from "./arguments";
import { isBlankWord, isErrorCell, readGrid, showCell, type Cell } from "./cells";
import { collectRows, onColumn, readRated } from "./holdings";
import { standingOf } from "./ledger";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf, type RatingReader } from "./rating-column";
import { dateIn } from "./review";
import { spill, type Shown, type Spill } from "./spread";
import { transitionWord as tell } from "./transition-words";

const ESTIMATES = ["cohort", "duration"] as const;
const OUTPUTS = ["matrix", "counts", "low", "high", "rates"] as const;
const MOST_SAMPLES = 10_000;
const MOST_SEED = 0xffffffff;
const YEAR_DAYS = 365.25;

interface Asked {
  readonly estimate: (typeof ESTIMATES)[number];
  readonly output: (typeof OUTPUTS)[number];
  readonly withdrawn: Withdrawals;
  readonly bootstrap: BootstrapTerms;
}

/**
 * Estimates rating migration from a wide table, a row for each entity and a column for each year: by cohorts (of those rated in one year, which
 * share stood where in the next, all years pooled) or by durations (rates of moving per year spent, and the matrix that they give over one year; a
 * change counts on the day of its column). A blank is a year not seen, NR or WR a withdrawal, D a default, after which nothing counts. low and
 * high are the ends between which each share lies in most samples (confidence, 95% by default) that draw entities anew with all their years. #VALUE! for a text that is no
 * rating, and for years that do not rise evenly; #N/A where no step is seen.
 * @customfunction REVIEW.MIGRATION REVIEW.MIGRATION
 * @helpurl https://localhost:3000/docs/functions.html#review-migration
 * @param history A header row with years (2021, FY2021) or dates, and a row for each entity: its name and its rating at each.
 * @param [estimate] cohort (default) or duration.
 * @param [output] matrix (default: shares), counts (by cohort: starts and ends; by duration: moves, with the years spent), low, high (by cohort), or
 * rates (by duration, per year).
 * @param [withdrawn] separate (default: a column of their own), exclude (left out) or last (counted where they were); by duration they end what is seen, on the day of their column.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [samples] How often entities are drawn anew, a whole number from 1 to 10,000; blank: 1,000.
 * @param [seed] A whole number from 0 to 4294967295; blank: 1.
 * @param [confidence] The part of the samples between low and high, 0.01 to 0.9999; blank: 0.95.
 * @param [language] en or zh; blank: the display language, for headings.
 * @returns A table under a header row; a rating at which nobody started is blank with n 0.
 */
export function reviewMigration(
  history: unknown[][],
  estimate?: unknown[][],
  output?: unknown[][],
  withdrawn?: unknown[][],
  scale?: unknown[][],
  samples?: unknown[][],
  seed?: unknown[][],
  confidence?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    language: readLanguage(language),
    wide: readWide(readGrid(history)),
    estimate: readChoice(estimate, "estimate", ESTIMATES, "cohort"),
    output: readChoice(output, "output", OUTPUTS, "matrix"),
    withdrawn: readChoice(withdrawn, "withdrawn", WITHDRAWALS, "separate"),
    scale: readScale(scale),
    samples: numberIn(samples, "samples", 1, MOST_SAMPLES, 1_000, true),
    seed: numberIn(seed, "seed", 0, MOST_SEED, 1, true),
    confidence: numberIn(confidence, "confidence", 0.01, 0.9999, 0.95, false),
  });
  return spill(
    andThen(read, ({ wide, scale: stated, samples: many, seed: from, confidence: sure, ...asked }) => {
      const fits = { cohort: ["matrix", "counts", "low", "high"], duration: ["matrix", "counts", "rates"] };
      const allowed = fits[asked.estimate];
      if (!allowed.includes(asked.output))
        return failure(wrong("not-in-list", "output", { received: asked.output, allowed }));
      const column = columnOf(
        [
          wide.rows.map(({ cells }) =>
            cells.filter((cell) => typeof cell === "string" && standingOf(cell) === null),
          ),
        ],
        stated,
      );
      const bootstrap = { samples: many, seed: from, confidence: sure };
      return onColumn(column, (reader, on) =>
        andThen(readPaths(wide, reader, on), (paths) =>
          estimated(paths, wide.times, on, { ...asked, bootstrap }, column.scales.length > 1),
        ),
      );
    }),
  );
}

interface Wide {
  /** Years, rising. */
  readonly times: readonly number[];
  readonly rows: readonly { readonly at: string; readonly cells: readonly Cell[] }[];
}

function readWide(grid: readonly (readonly Cell[])[]): Outcome<Wide> {
  const [head = [], ...body] = grid;
  const [only = null] = head;
  if (grid.length === 1 && head.length === 1 && isErrorCell(only))
    return failure(wrong("cell-error", "history", { received: only.error }));
  if (grid.every((row) => row.every(isBlankWord))) {
    const expected = "a header row with years, and a row for each entity";
    return failure(missing("missing-argument", "history", { expected }));
  }
  const times = collectRows(
    head.slice(1).map((cell, index) => timeOf(cell, `history, column ${String(index + 2)}`)),
  );
  return andThen(times, (years) => {
    const steps = years.slice(1).map((year, index) => year - (years[index] ?? 0));
    const [step = 0] = steps;
    // Months and leap years make dates a few days uneven.
    if (step <= 0 || steps.some((one) => Math.abs(one - step) > 5 / YEAR_DAYS)) {
      const expected = "at least two years or dates that rise by even steps";
      return failure(
        wrong("wrong-shape", "history, header row", {
          received: head.slice(1).map(showCell).join(", "),
          expected,
        }),
      );
    }
    const rows = body.flatMap(([, ...cells], index) =>
      cells.every(isBlankWord) ? [] : [{ at: `history, row ${String(index + 2)}`, cells }],
    );
    return success({ times: years, rows });
  });
}

/** Reads a heading as a year: 2021, FY2021, 2021年, or a date as its year with the part that has passed. */
function timeOf(cell: Cell, at: string): Outcome<number> {
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= 1900 && cell <= 2200)
    return success(cell);
  const year =
    typeof cell === "string" ? /^(?:FY|CY)?\s*((?:19|20|21)\d{2})\s*年?[末底]?$/i.exec(cell)?.[1] : undefined;
  if (year !== undefined) return success(Number(year));
  return andThen(dateIn(cell, at), (day) =>
    day === null
      ? failure(missing("missing-argument", at, { expected: "a year or a date" }))
      : success(day / YEAR_DAYS),
  );
}

function readPaths({ rows }: Wide, reader: RatingReader, scale: RatingScale): Outcome<readonly Path[]> {
  const last = lastBeforeDefault(scale);
  return collectRows(
    rows.map(({ at, cells }) =>
      collectRows(
        cells.map((cell, index) => standingIn(cell, `${at}, column ${String(index + 2)}`, reader, last)),
      ),
    ),
  );
}

function standingIn(cell: Cell, at: string, reader: RatingReader, last: number): Outcome<Standing> {
  if (isBlankWord(cell)) return success(null);
  const standing = typeof cell === "string" ? standingOf(cell) : null;
  if (standing !== null) return success(standing);
  return map(readRated(cell, reader, at), (rating): Standing => {
    if (rating === null) return isWithdrawn(cell, reader.scale) ? "withdrawn" : null;
    return rating.rank > last ? "default" : rating.rank;
  });
}

/** Not rated says the same as withdrawn of whoever was rated before; a dash says that nothing is known. */
function isWithdrawn(cell: Cell, scale: RatingScale | null): boolean {
  if (typeof cell !== "string" || scale === null) return false;
  const read = readPrinted(cell, [scale]);
  return isPrinted(read) && !/^[-/]+$/.test(read.text);
}

function estimated(
  paths: readonly Path[],
  times: readonly number[],
  scale: RatingScale,
  asked: Asked,
  isOpen: boolean,
): Outcome<Spill> {
  const passages = paths.map(passagesOf);
  if (passages.every((own) => own.length === 0)) {
    const reason = { en: "nobody is rated at two times in a row", zh: "没有主体在相邻两期均有记录" };
    return failure(missing("missing-data", "history", { reason }));
  }
  const ranks = lastBeforeDefault(scale);
  // Where several scales have the ratings, those below the worst that occurs are of none of them.
  const worst = paths
    .flat()
    .reduce<number>((most, one) => (typeof one === "number" ? Math.max(most, one) : most), 1);
  const shown = isOpen ? worst : ranks;
  const symbols = Array.from({ length: shown }, (_one, rank) =>
    writeRating(ratingAt(scale, rank + 1, false), scale),
  );
  return success(
    asked.estimate === "cohort"
      ? cohortRows(passages, ranks, symbols, asked)
      : durationRows(paths, times, ranks, symbols, asked.output),
  );
}

function cohortRows(
  passages: readonly (readonly ReturnType<typeof passagesOf>[number][])[],
  ranks: number,
  symbols: readonly string[],
  { output, withdrawn, bootstrap }: Asked,
): Spill {
  const matrix = cohortMatrix(passages, ranks, withdrawn);
  const intervals =
    output === "low" || output === "high" ? bootstrapMatrix(passages, ranks, withdrawn, bootstrap) : null;
  const ends = withdrawn === "separate" ? [ranks, ranks + 1] : [ranks];
  const places = [...symbols.keys(), ...ends];
  const heads = (
    withdrawn === "separate" ? (["default", "withdrawn", "n"] as const) : (["default", "n"] as const)
  ).map(tell);
  return [
    [tell("from \\ to"), ...symbols, ...heads],
    ...symbols.map((symbol, rank): Shown[] => {
      const row = matrix.rows[rank];
      const n = matrix.starts[rank] ?? 0;
      const own = intervals?.[rank];
      const cells = places.map((place): Shown => {
        if (row === null || row === undefined) return "";
        const share = row[place] ?? 0;
        if (output === "counts") return Math.round(share * n);
        if (intervals === null) return share;
        return own?.[place]?.[output === "low" ? "low" : "high"] ?? "";
      });
      return [symbol, ...cells, n];
    }),
  ];
}

function durationRows(
  paths: readonly Path[],
  times: readonly number[],
  ranks: number,
  symbols: readonly string[],
  output: Asked["output"],
): Spill {
  const generator = generatorOf(
    paths.flatMap((path) => historiesOf(path, times, ranks)),
    ranks + 1,
  );
  const table =
    output === "rates"
      ? generator.rates
      : output === "counts"
        ? generator.moves
        : transitionsOver(generator, 1);
  return [
    [tell("from \\ to"), ...symbols, tell("default"), tell("years")],
    ...symbols.map((symbol, rank): Shown[] => {
      const years = generator.spent[rank] ?? 0;
      const cells = [...symbols.keys(), ranks].map((place): Shown =>
        years === 0 ? "" : (table[rank]?.[place] ?? 0),
      );
      return [symbol, ...cells, years];
    }),
  ];
}

/** Lists the stretches over which an entity was seen without a gap; a default ends the last of them, a withdrawal any. */
function historiesOf(path: Path, times: readonly number[], ranks: number): readonly History[] {
  const histories: History[] = [];
  let stays: { time: number; state: number }[] = [];
  let end = 0;
  const close = () => {
    if (stays.length > 0) histories.push({ stays, end });
    stays = [];
  };
  for (const [index, standing] of path.entries()) {
    const time = times[index] ?? 0;
    if (standing === null || standing === "withdrawn") {
      // Like any change a withdrawal comes on the day of its column: until then the entity was there.
      if (standing === "withdrawn") end = time;
      close();
      continue;
    }
    stays.push({ time, state: standing === "default" ? ranks : standing - 1 });
    end = time;
    if (standing === "default") break;
  }
  close();
  return histories;
}

function numberIn(
  raw: unknown,
  at: string,
  from: number,
  to: number,
  otherwise: number,
  isWhole: boolean,
): Outcome<number> {
  const read = andThen(single(raw, at), (cell) => readNumber(cell, at));
  return andThen(read, (value) => {
    if (value === null) return success(otherwise);
    if (isWhole && !Number.isInteger(value))
      return failure(wrong("not-a-whole-number", at, { received: value }));
    return value >= from && value <= to
      ? success(value)
      : failure(wrong("out-of-range", at, { received: value, from, to }));
  });
}
