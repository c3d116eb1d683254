/**
 * Brings src/packs/released.json up to the packs: `npm run lock`. It adds a line for what is new and a wording where only
 * words changed, and refuses where a released pin or part computes otherwise. `npm run lock -- NAME…` writes the lines of
 * what was never released anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { lockFaults, lockedAnew, shippedLibrary, shippedLock, type Lock } from "../src";

const path = join(import.meta.dirname, "../src/packs/released.json");
const locked = lockedAnew(shippedLibrary(), shippedLock(), process.argv.slice(2));

/** In the order of their names, so that two branches that add lines seldom meet. */
function sorted<T>(lines: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(lines).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const written: Lock = { about: locked.about, shared: sorted(locked.shared), packs: sorted(locked.packs) };
const text = await format(JSON.stringify(written), { ...(await resolveConfig(path)), parser: "json" });
if (text !== readFileSync(path, "utf8")) writeFileSync(path, text);
const faults = lockFaults(shippedLibrary(), written);
for (const { path: at, reason } of faults) console.error(`${at}: ${reason}`);
if (faults.length > 0) process.exitCode = 1;
