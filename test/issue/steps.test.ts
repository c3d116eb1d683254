import { describe, expect, it } from "vitest";
import type { TraceStep } from "../../src";
import { asset, bondsBy, classNamed, insurers, panda, scaleOf, type Given } from "./bonds";

const lianhe = scaleOf("lianhe");
const own = bondsBy(insurers, lianhe);
const inPanda = bondsBy(panda, scaleOf("golden-credit"));

/** A step as a reader sees it: what went in, in both languages, and what came out. */
function seen({ id, label, inputs, output, running, effects }: TraceStep) {
  return {
    id,
    label: `${label.en} ${label.zh}`,
    inputs: inputs.map(({ id: of, label: at, value, name }) =>
      [of, at.en, at.zh, value, ...(name === undefined ? [] : [name.en, name.zh])].join("|"),
    ),
    output,
    running,
    effects,
  };
}

const stepsOf = (issuer: number, id: string, given: Given, by = own) =>
  by.rate(issuer, id, given).steps.map(seen);

describe("the way from the issuer to the bond", () => {
  it("says each step with what went into it, in both languages", () => {
    const steps = stepsOf(
      8,
      "subordinated",
      {
        guarantees: [inPanda.by(6), inPanda.by(12, { coverage: 0.5 })],
        collateral: [asset(2, "medium", 0.5), asset(1.5, "low", 1)],
        terms: { maturity: 15, subordinated: true, deferral: false, stated: { structure: "unfavourable" } },
      },
      inPanda,
    );
    const subordinated = classNamed(panda, "subordinated").label;
    const notches = (amount: number) => [{ unit: "notches", of: "bond", amount }];
    expect(steps).toEqual([
      {
        id: "maturity",
        label: "Term in years 期限（年）",
        inputs: ["maturity|Term in years|期限（年）|15"],
        output: "BBB",
        running: "BBB",
        effects: notches(-1),
      },
      {
        id: "structure",
        label: expect.any(String) as string,
        inputs: [expect.stringMatching(/^structure\|.+\|.+\|unfavourable/) as string],
        output: "BBB-",
        running: "BBB-",
        effects: notches(-1),
      },
      {
        id: "class",
        label: `${subordinated.en} ${subordinated.zh}`,
        inputs: [
          "issuer|Issuer|发行人|BBB+",
          `class|Class|类别|subordinated|${subordinated.en}|${subordinated.zh}`,
          "maturity|Term in years|期限（年）|15",
          "ranking|Ranking|偿付顺序|subordinated|subordinated|次级",
          "deferral|Deferral|递延|no|no|否",
        ],
        output: "BB+",
        running: "BB+",
        effects: notches(-1),
      },
      {
        id: "collateral",
        label: "Collateral 抵质押物",
        inputs: [
          "collateral-1|Value in times of the debt, pledge ratio, liquidity|市值（债务的倍数）、抵质押率、流动性|2, 0.5, medium|2, 0.5, medium|2、0.5、中",
          "collateral-2|Value in times of the debt, pledge ratio, liquidity|市值（债务的倍数）、抵质押率、流动性|1.5, 1, low|1.5, 1, low|1.5、1、低",
        ],
        output: "BBB-",
        running: "BBB-",
        effects: notches(1),
      },
      {
        id: "guarantee",
        label: "Guarantee 保证",
        inputs: [
          "guarantor-1|Guarantor, part guaranteed|担保人，保证比例|A, 1|A, 1|A、1",
          "guarantor-2|Guarantor, part guaranteed|担保人，保证比例|BB, 0.5|BB, 0.5|BB、0.5",
          "cap|At most|上限|A",
          "policy|Weak guarantor|弱担保人取法|floor|floor|不降低债券等级",
        ],
        output: "A",
        running: "A",
        effects: notches(4),
      },
    ]);
  });

  it("leaves out what is not given, and says a word that the rules brought as it stands", () => {
    const [step, ...more] = stepsOf(8, "ordinary", {});
    expect(more).toEqual([]);
    expect(step?.inputs).toEqual([
      "issuer|Issuer|发行人|BBB+",
      expect.stringMatching(/^class\|Class\|类别\|ordinary\|/) as string,
    ]);
    const [senior] = stepsOf(8, "ordinary", { terms: { subordinated: false, deferral: true } });
    expect(senior?.inputs.slice(2)).toEqual([
      "ranking|Ranking|偿付顺序|senior|senior|优先",
      "deferral|Deferral|递延|yes|yes|是",
    ]);
    const literal = stepsOf(8, "guaranteed", { guarantees: [own.by(11)], policy: "literal" }).at(-1);
    expect(literal?.inputs.slice(1)).toEqual([
      "cap|At most|上限|BB+",
      "policy|Weak guarantor|弱担保人取法|literal|literal|按字面以担保人等级为上限",
    ]);
    const none = stepsOf(8, "guaranteed", { guarantees: [own.by(1, { timely: false })] }).at(-1);
    expect(none?.inputs.map((input) => input.split("|")[0])).toEqual(["guarantor-1", "policy"]);
    const high = stepsOf(8, "secured", { collateral: [asset(2)] }).at(-1);
    expect(high?.inputs[0]).toMatch(/2、0\.5、高$/);
  });

  it("gives the rule of guarantees with that of their limits, and both reasons where both are ours", () => {
    const guarantee = own.rate(8, "guaranteed", { guarantees: [own.by(1)] }).steps.at(-1);
    const { rule, limits, basis } = insurers.guarantee;
    expect(guarantee?.rule).toEqual({
      en: `${rule.en} ${limits.rule.en}`,
      zh: `${rule.zh}${limits.rule.zh}`,
    });
    const reasons = [basis, limits.basis].flatMap((one) => (one.basis === "house" ? [one.reason] : []));
    expect(reasons.length).toBeGreaterThan(0);
    expect(guarantee?.basis).toEqual({
      basis: "house",
      reason: { en: reasons.map(({ en }) => en).join(" "), zh: reasons.map(({ zh }) => zh).join("") },
    });
    const published = { basis: "published", cite: insurers.guarantee.cite } as const;
    const printed = {
      ...insurers,
      guarantee: { ...insurers.guarantee, basis: published, limits: { ...limits, basis: published } },
    };
    const plain = bondsBy(printed, lianhe).rate(8, "guaranteed", { guarantees: [own.by(1)] });
    expect(plain.steps.at(-1)?.basis).toEqual(published);
    const half = { ...insurers, guarantee: { ...insurers.guarantee, basis: published } };
    const mixed = bondsBy(half, lianhe).rate(8, "guaranteed", { guarantees: [own.by(1)] });
    expect(mixed.steps.at(-1)?.basis).toEqual({
      basis: "house",
      reason: limits.basis.basis === "house" ? limits.basis.reason : null,
    });
  });

  it("adds up to the distance between the two, whatever helped", () => {
    const { steps, rating } = own.rate(8, "hybrid", {
      guarantees: [own.by(3)],
      collateral: [asset(2)],
      terms: { stated: { structure: "structural" } },
    });
    const sum = steps.flatMap(({ effects }) => effects).reduce((total, { amount }) => total + amount, 0);
    expect(8 - sum).toBe(rating.rank);
  });
});

describe("the class whose rule holds", () => {
  const ruleOf = (id: string, terms: Given["terms"]) =>
    own.rate(8, id, { terms: terms ?? {} }).steps.find((step) => step.id === "class")?.rule;

  it("is the bond's own unless its terms ask for a further one", () => {
    expect(ruleOf("perpetual-subordinated", { deferral: true })).toEqual(
      classNamed(insurers, "perpetual-subordinated").rule,
    );
    expect(ruleOf("ordinary", { deferral: true })).toEqual(classNamed(insurers, "hybrid").rule);
    expect(own.rankOf(8, "hybrid", { terms: { subordinated: true } })).toBe(10);
    expect(own.rankOf(8, "subordinated", { terms: { subordinated: true } })).toBe(9);
  });
});

describe("what is said beside the rating", () => {
  it("numbers guarantees and pieces as they are listed", () => {
    const { findings } = own.rate(8, "guaranteed", {
      guarantees: [own.by(3), own.by(4)],
      collateral: [asset(1), asset(2)],
    });
    expect(findings.map(({ id }) => id).filter((id) => /\d$/.test(id))).toEqual([
      "guarantee-1",
      "guarantee-2",
      "collateral-1",
      "collateral-2",
    ]);
  });

  it("says each finding in both languages, and numbers what helped from one", () => {
    const { findings } = own.rate(8, "guaranteed", {
      guarantees: [own.by(3, { related: true })],
      collateral: [asset(2)],
    });
    const texts = Object.fromEntries(findings.map(({ id, text }) => [id, text]));
    expect(texts["related"]?.en).toMatch(/^A guarantor is related to the issuer/);
    expect(texts["related"]?.zh).toMatch(/^担保人与发行人存在关联关系/);
    expect([texts["guarantee-1"]?.zh, texts["collateral-1"]?.zh]).toEqual([
      expect.stringMatching(/^保证1（/),
      expect.stringMatching(/^抵质押物1（/),
    ]);
    expect([texts["guarantee-1"]?.en, texts["collateral-1"]?.en]).toEqual([
      expect.stringMatching(/^Guarantee 1 \(/),
      expect.stringMatching(/^Collateral 1 \(/),
    ]);
  });

  it("sets collateral against a guarantor no weaker than the bond, and speaks of junior bonds to them alone", () => {
    const given = { guarantees: [own.by(8)], collateral: [asset(2)] };
    expect(own.findings(8, "guaranteed", given)).toContain("collateral-above-guarantor");
    expect(own.findings(8, "guaranteed", { ...given, policy: "literal" })).toContain("collateral-capped");
    // At the top nothing is lifted, and nothing is held down.
    expect(own.findings(1, "secured", { collateral: [asset(2)] })).not.toContain("collateral-junior");
    expect(own.findings(8, "hybrid")).toEqual([]);
  });

  it("lets a guarantee of no part neither lift nor limit", () => {
    const none = { guarantees: [own.by(15, { coverage: 0 })], policy: "literal" } as const;
    const { rating, cap } = own.rate(8, "guaranteed", none);
    expect([rating.rank, cap]).toEqual([8, null]);
  });

  it("lifts the last bond before default by its collateral, and none behind", () => {
    const circ = bondsBy(insurers, scaleOf("circ"));
    const last = (rank: number) => circ.rankOf(rank, "secured", { collateral: [asset(2)] });
    expect([last(18), last(19), last(20)]).toEqual([16, 17, 20]);
  });

  it("names in both languages what is not stated of a guarantee, and only of one that it would make count", () => {
    const silent = own.by(1, { irrevocable: null, timely: null });
    const said = (...guarantees: readonly ReturnType<typeof own.by>[]) =>
      own.rate(8, "guaranteed", { guarantees }).findings.find(({ id }) => id === "unstated")?.text;
    expect(said(silent)).toEqual({
      en: "A guarantee of which this is not stated counts nothing: whether it is irrevocable, whether it would be paid in time.",
      zh: "下列内容未予说明的保证不计入：是否不可撤销、能否及时代偿。",
    });
    expect(said(own.by(1, { effective: null, unconditional: null }))?.en).toMatch(
      /whether it has legal effect, whether it is unconditional\.$/,
    );
    expect(said(own.by(1, { coverage: 0, timely: null }))).toBeUndefined();
    expect(said(own.by(1, { effective: false, timely: null }))).toBeUndefined();
    expect(said(own.by(1))).toBeUndefined();
  });

  it("speaks of what is put off only where that costs a guarantee something", () => {
    const { limits } = insurers.guarantee;
    const free = { ...insurers, guarantee: { ...insurers.guarantee, limits: { ...limits, deferrable: 0 } } };
    const given = { guarantees: [own.by(3)] };
    expect(own.findings(8, "hybrid", given)).toContain("deferrable-guarantee");
    expect(bondsBy(free, lianhe).findings(8, "hybrid", given)).not.toContain("deferrable-guarantee");
    expect(own.findings(8, "hybrid", { guarantees: [own.by(3, { timely: false })] })).not.toContain(
      "deferrable-guarantee",
    );
  });

  it("speaks of shared collateral only where a part is lost", () => {
    expect(own.findings(8, "secured", { collateral: [asset(2, "high", 0.5)] })).not.toContain(
      "collateral-shared",
    );
    expect(own.findings(8, "secured", { collateral: [asset(2, "high", 0.6)] })).toContain(
      "collateral-shared",
    );
  });

  it("does not say twice that a hybrid may put payment off", () => {
    expect(own.findings(8, "hybrid", { terms: { deferral: true } })).not.toContain("deferral-taken");
    expect(own.findings(8, "perpetual-subordinated")).not.toContain("deferral-open");
  });

  it("of a term says in both languages that it is idle or open", () => {
    const idle = own.rate(8, "ordinary", { terms: { stated: { trend: "weak" } } }).findings;
    expect(idle.map(({ id }) => id)).toEqual(["idle-trend"]);
    expect(idle[0]?.text.en).toMatch(/is not asked of this class and counts nothing\.$/);
    expect(idle[0]?.text.zh).toMatch(/^该类别不考察.+，不计入。$/);
    const open = own.rate(8, "short-term", {}).findings[0];
    expect(open?.text.en).toMatch(/is not stated and moves nothing: ./);
    expect(open?.text.zh).toMatch(/^未说明.+，不作调整：./);
  });

  it("takes the better guarantor's part first, in whatever order they are listed", () => {
    const [better, worse] = [own.by(4, { coverage: 0.5 }), own.by(6)];
    expect(own.rankOf(8, "guaranteed", { guarantees: [better, worse] })).toBe(5);
    expect(own.rankOf(8, "guaranteed", { guarantees: [worse, better] })).toBe(5);
  });
});
