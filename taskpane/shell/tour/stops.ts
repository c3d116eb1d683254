import type { Pack } from "../../../src";
import { SECTION, type StepId } from "../../../desk/draft/walk";
import type { MessageKey } from "../../../desk/words";
import { itemSourceId } from "../../parts/items/ItemActions";
import { itemHeadingId } from "../../parts/items/ItemCard";

/** A stop of the tour: what it says, on which step of the walk, and which part of the pane it points out. */
export interface Stop {
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** Null stays on the step that is open. */
  readonly step: StepId | null;
  /** Id of the element within the pane. */
  readonly target: string;
}

/** Ids of what the tour points out beside the steps' own headings. */
export const TOUR_BOARD = "tour-board";
export const TOUR_STEP = "tour-step";
export const TOUR_FOOT = "tour-foot";

/** Lists the stops for a methodology: the grids of its first section that has any stand for all grids. */
export function stopsOf(pack: Pack): readonly Stop[] {
  const [section] = pack.sections;
  const [item] = section?.members ?? [];
  const grids = section === undefined ? null : SECTION + section.id;
  const card = item === undefined ? TOUR_STEP : itemHeadingId(item);
  const source = item === undefined ? TOUR_STEP : itemSourceId(item);
  return [
    { title: "tour.boardTitle", text: "tour.board", step: null, target: TOUR_BOARD },
    { title: "tour.gradeTitle", text: "tour.grade", step: grids, target: card },
    { title: "tour.evidenceTitle", text: "tour.evidence", step: grids, target: source },
    { title: "tour.reviewTitle", text: "tour.review", step: "review", target: "review-trace" },
    { title: "tour.explainTitle", text: "tour.explain", step: "explain", target: TOUR_STEP },
    { title: "tour.writeTitle", text: "tour.write", step: "write", target: TOUR_STEP },
    { title: "tour.saveTitle", text: "tour.save", step: null, target: TOUR_FOOT },
  ];
}
