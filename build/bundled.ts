import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** A package of which a build holds something. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package says it. */
  readonly license: string;
  readonly author?: string;
  readonly homepage?: string;
  /** What its files of licence and notice say, each whole. */
  readonly texts: readonly string[];
}

interface PackageFile {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
}

/** The folder of the package that a module belongs to; null for our own and for what the bundler makes up. */
export function packageFolderOf(moduleId: string): string | null {
  const path = moduleId
    .replace(/^\0/, "")
    .replace(/[?#].*$/, "")
    .replaceAll(sep, "/");
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return match?.[1] ?? null;
}

/** Lists the packages of which a bundle holds modules, by name and version, each once. */
export function packagesOf(moduleIds: Iterable<string>): BundledPackage[] {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const folder = packageFolderOf(id);
    if (folder !== null) folders.add(folder);
  }
  const packages = new Map<string, BundledPackage>();
  for (const folder of folders) {
    const one = readPackage(folder);
    packages.set(`${one.name}@${one.version}`, one);
  }
  return [...packages.values()].sort((a, b) =>
    a.name === b.name ? order(a.version, b.version) : order(a.name, b.name),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Reads a package's own words on itself; where it names no licence, its licence's first lines do. Throws where neither
 * says one: nobody may pass such a package on.
 */
export function readPackage(folder: string): BundledPackage {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as PackageFile;
  const texts = licenseTexts(folder);
  const spdx = (typeof license === "string" ? license : license?.type) ?? licenseNamedIn(texts);
  if (!name || !version || !spdx) throw new Error(`${folder} lacks its name, version or licence.`);
  const by = typeof author === "string" ? author : author?.name;
  return {
    name,
    version,
    license: spdx,
    ...(by ? { author: by.replace(/\s*<[^>]*>/, "") } : {}),
    ...(homepage ? { homepage } : {}),
    texts,
  };
}

function licenseNamedIn(texts: readonly string[]): string | undefined {
  const head = texts.join("\n").slice(0, 300);
  if (/Apache License\s+Version 2\.0/.test(head)) return "Apache-2.0";
  if (/^(The )?MIT License/m.test(head)) return "MIT";
  return /^ISC License/m.test(head) ? "ISC" : undefined;
}

function licenseTexts(folder: string): string[] {
  const names = readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name) && !/\.(js|ts|json)$/i.test(name))
    .sort();
  return names.map((name) => readFileSync(join(folder, name), "utf8").replace(/\r\n?/g, "\n").trim());
}
