import { describe, expect, it, test } from "vitest";
import { callFunction } from "../../functions";
import { assess, findPack, itemsOf, type Assessment, type Given } from "../../src";
import file from "./sovereigns.json";

/*
 * Sovereigns worked by the published model from public figures. The arithmetic beside each was done apart from this
 * program. An agency's rating is an outcome of model and committee: it is shown beside, and nothing is tuned to it.
 */

interface Input {
  readonly id: string;
  readonly value: Given;
  readonly source: string;
  readonly address: string;
  /** Whether the figure was read at its address. */
  readonly read: boolean;
  readonly tolerance?: number;
  readonly note?: string;
}

interface Sovereign {
  readonly id: string;
  readonly inputs: readonly Input[];
  readonly published: { readonly rating: string; readonly address: string; readonly read: boolean };
  readonly expected: {
    readonly contributions: Readonly<Record<string, number>>;
    readonly score: number;
    readonly indicated: string;
    /** The least and the best score, every estimated figure off by its tolerance at once. */
    readonly between: readonly number[];
    /** Notches from the published rating to the indicated one, + where the model is better. */
    readonly distance: number;
  };
}

const found = findPack(file.model, "method");
if (!found.ok) throw new Error("no pack");
const pack = found.value;
const cases: readonly Sovereign[] = file.cases;
const overlay = itemsOf(pack).flatMap(({ id }) => (id.startsWith("overlay-") ? [id] : []));

function caseOf(id: string): Sovereign {
  const sovereign = cases.find((one) => one.id === id);
  if (sovereign === undefined) throw new Error(`no ${id}`);
  return sovereign;
}

/** Assesses a sovereign with no overlay, its figures changed as told. */
function rate({ inputs }: Sovereign, change: (input: Input) => Given = ({ value }) => value): Assessment {
  const entries = [
    ...inputs.map((input) => ({ key: input.id, value: change(input) })),
    ...overlay.map((key) => ({ key, value: 0 })),
  ];
  const assessment = assess(pack, { entries });
  if (!assessment.complete) throw new Error(JSON.stringify(assessment));
  return assessment;
}

function scoreOf(assessment: Assessment): number {
  return assessment.scores["score"] ?? NaN;
}

function rankOf(symbol: string): number {
  const rating = pack.steps.flatMap((step) => (step.kind === "rate" ? step.bands : []));
  return rating.find(({ grade }) => grade === symbol.toUpperCase())?.score ?? NaN;
}

describe("worked by hand, from the intercept of 4.759", () => {
  // governance: 41 × 0.077 = 3.157000, together 7.916000
  // gdp-per-head: 25 × 0.038 = 0.950000, together 8.866000
  // world-gdp-share: ln 0.41 = -0.891598 × 0.627 = -0.559032, together 8.306968
  // years-since-default: 0.006757 × -1.822 = -0.012312, together 8.294656
  // broad-money: ln 74 = 4.304065 × 0.158 = 0.680042, together 8.974698
  // growth-volatility: ln 4.67 = 1.541159 × -0.728 = -1.121964, together 7.852734
  // inflation: 5.2 × -0.067 = -0.348400, together 7.504334
  // real-growth: 6.3 × 0.065 = 0.409500, together 7.913834
  // government-debt: 54 × -0.023 = -1.242000, together 6.671834
  // interest-to-revenue: 13 × -0.044 = -0.572000, together 6.099834
  // government-balance: -4.9 × 0.044 = -0.215600, together 5.884234
  // foreign-currency-debt: 31.5 × -0.007 = -0.220500, together 5.663734
  // reserve-currency: 0 × 0.509 = 0.000000, together 5.663734
  // net-foreign-assets: 5 × 0.011 = 0.055000, together 5.718734
  // commodity-dependence: 12 × -0.004 = -0.048000, together 5.670734
  // reserves-months: 7.7 × 0.029 = 0.223300, together 5.894034
  // external-interest: 3.5 × -0.007 = -0.024500, together 5.869534
  // current-account-fdi: -1.7 × 0.001 = -0.001700, together 5.867834
  test("the Philippines: 5.867834, rounded 6, BB+", () => {
    expect(scoreOf(rate(caseOf("philippines-2024")))).toBeCloseTo(5.867834, 6);
    expect(rate(caseOf("philippines-2024"))).toMatchObject({ standalone: "bb+", final: "BB+" });
  });

  // governance: 48 × 0.077 = 3.696000, together 8.455000
  // gdp-per-head: 32 × 0.038 = 1.216000, together 9.671000
  // world-gdp-share: ln 1.3 = 0.262364 × 0.627 = 0.164502, together 9.835502
  // years-since-default: 0.033873 × -1.822 = -0.061717, together 9.773786
  // broad-money: ln 42 = 3.737670 × 0.158 = 0.590552, together 10.364338
  // growth-volatility: ln 2.35 = 0.854415 × -0.728 = -0.622014, together 9.742323
  // inflation: 3.6 × -0.067 = -0.241200, together 9.501123
  // real-growth: 5.1 × 0.065 = 0.331500, together 9.832623
  // government-debt: 39.4 × -0.023 = -0.906200, together 8.926423
  // interest-to-revenue: 14 × -0.044 = -0.616000, together 8.310423
  // government-balance: -2.2 × 0.044 = -0.096800, together 8.213623
  // foreign-currency-debt: 27.9 × -0.007 = -0.195300, together 8.018323
  // reserve-currency: 0 × 0.509 = 0.000000, together 8.018323
  // net-foreign-assets: -4 × 0.011 = -0.044000, together 7.974323
  // commodity-dependence: 48 × -0.004 = -0.192000, together 7.782323
  // reserves-months: 5.7 × 0.029 = 0.165300, together 7.947623
  // external-interest: 4.5 × -0.007 = -0.031500, together 7.916123
  // current-account-fdi: 1.2 × 0.001 = 0.001200, together 7.917323
  test("Indonesia: 7.917323, rounded 8, BBB", () => {
    expect(scoreOf(rate(caseOf("indonesia-2024")))).toBeCloseTo(7.917323, 6);
    expect(rate(caseOf("indonesia-2024"))).toMatchObject({ standalone: "bbb", final: "BBB" });
  });

  // governance: 64 × 0.077 = 4.928000, together 9.687000
  // gdp-per-head: 68 × 0.038 = 2.584000, together 12.271000
  // world-gdp-share: ln 0.2 = -1.609438 × 0.627 = -1.009118, together 11.261882
  // years-since-default: 0 × -1.822 = -0.000000, together 11.261882
  // broad-money: ln 55 = 4.007333 × 0.158 = 0.633159, together 11.895041
  // growth-volatility: ln 3.54 = 1.264127 × -0.728 = -0.920284, together 10.974757
  // inflation: 11.9 × -0.067 = -0.797300, together 10.177457
  // real-growth: 2 × 0.065 = 0.130000, together 10.307457
  // government-debt: 73.7 × -0.023 = -1.695100, together 8.612357
  // interest-to-revenue: 9.7 × -0.044 = -0.426800, together 8.185557
  // government-balance: -5.93 × 0.044 = -0.260920, together 7.924637
  // foreign-currency-debt: 27 × -0.007 = -0.189000, together 7.735637
  // reserve-currency: 0 × 0.509 = 0.000000, together 7.735637
  // net-foreign-assets: -15 × 0.011 = -0.165000, together 7.570637
  // commodity-dependence: 14 × -0.004 = -0.056000, together 7.514637
  // reserves-months: 2.9 × 0.029 = 0.084100, together 7.598737
  // external-interest: 3 × -0.007 = -0.021000, together 7.577737
  // current-account-fdi: -0.7 × 0.001 = -0.000700, together 7.577037
  test("Hungary: 7.577037, rounded 8, BBB", () => {
    expect(scoreOf(rate(caseOf("hungary-2024")))).toBeCloseTo(7.577037, 6);
    expect(rate(caseOf("hungary-2024"))).toMatchObject({ standalone: "bbb", final: "BBB" });
  });
});

describe.each(cases)("$id", (sovereign) => {
  const { inputs, expected, published } = sovereign;

  test("every figure names its source and address, and says how sure it is", () => {
    expect(inputs.map(({ id }) => id)).toEqual(Object.keys(expected.contributions));
    for (const { id, source, address, read, tolerance, note } of inputs) {
      expect([id, source.length > 10, /^https:\/\//.test(address)]).toEqual([id, true, true]);
      expect([id, tolerance !== undefined, read || note !== undefined]).toEqual([id, !read, true]);
    }
  });

  test("every contribution, their sum with the intercept, and the rating that the model indicates", () => {
    const assessment = rate(sovereign);
    const points = Object.fromEntries(
      (assessment.terms["score"] ?? []).map((term) => [term.of, term.points]),
    );
    for (const [id, amount] of Object.entries(expected.contributions))
      expect([id, points[id]]).toEqual([id, expect.closeTo(amount, 6)]);
    const sum = Object.values(expected.contributions).reduce((total, amount) => total + amount, 4.759);
    expect(scoreOf(assessment)).toBeCloseTo(sum, 5);
    expect(scoreOf(assessment)).toBeCloseTo(expected.score, 6);
    expect(assessment.standalone).toBe(expected.indicated);
  });

  test("SOVEREIGN.MODEL gives the same from the same rows", () => {
    const rows = inputs.map(({ id, value }) => [id, value]);
    expect(callFunction("SOVEREIGN.MODEL", [rows])).toMatchObject({
      value: expected.indicated.toUpperCase(),
    });
  });

  test("the score lies between the ends that the estimates leave open", () => {
    // Each figure goes to the end at which its own term adds least, or most.
    const end = (side: 1 | -1) =>
      rate(sovereign, ({ id, value, tolerance = 0 }) => {
        if (typeof value !== "number" || tolerance === 0) return value;
        const at = (to: number) => scoreOf(rate(sovereign, (input) => (input.id === id ? to : input.value)));
        const ends = [value - tolerance, value + tolerance];
        return ends.reduce((best, to) => (side * (at(to) - at(best)) > 0 ? to : best));
      });
    expect(scoreOf(end(-1))).toBeCloseTo(expected.between[0] ?? NaN, 2);
    expect(scoreOf(end(1))).toBeCloseTo(expected.between[1] ?? NaN, 2);
  });

  it("stands within an overlay's reach of the agency's rating", () => {
    expect(rankOf(published.rating) - rankOf(expected.indicated)).toBe(expected.distance);
    expect(Math.abs(expected.distance)).toBeLessThanOrEqual(3);
    expect(published.read && /^https:\/\//.test(published.address)).toBe(true);
  });
});
