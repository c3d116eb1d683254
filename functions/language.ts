import { readLanguage } from "./arguments";
import { readCell } from "./cells";
import { speaking } from "./spoken";
import { spill, type Spill } from "./spread";

/**
 * Makes a function speak the language that its own argument names, in its words as in its messages; a column of several speaks
 * the first.
 * @param at place of the argument, counted from 0
 */
export function inItsLanguage<A extends readonly never[]>(
  at: number,
  run: (...args: A) => unknown[][],
): (...args: A) => unknown[][] {
  const inAsked = (...args: A): unknown[][] => {
    const asked = readLanguage(readCell(args[at]));
    // What is no language is said by the function itself, beside whatever else is wrong.
    return asked.ok ? speaking(asked.value, () => run(...args)) : run(...args);
  };
  // How many arguments it takes is read from the function itself.
  return Object.defineProperty(inAsked, "length", { value: run.length });
}

/** Runs a function that hangs on no language but that of its messages in the one asked for; what is no language is refused. */
export function inAsked(language: unknown, run: () => Spill): Spill {
  const asked = readLanguage(readCell(language));
  return asked.ok ? speaking(asked.value, run) : spill(asked);
}
