import type { Text } from "../language";
import type { Outcome, Problem } from "../problem";
import { failure, missing, success, wrong } from "../problem";

/** One figure as given; `null` is a blank: not known, which is never the same as zero. */
export type Figure = number | null;

/** Several figures as given. */
export type Figures = readonly number[] | null;

const aNumber: Text = { en: "give a number, 0 where there is none", zh: "请填数字，没有则填 0" };
const aList: Text = { en: "give one or more numbers", zh: "请给出一个或多个数字" };

/**
 * Reads the figures that a ratio needs. Every one that is absent, is not finite, or is below zero though named in
 * `atLeastZero`, is a problem of its own.
 */
export function readFigures<Name extends string>(
  given: Readonly<Record<Name, Figure>>,
  atLeastZero: readonly NoInfer<Name>[] = [],
): Outcome<Readonly<Record<Name, number>>> {
  const names = Object.keys(given) as Name[];
  const problems = names.flatMap((name) => figureProblems(name, given[name], atLeastZero.includes(name)));
  return problems.length > 0 ? { ok: false, problems } : success(given as Readonly<Record<Name, number>>);
}

/** Reads a list of at least `fewest` figures. */
export function readList(
  name: string,
  given: Figures,
  { fewest = 1, atLeastZero = false }: { fewest?: number; atLeastZero?: boolean } = {},
): Outcome<readonly number[]> {
  if (given === null || given.length === 0) {
    return failure(missing("missing-argument", name, { expected: aList }));
  }
  const problems = listProblems(name, given, atLeastZero);
  if (problems.length > 0) return { ok: false, problems };
  return given.length >= fewest
    ? success(given)
    : failure(
        wrong("wrong-shape", name, { received: figuresCounted(given.length), expected: atLeast(fewest) }),
      );
}

/** Reads a whole number within limits, such as a count of clients or of months. */
export function readWhole(name: string, given: Figure, from: number, to: number): Outcome<number> {
  const problems = figureProblems(name, given, false);
  if (given === null || problems.length > 0) return { ok: false, problems };
  if (!Number.isInteger(given)) return failure(wrong("not-a-whole-number", name, { received: given }));
  return given >= from && given <= to
    ? success(given)
    : failure(wrong("out-of-range", name, { received: given, from, to }));
}

/** Reads one of a few words, in any case. */
export function readWord<Word extends string>(
  name: string,
  given: string | null,
  words: readonly Word[],
  otherwise?: Word,
): Outcome<Word> {
  if (given === null) {
    if (otherwise !== undefined) return success(otherwise);
    return failure(missing("missing-argument", name, { expected: words.join(" | ") }));
  }
  const word = words.find((candidate) => candidate === given.trim().toLowerCase());
  return word === undefined
    ? failure(wrong("not-in-list", name, { received: given, allowed: words }))
    : success(word);
}

/** Says how many figures there are, for a message about their number. */
export function figuresCounted(count: number): Text {
  return { en: count === 1 ? "1 figure" : `${count} figures`, zh: `${count}个数字` };
}

/** Problems of a list that are named: a message of thousands helps nobody. */
const NAMED = 20;

/**
 * Works something out of a list once: one list serves every place of a spilled range, which may be as long as the list.
 */
export function oncePerList<T>(compute: (list: readonly number[]) => T): (list: readonly number[]) => T {
  const known = new WeakMap<readonly number[], { readonly result: T }>();
  return (list) => {
    const found = known.get(list) ?? { result: compute(list) };
    known.set(list, found);
    return found.result;
  };
}

const isSound = oncePerList((list) => list.every((figure) => Number.isFinite(figure)));
const isNowhereNegative = oncePerList((list) =>
  list.every((figure) => Number.isFinite(figure) && figure >= 0),
);

function listProblems(name: string, given: readonly number[], atLeastZero: boolean): readonly Problem[] {
  if (atLeastZero ? isNowhereNegative(given) : isSound(given)) return [];
  const problems: Problem[] = [];
  for (const figure of given) {
    for (const problem of figureProblems(name, figure, atLeastZero)) problems.push(problem);
    if (problems.length >= NAMED) return problems;
  }
  return problems;
}

function atLeast(count: number): Text {
  return { en: `at least ${count}`, zh: `至少${count}个` };
}

function figureProblems(name: string, given: Figure, atLeastZero: boolean): readonly Problem[] {
  if (given === null) return [missing("missing-argument", name, { expected: aNumber })];
  if (!Number.isFinite(given)) return [wrong("not-a-number", name, { received: given })];
  return atLeastZero && given < 0 ? [wrong("out-of-range", name, { received: given, from: 0, to: "∞" })] : [];
}
