import { canonicalText } from "../canonical";
import { sha256 } from "../sha256";
import { computingOf } from "./content";
import type { Pack } from "./schema";

/** Hashes of methodologies of one's own: by them a pin says what it stands for, since nobody locked it. */
const hashes = new WeakMap<object, string>();

/** Notes that a methodology is the user's own, by the hash of all of it that computes and of what it brings. */
export function markOwn(pack: Pack, brought: unknown): Pack {
  const text = canonicalText([computingOf(pack), computingOf(brought)]);
  hashes.set(pack, sha256(text).slice(0, 8));
  return pack;
}

/** Notes that a methodology was made from another by changed numbers: it is as much the user's own as that one. */
export function markedAs(pack: Pack, from: Pack): Pack {
  const hash = hashes.get(from);
  if (hash !== undefined) hashes.set(pack, hash);
  return pack;
}

const locked = new WeakSet<object>();

/** Notes that a methodology of one's own is locked: under its version nothing else is taken. */
export function markLocked<T extends object>(pack: T): T {
  locked.add(pack);
  return pack;
}

/** Tells whether a methodology of one's own is locked under its version. */
export function isLocked(pack: object): boolean {
  return locked.has(pack);
}

/** The hash that the pin of a methodology of one's own ends in; undefined for one that ships. */
export function ownHashOf(pack: object): string | undefined {
  return hashes.get(pack);
}

/** Tells whether a methodology is the user's own: nobody published it, and no lock holds it. */
export function isOwn(pack: object): boolean {
  return hashes.has(pack);
}
