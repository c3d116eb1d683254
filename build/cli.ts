/**
 * Builds the command line for Node into the folder that is named: one file that starts, and what only some commands
 * need (the formula engine, the reader of .xlsx) in files that load with them. `cli/notchbook.mjs` calls this where
 * nothing was built from the sources as they are.
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { loadedOnly } from "./loaded-only";
import { ownPackage } from "./own-package";
import { packsLater } from "./packs-later";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [, , folder] = process.argv;
if (folder === undefined) throw new Error("Name the folder to build into.");

process.env.NODE_ENV = "production";
await build({
  root,
  configFile: false,
  publicDir: false,
  plugins: [ownPackage(root), loadedOnly(), packsLater()],
  logLevel: "error",
  // An optional dependency with a library of its own for each platform: it is loaded where it is installed.
  ssr: { noExternal: true, external: ["@duckdb/node-api"], target: "node" },
  build: {
    ssr: "cli/main.ts",
    outDir: folder,
    emptyOutDir: false,
    target: "node20",
    minify: true,
    rolldownOptions: { output: { entryFileNames: "notchbook.js", chunkFileNames: "[name]-[hash].js" } },
  },
});
