import { lazy, type ComponentType, type LazyExoticComponent } from "react";
import { PLACES, type Place } from "../../desk/draft/place-names";
import type { MessageKey } from "../../desk/words";

/** A place of the pane: what its tab says, and what it shows. */
interface PlaceEntry {
  readonly title: MessageKey;
  readonly View: LazyExoticComponent<ComponentType>;
  /** Fills the room between head and foot and scrolls by itself. */
  readonly fills: boolean;
}

/** The folders of places, by their doors. */
const doors = import.meta.glob<{ readonly default: ComponentType }>("../places/*/index.tsx");

const FILLING: ReadonlySet<Place> = new Set(["scorecard"]);

/** Every place, loaded when it is opened. A new place is a folder and its title in each language. */
export const places = Object.fromEntries(
  PLACES.map((place): [Place, PlaceEntry] => {
    const open = doors[`../places/${place}/index.tsx`];
    if (open === undefined) throw new Error(`taskpane/places has no folder ${place} with an index.tsx.`);
    return [place, { title: `place.${place}`, View: lazy(open), fills: FILLING.has(place) }];
  }),
) as Readonly<Record<Place, PlaceEntry>>;
