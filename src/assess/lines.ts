import type { CapStep, Step, WorstLine } from "../pack";
import type { Rating } from "../scale";
import type { Basis } from "../trace";

/** A line that a step draws because of what something stands at. */
export interface Line {
  /** The step that draws it. */
  readonly step: string;
  /** By which it is lifted, to see what the rating would be without it: a knock-out is lifted as the step that it is. */
  readonly key: string;
  /** What stands at the worst word. */
  readonly of: string;
  /** The grade or option at which it stands. */
  readonly at: string;
  readonly rating: Rating;
  readonly liftedBy: readonly string[];
  readonly basis: Basis;
}

/** What a step may draw a line for, with the key of that line. */
export interface Drawn extends WorstLine {
  readonly key: string;
}

/** Lists the lines that a step may draw; a knock-out that holds through later steps draws one of its own. */
export function linesOf(step: Step): readonly Drawn[] {
  const own = "lines" in step ? (step.lines ?? []) : [];
  const drawn = own.map((line) => ({ ...line, key: `${step.id}/${line.of}` }));
  return step.kind === "cap" && step.holds !== undefined ? [ofCap(step, step.holds), ...drawn] : drawn;
}

function ofCap({ id, by, caps, basis }: CapStep, { liftedBy }: NonNullable<CapStep["holds"]>): Drawn {
  return { key: id, of: by, caps, liftedBy, basis };
}

/** Finds the lines that allow least: of lines in force those that share the worst rating. */
export function tightest(lines: readonly Line[]): readonly Line[] {
  const rank = Math.max(...lines.map(({ rating }) => rating.rank));
  return lines.filter(({ rating }) => rating.rank === rank);
}
