import { describe, expect, it } from "vitest";
import { findIssueClass, ratingAt, type IssueResult } from "../../src";
import { asset, bondsBy, classNamed, guarantors, insurers, panda, scaleOf, type Given } from "./bonds";

const lianhe = scaleOf("lianhe");
const circ = scaleOf("circ");
const { attempt, rate, rankOf, by, ...bonds } = bondsBy(insurers, lianhe);
const isPlain = (id: string) => !/^(guarantee|collateral)-\d+$|^enhancement$/.test(id);
/** The findings without those that say what each enhancement added. */
const findings: typeof bonds.findings = (...of) => bonds.findings(...of).filter(isPlain);
const inCirc = bondsBy(insurers, circ);
const inPanda = bondsBy(panda, scaleOf("golden-credit"));
const idsOf = (result: IssueResult) => result.findings.map(({ id }) => id).filter(isPlain);

describe("classes", () => {
  it.each([
    ["ordinary", 8],
    ["subordinated", 9],
    ["hybrid", 10],
    ["corporate", 8],
    ["convertible", 8],
    ["exchangeable", 8],
    ["policy-bank", 8],
    ["local-government", 8],
    ["short-term", 8],
    ["super-short", 8],
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
    expect(inCirc.rankOf(20, "guaranteed", { guarantees: [inCirc.by(3)] })).toBe(4);
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
    const [step] = rate(8, "ordinary", { terms: { deferral: true } }).steps;
    expect(step?.cite.at).toBe("Article 30 (4)");
    expect(step?.basis.basis).toBe("house");
  });

  it("without enhancement by definition say so where one is given (article 30 (2))", () => {
    expect(findings(8, "ordinary")).toEqual([]);
    expect(findings(8, "ordinary", { collateral: [asset(2)] })).toEqual(["plain-enhanced"]);
    expect(findings(8, "ordinary", { guarantees: [by(1)] })).toEqual(["plain-enhanced"]);
    expect(findings(8, "ordinary", { guarantees: [by(1, { effective: false })] })).toEqual(["ineffective"]);
    expect(findings(8, "subordinated", { collateral: [asset(2)] })).toEqual(["collateral-junior"]);
  });

  it("that rest on a guarantee ask for it first (article 34)", () => {
    for (const id of ["corporate", "convertible", "exchangeable"]) {
      expect(findings(8, id)).toEqual(["no-guarantee"]);
      expect(findings(8, id, { guarantees: [by(1)] })).toEqual([]);
      expect(findings(8, id, { collateral: [asset(1.2)] })).toEqual([]);
      const revocable = { guarantees: [by(1, { irrevocable: false })] };
      expect(findings(8, id, revocable)).toEqual(["revocable", "no-guarantee"]);
      expect(rankOf(8, id, { guarantees: [by(1)] })).toBe(1);
    }
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
});

describe("terms that say where a bond ranks", () => {
  it.each([insurers, panda, guarantors].map((rules) => [rules.id, rules] as const))(
    "by %s a perpetual whose payments may be put off is rated with the hybrids (article 30 (4)), one of which it is not stated says so",
    (_, rules) => {
      const own = bondsBy(rules, lianhe);
      const plain = classNamed(rules, "perpetual-senior").notches;
      for (const [deferral, expected] of [
        [true, 10],
        [false, 8 - plain],
        [null, 8 - plain],
      ] as const)
        expect(own.rankOf(8, "perpetual-senior", { terms: { deferral } })).toBe(expected);
      expect(own.findings(8, "perpetual-senior", { terms: { deferral: true } })).toEqual(["deferral-taken"]);
      expect(own.findings(8, "perpetual-senior", { terms: { deferral: false } })).toEqual([]);
      expect(own.findings(8, "perpetual-senior")).toEqual(["deferral-open"]);
      // Subordinated by its terms is subordinated by its class.
      const terms = { subordinated: true };
      expect(own.rankOf(8, "perpetual-senior", { terms })).toBe(own.rankOf(8, "perpetual-subordinated"));
    },
  );

  it("contradict a class that is subordinated by nature: refused", () => {
    for (const id of ["subordinated", "hybrid", "perpetual-subordinated"])
      expect(attempt(8, id, { terms: { subordinated: false } })).toMatchObject({
        ok: false,
        problems: [{ at: "terms, ranking", kind: "wrong" }],
      });
    expect(rankOf(8, "ordinary", { terms: { subordinated: false } })).toBe(8);
    expect(rankOf(8, "hybrid", { terms: { deferral: false } })).toBe(10);
    expect(findings(8, "hybrid", { terms: { deferral: false } })).toEqual(["deferral-denied"]);
  });
});

describe("what a desk calls a bond", () => {
  it.each([
    ["中期票据", "ordinary"],
    ["MTN", "ordinary"],
    ["medium-term notes", "ordinary"],
    ["公司债", "corporate"],
    ["公司债券", "corporate"],
    ["企业债", "corporate"],
    ["corporate bonds", "corporate"],
    ["有担保债券", "guaranteed"],
    ["guaranteed bond", "guaranteed"],
    ["抵押债券", "secured"],
    ["可续期公司债券", "perpetual-senior"],
    ["永续中票", "perpetual-senior"],
    ["perpetual bond", "perpetual-senior"],
    ["超短期融资券", "super-short"],
    ["SCP", "super-short"],
    ["短融", "short-term"],
    ["可交换债券", "exchangeable"],
    ["可转债", "convertible"],
    ["二级资本债", "subordinated"],
    ["Tier 2", "subordinated"],
    ["资本补充债券", "subordinated"],
    ["subordinated notes", "subordinated"],
    ["无固定期限资本债券", "hybrid"],
    ["政策性金融债", "policy-bank"],
    ["policy bank bond", "policy-bank"],
    ["地方政府债券", "local-government"],
  ])("%s is %s", (word, id) => {
    expect(findIssueClass(word, insurers, "bondClass")).toMatchObject({ ok: true, value: { id } });
  });

  it.each(["债券", "bond", "nonsense bond"])("%s tells no class", (word) => {
    expect(findIssueClass(word, insurers, "bondClass")).toMatchObject({
      ok: false,
      problems: [{ code: "not-in-list" }],
    });
  });

  it("says of a kind that article 2 does not name how it is read", () => {
    expect(findings(8, "policy-bank")).toEqual(["class-policy-bank"]);
    expect(findings(8, "local-government")).toEqual(["class-local-government"]);
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
    ["not stated: nothing", [by(1, { irrevocable: null, timely: null })], 8],
    ["the better part first: 0.5 × 4 + 0.5 × 3 notches", [by(4, { coverage: 0.5 }), by(5)], 5],
    ["two halves are the whole", [by(1, { coverage: 0.5 }), by(1, { coverage: 0.5 })], 1],
    ["never more than the whole", [by(1), by(1), by(4, { coverage: 0.9 })], 1],
    ["a part in three hands: 0.1 + 0.2 + 0.7", [0.1, 0.2, 0.7].map((coverage) => by(1, { coverage })), 1],
    ["related: a notch below the guarantor", [by(1, { related: true })], 2],
    ["relation not stated: as if related", [by(1, { related: null })], 2],
    ["lives by the issuer: one notch", [by(1, { dependent: true })], 7],
    ["dependence not stated: as if it did", [by(1, { dependent: null })], 7],
    ["half by one who lives by the issuer: none", [by(1, { dependent: true, coverage: 0.5 })], 8],
  ])("%s", (_, guarantees, expected) => {
    expect(rankOf(8, "guaranteed", { guarantees })).toBe(expected);
  });

  it.each([
    [10, 1, 1],
    [11, 1, 2],
    [17, 1, 2],
    [11, 2, 2],
    [12, 2, 3],
  ])(
    "lift an issuer at %i with a guarantor at %i to %i: more than nine notches fall one short",
    (a, b, c) => {
      expect(rankOf(a, "guaranteed", { guarantees: [by(b)] })).toBe(c);
    },
  );

  it("of a bond whose payments may be put off stay below the guarantor (article 33)", () => {
    expect(rankOf(8, "hybrid", { guarantees: [by(3)] })).toBe(4);
    expect(rankOf(8, "hybrid", { guarantees: [by(3, { related: true })] })).toBe(5);
    expect(rankOf(8, "perpetual-senior", { guarantees: [by(3)], terms: { deferral: true } })).toBe(4);
    expect(rankOf(8, "perpetual-senior", { guarantees: [by(3)] })).toBe(3);
    expect(rankOf(8, "subordinated", { guarantees: [by(3)] })).toBe(3);
    expect(findings(8, "hybrid", { guarantees: [by(3)] })).toContain("deferrable-guarantee");
    expect(rankOf(1, "hybrid", { guarantees: [by(1)] })).toBe(2);
  });

  it("say what each added, alone and together, and what one cost read literally", () => {
    const texts = (issuer: number, id: string, given: Given) =>
      rate(issuer, id, given).findings.flatMap(({ id: one, text }) => (isPlain(one) ? [] : [text.en]));
    expect(texts(6, "guaranteed", { guarantees: [by(3), by(12)] })).toEqual([
      "Guarantee 1 (AA) adds 3 notches: without it the bond would stand at A.",
      "Guarantee 2 (BB) adds nothing: the bond would stand at AA without it too.",
      "The sum of all enhancements adds 3 notches: without it the bond would stand at A.",
    ]);
    expect(texts(6, "guaranteed", { guarantees: [by(8, { coverage: 0.1 })], policy: "literal" })).toEqual([
      "Guarantee 1 (BBB+, 10%) costs 2 notches: without it the bond would stand at A.",
    ]);
    expect(texts(6, "secured", { collateral: [asset(0.8), asset(0.3)] })).toEqual([
      "Collateral 1 (0.8 times the debt) adds 1 notch: without it the bond would stand at A.",
      "Collateral 2 (0.3 times the debt) adds 1 notch: without it the bond would stand at A.",
      "The sum of all enhancements adds 1 notch: without it the bond would stand at A.",
    ]);
    expect(texts(6, "guaranteed", { guarantees: [by(1, { timely: false })] })).toEqual([
      "Guarantee 1 (AAA) counts nothing.",
    ]);
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
    ["relation-unstated", { related: null }],
    ["dependent", { dependent: true }],
    ["dependence-unstated", { dependent: null }],
    ["assumed", { assumed: true }],
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
    [asset(10), 6],
    [asset(2, "medium"), 7],
    [asset(2, "low"), 8],
    // Debt over value: 40 % of 2.5 times is the bond alone, 60 % leaves it 1.67 times, 80 % 1.25 times.
    [asset(2.5, "high", 0.4), 6],
    [asset(2.5, "high", 0.6), 6],
    [asset(2.5, "high", 0.8), 7],
    [asset(2.5, "high", 1), 7],
    [asset(2.5, "high", 1.01), 8],
    [asset(1.5, "high", 1.2), 8],
  ])("%j brings 8 to %i", (one, expected) => {
    expect(rankOf(8, "secured", { collateral: [one] })).toBe(expected);
  });

  it("is held by the limit on enhancement, whatever its cover allows (article 33)", () => {
    const strict = { ...insurers, collateral: { ...insurers.collateral, limit: 1 } };
    const ample = { collateral: [asset(9)] };
    expect(rankOf(8, "secured", ample)).toBe(6);
    expect(bondsBy(strict, lianhe).rankOf(8, "secured", ample)).toBe(7);
  });

  it("pools its pieces, what is less liquid allowing less", () => {
    const pool = (...pieces: readonly ReturnType<typeof asset>[]) =>
      rankOf(8, "secured", { collateral: pieces });
    expect(pool(asset(0.8), asset(0.8))).toBe(6);
    expect(pool(asset(0.8, "high", 1), asset(0.8, "high", 1))).toBe(6);
    expect(pool(asset(0.5), asset(0.499))).toBe(8);
    expect(pool(asset(0.5), asset(0.5))).toBe(7);
    expect(pool(asset(1), asset(0.5, "medium"))).toBe(7);
    expect(pool(asset(0.9, "high"), asset(0.1, "medium"))).toBe(7);
    expect(pool(asset(0.9, "high"), asset(5, "low"))).toBe(8);
  });

  it("beside a guarantee counts by the better of the two; read literally the guarantor limits both", () => {
    const given = { collateral: [asset(9)], guarantees: [by(7)] };
    const both = rate(8, "secured", given);
    expect([both.rating.rank, idsOf(both)]).toEqual([6, ["collateral-above-guarantor"]]);
    const literal = rate(8, "secured", { ...given, policy: "literal" });
    expect([literal.rating.rank, idsOf(literal)]).toEqual([7, ["collateral-capped"]]);
  });

  it("lifts what ranks behind, or may be put off, to ordinary debt at most", () => {
    const ample = { collateral: [asset(9)] };
    expect(rankOf(8, "subordinated", ample)).toBe(8);
    expect(findings(8, "subordinated", ample)).toContain("collateral-junior");
    expect(rankOf(8, "hybrid", ample)).toBe(8);
    expect(findings(8, "hybrid", ample)).not.toContain("collateral-junior");
    expect(rankOf(8, "ordinary", { ...ample, terms: { subordinated: true } })).toBe(8);
  });

  it.each([
    [asset(-1), "wrong-shape", "collateral value"],
    [asset(NaN, "high", 1), "wrong-shape", "collateral value"],
    [asset(10.01), "implausible", "collateral value"],
    [asset(150, "high", 0.7), "implausible", "collateral value"],
    [asset(1, "high", 0), "wrong-shape", "pledge ratio"],
    [asset(1, "high", 60), "implausible", "pledge ratio"],
    [asset(1, "high", 2.01), "implausible", "pledge ratio"],
    [asset(1, "huge"), "not-in-list", "liquidity"],
    // 2.5 times the debt cannot carry less debt than 40 %, the bond's own; a printed ratio may be rounded.
    [asset(2.5, "high", 0.3), "wrong-shape", "pledge ratio"],
  ])("%j is refused: %s of %s", (bad, code, at) => {
    expect(attempt(8, "secured", { collateral: [bad] })).toMatchObject({
      ok: false,
      problems: [{ code, at }],
    });
  });

  it("is not refused for the rounding of a printed ratio", () => {
    expect(rankOf(8, "secured", { collateral: [asset(1.8, "high", 0.55)] })).toBe(6);
  });
});

describe.each([insurers, panda, guarantors])("the data of $id", (rules) => {
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
