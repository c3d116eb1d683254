import type { Outcome, RatioValue } from "../../src";
import { ratios, success } from "../../src";
import { corners, isPrinted, readPrinted, type Range } from "./printed";

/** A measure that a report prints, with the inputs that it prints for it; `null` is an input it does not print. */
export interface PrintedMeasure {
  /** A ratio of the catalogue, or … */
  readonly ratio?: string;
  /** … plain arithmetic of the report that no function is for. */
  readonly arithmetic?: string;
  readonly what: string;
  readonly at: string;
  readonly args: readonly (string | readonly string[] | null)[];
  readonly printed: string;
  readonly note?: string;
}

export interface Divergence extends PrintedMeasure {
  readonly recomputed: string;
  readonly gap: string;
  readonly reason: string;
}

export interface Uncheckable extends PrintedMeasure {
  readonly reason: string;
}

export interface ReportCase {
  readonly source: string;
  readonly currency: string;
  readonly checks: readonly PrintedMeasure[];
  readonly divergences: readonly Divergence[];
  readonly uncheckable: readonly Uncheckable[];
  /** Ratios of the catalogue that the report does not print, with the reason. */
  readonly notPrinted?: Readonly<Record<string, string>>;
}

const arithmetic: Readonly<Record<string, (figures: readonly number[]) => number>> = {
  sum: (figures) => figures.reduce((total, figure) => total + figure, 0),
  mean: (figures) => figures.reduce((total, figure) => total + figure, 0) / figures.length,
  difference: ([first = NaN, second = NaN]) => first - second,
  share: ([part = NaN, whole = NaN]) => part / whole,
};

/** Everything that the measure can be, given what its printed inputs can stand for. */
export function possible(measure: PrintedMeasure): Range {
  const printed = measure.args.flat().filter((input): input is string => input !== null && isPrinted(input));
  const results = corners(printed.map(readPrinted)).map((corner) => answer(measure, corner));
  return { low: Math.min(...results), high: Math.max(...results) };
}

/** The measure from its inputs at face value. */
export function atFaceValue(measure: PrintedMeasure): number {
  const printed = measure.args.flat().filter((input): input is string => input !== null && isPrinted(input));
  return answer(
    measure,
    printed.map((input) => {
      const { low, high } = readPrinted(input);
      return (low + high) / 2;
    }),
  );
}

function answer(measure: PrintedMeasure, figures: readonly number[]): number {
  const plain = arithmetic[measure.arithmetic ?? ""];
  if (plain !== undefined) return plain(figures);
  const outcome = call(measure, figures);
  if (!outcome.ok) throw new Error(`${measure.what}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

/** Calls the catalogue's ratio with the figures put where the printed inputs stand. */
export function call(measure: PrintedMeasure, figures: readonly number[]): Outcome<number> {
  const ratio = ratios.find(({ id }) => id === measure.ratio);
  if (ratio === undefined) throw new Error(`${measure.ratio ?? measure.arithmetic ?? "?"} is not known`);
  const rest = [...figures];
  const next = (input: string): number => (isPrinted(input) ? rest.shift() : undefined) ?? NaN;
  const args = measure.args.map((input): RatioValue => {
    if (input === null) return null;
    if (typeof input !== "string") return input.map(next);
    return isPrinted(input) ? next(input) : input;
  });
  const outcome = ratio.compute(args);
  return outcome.ok ? success(outcome.value) : outcome;
}
