import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import { readRating, type RatingScale } from "../scale";
import { keyForm, normaliseText } from "../text";
import { bucketLabels, NO_RATING, type Bucket } from "./distribution";

/** Buckets of a scale that a limit names: one, or one with all that are worse or better. */
export interface NamedBuckets {
  readonly label: Text;
  /** The labels of `distributionOf` that count together. */
  readonly among: readonly Text[];
}

type Side = "worse" | "better";

/** How it is said that all on one side count with a bucket. */
const WITH: Readonly<Record<Side, RegExp>> = {
  worse:
    /^(.+?) ?(?:(?:or|and) (?:worse|below|lower)|级?(?:[及或]其?以下|\(含\)以下))(?:, or not rated|\(含无级别\))?$/i,
  better: /^(.+?) ?(?:(?:or|and) (?:better|above|higher)|级?(?:[及或]其?以上|\(含\)以上))$/i,
};

/** Names a side without saying whether the bucket itself is on it. */
const OPEN: Readonly<Record<Side, RegExp>> = {
  worse: /^(?:(?:below|under|lower than|worse than) (.+)|(.+?)级?以下)$/i,
  better: /^(?:(?:above|over|higher than|better than) (.+)|(.+?)级?以上)$/i,
};

const SIDES = ["worse", "better"] as const;

/**
 * Reads what a limit on ratings, letters or bands names: a bucket of the scale in either language, what is not rated, or a
 * bucket with all on one side of it ("BBB- or worse", "A+及以上"). What is not rated counts among the worse: a limit must not be
 * kept by leaving a rating out. "Below BBB" has two readings and is refused.
 */
export function readBuckets(text: string, by: Bucket, scale: RatingScale, at: string): Outcome<NamedBuckets> {
  const given = normaliseText(text);
  const rated = readRating(given, scale, at);
  const isNone = !rated.ok && rated.problems.every(({ code }) => code === "missing-rating");
  if (isNone || isCalled(NO_RATING, given)) return success({ label: NO_RATING, among: [NO_RATING] });
  const labels = bucketLabels(by, scale);
  for (const side of SIDES) {
    const [, name] = WITH[side].exec(given) ?? [];
    if (name === undefined) continue;
    const place = placeOf(name, by, labels, scale, at);
    return place.ok ? success(upTo(labels, place.value, side)) : place;
  }
  for (const side of SIDES) {
    const [, before, behind] = OPEN[side].exec(given) ?? [];
    const name = before ?? behind;
    if (name === undefined) continue;
    const place = placeOf(name, by, labels, scale, at);
    if (!place.ok) return place;
    const next = place.value + (side === "worse" ? 1 : -1);
    if (labels[next] === undefined)
      return failure(wrong("not-in-list", at, { received: given, allowed: labels.map(({ en }) => en) }));
    const [first, second] = [place.value, next].map((one) => upTo(labels, one, side).label);
    return failure(
      wrong("two-readings", at, { received: given, first: first ?? given, second: second ?? given }),
    );
  }
  const place = placeOf(given, by, labels, scale, at);
  if (!place.ok) return place;
  const label = labels[place.value] ?? { en: given, zh: given };
  return success({ label, among: [label] });
}

function isCalled({ en, zh }: Text, name: string): boolean {
  return keyForm(en) === keyForm(name) || keyForm(zh) === keyForm(name);
}

function upTo(labels: readonly Text[], place: number, side: Side): NamedBuckets {
  const { en, zh } = labels[place] ?? NO_RATING;
  return side === "worse"
    ? {
        label: { en: `${en} or worse, or ${NO_RATING.en}`, zh: `${zh}及以下（含${NO_RATING.zh}）` },
        among: [...labels.slice(place), NO_RATING],
      }
    : { label: { en: `${en} or better`, zh: `${zh}及以上` }, among: labels.slice(0, place + 1) };
}

function placeOf(
  name: string,
  by: Bucket,
  labels: readonly Text[],
  scale: RatingScale,
  at: string,
): Outcome<number> {
  if (by === "rating") {
    const read = readRating(name, scale, at);
    return read.ok ? success(read.value.rank - 1) : read;
  }
  const found = labels.findIndex((label) => isCalled(label, name));
  if (found >= 0) return success(found);
  const listed = { en: labels.map(({ en }) => en).join(", "), zh: labels.map(({ zh }) => zh).join("、") };
  return failure(wrong("not-in-list", at, { received: name, allowed: listed }));
}
