import { type Band, type Edge } from "../../../grid";
import { bandFigures } from "../../figure";
import { bandFor, bandNumbers } from "../bands";
import type { StepKind } from "../kind";
import { LINE_FIGURES, LINE_RECORDS, lineItems, type LinedHead } from "../lines";
import { ratedAs } from "../rating";

/** A score turned into a rating of the pack's scale; the bands' grades are its symbols. */
export interface RateStep extends LinedHead {
  readonly kind: "rate";
  readonly of: string;
  /** Which way the score is better; lower, where nothing is said. The bands' own scores rank them, 1 the best. */
  readonly better?: "higher" | "lower";
  readonly bands: readonly Band[];
  readonly edge: Edge;
}

export const rate = {
  gives: "rating",
  dependencies: ({ of }) => [of],
  beside: lineItems,
  evaluate(step, run) {
    const score = run.at(step.of)?.score;
    const found = score === undefined ? null : bandFor(step, score, run);
    return found === null ? null : ratedAs(step.id, found.grade, run);
  },
  contributions: null,
  moves: null,
  inputs: null,
  basisUsed: null,
  better: (step) => step.better ?? "lower",
  bestFirst: null,
  together: null,
  turns: null,
  line: null,
  figures: { ...bandFigures("points"), ...LINE_FIGURES },
  records: LINE_RECORDS,
  numbers: bandNumbers,
} as const satisfies StepKind<RateStep>;
