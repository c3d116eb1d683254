import { useMemo } from "react";
import { startDistances, type Distances, type Outcome } from "../../src";
import { usePane } from "./context";
import { useSubject } from "./use-subject";
import { atOnce, useWork, type Progress, type Work } from "./use-work";

/** Finds how far each item is from moving the rating, item by item and pair by pair, while the pane stays free. */
export function useDistances(notches: number): Progress<Outcome<Distances>> {
  const { pack } = usePane();
  const subject = useSubject();
  const start = useMemo(
    () => (): Work<Outcome<Distances>> => {
      const started = startDistances(pack, subject, notches);
      if (!started.ok) return atOnce(() => started);
      const running = started.value;
      return {
        step: () => running.step(),
        done: () => running.done(),
        result: () => ({ ok: true, value: running.result() }),
      };
    },
    [pack, subject, notches],
  );
  return useWork(start);
}
