import type { Simulation } from "../../../src";

/** What came of a simulation, with what was drawn. */
export interface SimulationReport {
  readonly simulation: Simulation;
  /** Name of the copy that was simulated. */
  readonly of: string;
  readonly varied: readonly { readonly label: string; readonly text: string }[];
}

/** Writes a share of all runs for the reader. */
export function shareText(count: number, runs: number): string {
  return `${(runs === 0 ? 0 : (100 * count) / runs).toFixed(1)}%`;
}
