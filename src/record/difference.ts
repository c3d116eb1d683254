/** The first place at which two values differ: where, and what stands there on either side; undefined is nothing. */
export interface Difference {
  /** Members and list places from the top, such as `outputs.grades.3.grade`. */
  readonly path: string;
  readonly recorded: unknown;
  readonly recomputed: unknown;
}

/** Finds the first difference, members in the order of their names, lists from their start; null where there is none. */
export function firstDifference(recorded: unknown, recomputed: unknown, path: string): Difference | null {
  if (Object.is(recorded, recomputed) || (recorded === 0 && recomputed === 0)) return null;
  const [before, after] = [membersOf(recorded), membersOf(recomputed)];
  if (before === null || after === null || Array.isArray(recorded) !== Array.isArray(recomputed))
    return { path, recorded, recomputed };
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const ordered = Array.isArray(recorded) ? names : names.sort();
  for (const name of ordered) {
    const found = firstDifference(before.get(name), after.get(name), `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== "object" || value === null) return null;
  return new Map(Object.entries(value).filter(([, member]) => member !== undefined));
}
