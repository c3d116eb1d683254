import { describeProblem, parsePack, type Pack } from "../../src";

/*
 * A methodology as small as one can be that still has a knock-out, a sovereign step with several rules, notches held
 * by its ceiling, and checks. It is nobody's: it only shows what the engine does with each kind.
 */

const text = (en: string) => ({ en, zh: `${en}。` });
const cite = { source: "golden-credit-panda", at: "p. 9" };
const house = { basis: "house", reason: text("A figure of the tests.") };
const head = (id: string) => ({ id, label: text(`The ${id}`), help: text("Help."), cite });
const rule = (id: string) => ({ id, label: text(`Step ${id}`), rule: text("Rule."), cite, basis: house });
const options = (...values: readonly string[]) =>
  values.map((value) => ({ value, label: text(value), guidance: text("Guidance.") }));
const levels = (scores: readonly number[]) =>
  scores.map((score) => ({ grade: String(score), score, guidance: text("Guidance.") }));

export const smallFile = {
  schema: 1,
  id: "small",
  version: "1",
  calibration: 1,
  title: text("Small"),
  publisher: text("Nobody"),
  issuerClass: text("Examples"),
  published: "2026-01-01",
  scale: "golden-credit",
  summary: text("Shows the engine."),
  notes: [],
  sections: [
    {
      id: "all",
      title: text("All"),
      cite,
      members: ["strength", "record", "places", "home", "markets", "currency", "ability"],
    },
  ],
  items: [
    { ...head("strength"), kind: "judged", levels: levels([1, 2, 3]), basis: house },
    { ...head("record"), kind: "choice", options: options("clean", "settled", "open") },
    { ...head("places"), kind: "choice", options: options("same", "below", "weighs", "spread") },
    {
      ...head("home"),
      kind: "rating",
      scales: ["golden-credit", "global"],
      unless: { item: "places", is: ["same", "spread"] },
    },
    {
      ...head("markets"),
      kind: "markets",
      scales: ["golden-credit", "global"],
      unless: { item: "places", is: ["same", "below", "weighs"] },
      basis: house,
    },
    { ...head("currency"), kind: "judged", levels: levels([1, 2, 3]), basis: house },
  ],
  steps: [
    { ...rule("score"), kind: "score", parts: [{ of: "strength", weight: 1 }], limits: [1, 3] },
    {
      ...rule("indicated"),
      kind: "rate",
      of: "score",
      bands: [
        { grade: "AAA", score: 1, to: 1.5 },
        { grade: "AA-", score: 2, from: 1.5, to: 2.5 },
        { grade: "BBB", score: 3, from: 2.5 },
      ],
      edge: "better",
    },
    {
      ...rule("own"),
      kind: "cap",
      of: "indicated",
      by: "record",
      caps: { clean: "none", settled: "A", open: "CC" },
    },
    {
      ...rule("sovereign-step"),
      kind: "sovereign",
      of: "own",
      by: "places",
      rules: {
        same: { mode: "none" },
        below: { mode: "ceiling", sovereign: "home", uplift: 0 },
        weighs: { mode: "adjust", sovereign: "home", uplift: 0 },
        spread: { mode: "adjust", sovereign: "markets", uplift: 1 },
      },
    },
    { ...rule("currency-score"), kind: "score", parts: [{ of: "currency", weight: 1 }], limits: [1, 3] },
    {
      ...rule("ability"),
      kind: "grade",
      of: "currency-score",
      bands: [
        { grade: "ample", score: 1, to: 1.5 },
        { grade: "adequate", score: 0, from: 1.5, to: 2.5 },
        { grade: "weak", score: -2, from: 2.5 },
      ],
      edge: "better",
      enterable: true,
    },
    {
      ...rule("in-currency"),
      kind: "notch",
      of: "sovereign-step",
      by: ["ability"],
      limits: [-3, 1],
      within: "sovereign-step",
    },
    { ...rule("issuer"), kind: "issuer", of: "in-currency" },
  ],
  outputs: { standalone: "own", sovereign: "sovereign-step", rmb: "in-currency", final: "issuer" },
  checks: [
    {
      ...{ id: "admitted", label: text("Admitted"), rule: text("At least AA."), cite, basis: house },
      force: "advisory",
      test: { kind: "rating", atLeast: "AA" },
    },
    {
      ...{ id: "invested", label: text("Invested"), rule: text("USD 1bn."), cite, basis: house },
      force: "required",
      test: { kind: "number", unit: { kind: "amount", currency: "USD", scale: 1e9 }, atLeast: 1 },
      waivedBy: "exempted",
    },
    {
      ...{ id: "exempted", label: text("Exempted"), rule: text("By leave."), cite, basis: house },
      force: "advisory",
      test: { kind: "stated" },
    },
    {
      ...{
        id: "data-true",
        label: text("Data true"),
        rule: text("No rating on false data."),
        cite,
        basis: house,
      },
      force: "process",
      test: { kind: "stated" },
      withholds: true,
    },
  ],
  outlooks: [{ id: "stable", label: text("stable"), meaning: text("No change expected.") }],
  cite,
};

/** Parses a pack that must be sound. */
export function packOf(file: unknown): Pack {
  const parsed = parsePack(file);
  if (!parsed.ok)
    throw new Error(parsed.problems.map((problem) => describeProblem(problem, "en")).join("\n"));
  return parsed.value;
}
