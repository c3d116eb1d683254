import type { Text } from "../language";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { normaliseText } from "../text";
import type { Notation, Rating, RatingScale } from "./scale";

/** Symbols are compared without spaces and case: `aa +` is `AA+`. */
function symbolForm(text: string): string {
  return normaliseText(text).replace(/ /g, "").toUpperCase();
}

function isLowerCase(text: string): boolean {
  return text === text.toLowerCase() && text !== text.toUpperCase();
}

function findSymbol(text: string, notations: readonly Notation[]): Place | null {
  const known = placesOf(notations);
  // Most symbols come exactly as printed: only others are worth the slow comparison of spellings.
  return (
    known.exact.get(text) ?? known.exact.get(normaliseText(text)) ?? known.forms.get(symbolForm(text)) ?? null
  );
}

interface Places {
  readonly exact: ReadonlyMap<string, Place>;
  readonly forms: ReadonlyMap<string, Place>;
}

interface Place {
  readonly notation: number;
  readonly index: number;
}

const places = new WeakMap<readonly Notation[], Places>();

/** Where each symbol stands, as written and by its form; of two notations with one symbol the first has it. */
function placesOf(notations: readonly Notation[]): Places {
  const known = places.get(notations);
  if (known !== undefined) return known;
  const exact = new Map<string, Place>();
  const forms = new Map<string, Place>();
  for (const [notation, { symbols }] of notations.entries()) {
    for (const [index, symbol] of symbols.entries()) {
      if (!exact.has(symbol)) exact.set(symbol, { notation, index });
      const form = symbolForm(symbol);
      if (!forms.has(form)) forms.set(form, { notation, index });
    }
  }
  const found = { exact, forms };
  places.set(notations, found);
  return found;
}

/**
 * Reads a rating symbol on a scale. Case, full-width characters and spaces do not matter; the notation and, where
 * the scale writes stand-alone ratings so, the lower case are kept for the answer.
 * @returns the rating, or a problem naming the symbols that the scale has
 */
export function readRating<S extends string>(
  text: string,
  scale: RatingScale<S>,
  at: string,
): Outcome<Rating<S>> {
  const found = findSymbol(text, scale.notations);
  if (found === null) {
    const facts = { received: normaliseText(text), scale: scale.id, allowed: scale.notations[0].symbols };
    return failure(wrong("unknown-symbol", at, facts));
  }
  return success({
    scale: scale.id,
    rank: found.index + 1,
    notation: found.notation,
    lowerCase: scale.lowerCaseStandalone && isLowerCase(normaliseText(text)),
  });
}

/** Tells whether a text is a symbol of the scale, in any of its notations. */
export function hasSymbol(text: string, scale: Pick<RatingScale, "notations">): boolean {
  return findSymbol(text, scale.notations) !== null;
}

/** Makes the rating at a rank (1 is best) in the scale's own notation. Ranks beyond the ends stop at the ends. */
export function ratingAt<S extends string>(
  scale: RatingScale<S>,
  rank: number,
  lowerCase: boolean,
): Rating<S> {
  return { scale: scale.id, rank: withinScale(scale, rank), notation: 0, lowerCase };
}

function withinScale(scale: RatingScale, rank: number): number {
  return Math.min(Math.max(rank, 1), scale.notations[0].symbols.length);
}

/** Writes a rating's symbol in the notation and case in which it was read. */
export function writeRating<S extends string>(rating: Rating<S>, scale: RatingScale<NoInfer<S>>): string {
  const notation = scale.notations[rating.notation] ?? scale.notations[0];
  const symbol = notation.symbols[rating.rank - 1] ?? "";
  return rating.lowerCase ? symbol.toLowerCase() : symbol;
}

/**
 * Says what a rating means on its scale, a symbol with + or - as its letters where they share a meaning.
 * @param table id of one of the scale's further tables of definitions; without it, the scale's own
 * @returns the definition, or undefined where there is no such table or it says nothing of the symbol
 */
export function definitionOf(rating: Rating, scale: RatingScale, table?: string): Text | undefined {
  const definitions =
    table === undefined ? scale.definitions : scale.tables?.find(({ id }) => id === table)?.definitions;
  const symbol = scale.notations[0].symbols[rating.rank - 1] ?? "";
  return definitions?.[symbol] ?? definitions?.[symbol.replace(/[+-]$/, "")];
}

/** Moves a rating by whole notches, + better; it stops at the ends of the scale. */
export function addNotches<S extends string>(
  rating: Rating<S>,
  notches: number,
  scale: RatingScale<NoInfer<S>>,
): Rating<S> {
  return { ...rating, rank: withinScale(scale, rating.rank - notches) };
}

/** Finds the worst rank of a scale that is not a default. */
export function lastBeforeDefault({ notations, bands }: RatingScale): number {
  const { symbols } = notations[0];
  const inDefault = bands.findIndex(({ id }) => id === "default");
  const last = inDefault > 0 ? bands[inDefault - 1]?.last : undefined;
  return last === undefined ? symbols.length : symbols.indexOf(last) + 1;
}

/**
 * Moves a rating by whole notches, + better, as a judgement may: never into default, which is a fact and not a degree
 * of weakness. A rating in default stays there unless notches lift it.
 */
export function judgeNotches<S extends string>(
  rating: Rating<S>,
  notches: number,
  scale: RatingScale<S>,
): Rating<S> {
  const moved = addNotches(rating, notches, scale);
  const floor = Math.max(rating.rank, lastBeforeDefault(scale));
  return { ...moved, rank: Math.min(moved.rank, floor) };
}

/** Counts the notches by which the first rating is better than the second; negative where it is worse. */
export function notchesBetween<S extends string>(first: Rating<S>, second: Rating<NoInfer<S>>): number {
  return second.rank - first.rank;
}

/** Finds the worst of some ratings of one scale; the first of equals. */
export function weakest<S extends string>(ratings: readonly [Rating<S>, ...Rating<NoInfer<S>>[]]): Rating<S> {
  return ratings.reduce((worst, rating) => (rating.rank > worst.rank ? rating : worst));
}

/** Finds the best of some ratings of one scale; the first of equals. */
export function strongest<S extends string>(
  ratings: readonly [Rating<S>, ...Rating<NoInfer<S>>[]],
): Rating<S> {
  return ratings.reduce((best, rating) => (rating.rank < best.rank ? rating : best));
}

/** Says that two ratings stand on two scales, naming both; a reader who knows the symbols may name those instead. */
export function scalesDiffer(first: Rating, second: Rating, at: string): Problem {
  return wrong("scale-mismatch", at, {
    first: `position ${first.rank}`,
    firstScale: first.scale,
    second: `position ${second.rank}`,
    secondScale: second.scale,
  });
}
