import {
  findSource,
  rateIssue,
  writeRating,
  type Guarantee,
  type IssueResult,
  type Outcome,
  type RatingScale,
} from "../src";
import { readChoice, single } from "./arguments";
import { readGrid, type Cell } from "./cells";
import { readTerms } from "./issue-terms";
import { readIssuePolicy } from "./issue-policy";
import { readClass, readCollateral, readGuarantees, readGuarantor } from "./issue-arguments";
import { all, andThen, map } from "./outcome";
import { requirePlaced, type Placed } from "./rating-argument";
import { spill, spread, type Spill } from "./spread";

const OUTPUTS = ["rating", "before", "cap", "steps", "findings"] as const;

/**
 * Rates a bond from its issuer's rating by its terms, its class, its collateral and its guarantees (CIRC guideline, articles 30 to
 * 35, or another set of rules). The best single enhancement counts, never a sum; a guarantee limits the bond to the guarantor's rating.
 * Sizes are house numbers. Ranges spill. #VALUE! for a word or symbol that is not read, and for ratings on two scales; #N/A for a blank
 * issuer or class, a guaranteed bond without guarantee, a secured one without collateral, and a bond that the rules exempt from rating
 * (treasury, central-bank-bill, recognised; article 2).
 * @customfunction NOTCH.ISSUE NOTCH.ISSUE
 * @helpurl https://localhost:3000/docs/functions.html#notch-issue
 * @param issuer The issuer's rating; a cell or a range.
 * @param bondClass guaranteed, secured, ordinary, subordinated, hybrid, convertible, short-term, perpetual-senior or
 * perpetual-subordinated; a cell or a range.
 * @param [guarantee] The guarantor's rating (a cell or a column: whole, irrevocable, unconditional, with legal effect, paid in time), or
 * rows of rating, coverage (a fraction; blank is the whole), irrevocable, legal effect, related party, unconditional and timely (blank
 * is TRUE, and a finding says so; for related party FALSE); the names may also stand down the first column, a guarantee in each other.
 * @param [collateral] Rows of market value as a multiple of the debt, liquidity (high, medium, low) and pledge ratio (the fraction of the value
 * that is counted), or the three down the first column.
 * @param [terms] Rows of a name and a value: maturity in years, ranking (senior, subordinated), deferral (TRUE, FALSE), structure (direct,
 * structural; for golden-credit-issue also favourable, unfavourable), and for a short-term bond trend, cash-flow, asset-liquidity and
 * crisis-financing (sound, weak).
 * @param [policy] The rules (circ-issue by default, golden-credit-issue) or a methodology, whose rules are taken, and floor (default: a
 * weak guarantor never brings the bond below its class) or literal (he does, as article 31 reads); one word or both, as circ-issue literal.
 * @param [output] rating (default), before (the class with its terms before enhancement), cap (the guarantor's limit; blank where none
 * counts), steps or findings; the last two for one bond.
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
): unknown[][] {
  const by = readIssuePolicy(policy);
  if (!by.ok) return spill(by);
  const { rules } = by.value;
  const common = all({
    collateral: readCollateral(collateral),
    terms: readTerms(terms, rules),
    output: readChoice(output, "output", OUTPUTS, "rating"),
  });
  if (!common.ok) return spill(common);
  const { output: wanted, ...given } = common.value;
  const grid = readGrid(guarantee);
  const rows = (grid[0]?.length ?? 0) > 1 ? grid : null;
  const rate = (cells: Readonly<Record<"issuer" | "bondClass" | "guarantee", Cell>>): Outcome<Rated> =>
    andThen(requirePlaced(cells.issuer, null, "issuer"), (placed) => {
      const read = all({
        issueClass: readClass(cells.bondClass, rules),
        guarantees: guaranteesOf(rows, cells.guarantee, placed),
      });
      return andThen(read, (parts) =>
        map(
          rateIssue(
            { issuer: placed.rating, policy: by.value.policy, ...parts, ...given },
            rules,
            placed.scale,
          ),
          (result) => ({
            result,
            scale: placed.scale,
          }),
        ),
      );
    });
  const ranges = { issuer, bondClass, guarantee: rows === null ? guarantee : null };
  if (wanted === "steps" || wanted === "findings") {
    const cells = all({
      issuer: single(issuer, "issuer"),
      bondClass: single(bondClass, "bondClass"),
      guarantee: single(ranges.guarantee, "guarantee"),
    });
    return spill(map(andThen(cells, rate), wanted === "steps" ? stepRows : findingRows));
  }
  return spread(ranges, (cells) => map(rate(cells), (rated) => show(rated, wanted)));
}

interface Rated {
  readonly result: IssueResult;
  readonly scale: RatingScale;
}

function guaranteesOf(
  rows: readonly (readonly Cell[])[] | null,
  cell: Cell,
  issuer: Placed,
): Outcome<readonly Guarantee[]> {
  return rows === null ? readGuarantor(cell, issuer) : readGuarantees(rows, issuer);
}

function show({ result, scale }: Rated, wanted: "rating" | "before" | "cap"): string {
  const rating = result[wanted];
  return rating === null ? "" : writeRating(rating, scale);
}

function stepRows({ result }: Rated): Spill {
  const rows = result.steps.map(({ label, inputs, rule, cite, basis, effects, running }) => [
    label.en,
    inputs.map((input) => `${input.label.en}: ${input.value}`).join("; "),
    rule.en,
    `${findSource(cite.source)?.title.en ?? cite.source}, ${cite.at}${basis.basis === "house" ? `; house: ${basis.reason.en}` : ""}`,
    effects[0]?.amount ?? 0,
    running ?? "",
  ]);
  return [["step", "input", "rule", "source", "effect", "running rating"], ...rows];
}

function findingRows({ result }: Rated): Spill {
  return result.findings.length === 0 ? [["none"]] : result.findings.map(({ text }) => [text.en]);
}
