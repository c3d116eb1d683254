/** The first place at which two values differ: where, and what stands there on either side; undefined is nothing. */
export interface Difference {
  /** Members and list places from the top, such as `outputs.grades.3.grade`. */
  readonly path: string;
  readonly recorded: unknown;
  readonly recomputed: unknown;
}

/** One step of the rounding by which scores are kept. */
const STEP = 1e-9;

/**
 * Tells whether two numbers are one: scores are kept to nine decimals, and two that lie within a step of that differ by what
 * one engine or another adds in the last binary digits.
 */
function isOneNumber(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" && Math.abs(a - b) < STEP;
}

/** Tells whether a member of two values is passed over. */
type PassedOver = (name: string, recorded: unknown, recomputed: unknown) => boolean;

/**
 * Finds the first difference, members in the order of their names, lists from their start; null where there is none.
 * @param passedOver members that are not compared; all are where nothing is said
 */
export function firstDifference(
  recorded: unknown,
  recomputed: unknown,
  path: string,
  passedOver: PassedOver = () => false,
): Difference | null {
  if (Object.is(recorded, recomputed) || isOneNumber(recorded, recomputed)) return null;
  const [before, after] = [membersOf(recorded), membersOf(recomputed)];
  if (before === null || after === null || Array.isArray(recorded) !== Array.isArray(recomputed))
    return { path, recorded, recomputed };
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const ordered = Array.isArray(recorded) ? names : names.sort();
  for (const name of ordered) {
    const [was, now] = [before.get(name), after.get(name)];
    if (passedOver(name, was, now)) continue;
    const found = firstDifference(was, now, `${path}.${name}`, passedOver);
    if (found !== null) return found;
  }
  return null;
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}
