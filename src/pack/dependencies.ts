import { keptFor, stepKind } from "../kind";
import type { Pack, Step } from "./schema";

/** Lists the ids on which a step stands. */
export const dependencies: (step: Step) => readonly string[] = keptFor((step: Step) =>
  stepKind(step).dependencies(step),
);

/** Tells whether the scores of an item's or step's grades are notches (+ better), as where a notch step takes them. */
export function countsNotches(pack: Pack, id: string): boolean {
  return pack.steps.some((step) => step.kind === "notch" && step.by.includes(id));
}
