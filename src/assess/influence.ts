import { itemKind, stepKind } from "../kind";
import { dependencies, findItem, itemsOf, type Pack } from "../pack";

const known = new WeakMap<Pack, ReadonlyMap<string, ReadonlySet<string>>>();
const ALONE: ReadonlySet<string> = new Set();

/** Finds what can come out differently where something else is given under an id, the id itself included. */
export function influencedBy(pack: Pack, id: string): ReadonlySet<string> {
  const all = known.get(pack) ?? influences(pack);
  known.set(pack, all);
  return all.get(id) ?? ALONE;
}

function influences(pack: Pack): ReadonlyMap<string, ReadonlySet<string>> {
  const above = usersOf(pack);
  const ids = [...itemsOf(pack), ...pack.steps].map(({ id }) => id);
  return new Map(
    ids.map((id) => {
      const reached = new Set<string>();
      const reach = (one: string) => {
        if (reached.has(one)) return;
        reached.add(one);
        for (const user of above.get(one) ?? []) reach(user);
      };
      reach(id);
      return [id, reached] as const;
    }),
  );
}

/** By id, what stands on it: steps, and measures whose thresholds it shifts. */
function usersOf(pack: Pack): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  const note = (below: string, user: string) => users.set(below, [...(users.get(below) ?? []), user]);
  for (const step of pack.steps) {
    for (const below of [...dependencies(step), ...stepKind(step).beside(step)]) note(below, step.id);
  }
  for (const { id } of pack.items) {
    const item = findItem(pack, id);
    if (item !== undefined) for (const below of itemKind(item).needs(item)) note(below, id);
  }
  return users;
}
