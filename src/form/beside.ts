import { libraryOf, shippedLibrary, partsUsed, type Pack, type PackLibrary } from "../pack";

/** How much of what stands beside a methodology is written: what it brought, or everything that it uses. */
export type Extent = "own" | "all";

/** What stands beside a methodology and is written with it. */
export type Beside = Pick<PackLibrary, "scales" | "mappings" | "issueRules" | "reviewRules">;

/** Finds what stands beside a methodology: what the library that ships lacks, or all that its ratings, bonds and reviews use. */
export function besideOf(pack: Pack, extent: Extent): Beside {
  const library = libraryOf(pack);
  const shipped = shippedLibrary();
  const used = extent === "all" ? usedBy(pack, library) : new Set<string>();
  const chosen = <T extends { readonly id: string }>(kind: string, own: readonly T[], base: readonly T[]) =>
    own.filter((one) => used.has(`${kind}:${one.id}`) || !base.includes(one));
  return {
    scales: ownFirst(chosen("scale", library.scales, shipped.scales), pack.scale),
    mappings: chosen("mapping", library.mappings, shipped.mappings),
    issueRules: chosen("issue", library.issueRules, shipped.issueRules),
    reviewRules: chosen("review", library.reviewRules, shipped.reviewRules),
  };
}

/** Names what a methodology uses, and what its rules for bonds use on its own scale. */
function usedBy(pack: Pack, library: PackLibrary): ReadonlySet<string> {
  const names = new Set(partsUsed(pack, library).map((name) => name.split("/")[0] ?? name));
  const rules = library.issueRules.find(({ id }) => id === pack.issueRules);
  for (const [scale, mapping] of Object.entries(rules?.shortTerm ?? {})) {
    if (scale !== pack.scale) continue;
    names.add(`mapping:${mapping}`);
    const short = library.mappings.find(({ id }) => id === mapping);
    if (short !== undefined) names.add(`scale:${short.to}`);
  }
  return names;
}

function ownFirst<T extends { readonly id: string }>(scales: readonly T[], own: string): readonly T[] {
  return [...scales.filter(({ id }) => id === own), ...scales.filter(({ id }) => id !== own)];
}
