import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { preview, type PreviewServer } from "vite";
import { devOrigin, siteUrlFrom } from "./site-url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What a build depends on. Documents and tests are left out: they change no byte of the site. */
const inputs = ["src", "functions", "desk", "taskpane", "host", "workbench", "build", "addin"];
const inputFiles = ["vite.config.ts", "manifest.xml", "package-lock.json", "tsconfig.json"];

/** A fingerprint of the last build's inputs, kept beside what it built. */
const stampFile = join(root, "dist/.inputs");

/** Builds the site into dist/, whatever is there. Throws with the build's own words when it fails. */
export async function build(): Promise<void> {
  const stamp = await fingerprint();
  await runVite();
  await writeFile(stampFile, stamp);
}

/** Builds only where dist/ was made from other sources, or for another host, than now. Answers whether it built. */
export async function buildIfStale(): Promise<boolean> {
  const last = existsSync(stampFile) ? await readFile(stampFile, "utf8") : "";
  if (last === (await fingerprint())) return false;
  await build();
  return true;
}

async function fingerprint(): Promise<string> {
  const hash = createHash("sha256").update(siteUrlFrom(process.env.NOTCHBOOK_URL));
  for (const path of [...(await filesUnder(inputs)), ...inputFiles]) {
    hash.update(path).update("\0");
    hash.update(existsSync(join(root, path)) ? await readFile(join(root, path)) : "");
  }
  return hash.digest("hex");
}

async function filesUnder(folders: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    folders.map(async (folder) => {
      if (!existsSync(join(root, folder))) return [];
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return lists
    .flat()
    .map((path) => path.slice(root.length + 1))
    .sort();
}

/** A process of its own: a test run or a development shell sets NODE_ENV, and React would be built for that. */
async function runVite(): Promise<void> {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const env = { ...process.env, NODE_ENV: "production", VITE_CONFIG_NATIVE_IGNORE_WARNING: "true" };
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) throw new Error("The build failed; its reasons are above.");
}

export interface Served {
  /** The workbench's address, with a slash at its end. */
  url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The port to listen on; another free one is taken where it is in use, unless `strictPort`. 0 takes any. */
  port: number;
  strictPort?: boolean;
  /** Opens the workbench in the default browser. */
  open?: boolean;
  /** A certificate for https: Excel loads add-ins from nothing else. */
  https?: { key: Buffer | string; cert: Buffer | string };
}

/** Serves dist/ on this machine only, with the workbench's content policy in the headers. */
export async function serve({
  port,
  strictPort = false,
  open = false,
  https,
}: ServeOptions): Promise<Served> {
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = "true";
  const server: PreviewServer = await preview({
    root,
    logLevel: "warn",
    preview: { host: "localhost", port, strictPort, open, ...(https ? { https } : {}) },
  });
  const url = server.resolvedUrls?.local[0] ?? devOrigin;
  return { url, close: () => server.close() };
}
