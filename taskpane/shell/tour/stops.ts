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
  /** Id of the element: in the pane, or in the page around it where that has such a one. */
  readonly target: string;
  /** Selects the live formula of the final rating on the written sheet. */
  readonly selects?: true;
}

/** Ids of what the tour points out beside the places and their panels. */
export const TOUR_BOARD = "tour-board";
export const TOUR_FOOT = "tour-foot";
export const TOUR_DOCK = "tour-dock";
/** The page around the pane gives its grid this id; in Excel there is none, and nothing is framed. */
export const TOUR_GRID = "workbook-grid";

/** Lists the stops for a methodology: its first row that is judged or measured stands for all. */
export function stopsOf(pack: Pack): readonly Stop[] {
  const [section] = pack.sections;
  const rows = section === undefined ? "scorecard" : `section:${section.id}`;
  return [
    { title: "tour.boardTitle", text: "tour.board", step: null, target: TOUR_BOARD },
    { title: "tour.gridTitle", text: "tour.grid", step: null, target: TOUR_GRID },
    { title: "tour.formulaTitle", text: "tour.formula", step: null, target: TOUR_GRID, selects: true },
    { title: "tour.gradeTitle", text: "tour.grade", step: rows, target: PLACE_PANEL },
    { title: "tour.evidenceTitle", text: "tour.evidence", step: rows, target: TOUR_DOCK },
    { title: "tour.houseTitle", text: "tour.house", step: "calibration", target: panelId("calibration") },
    { title: "tour.explainTitle", text: "tour.explain", step: "explain", target: panelId("explain") },
    { title: "tour.writeTitle", text: "tour.write", step: "deliver", target: PLACE_PANEL },
    { title: "tour.saveTitle", text: "tour.save", step: null, target: TOUR_FOOT },
  ];
}
