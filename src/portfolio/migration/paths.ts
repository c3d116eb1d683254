/** Where somebody stands at a time: a rank (1 is the best), in default, withdrawn; null where nothing is known. */
export type Standing = number | "default" | "withdrawn" | null;

/** One entity's standings at the times of a wide table, first to last. */
export type Path = readonly Standing[];

/** One step that was seen: from a rank to where the entity stood one period later. */
export interface Passage {
  readonly from: number;
  readonly to: number | "default" | "withdrawn";
}

/**
 * Lists the steps of a path: from each rated time to the next one of which something is known at once. A blank is not
 * looked over: what was not seen is no step. After a default there is none.
 */
export function passagesOf(path: Path): readonly Passage[] {
  const passages: Passage[] = [];
  for (let time = 0; time + 1 < path.length; time += 1) {
    const [from, to] = [path[time], path[time + 1]];
    if (typeof from === "number" && to !== null && to !== undefined) passages.push({ from, to });
    if (to === "default") break;
  }
  return passages;
}
