import { bandOf, type Band, type Edge } from "../../../grid";
import { linesOf } from "../../lines";
import type { Lines, Scene, StepPlan } from "../../plan";
import type { GradeStep } from "./index";

export const gradePlan = {
  members: ["of", "bands", "edge", "enterable", "names", "guidance", "aliases", "help"],
  rule: (step, scene) => ({
    kind: "band",
    id: step.id,
    of: step.of,
    lines: bandLines(step, scene, (band) => step.bands.indexOf(band) + 1),
    below: step.enterable ? scene.leaves(step.id) : null,
  }),
  over: null,
  lifts: false,
  writes: null,
} as const satisfies StepPlan<GradeStep>;

/** Draws the bands of a step over a score as lines. */
export function bandLines(
  { id, bands, edge }: { readonly id: string; readonly bands: readonly Band[]; readonly edge: Edge },
  { countsNotches }: Scene,
  codeOf: (band: Band) => number,
): Lines {
  const other: Edge = edge === "better" ? "worse" : "better";
  const own = countsNotches(id) ? other : edge;
  return linesOf(bands, (value) => bandOf(value, bands, own), codeOf);
}
