import { leaves, type Pack } from "../../pack";
import type { Operation } from "../../kind";
import { refsOf } from "../bind";
import { inputsOf, type Plan } from "../compile";
import { isOneOf, stated, type Doubt, type Written } from "./columns";

/** When an id is asked for at all: conditions in SQL that must hold together. */
type Asked = readonly string[];

/** Says of each input that the final rating may need when it is missing, and by which id. */
export function missingOf(pack: Pack, plan: Plan, written: Written): readonly Doubt[] {
  const byId = new Map(plan.operations.map((operation) => [operation.id, operation]));
  const found = new Map<string, Set<string>>();
  const reach = (id: string, asked: Asked) => {
    const operation = byId.get(id);
    const own =
      operation?.kind === "band" && written.has(stated(id)) ? [`${written.ref(stated(id))} IS NULL`] : [];
    const all = [...asked, ...own];
    if (inputsOf(plan).has(id) && (operation === undefined || isMeasure(operation))) {
      const columns = written.givenOf(id).map((column) => `${written.ref(column, "text")} IS NULL`);
      found.set(id, (found.get(id) ?? new Set()).add([...new Set([...all, ...columns])].join(" AND ")));
    }
    if (operation === undefined) return;
    for (const need of refsOf(operation).needed) reach(need, all);
    for (const [useful, when] of usefulOf(operation, written)) reach(useful, [...all, when]);
  };
  reach(pack.outputs.final, []);
  const order = leaves(pack, pack.outputs.final);
  return [...found]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, ways]) => ({ when: anyOf([...ways]), says: id }));
}

function anyOf(ways: readonly string[]): string {
  // What is always asked for needs no other reason.
  const plain = ways.find((way) => way === "");
  if (plain !== undefined) return "TRUE";
  return ways.length === 1 ? (ways[0] ?? "TRUE") : ways.map((way) => `(${way})`).join(" OR ");
}

function isMeasure({ kind }: Operation): boolean {
  return kind === "measure" || kind === "shifted";
}

/** Ids that are only needed under some positions of another: a supporter's rating where it lifts, a sovereign's where it counts. */
function usefulOf(operation: Operation, written: Written): readonly (readonly [string, string])[] {
  if (operation.kind === "lift")
    return operation.providers.map(({ rating, strength, notches }) => {
      const lifting = notches.flatMap((one, position) => (position > 0 && one > 0 ? [position] : []));
      return [rating, isAmong(written.ref(strength), lifting)] as const;
    });
  if (operation.kind !== "overshadow") return [];
  const of = new Map<string, number[]>();
  for (const [position, ruling] of operation.rulings.entries())
    if (ruling !== null && ruling.mode !== "none" && position > 0)
      of.set(ruling.of, [...(of.get(ruling.of) ?? []), position]);
  return [...of].map(([id, positions]) => [id, isAmong(written.ref(operation.by), positions)] as const);
}

function isAmong(column: string, positions: readonly number[]): string {
  return isOneOf(column, positions.map(String));
}
