import { stepKind, type Line, type Names, type Step, type StepNumbers } from "./step";

/** Writes the numbers of a step in a line for the reader, and says what they are. */
export function numbersOf(step: Step, names: Names): StepNumbers {
  return stepKind(step).numbers(step, names);
}

/**
 * Finds the line that a step draws over the rating, from what its inputs came to; null where it draws none.
 * @param outputOf what an id came to, as the trace writes it
 */
export function lineOf(step: Step, outputOf: (id: string) => string | undefined): Line | null {
  return stepKind(step).line?.(step, outputOf) ?? null;
}
