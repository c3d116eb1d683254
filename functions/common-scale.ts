import {
  failure,
  findScale,
  hasSymbol,
  listScales,
  normaliseText,
  readRating,
  scaleOf,
  success,
  writeRating,
  wrong,
  type Outcome,
  type RatingScale,
} from "../src";
import { readWord } from "./arguments";
import type { Cell } from "./cells";
import { andThen, map } from "./outcome";
import { readPlaced, type Placed } from "./rating-argument";

/** A cell that holds a rating, or nothing, and what it is called in messages. */
export interface RatingCell {
  readonly cell: Cell;
  readonly at: string;
}

/**
 * Computes from ratings that must stand on one scale. It is the one named; or the preferred one where all ratings are
 * symbols of it; or the one that each rating's own form shows; or, where a form shows none, any long-term scale of which all are symbols: where
 * there are several, the answer must be the same on each, so that D is D whoever writes it.
 * @param cells the ratings as given; a blank one fits everywhere and comes back as null
 * @param named the scale that the caller names; null where none is named
 * @param preferred id of the scale of the methodology by which is computed, if any
 * @param compute is given the ratings in the order of the cells
 * @returns #VALUE! naming two scales where no one scale has all symbols, or the scales among which the answer is open
 */
export function onOneScale<T>(
  cells: readonly RatingCell[],
  named: RatingScale | null,
  preferred: string | undefined,
  compute: (placed: readonly (Placed | null)[], scale: RatingScale) => Outcome<T>,
): Outcome<T> {
  return andThen(wordsOf(cells), (words) => {
    const given = words.flatMap((text, index) =>
      text === null ? [] : [{ text, at: cells[index]?.at ?? "" }],
    );
    const on = (scale: RatingScale): Outcome<T> =>
      andThen(
        collectPlaced(cells, (cell, at) => readPlaced(cell, scale, at)),
        (placed) => compute(placed, scale),
      );
    if (named !== null) return on(named);
    const fits = (scale: RatingScale) => given.every(({ text }) => hasSymbol(text, scale));
    const own = given.map(({ text, at }) => scaleOf(text, at));
    const [first] = own;
    const agreed = own.every((one) => one.ok && first?.ok === true && one.value.id === first.value.id);
    const wanted = preferred === undefined ? null : findScale(preferred, "scale");
    if (wanted?.ok === true && fits(wanted.value)) return on(wanted.value);
    if (first === undefined || (first.ok && agreed)) return on(first?.value ?? anyScale());
    // Letters and Moody's notation each show a scale: which one was meant for both is the caller's to say.
    if (own.every((one) => one.ok)) return failure(...apart(given));
    const candidates = listScales().filter((scale) => isLongTerm(scale) && fits(scale));
    const [only, ...others] = candidates;
    if (only === undefined) return failure(...apart(given));
    const answer = on(only);
    const differs = others.some((scale) => JSON.stringify(on(scale)) !== JSON.stringify(answer));
    if (!differs) return answer;
    const open = given.find((_one, index) => own[index]?.ok === false) ?? given[0];
    const allowed = candidates.map(({ id }) => id);
    const facts = { received: normaliseText(open?.text ?? ""), allowed };
    return failure(wrong("scale-open", open?.at ?? "", facts));
  });
}

/** Scales of default and recovery within a year, or of an environment, have no investment grade. */
function isLongTerm({ bands }: RatingScale): boolean {
  return bands.some(({ id }) => id === "investment");
}

/** Blank cells are blank on any scale. */
function anyScale(): RatingScale {
  const [first] = listScales();
  if (first === undefined) throw new Error("The library has no scale");
  return first;
}

function wordsOf(cells: readonly RatingCell[]): Outcome<readonly (string | null)[]> {
  const words: (string | null)[] = [];
  for (const { cell, at } of cells) {
    const word = readWord(cell, at);
    if (!word.ok) return word;
    words.push(word.value);
  }
  return success(words);
}

function collectPlaced(
  cells: readonly RatingCell[],
  read: (cell: Cell, at: string) => Outcome<Placed | null>,
): Outcome<readonly (Placed | null)[]> {
  const placed: (Placed | null)[] = [];
  for (const { cell, at } of cells) {
    const one = read(cell, at);
    if (!one.ok) return one;
    placed.push(one.value);
  }
  return success(placed);
}

/** Says why ratings fit no scale together: one is a symbol of none, or two stand on different ones. */
function apart(given: readonly { readonly text: string; readonly at: string }[]) {
  const read = given.map(({ text, at }) =>
    andThen(scaleOf(text, at), (scale) => map(readRating(text, scale, at), (rating) => ({ rating, scale }))),
  );
  const failed = read.find((one) => !one.ok);
  if (failed?.ok === false) return failed.problems;
  const placed = read.flatMap((one) => (one.ok ? [one.value] : []));
  const [first] = placed;
  const other = placed.find(({ scale }) => scale.id !== first?.scale.id);
  if (first === undefined || other === undefined) return [];
  return [
    wrong("scale-mismatch", given.map(({ at }) => at).join(", "), {
      first: writeRating(first.rating, first.scale),
      firstScale: first.scale.id,
      second: writeRating(other.rating, other.scale),
      secondScale: other.scale.id,
    }),
  ];
}
