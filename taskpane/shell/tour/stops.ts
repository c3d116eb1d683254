import type { Pack } from "../../../src";
import type { StepId } from "../../../desk/draft/walk";
import type { MessageKey } from "../../../desk/words";
import { panelId } from "../../parts/Panel";
import { PLACE_PANEL } from "../PlaceTabs";

/** A stop of the tour: what it says, on which place, and which part of the pane it points out. */
export interface Stop {
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** Null stays on the place that is open. */
  readonly step: StepId | null;
  /** Id of the element within the pane. */
  readonly target: string;
}

/** Ids of what the tour points out beside the places and their panels. */
export const TOUR_BOARD = "tour-board";
export const TOUR_FOOT = "tour-foot";
export const TOUR_DOCK = "tour-dock";

/** Lists the stops for a methodology: its first row that is judged or measured stands for all. */
export function stopsOf(pack: Pack): readonly Stop[] {
  const [section] = pack.sections;
  const rows = section === undefined ? "scorecard" : `section:${section.id}`;
  return [
    { title: "tour.boardTitle", text: "tour.board", step: null, target: TOUR_BOARD },
    { title: "tour.gradeTitle", text: "tour.grade", step: rows, target: PLACE_PANEL },
    { title: "tour.evidenceTitle", text: "tour.evidence", step: rows, target: TOUR_DOCK },
    { title: "tour.reviewTitle", text: "tour.review", step: "review", target: panelId("review") },
    { title: "tour.explainTitle", text: "tour.explain", step: "explain", target: panelId("explain") },
    { title: "tour.writeTitle", text: "tour.write", step: "deliver", target: PLACE_PANEL },
    { title: "tour.saveTitle", text: "tour.save", step: null, target: TOUR_FOOT },
  ];
}
