import { partHashes, partsUsed } from "./closure";
import { hashesOf, type ContentHashes } from "./content";
import type { Fault } from "./fault";
import { pinOf } from "./items";
import type { PackLibrary } from "./owner";
import type { Lock } from "./lock-shape";

/** A line of the lock without the parts that a pin uses. */
interface Line {
  readonly computing: string;
  readonly wording: readonly string[];
}

/**
 * Lists what in a library is not what its lock says: a released pin or part that is gone or computes otherwise, words that
 * have no line yet, and what was never locked. Empty where every pin is its content.
 */
export function lockFaults(library: PackLibrary, lock: Lock): readonly Fault[] {
  const packs = new Map(library.releases.map((pack) => [pinOf(pack), hashesOf(pack)]));
  const parts = partHashes(library);
  const unknown = Object.entries(lock.packs).flatMap(([pin, { uses }]) =>
    uses
      .filter((name) => !(name in lock.shared))
      .map((name) => ({ path: pin, reason: `uses ${name}, which has no line` })),
  );
  return [
    ...lineFaults(parts, lock.shared, "id"),
    ...lineFaults(packs, lock.packs, "calibration"),
    ...unknown,
  ];
}

function lineFaults(
  found: ReadonlyMap<string, ContentHashes>,
  lines: Readonly<Record<string, Line>>,
  next: "id" | "calibration",
): readonly Fault[] {
  const gone = Object.keys(lines)
    .filter((name) => !found.has(name))
    .map((name) => ({ path: name, reason: "was released and is gone: each release is kept for good" }));
  const others = [...found].flatMap(([name, { computing, wording }]): readonly Fault[] => {
    const line = lines[name];
    if (line === undefined) return [{ path: name, reason: "has no line in the lock" }];
    if (line.computing !== computing)
      return [{ path: name, reason: `computes otherwise than released: give the change a new ${next}` }];
    return line.wording.at(-1) === wording
      ? []
      : [{ path: name, reason: "is worded otherwise than the last line of its wording" }];
  });
  return [...gone, ...others];
}

/**
 * Brings a lock up to a library: lines for what is new, and a further wording where only words changed. A line that stands
 * is never changed, but for those named as never released.
 * @param unreleased pins and names of parts whose lines are written anew
 */
export function lockedAnew(library: PackLibrary, lock: Lock, unreleased: readonly string[] = []): Lock {
  const lineOf = (name: string, { computing, wording }: ContentHashes, line: Line | undefined): Line => {
    if (line === undefined || unreleased.includes(name)) return { computing, wording: [wording] };
    const { wording: before } = line;
    return {
      computing: line.computing,
      wording:
        line.computing !== computing || before.at(-1) === wording
          ? before
          : [...before.filter((one) => one !== wording), wording],
    };
  };
  const shared = [...partHashes(library)].map(
    ([name, hashes]) => [name, lineOf(name, hashes, lock.shared[name])] as const,
  );
  const packs = library.releases.map((pack) => {
    const pin = pinOf(pack);
    const line = lock.packs[pin];
    const isNew = line === undefined || unreleased.includes(pin);
    const uses = isNew ? partsUsed(pack, library) : line.uses;
    const before = isNew ? undefined : line.before;
    const own = { ...lineOf(pin, hashesOf(pack), line), uses };
    return [pin, before === undefined ? own : { ...own, before }] as const;
  });
  return {
    about: lock.about,
    shared: { ...lock.shared, ...Object.fromEntries(shared) },
    packs: { ...lock.packs, ...Object.fromEntries(packs) },
  } as Lock;
}
