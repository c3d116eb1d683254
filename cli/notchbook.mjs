#!/usr/bin/env node
/**
 * Starts the built command line, so that a call costs no compiler. It builds where the sources changed since; each
 * state of the sources has a folder of its own, so that calls that start together do not overwrite each other.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const builds = join(root, "dist-cli");

/** What the built files come from. */
const sources = [
  "src",
  "functions",
  "desk",
  "grid",
  "host",
  "cli",
  "build/cli.ts",
  "build/loaded-only.ts",
  "build/packs-later.ts",
  "package.json",
  "package-lock.json",
];

/** A name for the sources as they are: every file's path, size and time of change. */
function stateOf(paths) {
  const hash = createHash("sha256");
  const add = (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
    else hash.update(`${path} ${stat?.size} ${stat?.mtimeMs}\n`);
  };
  for (const path of paths) add(path);
  return hash.digest("hex").slice(0, 16);
}

function build(folder) {
  const part = `${folder}.${process.pid}`;
  mkdirSync(builds, { recursive: true });
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "build/cli.ts", part], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) {
    rmSync(part, { recursive: true, force: true });
    throw new Error("The command line could not be built; the reason is above.");
  }
  try {
    renameSync(part, folder);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    // Another call built the same sources meanwhile.
    if (!existsSync(join(folder, "notchbook.js"))) throw error;
  }
  dropOld(folder);
}

/** Keeps the newest builds: a running command may still load a file of the one before. */
function dropOld(newest) {
  const old = readdirSync(builds)
    .map((name) => join(builds, name))
    .filter((path) => path !== newest)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of old.slice(2)) rmSync(path, { recursive: true, force: true });
}

const folder = join(builds, stateOf(sources));
const entry = join(folder, "notchbook.js");
if (!existsSync(entry)) build(folder);
if (process.env.NOTCHBOOK_BUILD_ONLY !== "yes") await import(pathToFileURL(entry).href);
