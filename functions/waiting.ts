import { NotLoaded, whenLoaded } from "../src";

/**
 * Makes a function that waits for the methodologies that it asks for: it answers at once where they are loaded, as they are
 * after the first time, else with a promise, for which Excel shows that it is busy.
 */
export function waiting<A extends readonly unknown[], R>(
  run: (...args: A) => R,
): (...args: A) => R | Promise<R> {
  return (...args) => {
    try {
      return run(...args);
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      return whenLoaded(() => run(...args));
    }
  };
}
