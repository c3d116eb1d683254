import { createContext, useContext, type ReactNode } from "react";
import { createPortal } from "react-dom";

/** The part of the pane's foot in which a place shows its own action; null until it is drawn. */
export const FootContext = createContext<HTMLElement | null>(null);

/** Shows what is to be done on a place at the foot of the pane, where it stays in sight. */
export function PlaceAction({ children }: { readonly children: ReactNode }) {
  const foot = useContext(FootContext);
  return foot === null ? null : createPortal(children, foot);
}
