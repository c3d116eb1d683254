import * as v from "valibot";
import { canonicalText } from "../canonical";
import { failure, success, wrong, type Outcome } from "../problem";
import { calibrationOf } from "./calibrated";
import { libraryOf, listReleases, shippedLibrary } from "./catalogue";
import { pinOf } from "./items";
import { readBeside, type Brought } from "./library";
import { isLocked, markLocked } from "./own-pin";
import { calibratePack } from "./calibrate";
import type { Pack } from "./schema";
import { sourceShape } from "./shape";

/** What a methodology may bring, by the lists of a library. */
const LISTS = ["sources", "scales", "mappings", "issueRules", "reviewRules"] as const;

/** A methodology as a file of its own: itself, with what it brings. */
export type MethodFile = Brought & {
  readonly packs: readonly [Pack];
  /** The pin under which it is locked: what says otherwise under this version is refused. */
  readonly locked?: string;
};

/** Makes the file of a methodology: what the library that ships has is named there, not repeated. */
export function methodFileOf(pack: Pack): MethodFile {
  const [own, shipped] = [libraryOf(pack), shippedLibrary()];
  const lacking = <T>(all: readonly T[], base: readonly T[]) => all.filter((one) => !base.includes(one));
  const mappings = lacking(own.mappings, shipped.mappings);
  const issueRules = lacking(own.issueRules, shipped.issueRules);
  const reviewRules = lacking(own.reviewRules, shipped.reviewRules);
  return {
    sources: lacking(own.sources, shipped.sources),
    scales: lacking(own.scales, shipped.scales),
    ...(mappings.length === 0 ? {} : { mappings }),
    ...(issueRules.length === 0 ? {} : { issueRules }),
    ...(reviewRules.length === 0 ? {} : { reviewRules }),
    packs: [pack],
    ...(isLocked(pack) ? { locked: pinOf(pack) } : {}),
  };
}

/**
 * Reads a methodology from a file: a pack alone, or one with what it brings. One that says what ships under its pin is that one;
 * any other is the user's own, and its pin ends in a hash.
 */
export function readMethodFile(json: unknown): Outcome<Pack> {
  const file = fileOf(json);
  if (file === null)
    return failure(wrong("wrong-shape", "file", { received: "something else", expected: FORM }));
  const known = new Set(shippedLibrary().sources.map((source) => canonicalText(source)));
  // One that has not the form of a document is refused with its place; it may be endless, and is not written out.
  const isNew = (source: unknown) => !v.is(sourceShape, source) || !known.has(canonicalText(source));
  const brought = { ...file.brought, sources: (file.brought.sources ?? []).filter(isNew) };
  const read = readBeside(file.pack, brought, shippedLibrary());
  if (!read.ok) return read;
  const shipped = shippedUnder(read.value);
  if (shipped !== undefined && isSame(shipped, read.value)) return success(shipped);
  return file.locked === undefined ? read : heldToLock(read.value, file.locked);
}

/** Takes a methodology that says of itself that it is locked, where it is what was locked; another version has no lock yet. */
export function heldToLock(pack: Pack, locked: string): Outcome<Pack> {
  const pin = pinOf(pack);
  if (pin === locked) return success(markLocked(pack));
  return pin.split(/[#*]/)[0] === locked.split(/[#*]/)[0]
    ? failure(wrong("locked-method", "version", { received: pin, locked }))
    : success(pack);
}

const FORM = {
  en: "a methodology pack, or an object with packs (one) and what it brings: sources, scales, mappings, issueRules, reviewRules",
  zh: "一个评级方法，或含 packs（一个）及所附 sources、scales、mappings、issueRules、reviewRules 的对象",
};

interface FileRead {
  readonly pack: unknown;
  readonly brought: Brought;
  readonly locked?: string;
}

function fileOf(json: unknown): FileRead | null {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return null;
  if (!("packs" in json)) return { pack: json, brought: {} };
  const { packs, locked, ...brought } = json as Readonly<Record<string, unknown>>;
  const isKnown = Object.entries(brought).every(
    ([name, list]) => LISTS.some((one) => one === name) && Array.isArray(list),
  );
  if (!Array.isArray(packs) || packs.length !== 1 || !isKnown) return null;
  if (locked !== undefined && typeof locked !== "string") return null;
  return { pack: packs[0], brought, ...(locked === undefined ? {} : { locked }) };
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
