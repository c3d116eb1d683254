/** Simulates. */
export function SimulationPanel() {
  return null;
}
