import { missing, wrong, type Problem } from "../problem";
import { scalesDiffer } from "../scale";
import { TINY } from "./collateral";
import type { Collateral, Issue, IssueClass, IssueRules } from "./types";

/** Finds what keeps a bond from being rated: what its class needs, what is out of range, and what contradicts itself. */
export function problemsOf(issue: Issue, rules: IssueRules): readonly Problem[] {
  const { issuer, issueClass, guarantees, collateral, terms } = issue;
  const problems: Problem[] = [];
  if (issueClass.needs !== undefined) {
    const given = issueClass.needs === "guarantee" ? guarantees : collateral;
    if (given.length === 0) {
      const expected = {
        en: `a bond of the class ${issueClass.id} is rated by it`,
        zh: `${issueClass.label.zh}据此评级`,
      };
      problems.push(missing("missing-argument", issueClass.needs, { expected }));
    }
  }
  for (const [id, value] of Object.entries(terms.stated)) {
    const words = rules.terms.find((term) => term.id === id)?.words.map((word) => word.value);
    if (words?.includes(value) !== true) {
      const allowed = words ?? rules.terms.map((term) => term.id);
      problems.push(wrong("not-in-list", "terms", { received: words === undefined ? id : value, allowed }));
    }
  }
  if (terms.subordinated === false && issueClass.subordinated === true)
    problems.push(seniorJunior(issueClass, rules));
  for (const { rating, coverage } of guarantees) {
    if (rating.scale !== issuer.scale) problems.push(scalesDiffer(issuer, rating, "issuer, guarantee"));
    if (!(coverage >= 0 && coverage <= 1))
      problems.push(wrong("out-of-range", "coverage", { received: coverage, from: 0, to: 1 }));
  }
  return [...problems, ...collateral.flatMap((piece) => pieceProblems(piece, rules, ""))];
}

function seniorJunior(issueClass: IssueClass, { classes }: IssueRules): Problem {
  const other = classes.find(({ notches, plain }) => notches === 0 && plain === true) ?? issueClass;
  return wrong("wrong-shape", "terms, ranking", {
    received: {
      en: `senior for a bond of the class ${issueClass.id}`,
      zh: `${issueClass.label.zh}填写为优先`,
    },
    expected: {
      en: `subordinated, or another class such as ${other.id}`,
      zh: `次级，或改选其他类别，如${other.label.zh}`,
    },
  });
}

const percent = (fraction: number): string => `${String(Number((fraction * 100).toFixed(4)))}%`;

/**
 * Finds what is wrong with one piece of collateral: a word that is no liquidity, a number that looks like an amount or a
 * percentage, and a pledge ratio below what the value allows: a value of twice the debt cannot carry less than half of
 * it as debt.
 * @param at put before the names in messages
 */
export function pieceProblems(
  { value, pledgeRatio, liquidity }: Collateral,
  { collateral }: Pick<IssueRules, "collateral">,
  at: string,
): readonly Problem[] {
  const problems: Problem[] = [];
  const { plausible } = collateral;
  const valueAt = at === "" ? "collateral value" : `${at}value`;
  if (!(value >= 0)) problems.push(wrong("wrong-shape", valueAt, { received: value, expected: zeroOrMore }));
  else if (value > plausible.value) problems.push(amountLike(value, plausible.value, valueAt));
  if (!(pledgeRatio > 0))
    problems.push(
      wrong("wrong-shape", `${at}pledge ratio`, { received: pledgeRatio, expected: debtOverValue }),
    );
  else if (pledgeRatio > plausible.pledgeRatio)
    problems.push(percentLike(pledgeRatio, plausible.pledgeRatio, `${at}pledge ratio`));
  if (!Object.hasOwn(collateral.liquidity, liquidity)) {
    const allowed = Object.keys(collateral.liquidity);
    problems.push(wrong("not-in-list", `${at}liquidity`, { received: liquidity, allowed }));
  }
  if (problems.length === 0 && value >= 1 && value * pledgeRatio < 1 - ROUNDED)
    problems.push(disagreeing(value, pledgeRatio, at));
  return problems;
}

/** A pledge ratio printed in whole percent may miss the value by so much. */
const ROUNDED = 0.02 + TINY;

const zeroOrMore = { en: "0 or more", zh: "0或以上" };
const debtOverValue = {
  en: "the debt over the market value, above 0, such as 60%",
  zh: "债务与市值之比，大于0，如60%",
};

function amountLike(value: number, most: number, at: string): Problem {
  return wrong("implausible", at, {
    received: value,
    reading: { en: `${String(value)} times the debt`, zh: `债务的${String(value)}倍` },
    from: 0,
    to: most,
    alternative: {
      en: `${percent(value / 100)} of the debt, or for an amount`,
      zh: `债务的${percent(value / 100)}或金额`,
    },
    entry: {
      en: `${String(value / 100)}, or the amount over the debt (more than ${String(most)} times counts as ${String(most)})`,
      zh: `${String(value / 100)}，或该金额与债务之比（超过${String(most)}倍按${String(most)}填写）`,
    },
  });
}

function percentLike(ratio: number, most: number, at: string): Problem {
  return wrong("implausible", at, {
    received: ratio,
    reading: { en: `a debt of ${String(ratio)} times the value`, zh: `债务为市值的${String(ratio)}倍` },
    from: 0,
    to: most,
    alternative: { en: `${String(ratio)}%`, zh: `${String(ratio)}%` },
    entry: String(ratio / 100),
  });
}

function disagreeing(value: number, ratio: number, at: string): Problem {
  return wrong("wrong-shape", `${at}pledge ratio`, {
    received: {
      en: `${percent(ratio)} beside a value of ${String(value)} times the debt`,
      zh: `${percent(ratio)}，而市值为债务的${String(value)}倍`,
    },
    expected: {
      en: `the debt over the market value, ${percent(1 / value)} or more; if ${percent(ratio)} of the value is to be counted, give ${String(Number((value * ratio).toFixed(4)))} as the value`,
      zh: `债务与市值之比，不低于${percent(1 / value)}；若意为按市值的${percent(ratio)}计入，请将市值填为${String(Number((value * ratio).toFixed(4)))}`,
    },
  });
}
