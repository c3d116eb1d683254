import type { Pack } from "./schema";
import type { SharedParts } from "./shared";

/** Methodologies with everything that they name. */
export interface PackLibrary extends SharedParts {
  /** Every calibration of every version, in the order of the files. */
  readonly releases: readonly Pack[];
  /** The newest of each methodology, in the order in which the methodologies first come. */
  readonly packs: readonly Pack[];
}

const owners = new WeakMap<Pack, PackLibrary>();

/** Finds the library that read a pack. */
export function ownerOf(pack: Pack): PackLibrary | undefined {
  return owners.get(pack);
}

/** Notes that a pack stands on a library, as one does that was made from another by changed numbers. */
export function ownedBy(pack: Pack, library: PackLibrary | undefined): Pack {
  if (library !== undefined) owners.set(pack, library);
  return pack;
}
