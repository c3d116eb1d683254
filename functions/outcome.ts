import { success, type Outcome, type Problem } from "../src";

type Values<T extends Readonly<Record<string, Outcome<unknown>>>> = {
  readonly [K in keyof T]: T[K] extends Outcome<infer V> ? V : never;
};

/** Joins readings made side by side: all their values by name, or every problem of every one. */
export function all<T extends Readonly<Record<string, Outcome<unknown>>>>(outcomes: T): Outcome<Values<T>> {
  const problems: Problem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, outcome] of Object.entries(outcomes)) {
    if (outcome.ok) values[name] = outcome.value;
    else for (const problem of outcome.problems) problems.push(problem);
  }
  return problems.length > 0 ? { ok: false, problems } : success(values as Values<T>);
}

/** Goes on with a value, or passes its problems through. */
export function andThen<A, B>(outcome: Outcome<A>, next: (value: A) => Outcome<B>): Outcome<B> {
  return outcome.ok ? next(outcome.value) : outcome;
}

/** Turns a value into another, or passes its problems through. */
export function map<A, B>(outcome: Outcome<A>, turn: (value: A) => B): Outcome<B> {
  return outcome.ok ? success(turn(outcome.value)) : outcome;
}
