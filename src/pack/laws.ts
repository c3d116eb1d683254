import {
  gradesOf,
  itemFile,
  itemKind,
  stepFile,
  stepKind,
  type Gives,
  type ItemLaws,
  type StepLaws,
} from "../kind";
import { isSymbol, type RatingScale } from "../scale";
import { countsNotches } from "./dependencies";
import type { Library, Report } from "./fault";
import type { Item, Pack, Step } from "./schema";

/** Finds what an id gives to the step at a place: an item, or a step before it; null for anything else. */
export function givesAt(pack: Pack, id: string, before: number): Gives | null {
  const item = pack.items.find((candidate) => candidate.id === id);
  if (item !== undefined) return itemKind(item).gives;
  const index = pack.steps.findIndex((candidate) => candidate.id === id);
  const step = pack.steps[index];
  return step === undefined || index >= before ? null : stepKind(step).gives;
}

/** Reports what breaks the laws of an item's kind. */
export function itemFaults(item: Item, pack: Pack, library: Library, path: string, report: Report): void {
  const laws: ItemLaws = {
    report: (where, ...reasons) => report(where === "" ? path : `${path}.${where}`, ...reasons),
    countsNotches: countsNotches(pack, item.id),
    hasScale: (id) => library.scales.has(id),
    optionsOf: (id) => {
      const other = pack.items.find((candidate) => candidate.id === id);
      return other?.kind === "choice" ? gradesOf(other) : null;
    },
    stepGrades: (id) => {
      const other = pack.steps.find((candidate) => candidate.id === id);
      return other?.kind === "grade" ? gradesOf(other) : null;
    },
  };
  itemFile(item).laws(item, laws);
}

/** Reports what breaks the laws of a step's kind. */
export function stepFaults(
  step: Step,
  index: number,
  pack: Pack,
  scale: RatingScale | undefined,
  path: string,
  report: Report,
): void {
  const inStep: Report = (where, ...reasons) => report(`${path}.${where}`, ...reasons);
  const laws: StepLaws = {
    scale,
    report: inStep,
    needs: (id, wanted, where) => {
      const found = givesAt(pack, id, index);
      if (found === null) inStep(where, `"${id}" is neither an item nor an earlier step`);
      else if (!wanted.includes(found))
        inStep(where, `"${id}" is a ${found}, expected ${wanted.join(" or ")}`);
    },
    symbols: (grades, where) => {
      for (const grade of grades) {
        if (scale !== undefined && !isSymbol(grade, scale))
          inStep(where, `"${grade}" is not a symbol of the scale ${scale.id}`);
      }
    },
    item: (id) => pack.items.find((candidate) => candidate.id === id),
    gradesOf: (id) => {
      const found =
        pack.steps.find((candidate) => candidate.id === id) ??
        pack.items.find((candidate) => candidate.id === id);
      return found?.kind === "grade" || found?.kind === "judged" || found?.kind === "measured"
        ? gradesOf(found)
        : [];
    },
    kindOf: (id) => pack.steps.find((candidate) => candidate.id === id)?.kind,
    countsNotches: countsNotches(pack, step.id),
  };
  stepFile(step).laws(step, laws);
}
