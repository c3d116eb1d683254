/** Writes a share of a score for the eye: 0.1666 is 17%. */
export function shareText(weight: number | undefined): string {
  return weight === undefined ? "" : `${String(Math.round(weight * 100))}%`;
}

/** Writes an effect on a score for the eye, + better, to two decimals; one that rounds to nothing is 0. */
export function effectText(effect: number | undefined): string {
  if (effect === undefined) return "";
  const rounded = Math.round(effect * 100) / 100;
  if (rounded === 0) return "0";
  return `${rounded > 0 ? "+" : "−"}${Math.abs(rounded).toFixed(2)}`;
}
