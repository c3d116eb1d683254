import * as v from "valibot";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { keptFor } from "../kind";
import { keyForm } from "../text";
import type { Library } from "./fault";
import { newestOf } from "./find";
import { issueShape, reviewShape } from "./issue-shape";
import { pinOf } from "./items";
import { bondRuleFaults, reviewRuleFaults } from "./rule-laws";
import { sharedFaults } from "./library-laws";
import { markOwn } from "./own-pin";
import { ownedBy, type PackLibrary } from "./owner";
import { readPack } from "./parse";
import { scaleFaults } from "./scale-laws";
import type { Pack } from "./schema";
import type { SharedParts } from "./shared";
import { mappingShape, scaleShape, sourceShape, sovereignShape, supportShape } from "./shape";

const fileShape = v.strictObject({
  sources: v.exactOptional(v.array(sourceShape), []),
  scales: v.exactOptional(v.array(scaleShape), []),
  mappings: v.exactOptional(v.array(mappingShape), []),
  supportMethods: v.exactOptional(v.array(supportShape), []),
  sovereignRules: v.exactOptional(v.array(sovereignShape), []),
  issueRules: v.exactOptional(v.array(issueShape), []),
  reviewRules: v.exactOptional(v.array(reviewShape), []),
  packs: v.exactOptional(v.array(v.unknown()), []),
});

/** A file of a library: a pack alone, or packs with the documents, scales, mappings and rules that they bring. */
export type LibraryFile = v.InferInput<typeof fileShape>;

/**
 * Opens a library from parsed JSON files. Each holds a pack, or any of `sources`, `scales`, `mappings`, `supportMethods`,
 * `sovereignRules`, `issueRules`, `reviewRules` and `packs`: a methodology may bring its own. What they name may stand in any
 * file; an id stands once in all of them, and so does a pin.
 * @returns the library; else every fault with the number of its file, from 1, and its path there
 */
export function openLibrary(files: readonly unknown[]): Outcome<PackLibrary> {
  const problems: Problem[] = [];
  const { shared, packs, faults } = readFiles(files);
  problems.push(...faults);
  const laws = lawsOf(shared);
  const releases: Pack[] = [];
  for (const { json, index } of packs) {
    const pack = readPack(json, laws);
    if (pack.ok) releases.push(pack.value);
    else problems.push(...pack.problems.map((one) => ({ ...one, at: `${nameOf(json, index)}, ${one.at}` })));
  }
  for (const pin of repeated(releases.map(pinOf))) problems.push(fault("packs", `${pin} stands twice`));
  if (problems.length > 0) return failure(...problems);
  const library = libraryOver(shared, releases);
  for (const pack of releases) ownedBy(pack, library);
  return success(library);
}

/** Reads a pack from parsed JSON against a library; every problem is named with its path. */
export function readAgainst(json: unknown, library: PackLibrary): Outcome<Pack> {
  const pack = readPack(json, lawsOf(library));
  return pack.ok ? success(ownedBy(pack.value, library)) : pack;
}

function libraryOver(shared: SharedParts, releases: readonly Pack[]): PackLibrary {
  return { ...shared, releases, packs: newestOf(releases) };
}

/** What some files say: what is shared, the packs with the places of their files, and what breaks a form or a law. */
function readFiles(files: readonly unknown[]): {
  readonly shared: SharedParts;
  readonly packs: readonly { readonly json: unknown; readonly index: number }[];
  readonly faults: readonly Problem[];
} {
  const problems: Problem[] = [];
  const read = files.map((file, index) => {
    const parsed = v.safeParse(fileShape, isPack(file) ? { packs: [file] } : file);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues)
      problems.push(fault(`file ${String(index + 1)}, ${v.getDotPath(issue) ?? "all of it"}`, issue.message));
    return null;
  });
  const sound = read.map((file) => file ?? v.parse(fileShape, {}));
  const shared: SharedParts = {
    sources: sound.flatMap(({ sources }) => sources),
    scales: sound.flatMap(({ scales }) => scales),
    mappings: sound.flatMap(({ mappings }) => mappings),
    supportMethods: sound.flatMap(({ supportMethods }) => supportMethods),
    sovereignRules: sound.flatMap(({ sovereignRules }) => sovereignRules),
    issueRules: sound.flatMap(({ issueRules }) => issueRules),
    reviewRules: sound.flatMap(({ reviewRules }) => reviewRules),
  };
  for (const { path, reason } of sharedFaults(shared)) problems.push(fault(path, reason));
  const packs = sound.flatMap((file, index) => file.packs.map((json) => ({ json, index })));
  return { shared, packs, faults: problems };
}

/** What a methodology of one's own may bring beside itself, by the lists of a library. */
export type Brought = Readonly<
  Partial<Record<"sources" | "scales" | "mappings" | "issueRules" | "reviewRules", readonly unknown[]>>
>;

/**
 * Reads a methodology of one's own beside a library, with the documents, scales, mappings and rules that it brings: it may
 * name whatever either has. It stands on a library of its own that has both.
 * @returns every fault with its path: `scales.0.title`, or a path into the methodology
 */
export function readBeside(json: unknown, brought: Brought, base: PackLibrary): Outcome<Pack> {
  const parsed = v.safeParse(fileShape, brought);
  if (!parsed.success)
    return failure(...parsed.issues.map((issue) => fault(v.getDotPath(issue) ?? "(file)", issue.message)));
  const { sources, scales, mappings, issueRules, reviewRules } = parsed.output;
  const { supportMethods, sovereignRules } = base;
  const shared: SharedParts = {
    ...{ supportMethods, sovereignRules },
    sources: [...base.sources, ...sources],
    scales: [...base.scales, ...scales],
    mappings: [...base.mappings, ...mappings],
    issueRules: [...base.issueRules, ...issueRules],
    reviewRules: [...base.reviewRules, ...reviewRules],
  };
  const faults = [
    ...sharedFaults(shared),
    ...scales.flatMap((scale, index) => scaleFaults(scale, `scales.${String(index)}`)),
    ...issueRules.flatMap((rules) => bondRuleFaults(rules, issueRules)),
    ...reviewRules.flatMap((rules) => reviewRuleFaults(rules, reviewRules, shared)),
  ];
  if (faults.length > 0) return failure(...faults.map(({ path, reason }) => fault(path, reason)));
  const laws = lawsOf(shared);
  const pack = readPack(json, laws);
  if (!pack.ok) return pack;
  const idle = [
    ...unnamed("issueRules", issueRules, pack.value.issueRules),
    ...unnamed("reviewRules", reviewRules, pack.value.reviewRules),
  ];
  if (idle.length > 0) return failure(...idle);
  const releases = [...base.releases, pack.value];
  const library = libraryOver(shared, releases);
  // A scale alone is what most bring: it was hashed by itself before there was anything else to bring.
  const more = { mappings, issueRules, reviewRules };
  const isMore = Object.values(more).some((list) => list.length > 0);
  return success(markOwn(ownedBy(pack.value, library), isMore ? [scales, more] : scales));
}

/** Rules that nobody names would be hashed and never be used. */
function unnamed(
  list: "issueRules" | "reviewRules",
  brought: readonly { readonly id: string }[],
  named: string | undefined,
): readonly Problem[] {
  return brought.flatMap(({ id }, index) =>
    id === named ? [] : [fault(`${list}.${String(index)}`, `"${id}" is not named by the methodology`)],
  );
}

function fault(path: string, reason: string): Problem {
  return wrong("pack-invalid", path, { reason });
}

function isPack(file: unknown): boolean {
  return typeof file === "object" && file !== null && "schema" in file;
}

/** Names a pack before it is known to be one. */
function nameOf(json: unknown, index: number): string {
  const id = typeof json === "object" && json !== null && "id" in json ? json.id : undefined;
  return typeof id === "string" ? id : `file ${String(index + 1)}`;
}

/** Lists texts that another one before them spells likewise. */
function repeated(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size === seen.add(keyForm(text)).size);
}

/** What the laws of packs are judged against. */
const lawsOf = keptFor(({ sources, scales, mappings, issueRules, reviewRules }: SharedParts): Library => ({
  sourceKeys: new Set(sources.map(({ key }) => key)),
  issueRules: new Set(issueRules.map(({ id }) => id)),
  reviewRules: new Set(reviewRules.map(({ id }) => id)),
  scales: new Map(scales.map((scale) => [scale.id, scale])),
  mappings: new Map(mappings.map((mapping) => [mapping.id, mapping])),
}));
