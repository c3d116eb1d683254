import { findItem, type Language, type Pack } from "../../src";

/** Writes notches with their sign: +1, −2. */
export function signed(notches: number): string {
  return notches > 0 ? `+${String(notches)}` : String(notches).replace("-", "−");
}

/** Shows what an item is or could be as the pane does: an option by its label, all else as the core writes it. */
export function shownOf(pack: Pack, id: string, shown: string, language: Language): string {
  const item = findItem(pack, id);
  const option = item?.kind === "choice" ? item.options.find(({ value }) => value === shown) : undefined;
  return option?.label[language] ?? shown;
}
