import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import type { Place } from "../../desk/draft/places";
import type { MessageKey } from "../../desk/words";

/** A place of the pane: what its tab says, and what it shows. */
interface PlaceEntry {
  readonly title: MessageKey;
  readonly View: LazyExoticComponent<ComponentType>;
  /** Fills the room between head and foot and scrolls by itself. */
  readonly fills?: true;
}

/** Every place, loaded when it is opened. A new place is a folder and a line here. */
export const places: Readonly<Record<Place, PlaceEntry>> = {
  setup: { title: "place.setup", View: lazy(() => import("../places/setup")) },
  figures: { title: "place.figures", View: lazy(() => import("../places/figures")) },
  scorecard: { title: "place.scorecard", View: lazy(() => import("../places/scorecard")), fills: true },
  result: { title: "place.result", View: lazy(() => import("../places/result")) },
  deliver: { title: "place.deliver", View: lazy(() => import("../places/deliver")) },
};
