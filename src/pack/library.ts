import * as v from "valibot";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { keptFor } from "../kind";
import { keyForm } from "../text";
import type { RatingScale } from "../scale";
import type { Fault, Library } from "./fault";
import { newestOf } from "./find";
import { issueShape, reviewShape } from "./issue-shape";
import { pinOf } from "./items";
import { sharedFaults } from "./library-laws";
import { markOwn } from "./own-pin";
import { ownedBy, type PackLibrary } from "./owner";
import { readPack } from "./parse";
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

/**
 * Reads a methodology of one's own beside a library, with the documents and scales that it brings: it may name whatever
 * either has. It stands on a library of its own that has both.
 * @returns every fault with its path: `scales.0.title`, or a path into the methodology
 */
export function readBeside(
  json: unknown,
  brought: { readonly sources: readonly unknown[]; readonly scales: readonly unknown[] },
  base: PackLibrary,
): Outcome<Pack> {
  const parsed = v.safeParse(fileShape, brought);
  if (!parsed.success)
    return failure(...parsed.issues.map((issue) => fault(v.getDotPath(issue) ?? "(file)", issue.message)));
  const { sources, scales } = parsed.output;
  const { mappings, supportMethods, sovereignRules, issueRules, reviewRules } = base;
  const shared: SharedParts = {
    ...{ mappings, supportMethods, sovereignRules, issueRules, reviewRules },
    sources: [...base.sources, ...sources],
    scales: [...base.scales, ...scales],
  };
  const faults = [...sharedFaults(shared), ...scales.flatMap(scaleFaults)];
  if (faults.length > 0) return failure(...faults.map(({ path, reason }) => fault(path, reason)));
  const laws = lawsOf(shared);
  const pack = readPack(json, laws);
  if (!pack.ok) return pack;
  const releases = [...base.releases, pack.value];
  const library = libraryOver(shared, releases);
  return success(markOwn(ownedBy(pack.value, library), scales));
}

/** Every symbol of a scale of one's own stands once. */
function scaleFaults({ notations }: RatingScale): readonly Fault[] {
  // AA and AA- are one key and two symbols.
  const { symbols } = notations[0];
  const twice = symbols.filter((symbol, index) => symbols.indexOf(symbol) !== index);
  return twice.map((symbol) => ({
    path: "scales.0.notations",
    reason: `the symbol "${symbol}" stands twice`,
  }));
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
