import type { AgenciesTest, Pack } from "../pack";
import { findScale, libraryOf } from "../pack";
import { collect, failure, success, wrong, type Outcome } from "../problem";
import { readDate, writeDate } from "../reading";
import { isSymbol, readRating, type RatingScale } from "../scale";
import { keyForm, normaliseText } from "../text";
import type { CheckState } from "./types";

/** A rating that an agency has given the issuer. */
export interface AgencyRating {
  readonly agency: string;
  /** As written, with the scale on which it stands. */
  readonly symbol: string;
  readonly scale: RatingScale;
  readonly rank: number;
  /** Serial number of its day; null where none is stated. */
  readonly date: number | null;
  /** Whether the agency is said to be registered in China. */
  readonly registered: boolean;
}

/** How ratings are written, with the scales that may be named. */
function formOf(scales: readonly string[]): string {
  return `ratings such as Agency A AA (${scales.join(" or ")}) 2015-11-20 China; Agency B AA+ 2015-10-01`;
}

/** Behind a rating: its agency is registered in China. */
const REGISTERED = /[\s,，]+(?:registered in china|in china|china|中国注册|境内注册|境内|中国)$/i;
const SCALE = /[(（]([^()（）]+)[)）]/;
const DAY = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日/;

/**
 * Reads ratings of agencies from one text, a rating between semicolons: agency, rating, its scale in brackets where the
 * symbol alone does not tell it, its day, and `China` where the agency is registered there.
 * @returns a problem where a scale is none that the test knows, or the symbol stands on several of them
 */
export function readAgencies(
  pack: Pack,
  text: string,
  scales: readonly string[],
  at: string,
): Outcome<readonly AgencyRating[]> {
  const parts = text
    .split(/[;；\n]/)
    .map(normaliseText)
    .filter((part) => part !== "");
  return collect(parts.map((part) => readOne(pack, part, scales, at)));
}

function readOne(pack: Pack, part: string, scales: readonly string[], at: string): Outcome<AgencyRating> {
  const registered = REGISTERED.test(part);
  const bare = part.replace(REGISTERED, "");
  const day = DAY.exec(bare)?.[0];
  const named = SCALE.exec(bare)?.[1];
  const words = bare
    .replace(DAY, " ")
    .replace(SCALE, " ")
    .split(/[\s,，]+/)
    .filter((word) => word !== "");
  const symbol = words.at(-1);
  const agency = words.slice(0, -1).join(" ");
  if (symbol === undefined || agency === "")
    return failure(wrong("wrong-shape", at, { received: part, expected: formOf(scales) }));
  const scale = scaleOf(pack, symbol, named, scales, at);
  if (!scale.ok) return scale;
  const rating = readRating(symbol, scale.value, at);
  if (!rating.ok) return rating;
  const date = day === undefined ? success(null) : readDate(day, at);
  if (!date.ok) return date;
  const { rank } = rating.value;
  return success({ agency, symbol, scale: scale.value, rank, date: date.value, registered });
}

/** The scale that is named, or the only one of the test's that has the symbol. */
function scaleOf(
  pack: Pack,
  symbol: string,
  named: string | undefined,
  scales: readonly string[],
  at: string,
): Outcome<RatingScale> {
  const known = collect(scales.map((id) => findScale(id, at, libraryOf(pack))));
  if (!known.ok) return known;
  if (named !== undefined) {
    const form = keyForm(named);
    const found = known.value.find(({ id, title }) =>
      [id, title.en, title.zh].some((one) => keyForm(one) === form),
    );
    return found === undefined
      ? failure(wrong("not-in-list", at, { received: named, allowed: scales }))
      : success(found);
  }
  const having = known.value.filter((scale) => isSymbol(symbol, scale));
  const [first, second] = having;
  if (first === undefined)
    return failure(wrong("not-in-list", at, { received: symbol, allowed: [formOf(scales)] }));
  if (second === undefined) return success(first);
  const readings = { first: `${symbol} (${first.id})`, second: `${symbol} (${second.id})` };
  return failure(wrong("two-readings", at, { received: symbol, ...readings }));
}

/**
 * Tells whether enough agencies rate the issuer so well. A rating without its day does not count: it may be withdrawn. What
 * is not stated leaves the check open; it has failed only where so many agencies are stated and too few of them count.
 */
export function agenciesState(pack: Pack, test: AgenciesTest, ratings: readonly AgencyRating[]): CheckState {
  const latest = new Map<string, AgencyRating>();
  for (const rating of ratings) {
    if (rating.date === null || (test.registered === true && !rating.registered)) continue;
    const before = latest.get(keyForm(rating.agency));
    if (before === undefined || (before.date ?? 0) < rating.date) latest.set(keyForm(rating.agency), rating);
  }
  const stated = [...latest.values()];
  const counted = stated.filter((rating) => reaches(pack, test, rating));
  if (counted.length >= test.fewest) return "met";
  return stated.length >= test.fewest ? "failed" : "open";
}

function reaches(pack: Pack, { atLeast }: AgenciesTest, { scale, rank }: AgencyRating): boolean {
  if (atLeast === undefined) return true;
  const symbol = atLeast[scale.id];
  const line = symbol === undefined ? null : readRating(symbol, scale, pack.id);
  return line?.ok === true && rank <= line.value.rank;
}

/** Writes ratings of agencies for the reader, each with its scale and its day. */
export function agenciesText(ratings: readonly AgencyRating[]): string {
  return ratings
    .map(({ agency, symbol, scale, date, registered }) =>
      [agency, symbol, `(${scale.id})`, date === null ? "?" : writeDate(date), registered ? "China" : ""]
        .filter((word) => word !== "")
        .join(" "),
    )
    .join("; ");
}
