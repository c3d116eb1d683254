import {
  besideItems,
  dependencies,
  findItem,
  findStep,
  itemsOf,
  type Assessment,
  type Enterable,
  type Item,
  type Pack,
  type Step,
} from "../../src";
import type { Mode } from "./draft";

export type GradeStep = Extract<Step, { kind: "grade" }>;
export type Modes = Readonly<Record<string, Mode>>;

/** Lists the ids that a step or an item stands on directly. */
function partsOf(node: Step | Item): readonly string[] {
  if ("rule" in node) return dependencies(node);
  // What moves a measure's bands.
  return node.kind === "measured" && node.shift !== undefined ? [node.shift.by] : [];
}

function nodeOf(pack: Pack, id: string): Step | Item | undefined {
  return findStep(pack, id) ?? findItem(pack, id);
}

/** Lists what may be entered beneath a grade, at any depth, in the order of the walk. */
export function beneath(pack: Pack, step: GradeStep): readonly Enterable[] {
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const node = nodeOf(pack, id);
    // What moves a measure's bands is context, not a part of the grade.
    if (node !== undefined && node.kind !== "measured") partsOf(node).forEach(visit);
  };
  visit(step.of);
  return itemsOf(pack).filter(({ id }) => seen.has(id) && id !== step.id);
}

/**
 * How an enterable grade is given until the analyst chooses: one that only indicators stand behind is usually read
 * from a report, one with judgements beneath it is built up from them.
 */
export function modeOf(pack: Pack, step: GradeStep, modes: Modes): Mode {
  const chosen = modes[step.id];
  if (chosen !== undefined) return chosen;
  const parts = beneath(pack, step);
  return parts.every(({ kind }) => kind === "measured") ? "grade" : "measure";
}

/**
 * Lists the ids that count: everything enterable that no grade entered directly stands in for, and what only stands
 * beside the final rating.
 */
export function activeIds(pack: Pack, modes: Modes): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (id: string) => {
    if (seen.has(id)) return;
    seen.add(id);
    const node = nodeOf(pack, id);
    if (node === undefined) return;
    const entered = node.kind === "grade" && node.enterable && modeOf(pack, node, modes) === "grade";
    if (!entered) partsOf(node).forEach(visit);
  };
  visit(pack.outputs.final);
  const beside = besideItems(pack);
  return new Set(itemsOf(pack).flatMap(({ id }) => (seen.has(id) || beside.has(id) ? [id] : [])));
}

/**
 * Lists the ids for which the analyst is to give something: what counts, without the grades that are built up from
 * their parts. An earlier answer to such a grade is kept in the draft, but it is not what the analyst says now.
 */
export function givenIds(pack: Pack, modes: Modes): ReadonlySet<string> {
  const active = activeIds(pack, modes);
  return new Set(
    itemsOf(pack).flatMap((member) => {
      const built = member.kind === "grade" && modeOf(pack, member, modes) === "measure";
      return active.has(member.id) && !built ? [member.id] : [];
    }),
  );
}

/** Finds the grade, entered directly, that stands in for an item which therefore does not count. */
export function standInFor(pack: Pack, id: string, modes: Modes): Enterable | undefined {
  return itemsOf(pack).find(
    (member) =>
      member.kind === "grade" &&
      modeOf(pack, member, modes) === "grade" &&
      beneath(pack, member).some((part) => part.id === id),
  );
}

/** Lists the ids whose numbers an assessment used: of items that count, and of steps that were worked out. */
export function usedIds(pack: Pack, modes: Modes, { trace }: Pick<Assessment, "trace">): ReadonlySet<string> {
  const traced = trace.filter(({ kind }) => kind !== "given").map(({ id }) => id);
  const given = givenIds(pack, modes);
  const items = new Set(pack.items.map(({ id }) => id));
  return new Set(traced.filter((id) => !items.has(id) || given.has(id)));
}
