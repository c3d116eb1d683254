import {
  BUCKETS,
  distributionOf,
  failure,
  success,
  type Bin,
  type Bucket,
  type Language,
  type Outcome,
  type RatingScale,
} from "../src";
import { readChoice, readLanguage } from "./arguments";
import { isBlankWord, writtenGrid } from "./cells";
import { onColumn, readBeside, readHeld, readRatedAmounts, totalProblem } from "./holdings";
import { all, andThen } from "./outcome";
import { groupName } from "./portfolio-tables";
import { isPortfolioWord, portfolioWord } from "./portfolio-words";
import { columnOf } from "./rating-column";
import { spill, type Shown, type Spill } from "./spread";

/**
 * Spreads a portfolio over its ratings: number, amount and share of each symbol, of each letter with its + and -, or of each group of the
 * scale such as investment grade; what is stated as not rated last. With classes, the amounts of each class stand side by side. Buckets
 * that hold nothing stay where one scale has the ratings. Errors as PORTFOLIO.AVERAGE.
 * @customfunction PORTFOLIO.DISTRIBUTION PORTFOLIO.DISTRIBUTION
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-distribution
 * @param ratings A column of ratings, read on one scale.
 * @param [amounts] Their amounts, 0 or more; blank: each counts 1.
 * @param [by] rating, letter (default) or band.
 * @param [classes] A column of classes (or sectors, regions …) beside the ratings: one column of amounts for each.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the one that has them all.
 * @param [language] en or zh; blank: the display language, for the names of groups.
 * @returns A header and a row for each bucket: number, amount, share and cumulative share; with classes their amounts and the sum.
 */
export function portfolioDistribution(
  ratings: unknown[][],
  amounts?: unknown[][],
  by?: unknown[][],
  classes?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    held: readRatedAmounts(ratings, amounts, scale),
    by: readChoice(by, "by", BUCKETS, "letter"),
    language: readLanguage(language),
  });
  return spill(
    andThen(read, (given) =>
      andThen(readBeside(classes, "classes", given.held.ratings.length, writtenGrid), (beside) => {
        const { rows, ratings: cells, scale: stated } = given.held;
        const column = columnOf([cells], stated);
        // Several scales may have the ratings: a bucket that only some of them have holds nothing and is left out.
        const isOpen = column.scales.length > 1;
        const kept = ({ count }: Bin) => !isOpen || count > 0;
        return onColumn(column, (reader, on) =>
          andThen(readHeld(rows, reader), (held): Outcome<Spill> => {
            const hasClasses = beside.some((cell) => !isBlankWord(cell));
            if (!hasClasses)
              return success(
                binRows(distributionOf(held, given.by, on).filter(kept), given.by, given.language),
              );
            const totals = beside.flatMap((cell, index) => {
              const problem = totalProblem(cell, `classes, row ${String(index + 1)}`);
              return problem === null ? [] : [problem];
            });
            if (totals.length > 0) return failure(...totals);
            const labelled = held.map((one) => ({ ...one, group: groupName(beside[one.row - 1] ?? null) }));
            return success(crossRows(labelled, given.by, on, given.language, kept));
          }),
        );
      }),
    ),
  );
}

function binRows(bins: ReturnType<typeof distributionOf>, by: Bucket, language: Language): Spill {
  const total = bins.reduce((sum, { amount }) => sum + amount, 0);
  let cumulated = 0;
  return [
    [by, "number", "amount", "share", "cumulative share"].map((word) => distributionWord(word, language)),
    ...bins.map(({ label, count, amount }): Shown[] => {
      cumulated += amount;
      const shareOf = (part: number): Shown => (total === 0 ? "" : part / total);
      return [label[language], count, amount, shareOf(amount), shareOf(cumulated)];
    }),
  ];
}

/** A head of the distribution in a language; names of groups are what they are. */
function distributionWord(word: string, language: Language): string {
  return isPortfolioWord(word) ? portfolioWord(word, language) : word;
}

function crossRows(
  held: readonly { readonly rank: number | null; readonly amount: number; readonly group: string }[],
  by: Bucket,
  scale: RatingScale,
  language: Language,
  kept: (bin: Bin) => boolean,
): Spill {
  const groups = new Map<string, (typeof held)[number][]>();
  for (const one of held) {
    const own = groups.get(one.group);
    if (own === undefined) groups.set(one.group, [one]);
    else own.push(one);
  }
  const blank = language === "zh" ? "（未填）" : "(blank)";
  const ofGroups = [...groups.values()].map(
    (own) => new Map(distributionOf(own, by, scale).map(({ label, amount }) => [label.en, amount])),
  );
  return [
    [
      distributionWord(by, language),
      ...[...groups.keys()].map((group) => (group === "" ? blank : group)),
      distributionWord("amount", language),
    ],
    ...distributionOf(held, by, scale)
      .filter(kept)
      .map(({ label, amount }): Shown[] => [
        label[language],
        ...ofGroups.map((bins) => bins.get(label.en) ?? 0),
        amount,
      ]),
  ];
}
