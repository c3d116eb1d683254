import { bandFaults } from "../grid";
import { countsNotches } from "./dependencies";
import { directionFaults, sumOf, type Library, type Report } from "./fault";
import { gradesOf } from "./items";
import type { GradeNames, Item, MeasuredItem, Pack } from "./schema";

/** Reports what breaks the laws of items: levels, bands, periods, shifts, scales. */
export function itemFaults(item: Item, pack: Pack, library: Library, path: string, report: Report): void {
  const grades = gradesOf(item);
  if (item.kind !== "measured" && new Set(grades).size !== grades.length)
    report(path, "a grade occurs twice");
  if (item.kind === "judged") {
    // Points and scores are worse the higher they are; notches are better.
    const sign = countsNotches(pack, item.id) ? -1 : 1;
    const scores = item.levels.map(({ score }) => sign * score);
    if (scores.some((score, index) => score < (scores[index - 1] ?? -Infinity))) {
      report(`${path}.levels`, "the levels must run from best to worst");
    }
  }
  if (item.kind === "judged") report(`${path}.names`, ...nameFaults(item.names, grades));
  if (item.kind === "measured") measureFaults(item, pack, path, report);
  if (item.kind === "quantity" && item.plausible.from >= item.plausible.to)
    report(`${path}.plausible`, "the ends are out of order");
  if (item.kind === "notches" && item.min > item.max)
    report(path, `min ${item.min} lies above max ${item.max}`);
  if (item.kind === "rating" || item.kind === "markets") {
    for (const id of item.scales)
      if (!library.scales.has(id)) report(`${path}.scales`, `"${id}" is not a scale`);
    const condition = item.unless;
    if (condition !== undefined) {
      const other = pack.items.find(({ id }) => id === condition.item);
      for (const option of condition.is) {
        if (other?.kind !== "choice" || !gradesOf(other).includes(option))
          report(`${path}.unless`, `"${condition.item}" is not a choice with the option "${option}"`);
      }
    }
  }
}

/** Finds names of grades that are none. */
export function nameFaults(names: GradeNames | undefined, grades: readonly string[]): readonly string[] {
  return Object.keys(names ?? {}).flatMap((grade) =>
    grades.includes(grade) ? [] : [`"${grade}" has a name and is no grade`],
  );
}

function measureFaults(item: MeasuredItem, pack: Pack, path: string, report: Report): void {
  report(`${path}.bands`, ...bandFaults(item.bands), ...directionFaults(item.bands, item.direction));
  if (item.plausible[0] >= item.plausible[1]) report(`${path}.plausible`, "the ends are out of order");
  const periods = item.periods;
  if (periods !== undefined) {
    if (periods.keys.length !== periods.weights.length)
      report(`${path}.periods`, "keys and weights differ in number");
    if (sumOf(periods.weights) !== 1)
      report(`${path}.periods.weights`, `sum to ${sumOf(periods.weights)}, not 1`);
  }
  if (periods?.weights.some((weight) => weight < 0) === true)
    report(`${path}.periods.weights`, "a weight is below 0");
  const shift = item.shift;
  if (shift === undefined) return;
  const by = pack.steps.find(({ id }) => id === shift.by);
  if (by?.kind !== "grade") {
    report(`${path}.shift.by`, `"${shift.by}" is not a grade step`);
    return;
  }
  const factors = gradesOf(by).map((grade) => shift.factors[grade]);
  if (factors.includes(undefined)) report(`${path}.shift.factors`, "not every grade has a factor");
  if (factors.some((factor, index) => (factor ?? 0) < (factors[index - 1] ?? 0))) {
    report(`${path}.shift.factors`, "a weaker grade must not ask for less");
  }
  if (item.direction === "inside")
    report(`${path}.shift`, "a measure that is best in the middle has no shift");
  // Multiplied, a threshold below 0 would ask for less where the factor asks for more.
  if (item.bands.some(({ from = 0, to = 0 }) => from < 0 || to < 0))
    report(`${path}.bands`, "a threshold below 0 cannot be shifted");
}
