import { findEnterable, type Entry, type Language, type Pack } from "../../src";
import { valueText } from "../draft/shown-value";
import { shownOf } from "../draft/shown";

/** Less than any figure: what the core gives for "above 0". */
const NEAR_NOTHING = 1e-100;

/** Shows what a row of a completion gives for an item. */
export function entryText(pack: Pack, { key, value, periods }: Entry, language: Language): string {
  const item = findEnterable(pack, key);
  const write = (given: Entry["value"]): string => {
    if (typeof given !== "number" || (item?.kind !== "measured" && item?.kind !== "quantity"))
      return shownOf(pack, key, String(given ?? ""), language);
    return given > 0 && given < NEAR_NOTHING
      ? `> ${valueText(0, item.unit, language)}`
      : valueText(given, item.unit, language);
  };
  if (value !== null || periods === undefined) return write(value);
  return Object.entries(periods)
    .map(([period, given]) => `${period} ${write(given)}`)
    .join(" · ");
}
