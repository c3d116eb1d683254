import type { Outcome } from "../problem";
import { divide, readFigures, type Figure } from "../ratio";

/** Computes claims over the guarantees released. */
export function claimsOverReleased(ratio: string, claims: Figure, released: Figure): Outcome<number> {
  const read = readFigures({ claims, released }, ["claims", "released"]);
  if (!read.ok) return read;
  return divide(read.value.claims, read.value.released, { ratio, argument: "released" });
}
