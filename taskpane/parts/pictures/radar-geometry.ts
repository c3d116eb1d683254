export interface RadarAxis {
  /** End of the axis. */
  readonly x: number;
  readonly y: number;
  /** Where its number is written. */
  readonly textX: number;
  readonly textY: number;
}

export type Point = readonly [number, number];

/** Places axes around a centre, the first straight up, clockwise. */
export function radarAxes(count: number, centre: Point, radius: number): readonly RadarAxis[] {
  return Array.from({ length: count }, (_, index) => {
    const [x, y] = onAxis(index, count, 1, centre, radius);
    const [textX, textY] = onAxis(index, count, 1 + 14 / radius, centre, radius);
    return { x, y, textX, textY };
  });
}

/** Finds the point at a share of the way along an axis. */
export function onAxis(index: number, count: number, share: number, [x, y]: Point, radius: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return [x + Math.cos(angle) * radius * share, y + Math.sin(angle) * radius * share];
}

/**
 * Finds the corners of an issuer's line. A factor that is open has none: the line is cut there, so that nothing is drawn
 * that nobody said.
 * @returns the pieces of the line; a single closed one where nothing is open
 */
export function radarLines(
  positions: readonly (number | null)[],
  centre: Point,
  radius: number,
): readonly { readonly closed: boolean; readonly points: readonly Point[] }[] {
  const points = positions.map((position, index) =>
    position === null ? null : onAxis(index, positions.length, position, centre, radius),
  );
  const gap = points.indexOf(null);
  if (gap < 0) return [{ closed: true, points: points.filter((point) => point !== null) }];
  const pieces: Point[][] = [[]];
  for (const point of [...points.slice(gap), ...points.slice(0, gap)]) {
    if (point === null) pieces.push([]);
    else pieces.at(-1)?.push(point);
  }
  return pieces.filter((piece) => piece.length > 0).map((piece) => ({ closed: false, points: piece }));
}
