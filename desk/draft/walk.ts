import { findStep, type Assessment, type Pack, type Problem } from "../../src";
import { statementNeeds } from "./statement/statement";
import { isAnswered, type Draft } from "./draft";
import { activeIds, beneath, modeOf } from "./structure";

/** The steps of the walk: `method`, `issuer`, `statement` where ratios of one measure items, one `section:<id>` for each section, `checks` where there are any, `bonds`, `review`, `explain`, `what-if`, `write`, `report`, `second`, `finalise`. */
export type StepId = string;

export const SECTION = "section:";

/** The steps after the grids. */
const AFTER: readonly StepId[] = ["bonds", "review", "explain", "what-if", "write"];

/**
 * Lists the steps of a methodology's walk in order. A second scoring is compared, not reported or finalised: that is for the
 * first.
 */
export function stepsOf(pack: Pack | undefined, isSecond = false): readonly StepId[] {
  const sections = pack?.sections.map(({ id }) => SECTION + id) ?? [];
  const checks = pack?.checks === undefined ? [] : ["checks"];
  const statement = pack !== undefined && statementNeeds(pack) !== null ? ["statement"] : [];
  const end = isSecond ? ["second"] : ["report", "second", "finalise"];
  return ["method", "issuer", ...statement, ...sections, ...checks, ...AFTER, ...end];
}

/** Finds the step on which an item is filled in. */
export function stepOfItem(pack: Pack, id: string): StepId | undefined {
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
  return inWalkOrder(pack, [...wrongOnes, ...missingOnes]);
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

const NOTHING_OPEN = countOpen([]);

/** Counts what is open on a step. The issuer needs a name; the other steps around the grids need nothing. */
export function statusOf(
  step: StepId,
  pack: Pack | undefined,
  draft: Draft,
  open: readonly Open[],
): OpenCounts {
  if (step === "issuer") return { ...NOTHING_OPEN, missing: draft.issuer.name.trim() === "" ? 1 : 0 };
  if (pack === undefined || !(step.startsWith(SECTION) || step === "checks")) return NOTHING_OPEN;
  return countOpen(open.filter(({ item }) => stepOfItem(pack, item) === step));
}
