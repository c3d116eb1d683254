/** Draws a diamond around a point. */
export function diamond(x: number, y: number, size: number): string {
  const corners = [
    [x - size, y],
    [x, y - size],
    [x + size, y],
    [x, y + size],
  ] as const;
  return closed(corners);
}

/** Draws a closed line through points. */
export function closed(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${String(round(x))} ${String(round(y))}`).join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
