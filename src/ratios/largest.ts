import { failure, type Outcome } from "../problem";
import { divide, oncePerList, readFigures, readList, readWhole, type Figure, type Figures } from "../ratio";

/** Sums the largest one, the largest two and so on. */
const sumsOfLargest = oncePerList((list) => {
  let sum = 0;
  return [...list].sort((a, b) => b - a).map((liability) => (sum += liability));
});

/** Computes the sum of the largest of several liabilities over a base. */
export function largest(
  ratio: string,
  name: string,
  given: Figures,
  base: Figure,
  count: Figure,
): Outcome<number> {
  const list = readList(name, given, { atLeastZero: true });
  const figures = readFigures({ base });
  const n = readWhole("n", count, 1, list.ok ? list.value.length : Infinity);
  if (!list.ok || !figures.ok || !n.ok) {
    return failure(...[list, figures, n].flatMap((part) => (part.ok ? [] : part.problems)));
  }
  const sum = sumsOfLargest(list.value)[n.value - 1] ?? 0;
  return divide(sum, figures.value.base, { ratio, argument: "base" });
}
