import { failure, success, wrong, type Outcome } from "../../problem";
import { hasSymbol, mapRating, readRating, type Rating, type RatingScale } from "../../scale";
import { isAbsent } from "../given";
import type { ItemHead, Unless } from "../head";
import type { Entry } from "../node";
import type { Reading } from "./kind";

/** An item that takes ratings of other scales. */
export interface Foreign extends ItemHead {
  readonly scales: readonly string[];
  readonly unless?: Unless;
}

/** A rating given by others, with how it was read. */
export interface ForeignRating {
  readonly rating: Rating;
  /** The scale on which it stood. */
  readonly on: string;
  /** The mapping that brought it to the pack's scale, where it stood on another one. */
  readonly by?: string;
}

/**
 * Reads a rating given by others on the pack's scale. A mapping that the subject names reads every rating that its first
 * scale has, so that BBB- and Baa3 come to the same; of a range the worse end is taken, so that a mapping never lifts a
 * rating by its own width. A scale in the place of a unit says on which one this rating alone stands.
 */
export function readForeign(item: Foreign, entry: Entry, reading: Reading): Outcome<ForeignRating> {
  const { scale } = reading;
  const text = String(entry.value);
  // A cell that says n/a, as our own sheets write where there is none, states no scale.
  const { unit } = entry;
  const stated = unit === undefined || isAbsent(unit) ? null : reading.findScale(unit, item.id);
  if (stated?.ok === false) return stated;
  if (stated !== null && stated.value.id === scale.id) return onOwn(text, scale, item.id);
  if (reading.mapping === undefined) {
    if (stated === null && hasSymbol(text, scale)) return onOwn(text, scale, item.id);
    return withoutMapping(item, text, stated?.value, reading);
  }
  const mapping = reading.findMapping(reading.mapping, "mapping");
  if (!mapping.ok) return mapping;
  if (mapping.value.to !== scale.id || (stated !== null && stated.value.id !== mapping.value.from)) {
    const from = stated?.value.id ?? mapping.value.from;
    const facts = { received: mapping.value.id, allowed: [`a mapping from ${from} to ${scale.id}`] };
    return failure(wrong("not-in-list", "mapping", facts));
  }
  const from = reading.findScale(mapping.value.from, "mapping");
  if (!from.ok) return from;
  if (!hasSymbol(text, from.value) && hasSymbol(text, scale)) return onOwn(text, scale, item.id);
  const read = readRating(text, from.value, item.id);
  if (!read.ok) return read;
  const mapped = mapRating(read.value, from.value, scale, mapping.value, "low", item.id);
  return mapped.ok ? success({ rating: mapped.value, on: from.value.id, by: mapping.value.id }) : mapped;
}

function onOwn(text: string, scale: RatingScale, at: string): Outcome<ForeignRating> {
  const read = readRating(text, scale, at);
  return read.ok ? success({ rating: read.value, on: scale.id }) : read;
}

/** Names the scales on which a rating stands that the pack's scale lacks; of a text that is no rating, says so. */
function withoutMapping(
  item: Foreign,
  text: string,
  stated: RatingScale | undefined,
  reading: Reading,
): Outcome<never> {
  const others = item.scales.flatMap((id) => {
    const found = reading.findScale(id, item.id);
    return found.ok && hasSymbol(text, found.value) ? [found.value.id] : [];
  });
  const firstScale = stated === undefined ? others : [stated.id];
  if (firstScale.length === 0) {
    const read = readRating(text, reading.scale, item.id);
    return failure(...(read.ok ? [] : read.problems));
  }
  const facts = { first: text, firstScale, second: item.id, secondScale: reading.scale.id };
  return failure(wrong("scale-mismatch", item.id, facts));
}
