import { findItem, type Pack } from "../pack";
import { walk } from "./assess";
import { readSubject } from "./read";
import type { Subject } from "./types";

/**
 * Lists the items that are given and had no effect on the rating: what lies beneath a grade that is stated, a rating of a
 * supporter who does not support. Nobody should think that they counted.
 */
export function idleInputs(pack: Pack, subject: Subject): readonly string[] {
  const { run } = walk(pack, subject);
  if (run === undefined) return [];
  return [...readSubject(pack, subject).entries.keys()].filter((id) => {
    if (!run.nodes.has(id)) return true;
    const item = findItem(pack, id);
    if (item?.kind !== "rating" && item?.kind !== "markets") return false;
    const chosen = item.unless === undefined ? undefined : run.nodes.get(item.unless.item)?.choice;
    return chosen !== undefined && item.unless?.is.includes(chosen) === true;
  });
}
