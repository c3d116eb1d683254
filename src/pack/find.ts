import { failure, success, wrong, type Outcome } from "../problem";
import { keyForm, normaliseText } from "../text";
import { pinOf } from "./items";
import type { Pack } from "./schema";

/**
 * Finds a methodology among some by its id (the last of several versions) or by a pin `id@version+calibration`, which
 * gives that version whatever came after it. An unknown version names those that there are; a pin of local changes
 * says that it does not hold them.
 */
export function packAmong(packs: readonly Pack[], reference: string, at: string): Outcome<Pack> {
  const text = normaliseText(reference).replace(/ /g, "").toLowerCase();
  const found = text.includes("@")
    ? packs.find((pack) => pinOf(pack).toLowerCase() === text)
    : (packs.findLast((pack) => pack.id === text) ?? packTitled(packs, reference));
  if (found !== undefined) return success(found);
  const [base = ""] = text.split("*");
  const shipped = packs.find((pack) => pinOf(pack).toLowerCase() === base);
  if (text.includes("*") && shipped !== undefined)
    return failure(wrong("local-pin", at, { received: reference, allowed: pinOf(shipped) }));
  const allowed = packs.map((pack) => (text.includes("@") ? pinOf(pack) : pack.id));
  return failure(wrong("unknown-method", at, { received: reference, allowed }));
}

/** Finds a methodology by its title in either language, the last of several versions; a title of two methodologies is none. */
function packTitled(packs: readonly Pack[], reference: string): Pack | undefined {
  const form = keyForm(reference);
  const titled = packs.filter(({ id, title }) =>
    [id, title.en, title.zh].some((name) => keyForm(name) === form),
  );
  return new Set(titled.map(({ id }) => id)).size === 1 ? titled.at(-1) : undefined;
}
