/** `npm run bench`: builds the benches as a product is built, so that no compiler's helpers are timed, and runs them. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { ownPackage } from "../build/own-package";

const root = join(import.meta.dirname, "..");
const folder = join(root, ".cache/bench");
process.env.NODE_ENV = "production";
await build({
  root,
  configFile: false,
  publicDir: false,
  plugins: [ownPackage(root)],
  logLevel: "error",
  // The peers are no part of the product, and load as whoever uses them loads them.
  ssr: { noExternal: true, external: ["@gorules/zen-engine", "json-rules-engine"], target: "node" },
  build: {
    ssr: "bench/run.ts",
    outDir: folder,
    emptyOutDir: true,
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "bench.js", chunkFileNames: "[name]-[hash].js" } },
  },
});
await import(pathToFileURL(join(folder, "bench.js")).href);
