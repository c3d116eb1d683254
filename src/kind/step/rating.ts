import { notchesBetween, readRating, type Rating } from "../../scale";
import type { Node } from "../node";
import type { Run } from "./kind";

/** Makes the node of a step that comes to a symbol of the pack's scale, in the form of a stand-alone rating. */
export function ratedAs(id: string, symbol: string, run: Run): Node | null {
  const read = run.take(readRating(symbol, run.scale, id), id);
  return read && { id, rating: { ...read, notation: 0, lowerCase: run.scale.lowerCaseStandalone } };
}

/** Holds a rating at a line, unless the step that does so is lifted. */
export function heldAt(id: string, rating: Rating, line: Rating | null, run: Run): Node {
  const above = line !== null && notchesBetween(rating, line) > 0 && !run.isLifted(id);
  return { id, rating: above ? { ...rating, rank: line.rank } : rating, restrained: above };
}
