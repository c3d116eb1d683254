import { failure, success, wrong, type Outcome } from "../problem";
import { keyForm, normaliseText } from "../text";
import { pinOf } from "./items";
import { isOwn } from "./own-pin";
import type { Pack } from "./schema";

/** What a release is found by: a pack, or the head of one. */
type Release = Pick<Pack, "id" | "version" | "calibration" | "published" | "title" | "local">;

/** Tells whether one release of a methodology came after another: by calibration within a version, else by publication. */
function isLater(one: Release, other: Release): boolean {
  if (one.version === other.version) return one.calibration > other.calibration;
  return one.published === other.published ? true : one.published > other.published;
}

/**
 * Lists the newest release of each methodology, in the order in which the methodologies first come. Of two versions
 * published on one day the later in the list is the newer.
 */
export function newestOf<T extends Release>(packs: readonly T[]): readonly T[] {
  const newest = new Map<string, T>();
  for (const pack of packs) {
    const known = newest.get(pack.id);
    if (known === undefined || isLater(pack, known)) newest.set(pack.id, pack);
  }
  return [...newest.values()];
}

/**
 * Finds a methodology among some by its id (its newest release) or by a pin `id@version+calibration`, which
 * gives that version whatever came after it. An unknown version names those that there are; a pin of local changes
 * says that it does not hold them.
 */
export function packAmong<T extends Release>(packs: readonly T[], reference: string, at: string): Outcome<T> {
  const text = normaliseText(reference).replace(/ /g, "").toLowerCase();
  const found = text.includes("@")
    ? packs.find((pack) => pinOf(pack).toLowerCase() === text || bareOwnPin(pack) === text)
    : (newestOf(packs).find((pack) => pack.id === text) ?? packTitled(packs, reference));
  if (found !== undefined) return success(found);
  const [base = ""] = text.split("*");
  const changed = packs.find((pack) => bareOwnPin(pack) === text.split(/[#*]/)[0] && text.includes("#"));
  if (changed !== undefined && pinOf(changed).toLowerCase() !== base)
    return failure(wrong("changed-method", at, { received: reference, now: pinOf(changed) }));
  const shipped = packs.find((pack) => pinOf(pack).toLowerCase() === base);
  if (text.includes("*") && shipped !== undefined)
    return failure(wrong("local-pin", at, { received: reference, allowed: pinOf(shipped) }));
  const allowed = text.includes("@") ? packs.map(pinOf) : newestOf(packs).map(({ id }) => id);
  return failure(wrong("unknown-method", at, { received: reference, allowed }));
}

/** The pin of a methodology of one's own without its hash; undefined for one that ships. */
function bareOwnPin(pack: Release): string | undefined {
  return isOwn(pack) ? pinOf(pack).toLowerCase().split("#")[0] : undefined;
}

/** Finds a methodology by its title in either language; a title of two methodologies is none. */
function packTitled<T extends Release>(packs: readonly T[], reference: string): T | undefined {
  const form = keyForm(reference);
  const titled = newestOf(packs).filter(({ id, title }) =>
    [id, title.en, title.zh].some((name) => keyForm(name) === form),
  );
  return titled.length === 1 ? titled[0] : undefined;
}
