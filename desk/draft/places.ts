import type { Pack } from "../../src";
import { countOpen, stepOfItem, type Open, type OpenCounts, type StepId } from "./walk";
import type { Draft } from "./draft";
import type { Place } from "./place-names";

export { PLACES, type Place } from "./place-names";

/** What stands on each place under a heading of its own, beside the sections of the scorecard. */
const PLACE_OF: Readonly<Record<string, Place>> = {
  setup: "setup",
  issuer: "setup",
  method: "setup",
  calibration: "setup",
  "words-issuer": "setup",
  figures: "figures",
  statement: "figures",
  scorecard: "scorecard",
  checks: "scorecard",
  comments: "scorecard",
  result: "result",
  explain: "result",
  "what-if": "result",
  review: "result",
  decision: "result",
  "words-rating": "result",
  deliver: "deliver",
  bonds: "deliver",
  "words-bonds": "deliver",
  write: "deliver",
  report: "deliver",
  second: "deliver",
  finalise: "deliver",
};

/** Finds the place of a step: of one of its parts, or of a section, whose rows stand on the scorecard. */
export function placeOf(step: StepId): Place {
  return PLACE_OF[step] ?? "scorecard";
}

/** Counts what is open on a place. The issuer needs a name; figures, result and delivery need nothing by themselves. */
export function statusOfPlace(place: Place, pack: Pack, draft: Draft, open: readonly Open[]): OpenCounts {
  const here = open.filter(({ item }) => placeOf(stepOfItem(pack, item) ?? "") === place);
  const counts = countOpen(here);
  const unnamed = place === "setup" && draft.issuer.name.trim() === "" ? 1 : 0;
  return { ...counts, missing: counts.missing + unnamed };
}
