import type { CapStep, Step, WorstLine } from "../pack";
import type { Rating } from "../scale";
import type { Basis } from "../trace";

/** A line that a step draws because of what something stands at. */
export interface Line {
  /** The step that draws it. */
  readonly step: string;
  /** What stands at the worst word. */
  readonly of: string;
  /** The grade or option at which it stands. */
  readonly at: string;
  readonly rating: Rating;
  readonly liftedBy: readonly string[];
  readonly basis: Basis;
}

/** Lists the lines that a step may draw; a knock-out that holds through later steps draws one of its own. */
export function linesOf(step: Step): readonly WorstLine[] {
  const own = "lines" in step ? (step.lines ?? []) : [];
  return step.kind === "cap" && step.holds !== undefined ? [ofCap(step, step.holds), ...own] : own;
}

function ofCap({ by, caps, basis }: CapStep, { liftedBy }: NonNullable<CapStep["holds"]>): WorstLine {
  return { of: by, caps, liftedBy, basis };
}

/** Names a line among the restraints that may be lifted to see what the rating would be without it. */
export function lineKey({ step, of }: Pick<Line, "step" | "of">): string {
  return `${step}/${of}`;
}

/** Finds the lines that allow least: of lines in force those that share the worst rating. */
export function tightest(lines: readonly Line[]): readonly Line[] {
  const rank = Math.max(...lines.map(({ rating }) => rating.rank));
  return lines.filter(({ rating }) => rating.rank === rank);
}
