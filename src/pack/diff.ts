import type { Text } from "../language";
import type { Basis } from "../trace";
import { labelOf } from "./items";
import type { Pack } from "./schema";
import type { PackValue } from "./value";
import { valuesOf } from "./values";

/** One thing in which two packs differ: what kind of thing, where, and what it is in each. */
export interface Difference {
  readonly of: "item" | "step" | "check" | "number" | "text" | "rule" | "order";
  readonly change: "added" | "removed" | "changed";
  /** The id of an item, step or check, or the path of a value: `business-score.parts.governance.weight`. */
  readonly path: string;
  /** The item, step or check, or the pack itself. */
  readonly label: Text;
  /** Undefined where the first pack has it not. */
  readonly a: PackValue["value"] | undefined;
  readonly b: PackValue["value"] | undefined;
  /** Whose a number is, in the second pack where it is there; null where nothing says so. */
  readonly basis: Basis["basis"] | null;
}

const LISTS = { items: "item", steps: "step", checks: "check" } as const;
const OF = { figure: "number", text: "text", rule: "rule", order: "order" } as const;

/**
 * Lists in what two packs differ, from the first to the second: items, steps and checks that came or went, and every
 * number, text, rule and order that is another one; last the pack's head and the orders of its lists. Id, version and calibration are not compared: they are the pins.
 */
export function diffPacks(a: Pack, b: Pack): readonly Difference[] {
  const [before, after] = [byPart(a), byPart(b)];
  const ofPart = (part: string) => valueDifferences(before.get(part), after.get(part), a, b);
  return [
    ...(["items", "steps", "checks"] as const).flatMap((list) => {
      const [ids, later] = [idsOf(a, list), idsOf(b, list)];
      const came = (id: string): Difference => partDifference(LISTS[list], "added", id, b);
      const went = (id: string): Difference => partDifference(LISTS[list], "removed", id, a);
      return [
        ...later.flatMap((id) => (ids.includes(id) ? ofPart(id) : [came(id)])),
        ...ids.filter((id) => !later.includes(id)).map(went),
      ];
    }),
    ...ofPart(""),
  ];
}

function idsOf(pack: Pack, list: keyof typeof LISTS): readonly string[] {
  return (pack[list] ?? []).map(({ id }) => id);
}

function partDifference(
  of: Difference["of"],
  change: "added" | "removed",
  id: string,
  pack: Pack,
): Difference {
  const label = labelOf(pack, id);
  const part = [...pack.items, ...pack.steps, ...(pack.checks ?? [])].find((one) => one.id === id);
  const basis = part !== undefined && "basis" in part ? part.basis.basis : null;
  const sides = change === "added" ? { a: undefined, b: label } : { a: label, b: undefined };
  return { of, change, path: id, label, ...sides, basis };
}

type Values = ReadonlyMap<string, PackValue>;

function byPart(pack: Pack): ReadonlyMap<string, Values> {
  const parts = new Map<string, Map<string, PackValue>>();
  for (const value of valuesOf(pack)) {
    const values = parts.get(value.part) ?? new Map<string, PackValue>();
    parts.set(value.part, values.set(value.path, value));
  }
  return parts;
}

function valueDifferences(
  before: Values = new Map(),
  after: Values = new Map(),
  a: Pack,
  b: Pack,
): readonly Difference[] {
  const label = (value: PackValue, pack: Pack) =>
    value.part === "" ? pack.title : labelOf(pack, value.part);
  const difference = (
    found: PackValue,
    change: Difference["change"],
    pack: Pack,
    sides: Pick<Difference, "a" | "b">,
  ): Difference => ({
    of: OF[found.form],
    change,
    path: found.path,
    label: label(found, pack),
    ...sides,
    basis: found.form === "figure" ? (found.basis?.basis ?? null) : null,
  });
  return [
    ...[...after.values()].flatMap((now) => {
      const was = before.get(now.path);
      if (was === undefined)
        return now.form === "order" ? [] : [difference(now, "added", b, { a: undefined, b: now.value })];
      return isSame(was, now) ? [] : [difference(now, "changed", b, { a: was.value, b: now.value })];
    }),
    ...[...before.values()].flatMap((was) =>
      after.has(was.path) || was.form === "order"
        ? []
        : [difference(was, "removed", a, { a: was.value, b: undefined })],
    ),
  ];
}

/** Two orders differ where what both lists have comes in another sequence: what came or went is told by itself. */
function isSame(was: PackValue, now: PackValue): boolean {
  if (was.form === "order" && Array.isArray(was.value) && Array.isArray(now.value)) {
    const [before, after] = [was.value as readonly string[], now.value as readonly string[]];
    const common = (names: readonly string[], other: readonly string[]) =>
      names.filter((name) => other.includes(name)).join("\n");
    return common(before, after) === common(after, before);
  }
  return JSON.stringify(was.value) === JSON.stringify(now.value);
}
