import { readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";
import { everLoaded, firstLoad, neverLoaded, type BuiltFile } from "./reach";

/** How large something may be, compressed as servers send it. */
export interface Budget {
  readonly what: string;
  /** The page or script that is loaded. */
  readonly entry: string;
  /** What loads before the entry runs, or everything that it can ever load. */
  readonly load: "first" | "all";
  /** Source files that are loaded as well, such as what a first rating asks for. */
  readonly with?: readonly string[];
  /** The most that it may weigh, in KiB of gzip. */
  readonly most: number;
  /** What it should weigh one day; for the reader only. */
  readonly goal?: number;
}

export interface Measured extends Budget {
  readonly weighs: number;
}

/**
 * Weighs each budget's files by `weight`, bytes for a path; leaves out entries that this build has not.
 * @param builtFrom finds the file that was built from a source file; throws where there is none
 */
export function measure(
  budgets: readonly Budget[],
  files: ReadonlyMap<string, BuiltFile>,
  weight: (path: string) => number,
  builtFrom: (source: string) => string = (source) => source,
): Measured[] {
  return budgets
    .filter(({ entry }) => files.has(entry))
    .map((budget) => {
      const entries = [budget.entry, ...(budget.with ?? []).map(builtFrom)];
      const paths =
        budget.load === "first"
          ? new Set(entries.flatMap((entry) => firstLoad(files, entry)))
          : everLoaded(files, entries);
      return { ...budget, weighs: [...paths].reduce((sum, path) => sum + weight(path), 0) / 1024 };
    });
}

/** Says which budgets are overdrawn, one to a line. Exactly at its budget is within it. */
export function overdrawn(measured: readonly Measured[]): string[] {
  return measured
    .filter(({ weighs, most }) => weighs > most)
    .map(({ what, weighs, most }) => `${what}: ${weighs.toFixed(1)} KiB, allowed are ${most} KiB`);
}

/** Where a build says what it weighs, beside the bundler's own list. */
export const sizesFile = ".vite/sizes.json";

/**
 * Fails a build that is too large, or that ships code which no page loads; writes down the sizes.
 */
export function budgets(root: string): Plugin {
  return {
    name: "notchbook-budgets",
    apply: "build",
    writeBundle(options, bundle) {
      const files = filesOf(bundle);
      const entries = [...files.keys()].filter((path) => path.endsWith(".html") || path === "functions.js");
      const idle = neverLoaded(files, entries).filter((path) => path.startsWith("assets/"));
      if (idle.length > 0) this.error(`No page loads ${idle.join(", ")}.`);

      const folder = options.dir ?? join(root, "dist");
      const list = JSON.parse(readFileSync(join(root, "build/budgets.json"), "utf8")) as Budget[];
      const weights = new Map<string, number>();
      const weight = (path: string): number => {
        const known = weights.get(path) ?? gzipSync(readFileSync(join(folder, path))).length;
        weights.set(path, known);
        return known;
      };
      const builtFrom = (source: string): string => {
        const found = Object.values(bundle).find(
          (file) => file.type === "chunk" && file.moduleIds.includes(join(root, source)),
        );
        return found?.fileName ?? this.error(`${source}, which a budget names, has no file of its own.`);
      };
      const measured = measure(list, files, weight, builtFrom);
      const faults = overdrawn(measured);
      writeFileSync(join(folder, sizesFile), `${JSON.stringify(measured, null, 1)}\n`);
      if (faults.length > 0)
        this.error(`The build is larger than build/budgets.json allows:\n  ${faults.join("\n  ")}`);
    },
  };
}

/** What each file of a bundle asks for. Pages are read for their scripts and styles. */
function filesOf(bundle: Rolldown.OutputBundle): Map<string, BuiltFile> {
  const files = new Map<string, BuiltFile>();
  for (const [path, file] of Object.entries(bundle)) {
    const at = file.fileName || path;
    if (file.type === "chunk") {
      const { importedCss, importedAssets } = file.viteMetadata ?? {};
      const now = [...file.imports, ...(importedCss ?? []), ...(importedAssets ?? [])];
      files.set(at, { now, later: file.dynamicImports });
    } else files.set(at, { now: at.endsWith(".html") ? linkedFrom(at, String(file.source)) : [], later: [] });
  }
  return files;
}

/** The files of the site that a page loads, by its scripts, styles and preloads. */
function linkedFrom(page: string, html: string): string[] {
  const links = [...html.matchAll(/<(?:script|link)\b[^>]*\s(?:src|href)="([^"]+)"/g)].map(
    ([, link = ""]) => link,
  );
  return links.filter((link) => /^\.{1,2}\//.test(link)).map((link) => posix.join(posix.dirname(page), link));
}
