import { describe, expect, test } from "vitest";
import { describeProblem } from "../../src";
import { assessRows, checksOf, gradesOf, partsOf, shippedPack, type Rows } from "./subject-rows";

const pack = shippedPack("panda-development-institution");

/**
 * A regional bank, reckoned by hand:
 * governance (1 + 2 + 2 + 1) / 4 = 1.5; essentiality (2 + 1 + 1 + 2) / 4 = 1.5;
 * stock of capital: 10 % of assets is grade 4, 14 % of debt grade 3 (its edge), mean 3.5, grade 3;
 * incremental: 9x is grade 2 (its edge), the facility 3, mean 2.5, grade 2; capital (3 + 2) / 2 = 2.5;
 * credit: profile 2, non-performing 0.5 % 1, high grade 50 % 3, equity 5 % 1 (its edge), non-sovereign 40 % 3,
 * mean 10 / 5 = 2; liquidity: 20 % 3 (its edge), 1.25x 3 (its edge), matching 2, mean 8 / 3, grade 3;
 * risk management (2 + 3 + 2 + 2 + 3) / 5 = 2.4;
 * profile (1.5 + 1.5 + 2.5 + 2.4) / 4 = 1.975, between 1.75 and 2: AA-;
 * renminbi (2 + 2 + 1 + 3 + 2) / 5 = 2: adequate, no notch.
 */
const REGIONAL: Rows = {
  "default-record": "clean",
  "member-influence": 1,
  "voting-power": 2,
  "management-team": 2,
  transparency: 1,
  "functional-positioning": 2,
  "regular-cash-inflow": 1,
  "policy-support": 1,
  "development-contribution": 2,
  "paid-in-assets": 0.1,
  "paid-in-debt": 0.14,
  "subscribed-paid-in": 9,
  "contingent-facility": 3,
  "loan-profile": 2,
  "npl-ratio": 0.005,
  "high-grade-share": 0.5,
  "equity-share": 0.05,
  "non-sovereign-share": 0.4,
  "asset-concentration-risk": 3,
  "market-risk": 2,
  "operational-risk": 2,
  "liquid-assets": 0.2,
  "liquidity-cover": 1.25,
  "maturity-matching": 2,
  "rmb-assets": 2,
  "rmb-convertibility": 2,
  "rmb-transfer": 1,
  "rmb-china-business": 3,
  "rmb-willingness": 2,
};

/** The same with the best renminbi items: (1 + 1 + 1 + 1 + 1) / 5 = 1, ample, one notch up to AA. */
const AMPLE: Rows = {
  ...REGIONAL,
  "rmb-assets": 1,
  "rmb-convertibility": 1,
  "rmb-china-business": 1,
  "rmb-willingness": 1,
};

describe("what table 6 and pages 18 to 21 name", () => {
  test("four factors with their sub-factors, in order", () => {
    expect(partsOf(pack, "profile-score")).toEqual([
      "governance-structure",
      "essentiality",
      "capital-strength",
      "risk-management",
    ]);
    expect(partsOf(pack, "governance-structure")).toEqual([
      "member-influence",
      "voting-power",
      "management-team",
      "transparency",
    ]);
    expect(partsOf(pack, "essentiality")).toEqual([
      "functional-positioning",
      "regular-cash-inflow",
      "policy-support",
      "development-contribution",
    ]);
    expect(partsOf(pack, "capital-strength")).toEqual(["stock-capital", "incremental-capital"]);
    expect(partsOf(pack, "risk-management")).toEqual([
      "credit-risk",
      "asset-concentration-risk",
      "market-risk",
      "operational-risk",
      "liquidity-risk",
    ]);
  });

  test("page 20's indicators stand under their sub-factors, and the capital ratios name their functions", () => {
    expect(partsOf(pack, "stock-capital-score")).toEqual(["paid-in-assets", "paid-in-debt"]);
    expect(partsOf(pack, "incremental-capital-score")).toEqual(["subscribed-paid-in", "contingent-facility"]);
    expect(partsOf(pack, "credit-risk-score")).toEqual([
      "loan-profile",
      "npl-ratio",
      "high-grade-share",
      "equity-share",
      "non-sovereign-share",
    ]);
    const ratios = pack.items.flatMap((item) =>
      item.kind === "measured" && item.ratio !== undefined ? [[item.id, item.ratio]] : [],
    );
    expect(ratios).toEqual([
      ["paid-in-assets", "PAIDINASSETS"],
      ["paid-in-debt", "PAIDINDEBT"],
      ["subscribed-paid-in", "SUBSCRIBED"],
      ["liquid-assets", "LIQUIDASSETS"],
    ]);
  });

  test("the fifth factor that the text announces is noted, not guessed", () => {
    expect(pack.notes.some(({ en }) => /five key factors and lists four/.test(en))).toBe(true);
    expect(pack.notes.some(({ zh }) => /五项.*四项/.test(zh))).toBe(true);
  });

  test("no sovereign, no support: endogenous, the record, renminbi, issuer", () => {
    const kinds = pack.steps.map(({ kind }) => kind).filter((kind) => kind !== "score" && kind !== "grade");
    expect(kinds).toEqual(["rate", "cap", "notch", "issuer"]);
    expect(pack.outputs).toEqual({ standalone: "own-credit", rmb: "rmb", final: "issuer" });
    expect(pack.notes.some(({ en }) => /no sovereign step: page 4/.test(en))).toBe(true);
  });
});

describe("a regional bank by hand", () => {
  const assessment = assessRows(pack, REGIONAL);

  test("every grade", () => {
    expect(assessment).toMatchObject({ problems: [], missing: [], complete: true });
    expect(gradesOf(assessment)).toMatchObject({
      "paid-in-assets": "4",
      "paid-in-debt": "3",
      "stock-capital": "3",
      "subscribed-paid-in": "2",
      "incremental-capital": "2",
      "npl-ratio": "1",
      "high-grade-share": "3",
      "equity-share": "1",
      "non-sovereign-share": "3",
      "credit-risk": "2",
      "liquid-assets": "3",
      "liquidity-cover": "3",
      "liquidity-risk": "3",
      "rmb-ability": "adequate",
    });
  });

  test("every score and rating", () => {
    const { scores } = assessment;
    expect(scores["governance-structure"]).toBe(1.5);
    expect(scores["essentiality"]).toBe(1.5);
    expect(scores["stock-capital-score"]).toBe(3.5);
    expect(scores["incremental-capital-score"]).toBe(2.5);
    expect(scores["capital-strength"]).toBe(2.5);
    expect(scores["credit-risk-score"]).toBe(2);
    expect(scores["liquidity-risk-score"]).toBeCloseTo(8 / 3, 9);
    expect(scores["risk-management"]).toBe(2.4);
    expect(scores["profile-score"]).toBe(1.975);
    expect(scores["rmb-score"]).toBe(2);
    expect(assessment).toMatchObject({ standalone: "AA-", rmb: "AA-", final: "AA-" });
    expect(assessment.support).toBeUndefined();
    expect(assessment.sovereign).toBeUndefined();
  });

  test("a sub-factor given directly takes the place of what stands below it", () => {
    const { "paid-in-assets": _, "paid-in-debt": __, ...rest } = REGIONAL;
    expect(assessRows(pack, { ...rest, "stock-capital": 3 })).toMatchObject({ complete: true, final: "AA-" });
    const against = assessRows(pack, { ...REGIONAL, "stock-capital": 1 });
    expect(against.problems.map(({ code }) => code)).toEqual(["contradiction"]);
    expect(against.final).toBeUndefined();
  });

  test("ample renminbi lifts by one notch; blocked transfers and refused payment leave CCC", () => {
    expect(assessRows(pack, AMPLE)).toMatchObject({ standalone: "AA-", final: "AA" });
    const worst = Object.fromEntries(
      Object.keys(REGIONAL).map((id) => [id, id.startsWith("rmb-") ? 6 : (REGIONAL[id] ?? null)]),
    );
    expect(assessRows(pack, worst)).toMatchObject({ standalone: "AA-", final: "CCC" });
  });

  test("more paid in than subscribed is not believed", () => {
    const { problems } = assessRows(pack, { ...REGIONAL, "subscribed-paid-in": 0.9 });
    expect(problems.map((problem) => describeProblem(problem, "en")).join()).toMatch(
      /subscribed-paid-in: received 0\.9x; allowed: 1x to 200x/,
    );
  });
});

describe("admission by the rules of 2010, required of this class", () => {
  const stateWith = (rows: Rows) => checksOf(assessRows(pack, { ...REGIONAL, ...rows }));

  test("every condition is required, and the exemption is none", () => {
    const forces = Object.fromEntries((pack.checks ?? []).map(({ id, force }) => [id, force]));
    expect(forces).toEqual({
      "admission-rating": "required",
      "admission-agency-china": "required",
      "admission-two-agencies": "required",
      "admission-china-investment": "required",
      "admission-exempted": "advisory",
      "admission-proceeds": "required",
    });
  });

  const HOME = "Agency A AA (golden-credit) 2015-11-20 China";

  test.each([
    ["one in China", HOME, ["met", "met", "open"]],
    ["two, one in China", `${HOME}; Agency B Aa2 2015-10-01`, ["met", "met", "met"]],
    ["one abroad", "Agency B Aa2 2015-10-01", ["met", "open", "open"]],
    ["two abroad", "Agency B Aa2 2015-10-01; Agency C AAA (global) 2015-10-02", ["met", "open", "met"]],
    ["the other a symbol below", `${HOME}; Agency B Aa3 2015-10-01`, ["met", "met", "failed"]],
    ["the one in China below", "甲机构 AA-（golden-credit）2015-11-20 中国", ["failed", "failed", "open"]],
    ["no day", "Agency A AA (golden-credit) China; Agency B Aa2", ["open", "open", "open"]],
    [
      "the same agency twice",
      `${HOME}; agency a AAA (golden-credit) 2014-01-01 China`,
      ["met", "met", "open"],
    ],
    [
      "the later of two",
      "Agency A AA (golden-credit) 2014-11-20 China; Agency A A (golden-credit) 2015-11-20 China",
      ["failed", "failed", "open"],
    ],
  ])("ratings of agencies: %s", (_, text, states) => {
    const found = stateWith({ "admission-rating": text });
    expect(["rating", "agency-china", "two-agencies"].map((id) => found[`admission-${id}`])).toEqual(states);
  });

  test("its own result is no agency's rating", () => {
    for (const rows of [AMPLE, REGIONAL])
      expect(checksOf(assessRows(pack, rows))["admission-rating"]).toBe("open");
  });

  test("a symbol of several scales is refused with the readings, and a scale that is none of the list", () => {
    const problems = (text: string) =>
      assessRows(pack, { ...REGIONAL, "admission-rating": text }).problems.map(({ code }) => code);
    expect(problems("Agency A AA 2015-11-20")).toEqual(["two-readings"]);
    expect(problems("Agency A AA (circ) 2015-11-20")).toEqual(["not-in-list"]);
    expect(problems("AA (global) 2015-11-20")).toEqual(["wrong-shape"]);
    expect(problems("Agency A good (global) 2015-11-20")).not.toEqual([]);
  });

  test("that two agencies are lacking can be said by itself, that there are two takes their ratings", () => {
    expect(stateWith({ "admission-two-agencies": "no" })["admission-two-agencies"]).toBe("failed");
    expect(stateWith({ "admission-two-agencies": "yes" })["admission-two-agencies"]).toBe("open");
  });

  test.each([
    ["exactly USD 1bn", { value: 1, unit: "USD bn" }, "met"],
    ["the same in millions", { value: 1000, unit: "USD m" }, "met"],
    ["just below", { value: 999.999, unit: "USD m" }, "failed"],
    ["above", { value: 1.5, unit: "USD bn" }, "met"],
  ])("lent and invested in China: %s", (_, amount, state) => {
    expect(stateWith({ "admission-china-investment": amount })["admission-china-investment"]).toBe(state);
  });

  test("an exemption waives the amount where it is not reached or not given, and nothing else", () => {
    const short = { "admission-china-investment": { value: 999.999, unit: "USD m" } };
    expect(stateWith({ ...short, "admission-exempted": "yes" })).toMatchObject({
      "admission-china-investment": "waived",
      "admission-two-agencies": "open",
    });
    expect(stateWith({ "admission-exempted": "yes" })["admission-china-investment"]).toBe("waived");
    expect(stateWith({ ...short, "admission-exempted": "no" })["admission-china-investment"]).toBe("failed");
    const reached = {
      "admission-china-investment": { value: 1, unit: "USD bn" },
      "admission-exempted": "yes",
    };
    expect(stateWith(reached)["admission-china-investment"]).toBe("met");
  });

  test("an amount without its currency is refused", () => {
    const { problems } = assessRows(pack, { ...REGIONAL, "admission-china-investment": 1 });
    expect(problems.map(({ code }) => code)).toEqual(["unit-missing"]);
  });
});
