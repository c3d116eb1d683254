import { describe, expect, it } from "vitest";
import { findIssueClass, ratingAt, type IssueResult } from "../../src";
import { asset, bondsBy, classNamed, insurers, panda, scaleOf } from "./bonds";

const lianhe = scaleOf("lianhe");
const circ = scaleOf("circ");
const { attempt, rate, rankOf, findings, by } = bondsBy(insurers, lianhe);
const inCirc = bondsBy(insurers, circ);
const inPanda = bondsBy(panda, scaleOf("golden-credit"));
const idsOf = (result: IssueResult) => result.findings.map(({ id }) => id);

describe("classes", () => {
  it.each([
    ["ordinary", 8],
    ["subordinated", 9],
    ["hybrid", 10],
    ["convertible", 8],
    ["short-term", 8],
    ["perpetual-senior", 8],
    ["perpetual-subordinated", 10],
  ])("%s of an issuer at 8 stands at %i", (id, expected) => {
    expect(rankOf(8, id)).toBe(expected);
  });

  it("stop at the scale's end, and never bring a bond into default", () => {
    expect(rankOf(18, "hybrid")).toBe(19);
    expect(inCirc.rankOf(18, "hybrid")).toBe(19);
    expect(inCirc.rankOf(20, "hybrid")).toBe(20);
    expect(inCirc.rankOf(20, "secured", { collateral: [asset(9)] })).toBe(20);
    expect(inCirc.rankOf(20, "guaranteed", { guarantees: [inCirc.by(3)] })).toBe(3);
  });

  it("need what they rest on", () => {
    expect(attempt(8, "guaranteed")).toMatchObject({
      ok: false,
      problems: [{ at: "guarantee", kind: "missing" }],
    });
    expect(attempt(8, "secured")).toMatchObject({
      ok: false,
      problems: [{ at: "collateral", kind: "missing" }],
    });
  });

  it("take the further notches of their terms, not the sum, with the rule that holds", () => {
    expect(rankOf(8, "ordinary", { terms: { subordinated: true } })).toBe(9);
    expect(rankOf(8, "ordinary", { terms: { deferral: true } })).toBe(10);
    expect(rankOf(8, "hybrid", { terms: { subordinated: true, deferral: true } })).toBe(10);
    expect(rankOf(8, "perpetual-senior", { terms: { deferral: true } })).toBe(8);
    const [step] = rate(8, "ordinary", { terms: { deferral: true } }).steps;
    expect(step?.cite.at).toBe("Article 30 (4)");
    expect(step?.basis.basis).toBe("house");
  });

  it("without enhancement by definition say so where one is given (article 30 (2))", () => {
    expect(findings(8, "ordinary")).toEqual([]);
    expect(findings(8, "ordinary", { collateral: [asset(2)] })).toEqual(["plain-enhanced"]);
    expect(findings(8, "ordinary", { guarantees: [by(1)] })).toEqual(["plain-enhanced"]);
    expect(findings(8, "ordinary", { guarantees: [by(1, { effective: false })] })).toEqual(["ineffective"]);
    expect(findings(8, "subordinated", { collateral: [asset(2)] })).toEqual([]);
  });

  it("that rest on a guarantee ask for it first (article 34)", () => {
    expect(findings(8, "convertible")).toEqual(["no-guarantee"]);
    expect(findings(8, "convertible", { guarantees: [by(1)] })).toEqual([]);
    expect(findings(8, "convertible", { guarantees: [by(1, { irrevocable: false })] })).toEqual([
      "revocable",
      "no-guarantee",
    ]);
    expect(rankOf(8, "convertible", { guarantees: [by(1)] })).toBe(1);
  });
});

describe("exemptions of article 2", () => {
  it.each([
    ["treasury", "treasury"],
    ["国债", "treasury"],
    ["Treasury bond", "treasury"],
    ["央行票据", "central-bank-bill"],
    ["central bank bill", "central-bank-bill"],
    ["监管机构认可的其他债券", "recognised"],
  ])("%s needs no rating", (word) => {
    expect(findIssueClass(word, insurers, "bondClass")).toMatchObject({
      ok: false,
      problems: [{ kind: "missing", code: "missing-exempt", facts: { rule: { en: /article 2/ } } }],
    });
  });

  it("are not those of other rules", () => {
    expect(findIssueClass("treasury", panda, "bondClass")).toMatchObject({
      ok: false,
      problems: [{ kind: "wrong", code: "not-in-list" }],
    });
  });
});

describe("terms", () => {
  const stated = (words: Readonly<Record<string, string>>) => ({ terms: { stated: words } });

  it("lower by structure one notch, before the class", () => {
    expect(rankOf(8, "ordinary", stated({ structure: "structural" }))).toBe(9);
    expect(rankOf(8, "subordinated", stated({ structure: "structural" }))).toBe(10);
    expect(rankOf(8, "ordinary", stated({ structure: "direct" }))).toBe(8);
    const { steps } = rate(8, "subordinated", stated({ structure: "structural" }));
    expect(steps.map(({ id, effects }) => [id, effects[0]?.amount])).toEqual([
      ["structure", -1],
      ["class", -1],
    ]);
  });

  it("of a short-term bond are asked by article 35, each weak point a notch, two at most", () => {
    const asked = ["trend", "cash-flow", "asset-liquidity", "crisis-financing"];
    expect(findings(8, "short-term")).toEqual(asked.map((id) => `open-${id}`));
    const sound = Object.fromEntries(asked.map((id) => [id, "sound"]));
    expect(findings(8, "short-term", stated(sound))).toEqual([]);
    expect(rankOf(8, "short-term", stated(sound))).toBe(8);
    for (const id of asked) expect(rankOf(8, "short-term", stated({ ...sound, [id]: "weak" }))).toBe(9);
    const weak = (...ids: readonly string[]) =>
      rankOf(8, "short-term", stated(Object.fromEntries(ids.map((id) => [id, "weak"]))));
    expect([weak("trend", "cash-flow"), weak(...asked.slice(0, 3)), weak(...asked)]).toEqual([10, 10, 10]);
    expect(rankOf(8, "short-term", stated({ trend: "weak", structure: "structural" }))).toBe(10);
  });

  it("that are not asked of the class count nothing, and say so", () => {
    const idle = stated({ trend: "weak" });
    expect(rankOf(8, "ordinary", idle)).toBe(8);
    expect(findings(8, "ordinary", idle)).toEqual(["idle-trend"]);
  });

  it("never lead into default, nor out of it", () => {
    expect(inCirc.rankOf(18, "ordinary", stated({ structure: "structural" }))).toBe(19);
    expect(inCirc.rankOf(19, "ordinary", stated({ structure: "structural" }))).toBe(19);
    const onCirc = bondsBy(panda, circ);
    expect(onCirc.rankOf(20, "ordinary", stated({ structure: "favourable" }))).toBe(20);
    expect(onCirc.rankOf(19, "ordinary", stated({ structure: "favourable" }))).toBe(18);
  });

  it("that the rules do not have are refused", () => {
    expect(attempt(8, "ordinary", stated({ weather: "fair" }))).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list", facts: { received: "weather" } }],
    });
    expect(attempt(8, "ordinary", stated({ structure: "favourable" }))).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list", facts: { received: "favourable" } }],
    });
  });

  it("longer than a year are flagged for short-term bonds only", () => {
    const term = (maturity: number) => ({ terms: { maturity } });
    expect(findings(8, "short-term", term(1))).not.toContain("term-too-long");
    expect(findings(8, "short-term", term(1.01))).toContain("term-too-long");
    expect(findings(8, "ordinary", term(9))).toEqual([]);
  });
});

describe("Golden Credit's rules (p. 10)", () => {
  it.each([
    ["ordinary", 8],
    ["subordinated", 9],
    ["hybrid", 10],
    ["short-term", 8],
    ["perpetual-senior", 9],
    ["perpetual-subordinated", 10],
  ])("%s of an issuer at 8 stands at %i", (id, expected) => {
    expect(inPanda.rankOf(8, id)).toBe(expected);
  });

  it.each([
    ["favourable", 7],
    ["direct", 8],
    ["unfavourable", 9],
    ["structural", 9],
  ])("a %s structure brings 8 to %i", (structure, expected) => {
    expect(inPanda.rankOf(8, "ordinary", { terms: { stated: { structure } } })).toBe(expected);
  });

  it("a structure that helps does not make subordinated debt the equal of ordinary, even at the top", () => {
    const terms = { stated: { structure: "favourable" } };
    expect(inPanda.rankOf(1, "ordinary", { terms })).toBe(1);
    expect(inPanda.rankOf(1, "subordinated", { terms })).toBe(2);
  });

  it("a term of more than ten years costs a notch, ten years none", () => {
    expect(inPanda.rankOf(8, "ordinary", { terms: { maturity: 10 } })).toBe(8);
    expect(inPanda.rankOf(8, "ordinary", { terms: { maturity: 10.01 } })).toBe(9);
    const long = { maturity: 15, stated: { structure: "unfavourable" } };
    expect(inPanda.rankOf(8, "subordinated", { terms: long })).toBe(11);
    expect(rankOf(8, "ordinary", { terms: { maturity: 30 } })).toBe(8);
  });

  it("a right to defer puts senior perpetuals with hybrids, where the insurers' rules do not", () => {
    expect(inPanda.rankOf(8, "perpetual-senior", { terms: { deferral: true } })).toBe(10);
    expect(rankOf(8, "perpetual-senior", { terms: { deferral: true } })).toBe(8);
  });

  it("has no convertibles", () => {
    expect(findIssueClass("convertible", panda, "bondClass").ok).toBe(false);
  });
});

describe("guarantees", () => {
  it.each([
    ["whole: to the guarantor", [by(1)], 1],
    ["half of seven notches: three", [by(1, { coverage: 0.5 })], 5],
    ["three sevenths of seven is three whatever the bits", [by(1, { coverage: 3 / 7 })], 5],
    ["nothing covered: nothing", [by(1, { coverage: 0 })], 8],
    ["revocable: nothing", [by(1, { irrevocable: false })], 8],
    ["no legal effect: nothing", [by(1, { effective: false })], 8],
    ["with conditions: nothing", [by(1, { unconditional: false })], 8],
    ["not paid in time: nothing", [by(1, { timely: false })], 8],
    ["unstated counts", [by(1, { irrevocable: null, timely: null })], 1],
    ["the best single one, never the sum", [by(4, { coverage: 0.5 }), by(5)], 5],
    ["two halves are no whole", [by(1, { coverage: 0.5 }), by(1, { coverage: 0.5 })], 5],
  ])("%s", (_, guarantees, expected) => {
    expect(rankOf(8, "guaranteed", { guarantees })).toBe(expected);
  });

  it("by a weaker guarantor follow the policy, and say so", () => {
    const guarantees = [by(11)];
    const floor = rate(8, "guaranteed", { guarantees });
    const literal = rate(8, "guaranteed", { guarantees, policy: "literal" });
    expect([floor.rating.rank, literal.rating.rank]).toEqual([8, 11]);
    expect([idsOf(floor), idsOf(literal)]).toEqual([
      ["weaker-guarantor-floor"],
      ["weaker-guarantor-literal"],
    ]);
    expect(findings(8, "guaranteed", { guarantees: [by(8)] })).toEqual([]);
    expect(floor.cap?.rank).toBe(11);
  });

  it("that do not count do not limit either", () => {
    const result = rate(8, "guaranteed", { guarantees: [by(15, { irrevocable: false })], policy: "literal" });
    expect([result.rating.rank, result.cap]).toEqual([8, null]);
    expect(idsOf(result)).toEqual(["revocable"]);
  });

  it.each([
    ["ineffective", { effective: false }],
    ["conditional", { unconditional: false }],
    ["untimely", { timely: false }],
    ["unstated", { effective: null }],
    ["unstated", { timely: null }],
    ["unstated", { unconditional: null }],
    ["related", { related: true }],
  ])("are flagged: %s %j", (id, more) => {
    expect(findings(8, "guaranteed", { guarantees: [by(1, more)] })).toEqual([id]);
  });

  it("of another scale or beyond the whole are refused", () => {
    const foreign = by(1, { rating: ratingAt<string>(circ, 1, false) });
    expect(attempt(8, "guaranteed", { guarantees: [foreign] }).ok).toBe(false);
    for (const coverage of [-0.01, 1.01, NaN])
      expect(attempt(8, "guaranteed", { guarantees: [by(1, { coverage })] }).ok).toBe(false);
  });
});

describe("collateral", () => {
  it.each([
    [asset(0.999), 8],
    [asset(1), 7],
    [asset(1.499), 7],
    [asset(1.5), 6],
    [asset(100), 6],
    [asset(2, "medium"), 7],
    [asset(2, "low"), 8],
    [asset(2.5, "high", 0.6), 6],
    [asset(2, "high", 0.4), 8],
  ])("%j brings 8 to %i", (one, expected) => {
    expect(rankOf(8, "secured", { collateral: [one] })).toBe(expected);
  });

  it("is held by the limit on enhancement, whatever its cover allows (article 33)", () => {
    const strict = { ...insurers, collateral: { ...insurers.collateral, limit: 1 } };
    const ample = { collateral: [asset(9)] };
    expect(rankOf(8, "secured", ample)).toBe(6);
    expect(bondsBy(strict, lianhe).rankOf(8, "secured", ample)).toBe(7);
  });

  it("counts its best piece only, and yields to the guarantor's limit", () => {
    expect(rankOf(8, "secured", { collateral: [asset(1), asset(1)] })).toBe(7);
    const both = rate(8, "secured", { collateral: [asset(9)], guarantees: [by(7)] });
    expect([both.rating.rank, idsOf(both)]).toEqual([7, ["collateral-capped"]]);
  });

  it("is refused where a number or word is not possible", () => {
    for (const bad of [asset(-1), asset(1, "high", 1.1), asset(1, "huge"), asset(NaN)])
      expect(attempt(8, "secured", { collateral: [bad] }).ok).toBe(false);
  });
});

describe.each([insurers, panda])("the data of $id", (rules) => {
  const notches = (id: string) => classNamed(rules, id).notches;

  it("order the classes as articles 30 and 33 ask", () => {
    expect(notches("hybrid")).toBeLessThan(notches("subordinated"));
    expect(notches("subordinated")).toBeLessThan(notches("ordinary"));
    for (const id of Object.values(rules.ranking)) expect(notches(id)).toBeLessThan(0);
    const covers = rules.collateral.covers.map(({ from }) => from);
    expect(covers).toEqual([...covers].sort((a, b) => a - b));
  });

  it("run their words and tiers from best to worst and name classes that there are", () => {
    const ids = rules.classes.map(({ id }) => id);
    for (const { words, classes = [] } of rules.terms) {
      const worth = words.map((word) => word.notches);
      expect(worth).toEqual([...worth].sort((a, b) => b - a));
      expect(worth).toContain(0);
      expect(classes.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it("give no name twice", () => {
    const twice = (names: readonly (readonly string[])[]) => {
      const forms = names.flatMap((of) => [...new Set(of.map((name) => name.toLowerCase()))]);
      return forms.filter((form, index) => forms.indexOf(form) !== index);
    };
    const namesOf = (
      list: readonly { id: string; label: { en: string; zh: string }; aliases: readonly string[] }[],
    ) => list.map(({ id, label, aliases }) => [id, label.en, label.zh, ...aliases]);
    expect(twice(namesOf([...rules.classes, ...rules.exempt]))).toEqual([]);
    expect(twice(namesOf(rules.terms))).toEqual([]);
  });
});
