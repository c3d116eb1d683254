import { findEnterable, findStep, type Assessment, type Pack, type Problem } from "../../src";
import { isAnswered, type Draft } from "./draft";
import { activeIds, beneath, modeOf } from "./structure";

/**
 * What a jump leads to: a place, a part of one under a heading of its own (`issuer`, `method`, `checks`, `bonds`, `review`,
 * `finalise` and so on, see `placeOf`), or the rows of a section, `section:<id>`.
 */
export type StepId = string;

export const SECTION = "section:";

/** Where what is stated beside the items is filled in. */
const STEP_OF_STATED: ReadonlyMap<string, StepId> = new Map([
  ["outlook", "review"],
  ["watch", "review"],
  ["assigned", "decision"],
  ["assigned-reason", "decision"],
]);

/** Finds the step on which an item, or what is stated beside the items, is filled in. */
export function stepOfItem(pack: Pack, id: string): StepId | undefined {
  const stated = STEP_OF_STATED.get(id);
  if (stated !== undefined && findEnterable(pack, id) === undefined) return stated;
  if (pack.checks?.some((check) => check.id === id) === true) return "checks";
  const section = pack.sections.find(({ members }) => members.includes(id));
  return section === undefined ? undefined : SECTION + section.id;
}

/** What keeps the rating from being complete, with the item to go to. */
export interface Open {
  /** `reason` and `expired` speak of an override: they withhold no rating. */
  readonly kind: "missing" | "wrong" | "reason" | "expired";
  readonly item: string;
  /** Absent where the item is just not filled in. */
  readonly problem?: Problem;
}

/** Finds the item that a problem speaks of: problems name an item, or a part of one such as a period. */
export function itemOfProblem(pack: Pack, problem: Problem): string | undefined {
  const members = [...pack.sections.flatMap((section) => section.members), ...checkIds(pack)];
  return (
    members.find((id) => id === problem.at) ??
    members.find((id) => problem.at.startsWith(id) && /^[ ./:[(]/.test(problem.at.slice(id.length)))
  );
}

function checkIds(pack: Pack): readonly string[] {
  return pack.checks?.map(({ id }) => id) ?? [];
}

/**
 * The engine asks for a grade as a whole while nothing below it is given; where the analyst builds it up, what is
 * asked for are its parts.
 */
function asked(pack: Pack, draft: Draft, id: string, active: ReadonlySet<string>): readonly string[] {
  const step = findStep(pack, id);
  if (step?.kind !== "grade" || !step.enterable || modeOf(pack, step, draft.modes) === "grade") return [id];
  return beneath(pack, step).flatMap((part) => {
    const built = part.kind === "grade" && modeOf(pack, part, draft.modes) === "measure";
    return built || !active.has(part.id) || isAnswered(draft.answers[part.id]) ? [] : [part.id];
  });
}

/** Lists what is missing or wrong, each once, in the order of the walk. */
export function openOf(pack: Pack, draft: Draft, assessment: Assessment): readonly Open[] {
  const active = activeIds(pack, draft.modes);
  const wrongOnes = assessment.problems.flatMap((problem): readonly Open[] =>
    problem.kind === "wrong"
      ? [{ kind: "wrong", item: itemOfProblem(pack, problem) ?? problem.at, problem }]
      : [],
  );
  const wrongItems = new Set(wrongOnes.map(({ item }) => item));
  const missingIds = new Set(assessment.missing.flatMap((id) => asked(pack, draft, id, active)));
  const missingOnes = [...missingIds]
    .filter((id) => active.has(id) && !wrongItems.has(id))
    .map((item): Open => ({ kind: "missing", item }));
  // What is missing beside the items, such as the reason of a committee, stands in no section.
  const missingBeside = assessment.problems.flatMap((problem): readonly Open[] =>
    problem.kind === "missing" && STEP_OF_STATED.has(problem.at)
      ? [{ kind: "missing", item: problem.at }]
      : [],
  );
  return [...inWalkOrder(pack, [...wrongOnes, ...missingOnes]), ...missingBeside];
}

/** How much of each kind is open. */
export type OpenCounts = Readonly<Record<Open["kind"], number>>;

export function countOpen(open: readonly Open[]): OpenCounts {
  const of = (kind: Open["kind"]) => open.filter((entry) => entry.kind === kind).length;
  return { missing: of("missing"), wrong: of("wrong"), reason: of("reason"), expired: of("expired") };
}

/** Orders what is open as the walk has it, whichever kind it is of. */
export function inWalkOrder(pack: Pack, open: readonly Open[]): readonly Open[] {
  const order = [...pack.sections.flatMap((section) => section.members), ...checkIds(pack)];
  return [...open].sort((a, b) => order.indexOf(a.item) - order.indexOf(b.item));
}
