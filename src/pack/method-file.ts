import { canonicalText } from "../canonical";
import { failure, success, wrong, type Outcome } from "../problem";
import { calibrationOf } from "./calibrated";
import { libraryOf, listReleases, shippedLibrary } from "./catalogue";
import { readBeside } from "./library";
import { calibratePack } from "./calibrate";
import type { Pack } from "./schema";

/** A methodology as a file of its own: itself, with the documents and the scale that it brings. */
export interface MethodFile {
  readonly sources: readonly unknown[];
  readonly scales: readonly unknown[];
  readonly packs: readonly [Pack];
}

/** Makes the file of a methodology: what the library that ships has is named there, not repeated. */
export function methodFileOf(pack: Pack): MethodFile {
  const { sources, scales } = libraryOf(pack);
  const shipped = shippedLibrary();
  return {
    sources: sources.filter((source) => !shipped.sources.includes(source)),
    scales: scales.filter((scale) => !shipped.scales.includes(scale)),
    packs: [pack],
  };
}

/**
 * Reads a methodology from a file: a pack alone, or one with the documents and the scale that it brings. One that says what
 * ships under its pin is that one; any other is the user's own, and its pin ends in a hash.
 */
export function readMethodFile(json: unknown): Outcome<Pack> {
  const file = fileOf(json);
  if (file === null)
    return failure(wrong("wrong-shape", "file", { received: "something else", expected: FORM }));
  const known = new Set(shippedLibrary().sources.map((source) => canonicalText(source)));
  const isNew = (source: unknown) => !known.has(canonicalText(source));
  const read = readBeside(
    file.pack,
    { sources: file.sources.filter(isNew), scales: file.scales },
    shippedLibrary(),
  );
  if (!read.ok) return read;
  const shipped = shippedUnder(read.value);
  return shipped !== undefined && isSame(shipped, read.value) ? success(shipped) : read;
}

const FORM = {
  en: "a methodology pack, or an object with packs (one), sources and scales",
  zh: "一个评级方法，或含 packs（一个）、sources、scales 的对象",
};

function fileOf(json: unknown): {
  readonly pack: unknown;
  readonly sources: readonly unknown[];
  readonly scales: readonly unknown[];
} | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  if (!("packs" in json)) return { pack: json, sources: [], scales: [] };
  const { packs, sources = [], scales = [], ...more } = json as Partial<Record<keyof MethodFile, unknown>>;
  if (!Array.isArray(packs) || !Array.isArray(sources) || !Array.isArray(scales)) return null;
  if (packs.length !== 1 || Object.keys(more).length > 0) return null;
  return { pack: packs[0], sources, scales };
}

/** Finds the release that ships under a methodology's pin, with the numbers that were changed locally in it. */
export function shippedUnder(pack: Pack): Pack | undefined {
  const { id, version, calibration } = pack;
  const shipped = listReleases().find(
    (one) => one.id === id && one.version === version && one.calibration === calibration,
  );
  if (shipped === undefined || pack.local === undefined) return shipped;
  const rows = calibrationOf(pack).map(({ path, value }) => ({ at: path, path, value }));
  const changed = calibratePack(shipped, rows);
  return changed.ok ? changed.value : shipped;
}

function isSame(a: Pack, b: Pack): boolean {
  return canonicalText(a) === canonicalText(b);
}
