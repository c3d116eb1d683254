import {
  crossingOf,
  failure,
  findListed,
  leaningRank,
  leaningShares,
  listLeaningRules,
  missing,
  success,
  writeRating,
  wrong,
  type Language,
  type Leaning,
  type Outcome,
  type Outlook,
  type Watch,
} from "../src";
import { optionalWord, readChoice, readLanguage, readWord, required } from "./arguments";
import { isBlankWord, writtenGrid, type Cell } from "./cells";
import { errorOf } from "./errors";
import {
  collectRows,
  onColumn,
  printedLeaning,
  readAmount,
  readAmounts,
  readBeside,
  readHeld,
  readLine,
  readRated,
  readRatedAmounts,
  totalProblem,
} from "./holdings";
import { inAsked } from "./language";
import { all, andThen, map } from "./outcome";
import { groupName } from "./portfolio-tables";
import { portfolioWord, type PortfolioWord } from "./portfolio-words";
import { readScale } from "./rating-argument";
import { columnOf } from "./rating-column";
import { spill, type Shown, type Spill } from "./spread";
import { chosen } from "./words";

const OUTLOOKS = ["stable", "positive", "negative", "developing"] as const satisfies readonly Outlook[];
const WATCHES = ["positive", "negative", "developing", "none"] as const satisfies readonly (Watch | "none")[];

/** What a column of watches may say beside the words: where a listing leads, or that there is one. */
const LISTED: ReadonlyMap<string, (typeof WATCHES)[number]> = new Map([
  ...["upgrade", "可能上调"].map((word) => [word, "positive"] as const),
  ...["downgrade", "可能下调"].map((word) => [word, "negative"] as const),
  ...["yes", "watch", "是", "列入", "观察"].map((word) => [word, "developing"] as const),
  ["否", "none"],
]);

/** Where the outlook stands that is no column's. */
export const PRINTED = "the rating as printed";

/** Reads an outlook from its column. */
export function outlookIn(cell: Cell, at: string): Outcome<Outlook | null> {
  return andThen(readWord(cell, at), (word) => (word === null ? success(null) : chosen(word, at, OUTLOOKS)));
}

/** A watch is a direction, or a mere yes or no: a listing whose direction is not said is open. */
function watchIn(cell: Cell, at: string): Outcome<Watch | null | "none"> {
  if (cell === true) return success("developing");
  if (cell === false) return success("none");
  return andThen(readWord(cell, at), (word): Outcome<Watch | null | "none"> => {
    if (word === null) return success(null);
    const listed = LISTED.get(word.trim().toLowerCase());
    return listed === undefined ? chosen(word, at, WATCHES) : success(listed);
  });
}

/** Joins what a rating prints with what its columns say; two that contradict each other are refused. */
function leaningAt(
  index: number,
  printed: Leaning,
  outlooks: readonly Cell[],
  watches: readonly Cell[],
): Outcome<Leaning> {
  const row = String(index + 1);
  const stated = all({
    outlook: outlookIn(outlooks[index] ?? null, `outlooks, row ${row}`),
    watch: watchIn(watches[index] ?? null, `watches, row ${row}`),
  });
  return andThen(stated, ({ outlook, watch }) => {
    const said = watch === "none" ? null : watch;
    const clash = (at: string, first: string | null, second: string | null) =>
      first !== null && second !== null && first !== second
        ? [
            wrong("contradiction", `${at}, row ${row}`, {
              given: first,
              sources: PRINTED,
              derived: second,
            }),
          ]
        : [];
    const faults = [
      ...clash("outlooks", outlook, printed.outlook),
      ...clash("watches", watch, printed.watch),
    ];
    if (faults.length > 0) return failure(...faults);
    return success({ outlook: outlook ?? printed.outlook, watch: said ?? printed.watch });
  });
}

/**
 * Sums the share of a portfolio whose ratings are on watch or have a negative, positive or developing outlook, as the ratings print it
 * (AA+/Negative, A- *-) or as columns beside them say. One may count in several rows; "on watch or outlook negative" counts it once, and
 * a watch whose direction is open with it. #VALUE! where a column contradicts what is printed; other errors as PORTFOLIO.AVERAGE.
 * @customfunction PORTFOLIO.WATCH PORTFOLIO.WATCH
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-watch
 * @param ratings A column of ratings, read on one scale.
 * @param [amounts] Their amounts, 0 or more; blank: each counts 1.
 * @param [outlooks] A column of outlooks: stable, positive, negative, developing (稳定, 正面, 负面, 发展中); blank: what is printed.
 * @param [watches] A column that says who is on watch: positive, negative, developing (or TRUE), none (or FALSE); blank: what is printed.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header and a row for each state: number, amount, share.
 */
export function portfolioWatch(
  ratings: unknown[][],
  amounts?: unknown[][],
  outlooks?: unknown[][],
  watches?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    held: readRatedAmounts(ratings, amounts, scale),
    language: readLanguage(language),
  });
  return spill(
    andThen(read, ({ held: given, language: spoken }) => {
      const beside = all({
        outlooks: readBeside(outlooks, "outlooks", given.ratings.length),
        watches: readBeside(watches, "watches", given.ratings.length),
      });
      return andThen(beside, (columns) =>
        onColumn(columnOf([given.ratings], given.scale), (reader, on) =>
          andThen(readHeld(given.rows, reader), (held) => {
            const leaning = collectRows(
              held.map(({ row, cell, amount }) =>
                map(
                  leaningAt(row - 1, printedLeaning(cell, on), columns.outlooks, columns.watches),
                  (leans) => ({ amount, leaning: leans }),
                ),
              ),
            );
            return map(leaning, (rows): Spill => {
              const { total, states } = leaningShares(rows);
              return [
                (["state", "number", "amount", "share"] as const).map((word) => portfolioWord(word, spoken)),
                ...states.map(({ label, count, amount }): Shown[] => [
                  label[spoken],
                  count,
                  amount,
                  total === 0 ? "" : amount / total,
                ]),
              ];
            });
          }),
        ),
      );
    }),
  );
}

/**
 * Reads ratings better or worse for their outlook and watch, by a named rule: clo-2009 takes one notch off for a negative outlook and two
 * for a negative watch; the house rules are listed by PORTFOLIO.TABLES with their reasons. A watch goes before an outlook. It stops at the
 * ends of the scale and never goes into default. Spills beside the ratings; what is not rated stays as it is. #VALUE! where a
 * column contradicts what is printed; #N/A without a rule.
 * @customfunction PORTFOLIO.LEANING PORTFOLIO.LEANING
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-leaning
 * @param ratings A column of ratings, read on one scale.
 * @param rule A rule of PORTFOLIO.TABLES, such as clo-2009, house-careful or house-even.
 * @param [outlooks] A column of outlooks, as in PORTFOLIO.WATCH: stable, positive, negative, developing; blank: what is printed beside the rating.
 * @param [watches] A column of watches, as in PORTFOLIO.WATCH: positive, negative, developing (or TRUE), none (or FALSE); blank: what is printed.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The ratings so read, one for each.
 */
export function portfolioLeaning(
  ratings: unknown[][],
  rule: unknown[][],
  outlooks?: unknown[][],
  watches?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () => {
    const ids = listLeaningRules().map(({ id }) => id);
    const read = all({
      ratings: readLine(ratings, "ratings"),
      rule: andThen(required(optionalWord(rule, "rule"), "rule", `one of ${ids.join(", ")}`), (word) =>
        findListed(listLeaningRules(), word, "rule"),
      ),
      scale: readScale(scale),
    });
    return spill(
      andThen(read, (given) => {
        const beside = all({
          outlooks: readBeside(outlooks, "outlooks", given.ratings.length),
          watches: readBeside(watches, "watches", given.ratings.length),
        });
        return andThen(beside, (columns) =>
          onColumn(columnOf([given.ratings], given.scale), (reader, on) =>
            success(
              given.ratings.map((cell, index): Shown[] => {
                if (isBlankWord(cell)) return [""];
                const at = `ratings, row ${String(index + 1)}`;
                const leaning = leaningAt(index, printedLeaning(cell, on), columns.outlooks, columns.watches);
                const moved = andThen(leaning, (leans) =>
                  map(readRated(cell, reader, at), (rating) =>
                    rating === null
                      ? groupName(cell)
                      : writeRating({ ...rating, rank: leaningRank(rating.rank, leans, given.rule, on) }, on),
                  ),
                );
                return [moved.ok ? moved.value : errorOf(moved.problems)];
              }),
            ),
          ),
        );
      }),
    );
  });
}

interface Crossed {
  readonly name: string;
  readonly amount: number;
  readonly from: string;
  readonly to: string;
  readonly kind: "fallen-angel" | "rising-star";
}

/**
 * Lists fallen angels, which left investment grade between two days (defaults among them), and rising stars, which came into it. What is blank
 * or not rated on either day crossed nothing. The line is that of the scale. #VALUE! and #N/A as PORTFOLIO.AVERAGE.
 * @customfunction PORTFOLIO.CROSSINGS PORTFOLIO.CROSSINGS
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-crossings
 * @param before A column of ratings on the first day.
 * @param after A column of ratings on the second day, row by row.
 * @param [amounts] Amounts held; blank: each counts 1.
 * @param [names] Names to show; blank: the row's number.
 * @param [output] list (default) or summary.
 * @param [scale] Scale of both columns, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language.
 * @returns A header and a row for each that crossed; in summary number, amount and share of either kind.
 */
export function portfolioCrossings(
  before: unknown[][],
  after: unknown[][],
  amounts?: unknown[][],
  names?: unknown[][],
  output?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    spoken: readLanguage(language),
    before: readLine(before, "before"),
    after: readLine(after, "after"),
    scale: readScale(scale),
    output: readChoice(output, "output", ["list", "summary"], "list"),
  });
  return spill(
    andThen(read, (given) => {
      const length = given.before.length;
      const beside = all({
        after: readBeside(after, "after", length),
        amounts: readAmounts(amounts, length),
        names: readBeside(names, "names", length, writtenGrid),
      });
      return andThen(beside, (columns) =>
        onColumn(columnOf([given.before, given.after], given.scale), (reader, on) => {
          const rated = (cell: Cell, name: string, row: number) =>
            isBlankWord(cell) ? success(null) : readRated(cell, reader, `${name}, row ${String(row)}`);
          let total = 0;
          const rows = collectRows(
            given.before.map((cell, index): Outcome<Crossed | null> => {
              const row = index + 1;
              const sum = totalProblem(columns.names[index] ?? null, `names, row ${String(row)}`);
              if (sum !== null) return failure(sum);
              const pair = all({
                from: rated(cell, "before", row),
                to: rated(columns.after[index] ?? null, "after", row),
                amount: amountAt(columns.amounts, index),
              });
              return map(pair, ({ from, to, amount }) => {
                total += amount;
                const kind = from === null || to === null ? null : crossingOf(from.rank, to.rank, on);
                if (from === null || to === null || kind === null) return null;
                const name = groupName(columns.names[index] ?? null) || String(row);
                return { name, amount, kind, from: writeRating(from, on), to: writeRating(to, on) };
              });
            }),
          );
          if (given.before.every(isBlankWord)) {
            const expected = "a column of ratings";
            return failure(missing("missing-argument", "before", { expected }));
          }
          return map(rows, (found) => {
            const crossed = found.filter((one) => one !== null);
            return given.output === "list"
              ? listRows(crossed, given.spoken)
              : summaryRows(crossed, total, given.spoken);
          });
        }),
      );
    }),
  );
}

function amountAt(amounts: readonly Cell[] | null, index: number): Outcome<number> {
  if (amounts === null) return success(1);
  const cell = amounts[index] ?? null;
  return cell === null ? success(0) : readAmount(cell, `amounts, row ${String(index + 1)}`);
}

function listRows(crossed: readonly Crossed[], spoken: Language): Spill {
  const tell = (word: PortfolioWord) => portfolioWord(word, spoken);
  const head = (["name", "from", "to", "kind", "amount"] as const).map(tell);
  if (crossed.length === 0) return [head, [tell("none"), "", "", "", 0]];
  return [head, ...crossed.map(({ name, from, to, kind, amount }) => [name, from, to, tell(kind), amount])];
}

function summaryRows(crossed: readonly Crossed[], total: number, spoken: Language): Spill {
  return [
    (["kind", "number", "amount", "share"] as const).map((word) => portfolioWord(word, spoken)),
    ...(["fallen-angel", "rising-star"] as const).map((kind): Shown[] => {
      const own = crossed.filter((one) => one.kind === kind);
      const amount = own.reduce((sum, one) => sum + one.amount, 0);
      return [portfolioWord(kind, spoken), own.length, amount, total === 0 ? "" : amount / total];
    }),
  ];
}
