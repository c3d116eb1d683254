import { inClauses } from "../../../punctuation";
import { exp, ln } from "../../../elementary";
import { settleDecimals } from "../../../grid";
import { transformed, type TermResult, type Transform } from "../../../scorecard";
import type { StepHead } from "../../head";
import { LEAST, percentOf, type Item, type QuantityItem } from "../../item";
import type { Quantities, Run, StepKind } from "../kind";

/** A regression: the intercept and, for each term, its coefficient times the transformed quantity. */
export interface LinearStep extends StepHead {
  readonly kind: "linear";
  readonly intercept: number;
  readonly terms: readonly LinearTerm[];
}

export interface LinearTerm {
  /** Quantity item. A fraction enters as a percentage. */
  readonly of: string;
  readonly transform: Transform;
  readonly coefficient: number;
  /** How much the publisher says it weighs, as a fraction: for the reader, it does not enter the score. */
  readonly weight?: number;
}

export const linear = {
  gives: "score",
  dependencies: ({ terms }) =>
    terms.flatMap((term) =>
      term.transform.kind === "reserve-currency" ? [term.of, term.transform.constant] : [term.of],
    ),
  beside: () => [],
  evaluate(step, run) {
    const results = step.terms.map(({ of }) => termOf(step, of, run));
    const terms = results.filter((term) => term !== null);
    if (terms.length < results.length) return null;
    const score = settleDecimals(terms.reduce((sum, { points }) => sum + points, step.intercept));
    return { id: step.id, score, terms };
  },
  contributions: (step, { terms = [] }) => [
    ...terms.map(({ of, points }) => ({ id: of, points })),
    { id: step.id, points: step.intercept },
  ],
  moves: null,
  // Shown as it multiplies them, so that its sum can be worked out again.
  inputs: (_step, { terms = [] }) =>
    terms.map(({ of, transformed: value, coefficient }) => ({
      id: of,
      value: `${String(Number(value.toPrecision(7)))} × ${String(coefficient)}`,
    })),
  basisUsed: null,
  better: null,
  bestFirst: null,
  together: null,
  turns,
  line: null,
  figures: {
    intercept: { words: { en: "intercept", zh: "截距" }, unit: "number" },
    coefficient: { words: { en: "coefficient of", zh: "系数" }, unit: "factor" },
    weight: { words: { en: "weight of", zh: "权重" }, unit: "share" },
    transform: { words: { en: "transform", zh: "变换" }, unit: "number" },
    years: { words: { en: "years of halving of", zh: "减半年数" }, unit: "number" },
  },
  records: [],
  numbers(step, { label, language }) {
    const terms = step.terms.map(({ of, coefficient }) => `${label(of)} × ${String(coefficient)}`);
    return {
      what: "coefficients",
      numbers: inClauses(language, [String(step.intercept), ...terms]),
    };
  },
} as const satisfies StepKind<LinearStep>;

export function quantityIn(item: Item | undefined): QuantityItem | undefined {
  return item?.kind === "quantity" ? item : undefined;
}

/**
 * Works out one term of a regression. A constant, and what a reserve currency makes needless, are asked for only where
 * they count; given all the same, they are read.
 * @returns null where something that the term needs is missing or wrong
 */
export function termOf(
  step: LinearStep,
  of: string,
  run: Pick<Run, "at" | "isGiven" | "item">,
): TermResult | null {
  const term = step.terms.find((one) => one.of === of);
  if (term === undefined) return null;
  const { transform: form, coefficient } = term;
  const result = (given: TermResult["given"], value: number): TermResult => {
    return { of, given, transformed: value, coefficient, points: coefficient * value };
  };
  const needless = form.kind === "reserves-months" && (termOf(step, form.unless, run)?.transformed ?? 0) > 0;
  if (needless && !run.isGiven(of)) return result(null, 0);
  const given = run.at(of)?.quantity ?? null;
  if (given === null) return null;
  if (needless || given === "never") return result(given, 0);
  const own = quantityIn(run.item(of));
  const value = own !== undefined && own.unit.kind === "fraction" ? given * 100 : given;
  if (form.kind !== "reserve-currency") return result(given, transformed(form, value));
  if (value === 0 && !run.isGiven(form.constant)) return result(given, 0);
  const constant = run.at(form.constant)?.quantity ?? null;
  return constant === null || constant === "never" ? null : result(given, transformed(form, value, constant));
}

/** Lists where a quantity's part in the score may turn or jump, its own ends and 0 apart. */
function turns(step: LinearStep, of: string, { item, quantityAt }: Quantities): readonly number[] {
  const own = quantityIn(item(of));
  if (own === undefined) return [];
  return step.terms.flatMap(({ of: other, transform: form }): readonly number[] => {
    if (form.kind === "truncated" && other === of)
      return [form.from / percentOf(own), form.to / percentOf(own)];
    if (form.kind !== "reserve-currency") return [];
    const share = quantityIn(item(other));
    const [inShare, inConstant] = [quantityAt(other), quantityAt(form.constant)];
    const scale = share === undefined ? 1 : percentOf(share);
    // Where the logarithm and its constant cancel out: what hangs on the term being above 0 changes there.
    return [
      ...(other === of ? [LEAST] : []),
      ...(other === of && inConstant !== undefined ? around(exp(-inConstant) / scale) : []),
      ...(form.constant === of && inShare !== undefined && inShare > 0 ? around(-ln(inShare * scale)) : []),
    ];
  });
}

function around(point: number): readonly number[] {
  return [point * (1 - 1e-12), point, point * (1 + 1e-12)];
}
