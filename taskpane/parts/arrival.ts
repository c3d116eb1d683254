import { createContext, useContext, useEffect, useRef } from "react";

/** Where the last jump went: the step that was asked for, the item on it, and how many jumps there were. */
export interface Arrival {
  readonly step: string;
  readonly focus: string | null;
  readonly jumps: number;
}

export const ArrivalContext = createContext<Arrival>({ step: "", focus: null, jumps: 0 });

/**
 * Runs once for each jump, when the place that it leads to is on screen: also when the place had to be loaded first.
 * @param arrive moves the focus to what was asked for
 */
export function useArrival(arrive: (arrival: Arrival) => void): void {
  const arrival = useContext(ArrivalContext);
  const seen = useRef(0);
  const act = useRef(arrive);
  useEffect(() => {
    act.current = arrive;
  });
  useEffect(() => {
    if (arrival.jumps === seen.current) return;
    seen.current = arrival.jumps;
    act.current(arrival);
  }, [arrival]);
}

/** Brings an element into view with the focus on it, so that the keyboard goes on from there. */
export function arriveAt(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: "start" });
}
