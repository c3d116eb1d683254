import { findMapping, findScale, type MarketsItem, type RatingItem } from "../pack";
import { failure, wrong, type Outcome } from "../problem";
import { hasSymbol, mapRating, readRating, type Rating, type RatingScale } from "../scale";
import type { Entry } from "./types";

/**
 * Reads a rating given by others on the pack's scale. One that stands on another scale goes through the mapping that
 * the subject names; of a range the worse end is taken, so that a mapping never lifts a rating by its own width.
 */
export function readForeign(
  item: RatingItem | MarketsItem,
  entry: Entry,
  scale: RatingScale,
  mappingId: string | undefined,
): Outcome<Rating> {
  const text = String(entry.value);
  if (hasSymbol(text, scale)) return readRating(text, scale, item.id);
  const others = item.scales.flatMap((id) => {
    const found = findScale(id, item.id);
    return found.ok && hasSymbol(text, found.value) ? [found.value] : [];
  });
  if (others.length === 0) return readRating(text, scale, item.id);
  if (mappingId === undefined) {
    const facts = {
      first: text,
      firstScale: others.map(({ id }) => id),
      second: item.id,
      secondScale: scale.id,
    };
    return failure(wrong("scale-mismatch", item.id, facts));
  }
  const mapping = findMapping(mappingId, "mapping");
  if (!mapping.ok) return mapping;
  const from = others.find(({ id }) => id === mapping.value.from);
  if (from === undefined) {
    const facts = { received: mapping.value.id, allowed: others.map(({ id }) => `a mapping from ${id}`) };
    return failure(wrong("not-in-list", "mapping", facts));
  }
  const rating = readRating(text, from, item.id);
  return rating.ok ? mapRating(rating.value, from, scale, mapping.value, "low", item.id) : rating;
}
