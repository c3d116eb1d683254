import type { Pack, SovereignPart, Step } from "./schema";

/** Worked out once for each step: every assessment asks for them several times. */
const known = new WeakMap<Step, readonly string[]>();

/** Ids on which a step stands. */
export function dependencies(step: Step): readonly string[] {
  const found = known.get(step) ?? dependenciesOf(step);
  known.set(step, found);
  return found;
}

function dependenciesOf(step: Step): readonly string[] {
  switch (step.kind) {
    case "score":
      return [...step.parts.map(({ of }) => of), ...(step.adjustments ?? []).map(({ of }) => of)];
    case "linear":
      return step.terms.flatMap(({ of, transform }) =>
        transform.kind === "reserve-currency" ? [of, transform.constant] : [of],
      );
    case "matrix":
      return [step.row, step.column];
    case "notch":
      return [step.of, ...step.by];
    case "support":
      return [step.of, ...step.providers.flatMap(({ rating, strength }) => [strength, rating])];
    case "cap":
      return [step.of, step.by];
    case "sovereign":
      return [step.of, step.by, ...new Set(Object.values(step.rules).flatMap(sovereignsOf))];
    default:
      return [step.of];
  }
}

function sovereignsOf(part: SovereignPart): readonly string[] {
  return part.mode === "none" ? [] : [part.sovereign];
}

/** Tells whether the scores of an item's or step's grades are notches (+ better), as where a notch step takes them. */
export function countsNotches(pack: Pack, id: string): boolean {
  return pack.steps.some((step) => step.kind === "notch" && step.by.includes(id));
}
