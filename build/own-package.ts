import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/**
 * Gives the code of a build the name and version of our package.json, which every result shows, and none of the rest:
 * scripts and tools are no part of the product, and a new one would change every file's hash.
 */
export function ownPackage(root: string): Plugin {
  const file = join(root, "package.json");
  return {
    name: "notchbook-own-package",
    apply: "build",
    enforce: "pre",
    load(id) {
      if (id.replace(/\?.*$/, "") !== file.replaceAll("\\", "/")) return null;
      const { name, version } = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
      return JSON.stringify({ name, version });
    },
  };
}
