import { keptMethods } from "./kept";
import { readMethodFile, methodFileOf } from "./method-file";
import type { Pack } from "./schema";
import type { Outcome } from "../problem";

/** The last run of digits of a version, with what stands around it. */
const LAST_NUMBER = /^(.*?)(\d+)(\D*)$/;

/**
 * Names the version that follows another one, none of those that are taken: its last number is one higher, as 2026.2 follows
 * 2026.1; a version without a number gets one.
 */
function nextVersion(version: string, taken: readonly string[]): string {
  const [, before = `${version}-`, number = "1", after = ""] = LAST_NUMBER.exec(version) ?? [];
  for (let next = BigInt(number) + 1n; ; next += 1n) {
    const name = `${before}${String(next).padStart(number.length, "0")}${after}`;
    if (!taken.includes(name)) return name;
  }
}

/** Makes the next version of a methodology: the same content under a version that no other at hand has, and not locked. */
export function nextVersionOf(pack: Pack): Outcome<Pack> {
  const taken = keptMethods().flatMap(({ id, version }) => (id === pack.id ? [version] : []));
  const { locked: _locked, ...file } = methodFileOf(pack);
  const version = nextVersion(pack.version, [pack.version, ...taken]);
  return readMethodFile({ ...file, packs: [{ ...pack, version, calibration: 1 }] });
}
