import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { buildGuide } from "../guide";
import { headerRules } from "../headers";
import { manifestFaults } from "../manifest-rules";
import { officeLibraryFrom } from "../office-library";
import { basePathOf } from "../site-url";
import { checksums, integrityList, type Content } from "./integrity";
import type { PackageOptions } from "./options";
import { releaseNotes } from "./release-notes";
import { caddyConfig, headersFile, nginxConfig } from "./servers";

/** Builds the site into a folder, for the host and the cloud that the package is for. */
export type BuildSite = (folder: string, options: PackageOptions) => Promise<void>;

/** What marks a folder as a package that a new one may take the place of. */
const MARK = "SHA256SUMS";

/**
 * Makes a folder that any static host can serve: the pages and the documents, the manifest, and beside them what an
 * administrator needs. The folder appears when it is whole; an earlier package there is replaced, anything else is left
 * alone. Throws with what is wrong; answers the files of the package.
 */
export async function assemble(
  root: string,
  options: PackageOptions,
  buildSite: BuildSite,
): Promise<string[]> {
  const folder = resolve(root, options.folder);
  if (existsSync(folder) && !existsSync(join(folder, MARK)))
    throw new Error(`${folder} is there and is no package; name another folder with --out.`);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  const site = join(part, "site");
  await mkdir(site, { recursive: true });
  await buildSite(site, options);
  await rm(join(site, ".vite"), { recursive: true, force: true });
  const base = basePathOf(options.siteUrl);
  await buildGuide(root, join(site, "guide"), `${base}guide/`);
  await finishManifest(site, options);
  await writeServers(root, part, site, base, options);
  await writeDocuments(root, part);
  const files = await contentsOf(part);
  await writeFile(join(part, MARK), checksums(files));
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await rename(part, folder);
  return [...files.map(([path]) => path), MARK];
}

async function finishManifest(site: string, { siteUrl, id }: PackageOptions): Promise<void> {
  const path = join(site, "manifest.xml");
  const built = await readFile(path, "utf8");
  const manifest = id === null ? built : built.replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
  const faults = manifestFaults(manifest, siteUrl, new Set(await filesUnder(site)));
  if (faults.length > 0) throw new Error(`Office would refuse the manifest:\n  ${faults.join("\n  ")}`);
  await writeFile(path, manifest);
  await writeFile(join(dirname(site), "manifest.xml"), manifest);
}

async function writeServers(
  root: string,
  part: string,
  site: string,
  base: string,
  { siteUrl, office }: PackageOptions,
): Promise<void> {
  const rules = headerRules(await filesUnder(site), officeLibraryFrom(office));
  const write = (name: string, text: string) => writeFile(join(part, name), text);
  await write("headers.json", `${JSON.stringify({ base, rules }, null, 1)}\n`);
  await write("nginx.conf", nginxConfig(rules, base));
  await write("Caddyfile", caddyConfig(rules, base, new URL(siteUrl).host));
  await write("site/_headers", headersFile(rules, base));
  const container = await readFile(join(root, "build/package/Containerfile"), "utf8");
  await write("Containerfile", container.replace("BASE", base.slice(1)));
  await cp(join(root, "build/package/serve.mjs"), join(part, "serve.mjs"));
  await write("integrity.json", integrityList(await contentsOf(site)));
}

async function writeDocuments(root: string, part: string): Promise<void> {
  const read = (name: string) => readFile(join(root, name), "utf8");
  const { version } = JSON.parse(await read("package.json")) as { version: string };
  const write = (name: string, text: string) => writeFile(join(part, name), relinked(text));
  await write("RELEASE-NOTES.md", releaseNotes(await read("CHANGELOG.md"), version));
  await write("README.md", await read("docs/deploying.md"));
  await write("SECURITY.md", await read("SECURITY.md"));
}

/** Leads links to the documents to where they are in a package. */
function relinked(text: string): string {
  return text
    .replaceAll("](docs/deploying.md", "](README.md")
    .replace(/\]\(docs\/([\w/-]+)\.md/g, "](site/guide/$1.html");
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

async function contentsOf(folder: string): Promise<Content[]> {
  const paths = await filesUnder(folder);
  return Promise.all(paths.map(async (path): Promise<Content> => [path, await readFile(join(folder, path))]));
}
