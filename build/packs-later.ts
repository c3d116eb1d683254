import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { headOf } from "../src/pack/shelf";

const LIST = /export const packFiles[^=]*=\s*\[([^\]]*)\]/;

/**
 * Gives each methodology that ships a file of its own, which a page loads when somebody asks for that methodology. What it
 * is found by stays with the list (src/packs/index.ts). Fails the build where the list no longer says it so.
 */
export function packsLater(): Plugin {
  return {
    name: "notchbook-packs-later",
    enforce: "pre",
    transform(code, id) {
      if (!/\/src\/packs\/index\.ts$/.test(id)) return null;
      const names = (LIST.exec(code)?.[1] ?? "").split(",").map((name) => name.trim());
      const listed = names.filter((name) => name !== "");
      if (listed.length === 0) this.error("The list of methodologies is written otherwise now.");
      const later = listed.reduce((text, name) => {
        const line = new RegExp(`import ${name} from "([^"]+)";`);
        const path = line.exec(text)?.[1];
        if (path === undefined) return this.error(`${name} of the list of methodologies is no file.`);
        const head = headOf(JSON.parse(readFileSync(join(dirname(id), path), "utf8")));
        return text.replace(
          line,
          `const ${name} = { head: ${JSON.stringify(head)}, load: () => import("${path}").then((file) => file.default) };`,
        );
      }, code);
      return { code: later, map: null };
    },
  };
}
