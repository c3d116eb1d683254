import {
  collect,
  rateIssue,
  success,
  writeRating,
  writtenIssue,
  type Guarantee,
  type IssueClass,
  type IssueResult,
  type IssueRules,
  type PackLibrary,
  type Outcome,
  type RatingScale,
} from "../src";
import { readChoice, readLanguage, single } from "./arguments";
import { readGrid, type Cell } from "./cells";
import { readTerms } from "./issue-terms";
import { readIssuePolicy } from "./issue-policy";
import { findingRows, issueStepRows } from "./issue-steps";
import { guarantorsIn, readClass, readCollateral, readGuarantees, readGuarantor } from "./issue-arguments";
import { all, andThen, map } from "./outcome";
import { readScale } from "./rating-argument";
import { columnOf, onEveryScale } from "./rating-column";
import { spokenLanguage } from "./spoken";
import { spill, spread, type Shown } from "./spread";

const OUTPUTS = ["rating", "long-term", "before", "cap", "steps", "findings"] as const;

/**
 * Rates a bond from its issuer's rating by its terms, its class, its collateral and its guarantees (CIRC guideline, articles 30 to
 * 35, or another set of rules). The better of collateral and guarantees counts, never their sum; a guarantee brings the bond to its
 * guarantor at most, less what article 33 takes off. Sizes are house numbers. Ranges spill. #VALUE! for a word or symbol that is not
 * read, for ratings of two scales, and for what reads in two ways; #N/A for a blank issuer or class, a guaranteed bond without
 * guarantee, a secured one without collateral, and a bond exempt from rating (treasury, central-bank-bill, recognised; article 2).
 * @customfunction NOTCH.ISSUE NOTCH.ISSUE
 * @helpurl https://localhost:3000/docs/functions.html#notch-issue
 * @param issuer The issuer's rating; a cell or a range.
 * @param bondClass guaranteed, secured, ordinary, corporate, convertible, exchangeable, subordinated, hybrid, short-term, super-short,
 * perpetual-senior, perpetual-subordinated, policy-bank, local-government, or as the market says it, such as MTN, 公司债 or 二级资本债;
 * a cell or a range.
 * @param [guarantee] The guarantor's rating (a cell or a column: whole, irrevocable, unconditional, with legal effect, paid in time; of
 * corporate, convertible and exchangeable bonds it states none of these and counts nothing, article 34), or rows of rating, coverage (a
 * fraction; blank is the whole; parts add up), irrevocable, legal effect, related party, unconditional, timely and dependent. A blank
 * under a heading is not stated: then the guarantee does not count, or the limit for related or dependent guarantors holds. The names
 * may also stand down the first column.
 * @param [collateral] Rows of market value as a multiple of the debt, liquidity (high, medium, low) and pledge ratio (all debt secured
 * on it over its market value, 抵质押率: lower is better), or the three down the first column. Pieces add up.
 * @param [terms] Rows of a name and a value: maturity in years, ranking (senior, subordinated), deferral (TRUE, FALSE), structure (direct,
 * structural; for golden-credit-issue also favourable, unfavourable), and for a short-term bond trend, cash-flow, asset-liquidity and
 * crisis-financing (sound, weak).
 * @param [policy] The rules (circ-issue by default, golden-credit-issue, guarantor-issue) or a methodology, whose rules are taken, and
 * floor (default: no enhancement lowers) or literal (a weak guarantor does, as article 31 reads); one word or both, as circ-issue literal.
 * @param [output] rating (default; of short-term bonds the short-term symbol), long-term, before (the class with its terms before
 * enhancement), cap (the most that the guarantors allow; blank where none counts), steps or findings; the last two for one bond.
 * @param [scale] Scale on which all ratings are read, such as circ; or a methodology for its scale; blank: that of the methodology, or the one that has them all.
 * @param [language] en or zh, for messages and for the words of rows; blank: the display language.
 * @returns The bond's rating, or what output names.
 */
export function notchIssue(
  issuer: unknown[][],
  bondClass: unknown[][],
  guarantee?: unknown[][],
  collateral?: unknown[][],
  terms?: unknown[][],
  policy?: unknown[][],
  output?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const by = readIssuePolicy(policy);
  if (!by.ok) return spill(by);
  const { rules } = by.value;
  const common = all({
    collateral: readCollateral(collateral, rules),
    terms: readTerms(terms, rules),
    output: readChoice(output, "output", OUTPUTS, "rating"),
    scale: readScale(scale),
    spoken: readLanguage(language),
  });
  if (!common.ok) return spill(common);
  const { output: wanted, scale: named, spoken: _spoken, ...given } = common.value;
  const grid = readGrid(guarantee);
  const rows = (grid[0]?.length ?? 0) > 1 ? grid : null;
  const stated = named ?? by.value.scale;
  const column = columnOf([issuer, rows === null ? guarantee : [guarantorsIn(rows)]], stated);
  const rate = <T>(
    cells: Readonly<Record<"issuer" | "bondClass" | "guarantee", Cell>>,
    show: (rated: Rated) => Outcome<T>,
  ): Outcome<T> =>
    andThen(readClass(cells.bondClass, rules), (issueClass) => {
      const promises =
        rows === null
          ? success(readGuarantor(cells.guarantee, issueClass))
          : readGuarantees(rows, issueClass);
      return andThen(promises, (promised) => {
        const ratings = [cells.issuer, ...promised.map(({ cell }) => cell)];
        return onEveryScale(column, ratings, "issuer, guarantee", (reader) => {
          const guarantors = promised.map(({ cell, at, rest }) =>
            map(reader.need(cell, at), ({ rating }): Guarantee => ({ ...rest, rating })),
          );
          const read = all({
            issuer: reader.need(cells.issuer, "issuer"),
            guarantees: collect(guarantors),
          });
          return andThen(read, ({ issuer: { rating, scale }, guarantees }) => {
            const issue = { ...given, issuer: rating, issueClass, guarantees, policy: by.value.policy };
            return andThen(rateIssue(issue, rules, scale), (result) =>
              show({ result, issueClass, rules, scale, library: by.value.library }),
            );
          });
        });
      });
    });
  const ranges = { issuer, bondClass, guarantee: rows === null ? guarantee : null };
  if (wanted === "steps" || wanted === "findings") {
    const cells = all({
      issuer: single(issuer, "issuer"),
      bondClass: single(bondClass, "bondClass"),
      guarantee: single(ranges.guarantee, "guarantee"),
    });
    const show = ({ result }: Rated) =>
      (wanted === "steps" ? issueStepRows : findingRows)(result, spokenLanguage());
    return spill(andThen(cells, (one) => rate(one, (rated) => success(show(rated)))));
  }
  return spread(ranges, (cells) => rate<Shown>(cells, (rated) => showRating(rated, wanted)));
}

interface Rated {
  readonly result: IssueResult;
  readonly issueClass: IssueClass;
  readonly rules: IssueRules;
  readonly scale: RatingScale;
  readonly library: PackLibrary;
}

function showRating(
  { result, issueClass, rules, scale, library }: Rated,
  wanted: "rating" | "long-term" | "before" | "cap",
): Outcome<string> {
  if (wanted === "rating")
    return map(writtenIssue(result, issueClass, rules, scale, library), (written) =>
      writeRating(written.rating, written.scale),
    );
  const rating = result[wanted === "long-term" ? "rating" : wanted];
  return success(rating === null ? "" : writeRating(rating, scale));
}
