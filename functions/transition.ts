import {
  accuracyOf,
  cohortsOf,
  countTransitions,
  failure,
  monthsLater,
  movesOf,
  observe,
  ratingsOf,
  settleWithdrawn,
  stabilityOf,
  success,
  WITHDRAWN_RULES,
  wrong,
  type Ledger,
  type Observation,
  type Outcome,
  type WithdrawnRule,
} from "../src";
import { readChoice, readLanguage, readNumber, required, single } from "./arguments";
import { readLedger } from "./ledger";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { dateIn } from "./review";
import { spill, type Spill } from "./spread";
import { accuracyRows, matrixRows, moveRows, onlyShared, stabilityRows } from "./transition-rows";

const OUTPUTS = ["matrix", "counts", "stability", "accuracy", "moves"] as const;

/** A century. */
const MONTHS_AT_MOST = 1200;

/**
 * Counts from a ledger what became of ratings over a horizon: which share of those at each rating stood where at its end, by cohorts
 * (docs/backtesting.md). Cohorts start every 12 months, or every horizon where that is shorter, and are pooled; the last is seen to its
 * end when the month of the ledger's last row is over. A default within the horizon counts whatever follows. A row's shares sum to 1; a
 * rating that nobody held is blank with n 0. #VALUE! naming the row for what is no date, rating or status, for two scales (map one by
 * SCALE.MAP first) and for two rows of an issuer on one day; #N/A naming row and column of a blank, or where no cohort is seen to its end.
 * @customfunction REVIEW.TRANSITION REVIEW.TRANSITION
 * @helpurl https://localhost:3000/docs/functions.html#review-transition
 * @param ledger A header row and a row for each finalised assessment, in any order: issuer, date, rating; optional scale, method, version,
 * standalone, outlook, status (default, withdrawn). Headings in English or Chinese; other columns are passed over. The rating D is a default, NR or
 * WR a withdrawal. Ratings are read on the row's scale or its method's.
 * @param horizon Months from the start of a cohort to its end, a whole number from 0 to 1,200, such as 12; 0 compares each rating with itself.
 * @param [firstDay] Day of the first cohort; blank: the end of the month of the first row.
 * @param [lastDay] Last day on which a cohort may start; blank: as late as the ledger allows.
 * @param [withdrawn] separate (default: a column of their own), exclude (left out of the row) or last (counted at their last rating).
 * @param [output] matrix (default: shares), counts, stability, accuracy (ratio of 1 where all that defaulted were rated below all
 * others, 0 by chance, -1 in reverse; #N/A without a default or a survivor) or moves (every change dated between firstDay and lastDay plus the horizon,
 * large from three notches).
 * @param [scale] Scale of the rows that name neither scale nor method, or a methodology for its scale; blank: the one that has all their
 * ratings, and where several have, each must give the same table; a matrix then has the ratings that all of them have.
 * @param [language] en or zh; blank: the display language, for headings and words.
 * @returns A table under a header row.
 */
export function reviewTransition(
  ledger: unknown[][],
  horizon: unknown[][],
  firstDay?: unknown[][],
  lastDay?: unknown[][],
  withdrawn?: unknown[][],
  output?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    language: readLanguage(language),
    ledgers: andThen(readScale(scale), (stated) => readLedger(ledger, stated)),
    horizon: readHorizon(horizon),
    from: andThen(single(firstDay, "firstDay"), (cell) => dateIn(cell, "firstDay")),
    to: andThen(single(lastDay, "lastDay"), (cell) => dateIn(cell, "lastDay")),
    withdrawn: readChoice(withdrawn, "withdrawn", WITHDRAWN_RULES, "separate"),
    output: readChoice(output, "output", OUTPUTS, "matrix"),
  });
  return spill(
    andThen(read, ({ ledgers, ...asked }) => {
      const known: Asked["known"] = new Map();
      const tested = ledgers.map((one) => backTest({ ledger: one, known, ...asked }));
      const [first = failure<Spill>(), ...others] = tested;
      const tables = tested.flatMap((one) => (one.ok ? [one.value] : []));
      // One scale, or none on which there is an answer.
      if (others.length === 0 || tables.length === 0) return first;
      const isMatrix = asked.output === "matrix" || asked.output === "counts";
      const [table = [], ...same] = isMatrix ? onlyShared(tables) : tables;
      const text = JSON.stringify(table);
      if (tables.length === tested.length && same.every((one) => JSON.stringify(one) === text))
        return success(table);
      const allowed = ledgers.map((one) => one.scale.id);
      return failure(wrong("scale-open", "scale", { received: "a ledger that names no scale", allowed }));
    }),
  );
}

interface Asked {
  readonly ledger: Ledger;
  readonly horizon: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly withdrawn: WithdrawnRule;
  readonly output: (typeof OUTPUTS)[number];
  /** What was observed before, by the histories of a ledger: one read on several scales shares them. */
  readonly known: Map<Ledger["histories"], Outcome<readonly Observation[]>>;
}

function backTest({ ledger, horizon, from, to, withdrawn, output, known }: Asked): Outcome<Spill> {
  const moves = () => movesOf(ledger, from, to === null ? null : monthsLater(to, horizon));
  if (output === "moves") return success(moveRows(moves(), ledger.scale));
  const observed =
    known.get(ledger.histories) ??
    map(cohortsOf(ledger, horizon, from, to), (cohorts) =>
      settleWithdrawn(observe(ledger, cohorts), withdrawn),
    );
  known.set(ledger.histories, observed);
  return andThen(observed, (observations) => {
    switch (output) {
      case "matrix":
      case "counts": {
        const rows = countTransitions(ratingsOf(ledger), observations);
        return success(matrixRows(rows, ledger.scale, output, withdrawn === "separate"));
      }
      case "stability":
        return map(stabilityOf(observations, moves()), stabilityRows);
      case "accuracy":
        return map(accuracyOf(observations), accuracyRows);
    }
  });
}

function readHorizon(raw: unknown): Outcome<number> {
  const read = andThen(single(raw, "horizon"), (cell) => readNumber(cell, "horizon"));
  return andThen(required(read, "horizon", "whole months, such as 12"), (months) => {
    if (!Number.isInteger(months))
      return failure(wrong("not-a-whole-number", "horizon", { received: months }));
    return months >= 0 && months <= MONTHS_AT_MOST
      ? success(months)
      : failure(wrong("out-of-range", "horizon", { received: months, from: 0, to: MONTHS_AT_MOST }));
  });
}
