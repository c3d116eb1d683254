/** Writes. */
export function WriteScenarios() {
  return null;
}
