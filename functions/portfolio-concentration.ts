import {
  concentrationOf,
  failure,
  keyForm,
  missing,
  success,
  weightedLife,
  wrong,
  type GroupShare,
  type Language,
  type Lasting,
  type Outcome,
} from "../src";
import { readChoice, readLanguage, readNumber, required, single } from "./arguments";
import { isBlankWord, type Cell } from "./cells";
import {
  amountsBeside,
  collectRows,
  inOneUnit,
  readAmount,
  readBeside,
  readLine,
  readNames,
  totalProblem,
} from "./holdings";
import { all, andThen, map } from "./outcome";
import { groupName } from "./portfolio-tables";
import { portfolioWord, topWord, type PortfolioWord } from "./portfolio-words";
import { dateIn } from "./review";
import { spill, type Shown, type Spill } from "./spread";

const OUTPUTS = ["measures", "groups", "largest", "top", "hhi", "effective"] as const;
const MOST_TOP = 1_000_000;

/**
 * Measures how concentrated a portfolio is over groups: the largest, the largest ten together, the Herfindahl–Hirschman index (sum of
 * squared shares) and its inverse, the number of equal groups that would be as concentrated. Give the column of issuers, of their groups, of
 * sectors, regions or guarantors. Groups are told apart whatever the case and the spaces. #VALUE! for an amount below 0; #N/A naming the row of an amount without a group.
 * @customfunction PORTFOLIO.CONCENTRATION PORTFOLIO.CONCENTRATION
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-concentration
 * @param groups A column of names.
 * @param amounts Their amounts, 0 or more.
 * @param [top] How many of the largest are taken together, a whole number from 1 on; blank: 10.
 * @param [output] measures (default), groups (each with its number, amount, share and cumulative share, largest first), largest, top, hhi or effective.
 * @param [language] en or zh; blank: the display language.
 * @returns A header and rows, or one number.
 */
export function portfolioConcentration(
  groups: unknown[][],
  amounts: unknown[][],
  top?: unknown[][],
  output?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    spoken: readLanguage(language),
    holdings: readGrouped(groups, amounts),
    top: readTop(top),
    output: readChoice(output, "output", OUTPUTS, "measures"),
  });
  return spill(
    andThen(read, ({ holdings, top: many, output: wanted, spoken }) =>
      map(concentrationOf(holdings, many), (found): Spill => {
        const [largest] = found.groups;
        const tell = (word: PortfolioWord) => portfolioWord(word, spoken);
        const values = {
          largest: largest?.share ?? 0,
          top: found.top,
          hhi: found.herfindahl,
          effective: found.effective,
        };
        if (wanted === "groups") return groupRows(found.groups, spoken);
        if (wanted !== "measures") return [[values[wanted]]];
        return [
          [tell("measure"), tell("value")],
          [tell("groups"), found.groups.length],
          [tell("amount"), found.total],
          [tell("largest"), largest?.group ?? ""],
          [tell("largest, share"), values.largest],
          [topWord(many, spoken), values.top],
          [tell("Herfindahl–Hirschman index"), values.hhi],
          [tell("effective number"), values.effective],
        ];
      }),
    ),
  );
}

const GROUP_HEAD = [
  ...["group", "number", "amount", "share", "cumulative share"],
] as const satisfies readonly PortfolioWord[];

function groupRows(groups: readonly GroupShare[], spoken: Language): Spill {
  let cumulated = 0;
  return [
    GROUP_HEAD.map((word) => portfolioWord(word, spoken)),
    ...groups.map(({ group, count, amount, share }): Shown[] => {
      cumulated += share;
      return [group, count, amount, share, cumulated];
    }),
  ];
}

function readTop(raw: unknown): Outcome<number> {
  const read = andThen(single(raw, "top"), (cell) => readNumber(cell, "top"));
  return andThen(read, (many) => {
    if (many === null) return success(10);
    if (!Number.isInteger(many)) return failure(wrong("not-a-whole-number", "top", { received: many }));
    return many >= 1 && many <= MOST_TOP
      ? success(many)
      : failure(wrong("out-of-range", "top", { received: many, from: 1, to: MOST_TOP }));
  });
}

function readGrouped(
  groups: unknown,
  amounts: unknown,
): Outcome<readonly { readonly group: string; readonly amount: number }[]> {
  return andThen(readNames(groups, "groups"), (names) =>
    andThen(amountsBeside(amounts, names.length), (cells) => {
      const known = new Map<string, string>();
      const rows = collectRows(
        names.flatMap((name, index): Outcome<{ group: string; amount: number }>[] => {
          const cell = cells[index] ?? null;
          if (isBlankWord(name) && isBlankWord(cell)) return [];
          const total = totalProblem(name, `groups, row ${String(index + 1)}`);
          if (total !== null) return [failure(total)];
          const written = groupName(name);
          const group = known.get(keyForm(written)) ?? written;
          known.set(keyForm(written), group);
          const read = all({
            group: required(
              success(group === "" ? null : group),
              `groups, row ${String(index + 1)}`,
              "a name",
            ),
            amount: readAmount(cell, `amounts, row ${String(index + 1)}`),
          });
          return [read];
        }),
      );
      return rows.ok && rows.value.length === 0
        ? failure(missing("missing-argument", "groups", { expected: "a column of names" }))
        : rows;
    }),
  );
}

const YEAR_DAYS = 365.25;

/**
 * Averages the remaining life of a portfolio by amounts (weighted average life of bullet bonds), in years of 365.25 days. What has no end
 * (perpetual) is left out and told apart. Ends before the day are #VALUE!; #N/A where dates are given without the day of the count.
 * @customfunction PORTFOLIO.LIFE PORTFOLIO.LIFE
 * @helpurl https://localhost:3000/docs/functions.html#portfolio-life
 * @param amounts A column of amounts, 0 or more.
 * @param ends When each ends: dates, or with no day of the count years from it; perpetual (永续) where it has no end.
 * @param [asOf] The day from which is counted; blank: ends are years.
 * @param [output] years (default) or all.
 * @param [language] en or zh; blank: the display language.
 * @returns Years, or a table with the amounts that end and that do not.
 */
export function portfolioLife(
  amounts: unknown[][],
  ends: unknown[][],
  asOf?: unknown[][],
  output?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    spoken: readLanguage(language),
    amounts: andThen(readLine(amounts, "amounts"), (cells) => inOneUnit(cells, "amounts")),
    asOf: andThen(single(asOf, "asOf"), (cell) => dateIn(cell, "asOf")),
    output: readChoice(output, "output", ["years", "all"], "years"),
  });
  return spill(
    andThen(read, (given) =>
      andThen(readBeside(ends, "ends", given.amounts.length), (cells) => {
        const lasting = collectRows(
          given.amounts.flatMap((amount, index) => {
            const end = cells[index] ?? null;
            if (isBlankWord(amount) && isBlankWord(end)) return [];
            const row = String(index + 1);
            return [
              all({
                amount: readAmount(amount, `amounts, row ${row}`),
                years: yearsTo(end, given.asOf, `ends, row ${row}`),
              }) satisfies Outcome<Lasting>,
            ];
          }),
        );
        return map(andThen(lasting, weightedLife), (life): Spill => {
          if (given.output === "years") return [[life.years]];
          const tell = (word: PortfolioWord) => portfolioWord(word, given.spoken);
          return [
            [tell("measure"), tell("value")],
            [tell("weighted life, years"), life.years],
            [tell("with an end"), life.lasting],
            [tell("without an end"), life.endless],
          ];
        });
      }),
    ),
  );
}

const ENDLESS: ReadonlySet<string> = new Set(["perpetual", "永续", "无固定期限"].map(keyForm));

function yearsTo(cell: Cell, asOf: number | null, at: string): Outcome<number | null> {
  if (typeof cell === "string" && ENDLESS.has(keyForm(cell))) return success(null);
  if (asOf === null) {
    const years = required(readNumber(cell, at), at, "years, or perpetual");
    return andThen(years, (value) =>
      value >= 0 && value < 1000
        ? success(value)
        : failure(
            wrong("wrong-shape", at, { received: value, expected: "years, or dates with the argument asOf" }),
          ),
    );
  }
  return andThen(required(dateIn(cell, at), at, "a date, or perpetual"), (end) =>
    end >= asOf
      ? success((end - asOf) / YEAR_DAYS)
      : failure(wrong("wrong-shape", at, { received: end, expected: "a day not before asOf" })),
  );
}
