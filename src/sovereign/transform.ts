import { failure, missing, success, wrong, type Outcome } from "../problem";
import type { ModelVariable } from "./model-terms";

/** A number as a cell holds it, or the word for an event that never was. */
export type ModelGiven = number | "none";

export type ModelInputs = ReadonlyMap<string, ModelGiven>;

/**
 * Turns one input into the number that its coefficient multiplies.
 * @param earlier transformed values of the variables before it
 * @returns missing where the input is needed and absent; wrong outside what it can be, naming the limits in the cell's
 * own unit
 */
export function transformed(
  variable: ModelVariable,
  inputs: ModelInputs,
  earlier: ReadonlyMap<string, number>,
): Outcome<number> {
  const { transform, id } = variable;
  if (transform.kind === "reserves-months" && (earlier.get(transform.unless) ?? 0) > 0) return success(0);
  const given = inputs.get(id);
  if (given === undefined) return failure(missing("missing-item", id));
  if (given === "none") {
    if (transform.kind === "half-life") return success(0);
    return failure(wrong("not-a-number", id, { received: given }));
  }
  const outside = limitFault(variable, given);
  if (outside !== null) return outside;
  const value = variable.unit === "fraction" ? given * 100 : given;
  switch (transform.kind) {
    case "plain":
    case "reserves-months":
      return success(value);
    case "ln":
      return success(Math.log(value));
    case "truncated":
      return success(Math.min(Math.max(value, transform.from), transform.to));
    case "half-life":
      return success(0.5 ** (value / transform.years));
    case "reserve-currency":
      return value === 0 ? success(0) : reserveCurrency(value, transform.constant, inputs);
  }
}

function reserveCurrency(share: number, constant: string, inputs: ModelInputs): Outcome<number> {
  const given = inputs.get(constant);
  if (given === undefined) return failure(missing("missing-item", constant));
  return given === "none"
    ? failure(wrong("not-a-number", constant, { received: given }))
    : success(Math.log(share) + given);
}

/** Ten times everything, in percent: an input beyond it is a percentage typed without its sign. */
const LARGEST_FRACTION = 10;

function limitFault(
  { id, unit, transform, least, most }: ModelVariable,
  given: number,
): Outcome<never> | null {
  if (transform.kind === "ln" && given <= 0) {
    return failure(wrong("out-of-range", id, { received: given, from: "above 0", to: "any" }));
  }
  const bounds = {
    fraction: [-LARGEST_FRACTION, LARGEST_FRACTION],
    percentile: [0, 100],
    years: [0, Infinity],
    months: [0, Infinity],
  } as const;
  const from = least ?? bounds[unit][0];
  const to = most ?? bounds[unit][1];
  if (given >= from && given <= to) return null;
  return failure(wrong("out-of-range", id, { received: given, from, to: to === Infinity ? "any" : to }));
}
