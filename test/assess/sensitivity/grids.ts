import { assess, type Entry, type Given, type Pack } from "../../../src";
import { packOf, smallFile } from "../small-pack";

/*
 * Methodologies as small as they can be, made of the tests' small one: a measure that is best in the middle, one of three
 * years, a grade that shifts it, notches that a step refuses.
 */

const text = (en: string) => ({ en, zh: `${en}。` });
const cite = { source: "golden-credit-panda", at: "p. 9" };
const house = { basis: "house", reason: text("A figure of the tests.") };
const head = (id: string) => ({ id, label: text(`The ${id}`), help: text("Help."), cite });
const rule = (id: string) => ({ id, label: text(`Step ${id}`), rule: text("Rule."), cite, basis: house });

/** The small methodology: strength, a record that knocks out, places, a sovereign, markets, ability in renminbi. */
export const small: Pack = packOf(smallFile);

const levels = [1, 2, 3].map((score) => ({ grade: String(score), score, guidance: text("Guidance.") }));

const measuresFile = {
  ...smallFile,
  id: "measures",
  sections: [
    { id: "all", title: text("All"), cite, members: ["climate", "weather", "growth", "margin", "judgement"] },
  ],
  items: [
    { ...head("weather"), kind: "judged", levels, basis: house },
    {
      ...head("growth"),
      kind: "measured",
      unit: { kind: "fraction" },
      direction: "inside",
      plausible: [-0.5, 0.5],
      definition: text("Growth."),
      bands: [
        { grade: "good", score: 1, from: 0.02, to: 0.1 },
        { grade: "fair", score: 2, from: 0, to: 0.02 },
        { grade: "fair", score: 2, from: 0.1, to: 0.2 },
        { grade: "poor", score: 3, to: 0 },
        { grade: "poor", score: 3, from: 0.2 },
      ],
      edge: "better",
      basis: house,
    },
    {
      ...head("margin"),
      kind: "measured",
      unit: { kind: "fraction" },
      direction: "higher",
      plausible: [0, 0.45],
      definition: text("Margin."),
      periods: { keys: ["FY-2", "FY-1", "FY"], weights: [0.2, 0.3, 0.5], basis: house },
      bands: [
        { grade: "1", score: 1, from: 0.4 },
        { grade: "2", score: 2, from: 0.2, to: 0.4 },
        { grade: "3", score: 3, to: 0.2 },
      ],
      edge: "worse",
      basis: house,
      shift: { by: "climate", factors: { fair: 1, rough: 1.5 }, basis: house },
    },
    { ...head("judgement"), kind: "judged", levels, basis: house },
  ],
  steps: [
    { ...rule("weather-score"), kind: "score", parts: [{ of: "weather", weight: 1 }], limits: [1, 3] },
    {
      ...rule("climate"),
      kind: "grade",
      of: "weather-score",
      bands: [
        { grade: "fair", score: 1, to: 2 },
        { grade: "rough", score: 2, from: 2 },
      ],
      edge: "better",
      enterable: true,
    },
    {
      ...rule("score"),
      kind: "score",
      parts: [
        { of: "growth", weight: 0.25 },
        { of: "margin", weight: 0.25 },
        { of: "judgement", weight: 0.5 },
      ],
      limits: [1, 3],
    },
    {
      ...rule("own"),
      kind: "rate",
      of: "score",
      bands: [
        { grade: "AAA", score: 1, to: 1.25 },
        { grade: "AA", score: 2, from: 1.25, to: 1.75 },
        { grade: "A", score: 3, from: 1.75, to: 2.25 },
        { grade: "BBB", score: 4, from: 2.25, to: 2.75 },
        { grade: "BB", score: 5, from: 2.75 },
      ],
      edge: "better",
    },
    { ...rule("issuer"), kind: "issuer", of: "own" },
  ],
  outputs: { standalone: "own", final: "issuer" },
  checks: [],
};

/** Score: growth and margin a quarter each, a judgement the half; AAA to BB by halves of a point. */
export const measures: Pack = packOf(measuresFile);

const quantity = (id: string, plausible: object, more: object = {}) => ({
  ...head(id),
  kind: "quantity",
  unit: { kind: "number" },
  definition: text("A number."),
  plausible: { ...plausible, basis: house },
  basis: house,
  ...more,
});

const regressionFile = {
  ...smallFile,
  id: "regression",
  scale: "global",
  sections: [{ id: "all", title: text("All"), cite, members: ["debt", "size", "since", "extra", "other"] }],
  items: [
    quantity("debt", { from: 0, to: 100 }),
    quantity("size", { from: 0, to: 100, open: true }),
    quantity("since", { from: 0, to: 50 }, { never: ["never"] }),
    { ...head("extra"), kind: "notches", min: -2, max: 2, basis: house },
    { ...head("other"), kind: "notches", min: -2, max: 2, basis: house },
  ],
  steps: [
    {
      ...rule("score"),
      kind: "linear",
      intercept: 8,
      terms: [
        { of: "debt", transform: { kind: "plain" }, coefficient: -0.1 },
        { of: "size", transform: { kind: "ln" }, coefficient: 1 },
        { of: "since", transform: { kind: "half-life", years: 5 }, coefficient: -2 },
      ],
    },
    {
      ...rule("own"),
      kind: "rate",
      of: "score",
      better: "higher",
      bands: [
        { grade: "AAA", score: 1, from: 9 },
        { grade: "AA", score: 2, from: 7, to: 9 },
        { grade: "A", score: 3, from: 5, to: 7 },
        { grade: "BBB", score: 4, from: 3, to: 5 },
        { grade: "CCC+", score: 5, to: 3 },
      ],
      edge: "better",
    },
    {
      ...rule("overlay"),
      kind: "notch",
      of: "own",
      by: ["extra", "other"],
      limits: [-3, 3],
      beyond: "refused",
      floor: "CCC+",
    },
    { ...rule("issuer"), kind: "issuer", of: "overlay" },
  ],
  outputs: { standalone: "own", final: "issuer" },
  checks: [],
};

/** Score 8 - 0.1 debt + ln(size) - 2 × half-life(since), better the higher; notches, of which some are refused. */
export const regression: Pack = packOf(regressionFile);

/** Makes a subject of values by id; null leaves a row out. */
export function subject(values: Readonly<Record<string, Given | Omit<Entry, "key">>>) {
  const entries = Object.entries(values).flatMap(([key, value]): readonly Entry[] => {
    if (value === null) return [];
    return [typeof value === "object" ? { key, ...value } : { key, value }];
  });
  return { entries };
}

/** The final rating of values; what is wrong or missing, where there is none. */
export function finalOf(pack: Pack, values: Parameters<typeof subject>[0]): string {
  const assessment = assess(pack, subject(values));
  return assessment.final ?? JSON.stringify([assessment.problems, assessment.missing]);
}
