import {
  failure,
  isOfIssuers,
  isPrinted,
  listScales,
  misread,
  notationOf,
  readPrinted,
  readRating,
  scalesOfColumn,
  success,
  wrong,
  type Outcome,
  type Problem,
  type Rating,
  type RatingScale,
} from "../src";
import { readWord, required } from "./arguments";
import { readList, type Cell } from "./cells";
import { andThen, map } from "./outcome";
import type { Placed } from "./rating-argument";

/** The scales on which the ratings of some ranges may stand, and the texts that tell it. */
export interface RatingColumn {
  /** One where it is stated or the symbols tell it; several where they leave it open; none where no scale has them all. */
  readonly scales: readonly RatingScale[];
  readonly texts: readonly string[];
  readonly isStated: boolean;
}

/** Takes the ratings of one or more ranges as one column, which is written on one scale: the stated one, where one is. */
export function columnOf(ranges: readonly unknown[], stated: RatingScale | null): RatingColumn {
  const texts = textsIn(ranges);
  return stated === null
    ? { scales: scalesOfColumn(texts, listScales()), texts, isStated: false }
    : { scales: [stated], texts, isStated: true };
}

function textsIn(ranges: readonly unknown[]): readonly string[] {
  const texts = new Set<string>();
  for (const range of ranges)
    for (const cell of readList(range)) if (typeof cell === "string") texts.add(cell);
  return [...texts];
}

/** Reads ratings on one scale. */
export interface RatingReader {
  /** Null where no scale is known on which the cells could be read. */
  readonly scale: RatingScale | null;
  /** A rating; null where the cell is blank. */
  readonly read: (cell: Cell, at: string) => Outcome<Placed | null>;
  /** A rating that must be there. */
  readonly need: (cell: Cell, at: string) => Outcome<Placed>;
}

/** Makes the reader of a scale; a column's notation tells in which one a symbol of several is meant. */
export function readerOn(scale: RatingScale, texts: readonly string[] = []): RatingReader {
  const notation = notationOf(texts, scale);
  const place = (rating: Rating): Rating =>
    notation === undefined || rating.notation === notation || rating.alternate !== undefined
      ? rating
      : sameSymbol(rating, notation, scale);
  const read: RatingReader["read"] = (cell, at) =>
    andThen(readWord(cell, at), (text) =>
      text === null
        ? success(null)
        : map(readRating(text, scale, at), (rating): Placed => ({ rating: place(rating), scale })),
    );
  return { scale, read, need: (cell, at) => required(read(cell, at), at, A_RATING) };
}

const A_RATING = "a rating such as AA+";

function sameSymbol(rating: Rating, notation: number, { notations }: RatingScale): Rating {
  const symbolIn = (index: number) => notations[index]?.symbols[rating.rank - 1];
  return symbolIn(notation) === symbolIn(rating.notation) ? { ...rating, notation } : rating;
}

/** Reads cells for which no scale is known: it finds out why. */
const unplaced: RatingReader = {
  scale: null,
  read: (cell, at) =>
    andThen(readWord(cell, at), (text) => (text === null ? success(null) : failure(notRead(text, at)))),
  need: (cell, at) => required(unplaced.read(cell, at), at, A_RATING),
};

/** Says why a text is a rating on no scale here. */
export function notRead(text: string, at: string): Problem {
  const [first, ...others] = listScales();
  const allowed = listScales().flatMap((scale) => (isOfIssuers(scale) ? [scale.id] : []));
  const unknown = wrong("unknown-rating", at, { received: text, allowed });
  if (first === undefined) return unknown;
  const read = readPrinted(text, [first, ...others]);
  if (!isPrinted(read)) return misread(read, at) ?? unknown;
  const on = readRating(text, first, at);
  // A word for no rating and a rating of a country's own scale are told alike on every scale.
  const said = on.ok ? undefined : on.problems[0];
  const { apart, symbol } = read;
  if (apart !== null)
    return wrong("other-scale", at, { received: read.text, scale: apart, symbol: symbol ?? "" });
  return said ?? unknown;
}

/** What a reader can do about two scales: map beforehand, or name a mapping where the function has an argument for it. */
export type Remedy = "scales-mixed" | "scale-mismatch";

/**
 * Works something out on each scale on which a column may stand. Where they all come to the same, that is the answer:
 * AA is the third position whoever gave it. Where they do not, the scale must be named.
 * @param cells the ratings that this one answer rests on
 */
export function onEveryScale<T>(
  column: RatingColumn,
  cells: readonly Cell[],
  at: string,
  compute: (reader: RatingReader) => Outcome<T>,
  remedy: Remedy = "scales-mixed",
): Outcome<T> {
  const own = column.scales.length > 0 ? column : columnAlone(column, cells);
  const [only, second] = own.scales;
  if (only === undefined) return mixed(own.texts, at, remedy) ?? compute(unplaced);
  if (second === undefined) return compute(readerOf(own, only));
  const outcomes = own.scales.map((scale) => compute(readerOf(own, scale)));
  const [first = failure<T>()] = outcomes;
  const values = new Set(outcomes.flatMap((outcome) => (outcome.ok ? [JSON.stringify(outcome.value)] : [])));
  const isAgreed = values.size === 1 && outcomes.every(({ ok }) => ok);
  if (isAgreed || values.size === 0) return first;
  const received = cells.filter((cell) => typeof cell === "string").join(", ");
  return failure(wrong("scale-open", at, { received, allowed: own.scales.map(({ id }) => id) }));
}

const readers = new WeakMap<RatingColumn, Map<string, RatingReader>>();

/** The reader of a column on a scale, made once: a column may have a million cells. */
function readerOf(column: RatingColumn, scale: RatingScale): RatingReader {
  const known = readers.get(column) ?? new Map<string, RatingReader>();
  readers.set(column, known);
  const reader = known.get(scale.id) ?? readerOn(scale, column.texts);
  known.set(scale.id, reader);
  return reader;
}

const alone = new WeakMap<RatingColumn, Map<string, RatingColumn>>();

/** Where no scale has the whole column, the cells of one answer are a column of their own. */
function columnAlone(column: RatingColumn, cells: readonly Cell[]): RatingColumn {
  const known = alone.get(column) ?? new Map<string, RatingColumn>();
  alone.set(column, known);
  const key = JSON.stringify(cells);
  const found = known.get(key) ?? columnOf(cells, null);
  known.set(key, found);
  return found;
}

/** Says that ratings stand on scales that no one scale holds, naming one of each. */
function mixed(texts: readonly string[], at: string, remedy: Remedy): Outcome<never> | null {
  const placed = texts.flatMap((text) => {
    const [scale] = scalesOfColumn([text], listScales());
    return scale === undefined ? [] : [{ text, scale }];
  });
  const [first] = placed;
  const other = placed.find(
    ({ text }) => scalesOfColumn([first?.text ?? "", text], listScales()).length === 0,
  );
  if (first === undefined || other === undefined) return null;
  const facts = {
    first: first.text,
    firstScale: first.scale.id,
    second: other.text,
    secondScale: other.scale.id,
  };
  return failure(wrong(remedy, at, facts));
}
