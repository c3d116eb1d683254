import type { Pack } from "../pack";
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
  return [...readSubject(pack, subject).entries.keys()].filter((id) => !run.nodes.has(id));
}
