import { gradesOf, itemsOf, type Given, type Pack, type QuantityItem } from "../../src";
import { betterWay, refusesNotches, symbolsOf, type Drawn } from "./subjects";

/**
 * The same subject with one given grade, choice of strength, notch, quantity or supporter one step better; null where none
 * can be.
 */
export function improved(pack: Pack, drawn: Drawn, pick: number): Drawn | null {
  const better = oneBetter(pack, drawn, pick);
  return better === null || refusesNotches(pack, better) ? null : better;
}

function oneBetter(pack: Pack, drawn: Drawn, pick: number): Drawn | null {
  const ids = Object.keys(drawn);
  const id = ids[pick % ids.length] ?? "";
  const item = itemsOf(pack).find((candidate) => candidate.id === id);
  const value = drawn[id];
  if (item === undefined || value === undefined) return null;
  if (item.kind === "judged" || item.kind === "grade") {
    const grades = gradesOf(item);
    const better = grades[grades.indexOf(String(value)) - 1];
    return better === undefined ? null : { ...drawn, [id]: better };
  }
  if (item.kind === "quantity") {
    const better = betterQuantity(pack, item, value);
    return better === null ? null : { ...drawn, [id]: better };
  }
  if (item.kind === "notches") {
    return Number(value) < item.max ? { ...drawn, [id]: Number(value) + 1 } : null;
  }
  if (item.kind === "choice") {
    // The options of a record that caps a rating run from best to worst.
    if (pack.steps.some((step) => step.kind === "cap" && step.by === id)) {
      const better = gradesOf(item)[gradesOf(item).indexOf(String(value)) - 1];
      return better === undefined ? null : { ...drawn, [id]: better };
    }
    const support = pack.steps.find(
      (step) => step.kind === "support" && step.providers.some(({ strength }) => strength === id),
    );
    if (support?.kind !== "support") return null;
    const size = (option: string) => {
      const uplift = support.table[option];
      return uplift === "equalise" ? 99 : (uplift ?? 0);
    };
    const better = gradesOf(item).filter((option) => size(option) > size(String(value)));
    return better[0] === undefined ? null : { ...drawn, [id]: better[0] };
  }
  if (item.kind === "rating") {
    const symbols = symbolsOf(pack);
    const better = symbols[symbols.indexOf(String(value)) - 1];
    return better === undefined ? null : { ...drawn, [id]: better };
  }
  return null;
}

/** A quantity half of the way to its better end; null where it has none, or is no number. */
function betterQuantity(pack: Pack, item: QuantityItem, value: Given): number | null {
  const way = betterWay(pack, item.id);
  if (way === null || typeof value !== "number") return null;
  return value + ((way === "up" ? item.plausible.to : item.plausible.from) - value) / 2;
}
