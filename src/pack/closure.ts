import { canonicalText } from "../canonical";
import { sha256 } from "../sha256";
import { libraryOf, shippedLock } from "./catalogue";
import { hashesOf, type ContentHashes } from "./content";
import { basePinOf } from "./items";
import type { PackLibrary } from "./owner";
import type { Pack } from "./schema";
import type { SharedParts } from "./shared";

/** What a pin stands for: the hash of all that computes, the pack and what it uses, and that of the pack's words. */
export type PackContent = ContentHashes;

/**
 * Lists what methodologies share by a name of kind and id. A scale's further notations and the words that it also takes for
 * a symbol are parts of their own: one more way to spell a rating changes no rating that was given before.
 */
export function sharedParts(shared: SharedParts): ReadonlyMap<string, unknown> {
  const named = <T extends { readonly id: string }>(kind: string, list: readonly T[]) =>
    list.map((part) => [`${kind}:${part.id}`, part] as const);
  const scales = shared.scales.flatMap(({ notations: [first, ...others], alternates, ...scale }) => [
    [`scale:${scale.id}`, { ...scale, notations: [first] }] as const,
    ...others.map((notation) => [`scale:${scale.id}/${notation.id}`, notation] as const),
    ...(alternates === undefined ? [] : [[`scale:${scale.id}/alternates`, alternates] as const]),
  ]);
  return new Map<string, unknown>([
    ...scales,
    ...named("mapping", shared.mappings),
    ...named("support", shared.supportMethods),
    ...named("sovereign", shared.sovereignRules),
    ...named("issue", shared.issueRules),
    ...named("review", shared.reviewRules),
  ]);
}

/**
 * Lists the shared parts that a pack's ratings may use: its scale and those on which others' ratings may be given, the
 * mappings from these to its own that a subject may name, its short-term mapping, and its rules for bonds and reviews. Support and sovereign steps carry
 * their numbers themselves.
 */
export function partsUsed(pack: Pack, library: PackLibrary): readonly string[] {
  const given = pack.items.flatMap((item) =>
    item.kind === "rating" || item.kind === "markets" ? item.scales : [],
  );
  const mappings = library.mappings.filter(
    ({ id, from, to }) => id === pack.shortTerm || (to === pack.scale && given.includes(from)),
  );
  const scales = new Set([pack.scale, ...given, ...mappings.flatMap(({ from, to }) => [from, to])]);
  const names = new Set([
    ...mappings.map(({ id }) => `mapping:${id}`),
    ...(pack.issueRules === undefined ? [] : [`issue:${pack.issueRules}`]),
    ...(pack.reviewRules === undefined ? [] : [`review:${pack.reviewRules}`]),
  ]);
  const isScale = (name: string) =>
    name.startsWith("scale:") && scales.has(name.slice("scale:".length).split("/")[0] ?? "");
  return [...sharedParts(library).keys()].filter((name) => names.has(name) || isScale(name)).sort();
}

const contents = new WeakMap<Pack, PackContent>();

/**
 * Hashes what a pack stands for. Of what came into the library after its release it knows nothing: a released pin counts the
 * parts that its line of the lock names.
 */
export function contentOf(pack: Pack): PackContent {
  const known = contents.get(pack);
  if (known !== undefined) return known;
  const library = libraryOf(pack);
  const uses = shippedLock().packs[basePinOf(pack)]?.uses ?? partsUsed(pack, library);
  const parts = partHashes(library);
  const own = hashesOf(pack);
  const used = uses.map((name) => [name, parts.get(name)?.computing ?? null]);
  const content = { computing: sha256(canonicalText([own.computing, used])), wording: own.wording };
  contents.set(pack, content);
  return content;
}

const hashed = new WeakMap<SharedParts, ReadonlyMap<string, ContentHashes>>();

/** Hashes the shared parts of a library. */
export function partHashes(library: SharedParts): ReadonlyMap<string, ContentHashes> {
  const known = hashed.get(library);
  if (known !== undefined) return known;
  const parts = new Map([...sharedParts(library)].map(([name, part]) => [name, hashesOf(part)] as const));
  hashed.set(library, parts);
  return parts;
}
