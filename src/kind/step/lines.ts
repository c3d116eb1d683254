import { readRating, type Rating } from "../../scale";
import type { Basis } from "../../trace";
import type { Figures } from "../figure";
import type { StepHead } from "../head";
import type { DrawnLine, Node } from "../node";
import type { Run } from "./kind";

/**
 * The best rating that a worst word allows, whatever the mean says. A line holds through every later step; support lifts
 * it only with the strengths that it names.
 */
export interface WorstLine {
  /** An item, grade or choice on which the step stands. */
  readonly of: string;
  /** The best rating by grade or option; those not named allow every one. */
  readonly caps: Readonly<Record<string, string>>;
  /** Strengths of support that lift it, such as a legal duty to pay all debts. */
  readonly liftedBy?: readonly string[];
  readonly basis: Basis;
}

/** What every step says of itself that comes to a rating by itself. */
export interface LinedHead extends StepHead {
  readonly lines?: readonly WorstLine[];
}

/** What lines hold: their symbols. */
export const LINE_FIGURES: Figures = {
  caps: { words: { en: "best rating at", zh: "最高级别" }, unit: "cap" },
};

/** Members of lines whose keys are grades or options. */
export const LINE_RECORDS: readonly string[] = ["caps"];

/** Ids whose worst words draw lines at a step. */
export function lineItems({ lines = [] }: LinedHead): readonly string[] {
  return lines.map(({ of }) => of);
}

/** A step, as far as lines go: a knock-out that holds draws one of its own. */
type Liner = LinedHead & {
  readonly of?: string;
  readonly by?: string | readonly string[];
  readonly caps?: Readonly<Record<string, string>>;
  readonly holds?: { readonly liftedBy: readonly string[] };
};

/** Holds what a step comes to at the lines that were drawn before it, or are drawn by it. */
export function heldAtLines(
  step: Liner,
  node: Node | null,
  run: Run,
  supporters: readonly string[],
): Node | null {
  if (node?.rating === undefined) return node;
  const { rating } = node;
  const drawn = drawnBy(step, run);
  if (drawn === null) return null;
  const before = step.of === undefined ? [] : (run.at(step.of)?.lines ?? []);
  const words = supporters.map((strength) => run.at(strength)?.choice ?? "");
  const lines = [...before.filter(({ liftedBy }) => !liftedBy.some((one) => words.includes(one))), ...drawn];
  if (lines.length === 0) return node;
  const above = lines.filter((line) => line.rating.rank > rating.rank && !run.isLifted(line.key));
  if (above.length === 0) return { ...node, lines };
  const rank = Math.max(...above.map((line) => line.rating.rank));
  const heldBy = above.filter((line) => line.rating.rank === rank);
  return { ...node, rating: { ...rating, rank }, lines, heldBy };
}

/** The lines that a step draws; null where something is missing that a line looks at. */
function drawnBy(step: Liner, run: Run): readonly DrawnLine[] | null {
  const drawn: DrawnLine[] = [];
  for (const { key, of, caps, liftedBy = [], basis: own } of drawnLines(step)) {
    const found = run.at(of);
    const at = found?.grade?.grade ?? found?.choice;
    if (at === undefined) return null;
    const symbol = caps[at] ?? "none";
    const rating = symbol === "none" ? null : symbolOf(symbol, step.id, run);
    if (rating !== null) drawn.push({ step: step.id, key, of, at, rating, liftedBy, basis: own });
  }
  return drawn;
}

function symbolOf(symbol: string, id: string, run: Run): Rating | null {
  return run.take(readRating(symbol, run.scale, id), id);
}

/** Lists the lines that a step may draw. A knock-out is lifted as the step that it is, a line by what it looks at. */
export function drawnLines(step: Liner): readonly (WorstLine & { readonly key: string })[] {
  const own = (step.lines ?? []).map((line) => ({ ...line, key: `${step.id}/${line.of}` }));
  const { by, caps, holds: held } = step;
  if (typeof by !== "string" || caps === undefined || held === undefined) return own;
  return [{ key: step.id, of: by, caps, liftedBy: held.liftedBy, basis: step.basis }, ...own];
}
