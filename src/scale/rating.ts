import type { Text } from "../language";
import { failure, missing, success, wrong, type Outcome, type Problem } from "../problem";
import { normaliseText } from "../text";
import { parsePrinted, type Misread, type Printed } from "./printed";
import type { Notation, Rating, RatingScale } from "./scale";

/** Symbols are compared without spaces and case: `aa +` is `AA+`. */
function symbolForm(text: string): string {
  return normaliseText(text).replace(/ /g, "").toUpperCase();
}

function isLowerCase(text: string): boolean {
  return text === text.toLowerCase() && text !== text.toUpperCase();
}

function findSymbol(text: string, scale: Symbols): Place | null {
  const known = placesOf(scale);
  // Most symbols come exactly as printed: only others are worth the slow comparison of spellings.
  const exact = known.exact.get(text);
  if (exact !== undefined) return exact;
  const normal = normaliseText(text);
  // A figure that stands off a letter may be a footnote's: "A 1" is no A1.
  if (/[a-z] \d/i.test(normal)) return null;
  const found = known.exact.get(normal) ?? known.forms.get(symbolForm(normal));
  if (found === undefined || isOtherwiseCased(normal, found.symbol)) return null;
  return isTwoWords(normal) && !isTwoWords(found.symbol) ? null : found;
}

/** "A A" is no AA: letters that stand apart are two ratings, unless the symbol itself is of two words. */
function isTwoWords(text: string): boolean {
  return /[a-z] [a-z]/i.test(text);
}

/** Aa is no AA: capitals beside small letters are another agency's way of writing, here of no symbol. */
function isOtherwiseCased(text: string, symbol: string): boolean {
  const [upper, lower] = [text.toUpperCase(), text.toLowerCase()];
  return symbol === symbol.toUpperCase() && text !== upper && text !== lower;
}

/** What of a scale its symbols are read by. */
type Symbols = Pick<RatingScale, "notations" | "alternates">;

interface Places {
  readonly exact: ReadonlyMap<string, Place>;
  readonly forms: ReadonlyMap<string, Place>;
}

interface Place {
  readonly notation: number;
  readonly index: number;
  readonly symbol: string;
  readonly alternate?: string;
}

const places = new WeakMap<readonly Notation[], Places>();

/** Where each symbol stands, as written and by its form; of two notations with one symbol the first has it. */
function placesOf({ notations, alternates = {} }: Symbols): Places {
  const known = places.get(notations);
  if (known !== undefined) return known;
  const exact = new Map<string, Place>();
  const forms = new Map<string, Place>();
  const add = (symbol: string, place: Place) => {
    if (!exact.has(symbol)) exact.set(symbol, place);
    const form = symbolForm(symbol);
    if (!forms.has(form)) forms.set(form, place);
  };
  for (const [notation, { symbols }] of notations.entries())
    for (const [index, symbol] of symbols.entries()) add(symbol, { notation, index, symbol });
  for (const [alternate, symbol] of Object.entries(alternates)) {
    const index = notations[0].symbols.indexOf(symbol);
    if (index >= 0) add(alternate, { notation: 0, index, symbol: alternate, alternate });
  }
  const found = { exact, forms };
  places.set(notations, found);
  return found;
}

/** Texts taken apart before: a column repeats a few of them thousands of times. */
const parsed = new WeakMap<readonly Notation[], Map<string, Printed | Misread>>();
const PARSED_KEPT = 2_000;

/** Reads a rating as printed, whose symbol stands on one of some scales. */
export function readPrinted(
  text: string,
  scales: readonly [RatingScale, ...RatingScale[]],
): Printed | Misread {
  const [first, ...others] = scales;
  if (others.length > 0)
    return parsePrinted(text, (symbol) => scales.some((scale) => findSymbol(symbol, scale) !== null));
  const known = parsed.get(first.notations) ?? new Map<string, Printed | Misread>();
  parsed.set(first.notations, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = parsePrinted(text, (symbol) => findSymbol(symbol, first) !== null);
  if (known.size >= PARSED_KEPT) known.clear();
  known.set(text, read);
  return read;
}

/** Tells whether a text was read as something that a rating column may hold: a rating, or that there is none. */
export function isPrinted(read: Printed | Misread): read is Printed {
  return "standing" in read;
}

/**
 * Reads a rating symbol on a scale, with whatever marks are printed about it: outlook, watch, provisional, unsolicited and
 * their like. Case, full-width characters and spaces do not matter; the notation and, where the scale writes stand-alone
 * ratings so, the lower case are kept for the answer.
 * @returns the rating, or a problem naming the symbols that the scale has; a text that says that there is no rating is
 * missing, and one of a country's own scale or of a fund is refused
 */
export function readRating<S extends string>(
  text: string,
  scale: RatingScale<S>,
  at: string,
): Outcome<Rating<S>> {
  const found = findSymbol(text, scale);
  if (found !== null) return success(ratingOf(found, normaliseText(text), scale));
  const read = readPrinted(text, [scale]);
  if (!isPrinted(read)) return failure(misread(read, at) ?? unknownSymbol(read.text, scale, at));
  const { symbol, apart } = read;
  if (symbol === null) return failure(missing("missing-rating", at, { received: read.text }));
  if (apart !== null) return failure(wrong("other-scale", at, { received: read.text, scale: apart, symbol }));
  const place = findSymbol(symbol, scale);
  return place === null
    ? failure(unknownSymbol(read.text, scale, at))
    : success(ratingOf(place, normaliseText(symbol), scale));
}

function ratingOf<S extends string>(
  { index, notation, alternate }: Place,
  text: string,
  scale: RatingScale<S>,
): Rating<S> {
  return {
    scale: scale.id,
    rank: index + 1,
    notation,
    lowerCase: scale.lowerCaseStandalone && isLowerCase(text),
    ...(alternate === undefined ? {} : { alternate }),
  };
}

function unknownSymbol(received: string, scale: RatingScale, at: string): Problem {
  return wrong("unknown-symbol", at, { received, scale: scale.id, allowed: scale.notations[0].symbols });
}

/** Says why a text is no rating, where more can be said than that it is unknown. */
export function misread({ text, lookalike, two }: Misread, at: string): Problem | null {
  if (lookalike !== undefined) return wrong("lookalike", at, { received: text, ...lookalike });
  return two === undefined
    ? null
    : wrong("two-readings", at, { received: text, first: two[0], second: two[1] });
}

/** Tells whether a text is a symbol of the scale and nothing else, as data must write it. */
export function isSymbol(text: string, scale: RatingScale): boolean {
  return findSymbol(text, scale) !== null;
}

/** Tells whether a text is a rating of the scale, in any of its notations, with or without marks about it. */
export function hasSymbol(text: string, scale: RatingScale): boolean {
  if (findSymbol(text, scale) !== null) return true;
  const read = readPrinted(text, [scale]);
  return isPrinted(read) && read.symbol !== null && read.apart === null;
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
  const own = notation.symbols[rating.rank - 1] ?? "";
  const { alternate } = rating;
  // A rating that was moved is no longer the one that was read.
  const isSame =
    alternate !== undefined && scale.alternates?.[alternate] === scale.notations[0].symbols[rating.rank - 1];
  const symbol = isSame ? alternate : own;
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
