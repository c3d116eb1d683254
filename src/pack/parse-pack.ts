import type { Outcome } from "../problem";
import { shippedLibrary } from "./catalogue";
import { readAgainst } from "./library";
import type { PackLibrary } from "./owner";
import type { Pack } from "./schema";

/** Reads a pack from parsed JSON against a library, by itself the one that ships; every problem is named with its path. */
export function parsePack(json: unknown, library: PackLibrary = shippedLibrary()): Outcome<Pack> {
  return readAgainst(json, library);
}
