import { readNumber } from "../reading";
import { failure, success, wrong, type Outcome } from "../problem";
import { hasSymbol, readRating, type RatingScale } from "../scale";
import { normaliseText } from "../text";
import type { Figure } from "./calibration-rows";

/** What somebody may write for a figure: what a cell can hold. */
export type GivenFigure = number | string | boolean;

/**
 * Reads what is given for a figure by the unit in which it counts. A symbol comes back in the pack's own writing, so
 * that another spelling of the same rating is no change.
 */
export function readFigure(
  given: GivenFigure,
  figure: Figure,
  scale: RatingScale,
  at: string,
): Outcome<number | string> {
  switch (figure.unit.kind) {
    case "owner":
      return oneOf(given, ["better", "worse"], at);
    case "symbol":
      return symbol(given, figure, scale, at, []);
    case "cap":
      return symbol(given, figure, scale, at, ["none"]);
    case "uplift":
      if (wordOf(given) === "equalise") return success("equalise");
      return typeof given === "string" && !readNumber(given, at).ok
        ? failure(
            wrong("not-in-list", at, { received: given, allowed: ["whole notches from 0", "equalise"] }),
          )
        : notches(given, 0, at);
    case "notches":
      return notches(given, -Infinity, at);
    default:
      return readNumber(given, at);
  }
}

function wordOf(given: GivenFigure): string {
  return normaliseText(String(given)).toLowerCase();
}

function oneOf(given: GivenFigure, allowed: readonly string[], at: string): Outcome<string> {
  const word = wordOf(given);
  return allowed.includes(word)
    ? success(word)
    : failure(wrong("not-in-list", at, { received: String(given), allowed }));
}

function notches(given: GivenFigure, least: number, at: string): Outcome<number> {
  const read = readNumber(given, at);
  if (!read.ok) return read;
  if (!Number.isInteger(read.value))
    return failure(wrong("not-a-whole-number", at, { received: read.value }));
  return read.value >= least
    ? read
    : failure(wrong("not-in-list", at, { received: read.value, allowed: [`whole notches from ${least}`] }));
}

function symbol(
  given: GivenFigure,
  { value }: Figure,
  scale: RatingScale,
  at: string,
  words: readonly string[],
): Outcome<string> {
  const text = String(given);
  if (words.includes(wordOf(given))) return success(wordOf(given));
  if (!hasSymbol(text, scale)) {
    const allowed = [...scale.notations[0].symbols, ...words];
    return failure(wrong("unknown-symbol", at, { received: text, scale: scale.id, allowed }));
  }
  const read = readRating(text, scale, at);
  if (!read.ok) return read;
  const written = scale.notations[0].symbols[read.value.rank - 1] ?? text;
  const before = String(value);
  return success(before === before.toLowerCase() && before !== "none" ? written.toLowerCase() : written);
}
