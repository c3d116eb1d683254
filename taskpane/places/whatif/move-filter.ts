import { createContext, useContext } from "react";

/** What the list of inputs shows, and the way to one of them from elsewhere in the step. */
export interface MoveFilter {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Shows an item's field, whatever the filter leaves out, and puts the focus there. */
  readonly goTo: (item: string) => void;
}

export const MoveFilterContext = createContext<MoveFilter | null>(null);

/** Gives the filter of the list of inputs. */
export function useMoveFilter(): MoveFilter {
  const filter = useContext(MoveFilterContext);
  if (filter === null) throw new Error("This part of the pane stands outside a copy.");
  return filter;
}

/** Id of the element that names an item's field in the copy. */
export function moveHeadingId(id: string): string {
  return `move-${id}`;
}
