import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Pack, Source } from "../../src/pack";
import type { RatingScale, ScaleMapping } from "../../src/scale";

const folder = join(import.meta.dirname, "../../src/packs");

function read(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), "utf8"));
}

/** Paths of all data files, relative to `src/packs`. */
export const dataPaths: readonly string[] = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  .sort();

/** Methodology packs stand in folders, one for each publisher; the rest of the library lies beside them. */
export const packPaths = dataPaths.filter((path) => path.includes("/"));

/** Every data file with its path, as parsed and no more: these tests judge the files, not the parser. */
export const dataFiles: readonly (readonly [path: string, data: unknown])[] = dataPaths.map((path) => [
  path,
  read(path),
]);

export const packs = packPaths.map((path) => read(path) as Pack);
/** Each methodology as it stands today: the last of its calibrations. */
export const currentPacks = packs.filter(
  ({ id, calibration }) => !packs.some((other) => other.id === id && other.calibration > calibration),
);

export const scales = read("scales.json") as readonly RatingScale[];
export const mappings = read("mappings.json") as readonly ScaleMapping[];
export const sources = read("sources.json") as readonly Source[];

/** Finds a scale that must be there. */
export function scaleNamed(id: string): RatingScale {
  const scale = scales.find((candidate) => candidate.id === id);
  if (scale === undefined) throw new Error(`no scale ${id}`);
  return scale;
}

/** Visits every object below a value with its path and the objects around it, innermost last. */
export function walk(
  value: unknown,
  visit: (node: Record<string, unknown>, path: string, around: readonly Record<string, unknown>[]) => void,
  path = "",
  around: readonly Record<string, unknown>[] = [],
): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, child] of value.entries()) walk(child, visit, `${path}[${index}]`, around);
    return;
  }
  const node = value as Record<string, unknown>;
  visit(node, path, around);
  for (const [key, child] of Object.entries(node)) {
    walk(child, visit, path === "" ? key : `${path}.${key}`, [...around, node]);
  }
}
