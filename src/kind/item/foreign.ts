import { failure, wrong, type Outcome } from "../../problem";
import { hasSymbol, mapRating, readRating, type Rating } from "../../scale";
import type { ItemHead, Unless } from "../head";
import type { Entry } from "../node";
import type { ItemLaws, Reading } from "./kind";

/** An item that takes ratings of other scales. */
interface Foreign extends ItemHead {
  readonly scales: readonly string[];
  readonly unless?: Unless;
}

/** Reports scales and options that there are not. */
export function foreignLaws(item: Foreign, { report, hasScale, optionsOf }: ItemLaws): void {
  for (const id of item.scales) if (!hasScale(id)) report("scales", `"${id}" is not a scale`);
  const condition = item.unless;
  for (const option of condition?.is ?? []) {
    if (condition !== undefined && optionsOf(condition.item)?.includes(option) !== true)
      report("unless", `"${condition.item}" is not a choice with the option "${option}"`);
  }
}

/**
 * Reads a rating given by others on the pack's scale. One that stands on another scale goes through the mapping that
 * the subject names; of a range the worse end is taken, so that a mapping never lifts a rating by its own width.
 */
export function readForeign(item: Foreign, entry: Entry, reading: Reading): Outcome<Rating> {
  const { scale } = reading;
  const text = String(entry.value);
  if (hasSymbol(text, scale)) return readRating(text, scale, item.id);
  const others = item.scales.flatMap((id) => {
    const found = reading.findScale(id, item.id);
    return found.ok && hasSymbol(text, found.value) ? [found.value] : [];
  });
  if (others.length === 0) return readRating(text, scale, item.id);
  if (reading.mapping === undefined) {
    const facts = {
      first: text,
      firstScale: others.map(({ id }) => id),
      second: item.id,
      secondScale: scale.id,
    };
    return failure(wrong("scale-mismatch", item.id, facts));
  }
  const mapping = reading.findMapping(reading.mapping, "mapping");
  if (!mapping.ok) return mapping;
  const from = others.find(({ id }) => id === mapping.value.from);
  if (from === undefined) {
    const facts = { received: mapping.value.id, allowed: others.map(({ id }) => `a mapping from ${id}`) };
    return failure(wrong("not-in-list", "mapping", facts));
  }
  const rating = readRating(text, from, item.id);
  return rating.ok ? mapRating(rating.value, from, scale, mapping.value, "low", item.id) : rating;
}
