import {
  averagePosition,
  failure,
  findListed,
  listFactorTables,
  ratingAtPosition,
  success,
  weightedFactor,
  writeRating,
  wrong,
  type FactorTable,
  type Outcome,
  type PositionRule,
  type WeightedFactor,
} from "../src";
import { optionalWord, readChoice, readLanguage, readNumber, required } from "./arguments";
import { onColumn, readHeld, readRatedAmounts, type RatedAmounts } from "./holdings";
import { inAsked } from "./language";
import { all, andThen, map } from "./outcome";
import { factorTableFrom, readFactorTable, sourceLine, withTable, type GivenTable } from "./portfolio-tables";
import { spokenPortfolioWord as tell, type PortfolioWord } from "./portfolio-words";
import { readScale } from "./rating-argument";
import { columnOf } from "./rating-column";
import { spill, spread, type Shown, type Spill } from "./spread";
import { said } from "./spoken";
import { chosen } from "./words";

const SIDES = ["nearest", "better", "worse"] as const satisfies readonly PositionRule[];

/**
 * Gives the rating at a position of a scale, 1 the best: the way back from NOTCH.RANK, or from an average of positions. Ranges
 * spill. #VALUE! for a position beyond the scale; #N/A for a blank position or scale.
 * @customfunction SCALE.AT SCALE.AT
 * @helpurl https://localhost:3000/docs/functions.html#scale-at
 * @param position A number from 1 on; a cell or a range.
 * @param scale Id of the scale, such as circ or global, or a methodology for its scale.
 * @param [rule] What a number between two positions becomes: nearest (default; half-way the worse), better or worse.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The symbol.
 */
export function scaleAt(
  position: unknown[][],
  scale: unknown[][],
  rule?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () =>
    spread({ position, scale, rule }, (cells) => {
      const read = all({
        position: required(readNumber(cells.position, "position"), "position", "a number from 1 on"),
        scale: required(readScale(cells.scale), "scale", "a scale's id"),
        rule: readChoice(cells.rule, "rule", SIDES, "nearest"),
      });
      return andThen(read, (one) =>
        map(ratingAtPosition(one.position, one.rule, one.scale, "position"), (rating) =>
          writeRating(rating, one.scale),
        ),
      );
    }),
  );
}

const AVERAGES = ["rating", "value", "all"] as const;
const FACTORS = ["factor", "rating", "to-worse", "to-better", "all"] as const;
const RANK_RULES = ["rank", "rank-better", "rank-worse"] as const;
const SIDE_OF: Readonly<Record<(typeof RANK_RULES)[number], PositionRule>> = {
  rank: "nearest",
  "rank-better": "better",
  "rank-worse": "worse",
};

/**
 * Averages the ratings of a portfolio by amounts. By rank, positions are averaged (AA and A give AA-), which says nothing of losses; by
 * a table of factors, the average factor leads to the rating whose factor is nearest. What is stated as not rated (NR, WR) is
 * left out; its amount stands in output all. #VALUE! for a word that is no rating, an amount below 0, and a symbol that the table
 * lacks; #N/A naming the row where an amount has no rating.
 * @customfunction PORTFOLIO.AVERAGE PORTFOLIO.AVERAGE
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-average
 * @param ratings A column of ratings, read on one scale.
 * @param [amounts] Their amounts or weights, 0 or more; blank: each counts alike.
 * @param [rule] rank (default; half-way between two the worse), rank-better, rank-worse, or a table of PORTFOLIO.TABLES, such as moodys-factors.
 * @param [output] rating (default), value (the average position or factor) or all.
 * @param [scale] Scale of the ratings, or a methodology for its scale; blank: the table's, or the one that has them all.
 * @param [language] en or zh; blank: the display language, for what stands beside the numbers.
 * @returns The average rating, or what output names.
 */
export function portfolioAverage(
  ratings: unknown[][],
  amounts?: unknown[][],
  rule?: unknown[][],
  output?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    held: readRatedAmounts(ratings, amounts, scale),
    language: readLanguage(language),
    rule: optionalWord(rule, "rule"),
    output: readChoice(output, "output", AVERAGES, "rating"),
  });
  return spill(
    andThen(read, ({ held, rule: word, output: wanted }) => {
      const ranked =
        word === null ? success<(typeof RANK_RULES)[number]>("rank") : chosen(word, "rule", RANK_RULES);
      if (ranked.ok) return averageRows(held, ranked.value, wanted);
      return andThen(namedFactors(word ?? ""), (table) =>
        weigh(held, table, ({ result, rating }) => {
          if (wanted !== "all") return [[wanted === "value" ? result.factor : rating]];
          return averageTable("average factor", result.factor, rating, result, word ?? "");
        }),
      );
    }),
  );
}

function averageRows(
  { rows, ratings, scale }: RatedAmounts,
  rule: (typeof RANK_RULES)[number],
  wanted: (typeof AVERAGES)[number],
): Outcome<Spill> {
  return onColumn(columnOf([ratings], scale), (reader, on) =>
    andThen(readHeld(rows, reader), (held) =>
      map(averagePosition(held, SIDE_OF[rule], on), (average) => {
        const notation = held.find(({ rating }) => rating !== null)?.rating?.notation ?? 0;
        const rating = writeRating({ ...average.rating, notation }, on);
        if (wanted !== "all") return [[wanted === "value" ? average.position : rating]];
        return averageTable("average position", average.position, rating, average, rule);
      }),
    ),
  );
}

/** Rules by rank as a Chinese table names them; a table of factors is named by its code. */
const RULES_ZH: Readonly<Record<string, string>> = {
  rank: "按位次",
  "rank-better": "按位次，取较优",
  "rank-worse": "按位次，取较差",
};

function averageTable(
  label: PortfolioWord,
  value: number,
  rating: string,
  { rated, unrated }: { readonly rated: number; readonly unrated: number },
  rule: string,
): Spill {
  return [
    [tell("measure"), tell("value")],
    [tell("average rating"), rating],
    [tell(label), value],
    [tell("rated"), rated],
    [tell("not rated"), unrated],
    [tell("rule"), said({ en: rule, zh: RULES_ZH[rule] ?? rule })],
  ];
}

/** Finds a table of factors by its name, telling the rules by rank as well where there is none. */
function namedFactors(word: string): Outcome<GivenTable<FactorTable>> {
  const found = findListed(listFactorTables(), word, "rule");
  if (found.ok) return readFactorTable(found.value.id);
  const allowed = [...RANK_RULES, ...listFactorTables().map(({ id }) => id)];
  return failure(wrong("not-in-list", "rule", { received: word, allowed }));
}

interface Weighed {
  readonly result: WeightedFactor;
  readonly rating: string;
  readonly source: string;
}

/** Weighs factors; what is written of them must come out alike on every scale on which the ratings may stand. */
function weigh(
  { rows, ratings, scale }: RatedAmounts,
  table: GivenTable<FactorTable>,
  show: (weighed: Weighed) => Spill,
): Outcome<Spill> {
  return withTable(table, ratings, scale, factorTableFrom, (factors, reader, on) =>
    andThen(readHeld(rows, reader), (held) =>
      map(weightedFactor(held, factors, on), (result) => {
        const notation = held.find(({ rating }) => rating !== null)?.rating?.notation ?? 0;
        const rating = writeRating({ ...result.rating, notation }, on);
        return show({ result, rating, source: sourceLine(factors.basis) });
      }),
    ),
  );
}

/**
 * Computes the weighted average rating factor (WARF): each rating's factor by a named table, averaged by amounts, with the rating to which
 * it leads back, the factors between which that letter holds (half-way to those beside it), and the room that is left before the
 * next. What is stated as not rated is left out and told apart. #VALUE! for ratings of another scale than the table's (map them with SCALE.MAP)
 * and for a symbol that it lacks; #N/A without a table: which factors weigh a rating is a choice.
 * @customfunction PORTFOLIO.WARF PORTFOLIO.WARF
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-warf
 * @param ratings A column of ratings, read on the table's scale.
 * @param amounts Their amounts, 0 or more; blank: each counts alike.
 * @param table A table of PORTFOLIO.TABLES, such as moodys-factors, or rows of a symbol and its factor.
 * @param [output] factor (default), rating, to-worse (by how much the factor may rise before the next letter), to-better, or all.
 * @param [scale] Scale of the ratings; blank: the table's.
 * @param [language] en or zh; blank: the display language, for what stands beside the numbers.
 * @returns The average factor, or what output names.
 */
export function portfolioWarf(
  ratings: unknown[][],
  amounts: unknown[][],
  table: unknown[][],
  output?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    held: readRatedAmounts(ratings, amounts, scale),
    language: readLanguage(language),
    table: readFactorTable(table),
    output: readChoice(output, "output", FACTORS, "factor"),
  });
  return spill(
    andThen(read, ({ held, table: factors, output: wanted }) =>
      weigh(held, factors, (weighed) => warfRows(weighed, wanted)),
    ),
  );
}

function warfRows({ result, rating, source }: Weighed, wanted: (typeof FACTORS)[number]): Spill {
  const edge = (value: number): Shown => (Number.isFinite(value) ? value : "");
  switch (wanted) {
    case "factor":
      return [[result.factor]];
    case "rating":
      return [[rating]];
    case "to-worse":
      return [[result.toWorse ?? ""]];
    case "to-better":
      return [[result.toBetter ?? ""]];
    case "all":
      return [
        [tell("measure"), tell("value")],
        [tell("average factor"), result.factor],
        [tell("rating"), rating],
        [tell("holds from"), edge(result.from)],
        [tell("up to"), edge(result.to)],
        [tell("room before the next letter"), result.toWorse ?? ""],
        [tell("above the letter before"), result.toBetter ?? ""],
        [tell("rated"), result.rated],
        [tell("not rated"), result.unrated],
        [tell("source"), source],
      ];
  }
}
