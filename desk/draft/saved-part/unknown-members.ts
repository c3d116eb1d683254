import { isRecord } from "../json";

/**
 * Carries along what an earlier state holds and this version knows nothing of: members of what is still there. Of lists, the
 * elements with an id are followed.
 * @param next the state that is going to be saved
 * @param held the earlier state as it stands
 * @param known the earlier state as far as this version understands it
 */
export function withUnknown(next: unknown, held: unknown, known: unknown): unknown {
  if (Array.isArray(next) && Array.isArray(held) && Array.isArray(known)) {
    return next.map((one: unknown) => {
      const id = idOf(one);
      const [old, understood] = [held, known].map((all: readonly unknown[]) =>
        id === null ? undefined : all.find((other) => idOf(other) === id),
      );
      return withUnknown(one, old, understood);
    });
  }
  if (!isRecord(next) || !isRecord(held) || !isRecord(known)) return next;
  const followed = Object.entries(next).map(([name, value]) => [
    name,
    Object.hasOwn(held, name) ? withUnknown(value, held[name], known[name]) : value,
  ]);
  const carried = Object.entries(held).filter(
    ([name]) => !Object.hasOwn(known, name) && !Object.hasOwn(next, name),
  );
  return Object.fromEntries([...followed, ...carried]) as unknown;
}

function idOf(one: unknown): string | null {
  if (!isRecord(one)) return null;
  const { id } = one;
  return typeof id === "string" ? id : null;
}
