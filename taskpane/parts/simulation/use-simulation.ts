import { useMemo, useState } from "react";
import {
  startSimulation,
  success,
  type InputRanges,
  type Outcome,
  type Pack,
  type Simulation,
  type SimulationTerms,
  type Subject,
} from "../../../src";
import { atOnce, useWork, type Work } from "../use-work";
import type { SimulationReport } from "../../../desk/paper/simulation/report";

/** What is simulated, and what is told of it afterwards. */
export interface SimulationOrder extends Omit<SimulationReport, "simulation"> {
  readonly pack: Pack;
  readonly subject: Subject;
  readonly ranges: InputRanges;
  readonly terms: SimulationTerms;
}

/** Runs between two looks at the clock: a few milliseconds of the slowest methodology. */
const PIECE = 10;

/** Makes a simulation as work in pieces; what is wrong with its ranges comes at once. */
export function simulationWork({ pack, subject, ranges, terms }: SimulationOrder): Work<Outcome<Simulation>> {
  const started = startSimulation(pack, subject, ranges, terms);
  if (!started.ok) return atOnce(() => started);
  const running = started.value;
  return {
    step: () => running.step(PIECE),
    done: () => running.done() / terms.runs,
    result: () => success(running.result()),
  };
}

export interface SimulationRun {
  readonly order: SimulationOrder | null;
  readonly done: number;
  /** Null while it runs, and before. */
  readonly outcome: Outcome<Simulation> | null;
  readonly cancelled: boolean;
  readonly run: (order: SimulationOrder) => void;
  readonly cancel: () => void;
  /** What came of the last one that was finished. */
  readonly report: SimulationReport | null;
}

/** Runs simulations one at a time, in pieces between which the pane is free. */
export function useSimulation(): SimulationRun {
  const [order, setOrder] = useState<SimulationOrder | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const start = useMemo(() => (order === null ? null : () => simulationWork(order)), [order]);
  const { done, found } = useWork(start);
  const outcome = order === null ? null : (found?.value ?? null);
  const report = useMemo(
    () =>
      order === null || outcome?.ok !== true
        ? null
        : { simulation: outcome.value, of: order.of, varied: order.varied },
    [order, outcome],
  );
  const run = (wanted: SimulationOrder) => {
    setCancelled(false);
    setOrder(wanted);
  };
  const cancel = () => {
    setCancelled(true);
    setOrder(null);
  };
  return { order, done, outcome, cancelled, run, cancel, report };
}
