import { bandOf, type Band, type Edge } from "../../grid";
import type { Names, Run, StepNumbers } from "./kind";
import { pairsIn, rangeText } from "./written";

/** A step that reads a score by bands. */
interface Banded {
  readonly id: string;
  readonly bands: readonly Band[];
  readonly edge: Edge;
}

const OTHER_EDGE: Readonly<Record<Edge, Edge>> = { better: "worse", worse: "better" };

/** Finds the band of a score; null where none covers it. */
export function bandFor(step: Banded, score: number, run: Run): Band | null {
  // Of two bands at an edge the better one has fewer points, but more notches.
  const edge = run.countsNotches(step.id) ? OTHER_EDGE[step.edge] : step.edge;
  return bandOf(score, step.bands, edge);
}

/** Writes bands in a line. */
export function bandNumbers({ id, bands }: Banded, { nameAt, language }: Names): StepNumbers {
  const pairs = bands.map(
    ({ grade, from, to }) => [nameAt(id, grade), rangeText(from, to, language)] as const,
  );
  return { what: "bands", numbers: pairsIn(pairs, language) };
}
