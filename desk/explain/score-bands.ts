import {
  bandOf,
  labelOf,
  type Assessment,
  type Band,
  type Language,
  type Pack,
  type RateStep,
} from "../../src";

/** A band of a score with the rating that it gives. */
export interface ScoreBand {
  readonly symbol: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly here: boolean;
}

/** Where a score lies among the bands that turn it into a rating. */
export interface ScoreBands {
  readonly label: string;
  /** Null while the score is not known. */
  readonly score: number | null;
  /** Worst first, so that better lies to the right. */
  readonly bands: readonly ScoreBand[];
  readonly better: "higher" | "lower";
  /** Points to the next better and the next worse band; null at an end, or while there is no score. */
  readonly toBetter: number | null;
  readonly toWorse: number | null;
  readonly basis: RateStep["basis"]["basis"];
}

/** How many bands are shown on each side of the score's. */
const AROUND = 2;

const rounded = (value: number) => Math.round(value * 1e9) / 1e9;

/** Finds the band line of a methodology that turns a score into its first rating; null where it does not. */
export function scoreBandsOf(pack: Pack, assessment: Assessment, language: Language): ScoreBands | null {
  const step = pack.steps.find((one): one is RateStep => one.kind === "rate");
  if (step === undefined) return null;
  const score = assessment.scores[step.of] ?? null;
  const ordered = [...step.bands].sort((a, b) => b.score - a.score);
  const own = score === null ? null : bandFor(score, step);
  const at = own === null ? -1 : ordered.indexOf(own);
  const shown = at < 0 ? ordered : ordered.slice(Math.max(0, at - AROUND), at + AROUND + 1);
  const higher = step.better === "higher";
  const gap = (edge: number | undefined) =>
    edge === undefined || score === null ? null : rounded(Math.abs(edge - score));
  return {
    label: labelOf(pack, step.of)[language],
    score,
    bands: shown.map((band) => ({
      symbol: band.grade,
      from: band.from ?? null,
      to: band.to ?? null,
      here: band === own,
    })),
    better: higher ? "higher" : "lower",
    toBetter: gap(higher ? own?.to : own?.from),
    toWorse: gap(higher ? own?.from : own?.to),
    basis: step.basis.basis,
  };
}

/** The bands' own scores rank them, 1 the best, whichever way the score runs. */
function bandFor(score: number, step: RateStep): Band | null {
  return bandOf(score, step.bands, step.edge);
}
