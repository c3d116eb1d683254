import { describe, expect, test } from "vitest";
import { assess, describeProblem, findIssueRules, findReviewRules } from "../../src";
import { checksOf, shippedPack } from "./subject-rows";

/*
 * The guideline says the same of willingness, support, sovereign risk and process for every issuer, so both packs hold it
 * alike. What differs is how the individual assessment is made.
 */
const enterprise = shippedPack("circ-enterprise");
const bank = shippedPack("circ-bank");
const packs = [enterprise, bank];

const ITEMS = [
  "credit-record",
  "corporate-governance",
  "issuer-quality",
  "other-willingness",
  "economic-position",
  "shareholder-structure",
  "shareholder-strength",
  "shareholder-rating",
  "government-strength",
  "government-rating",
  "domicile",
  "sovereign-rating",
];
const STEPS = ["willing", "standalone", "positioned", "support", "supported", "sovereign-adjusted", "issuer"];

test("willingness, support, sovereign step, checks, rules and outputs are the same in both", () => {
  const [first, second] = packs.map((pack) => ({
    items: pack.items.filter(({ id }) => ITEMS.includes(id)),
    // The lines of the stand-alone rating speak of factors that each has of its own.
    steps: pack.steps
      .filter(({ id }) => STEPS.includes(id))
      .map((step) => (step.id === "standalone" ? { ...step, lines: [] } : step)),
    checks: pack.checks,
    sections: pack.sections.filter(({ id }) => ["willingness", "support", "sovereign"].includes(id)),
    outputs: pack.outputs,
    outlooks: pack.outlooks,
    issueRules: pack.issueRules,
    reviewRules: pack.reviewRules,
    scale: pack.scale,
    published: pack.published,
    version: pack.version,
    calibration: pack.calibration,
  }));
  expect(first?.items.map(({ id }) => id)).toEqual(ITEMS);
  expect(first?.steps.map(({ id }) => id)).toEqual(STEPS);
  expect(first?.outlooks).toEqual([]);
  expect(second).toEqual(first);
});

test("both name rules for bonds and reviews that there are", () => {
  for (const { issueRules = "", reviewRules = "" } of packs) {
    expect(findIssueRules(issueRules, "policy")).toMatchObject({ ok: true, value: { id: "circ-issue" } });
    expect(findReviewRules(reviewRules, "method")).toMatchObject({ ok: true, value: { id: "circ-review" } });
  }
});

test("every part of articles 22 to 27 is carried by an item or a step", () => {
  for (const pack of packs) {
    const cited = [...pack.items, ...pack.steps].map(({ cite }) => cite.at).join("; ");
    for (const place of [
      "22, paragraph 2",
      "22, paragraph 3",
      "22, paragraph 4",
      "23 (1)",
      "23 (2)",
      "23 (3)",
      "23 (4)",
    ])
      expect(cited).toContain(`Article ${place}`);
    for (const article of ["24", "25", "26", "27"]) expect(cited).toContain(`Article ${article}`);
  }
});

describe("the process as checks", () => {
  const checks = enterprise.checks ?? [];

  test("covers its articles, one check for each stage of article 13, stated by the analyst", () => {
    const articles = checks.map(({ cite }) => cite.at.replace(/^Article /, ""));
    expect(articles).toEqual([
      ...["4", "6 (1)", "6 (2)", "6 (3)", "7", "8", "9", "11", "12"],
      ...["13", "13", "13", "13", "13", "14", "15", "16", "17", "18", "20"],
      ...["28", "29", "36", "37", "38", "39", "40", "41"],
    ]);
    for (const check of checks) {
      expect(check).toMatchObject({ force: "process", test: { kind: "stated" } });
      expect(check.basis).toEqual({ basis: "published", cite: check.cite });
      expect(check.cite.source).toBe("circ-guideline-2007");
    }
    const stages = checks.filter(({ id }) => id.startsWith("stage-"));
    expect(stages.map(({ label }) => label.zh)).toEqual([
      "流程一：信息收集",
      "流程二：调查访谈",
      "流程三：初评",
      "流程四：提交报告",
      "流程五：跟踪评级",
    ]);
  });

  test("only incomplete or false data withhold a rating (article 16)", () => {
    expect(checks.filter(({ withholds }) => withholds === true).map(({ id }) => id)).toEqual([
      "data-complete-and-true",
    ]);
    const stated = (value: string) => assess(bank, { entries: [{ key: "资料完整真实", value }] });
    expect(stated("否").problems.map((problem) => describeProblem(problem, "en"))).toEqual([
      expect.stringMatching(
        /^data-complete-and-true is stated as not met, so no rating is given: .*no rating\.$/,
      ),
    ]);
    expect(stated("是").problems).toEqual([]);
    expect(checksOf(stated("是"))["data-complete-and-true"]).toBe("met");
    expect(checksOf(stated("不适用"))["data-complete-and-true"]).toBe("not-applicable");
  });

  test("no label of a check names an item", () => {
    for (const pack of packs) {
      const names = [...pack.items, ...pack.steps].flatMap(({ id, label }) => [id, label.en, label.zh]);
      const own = checks.flatMap(({ id, label }) => [id, label.en, label.zh]);
      expect(own.filter((name) => names.includes(name))).toEqual([]);
      expect(new Set(own).size).toBe(own.length);
    }
  });
});
