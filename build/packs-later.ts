import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";
import { headOf } from "../src";

const LIST = /export const packFiles[^=]*=\s*\[([^\]]*)\]/;

/** What methodologies share and few ask for; what every rating needs stays with the code. */
const PARTS = [
  "countryFile",
  "issueFile",
  "limitFile",
  "mappingFile",
  "portfolioFile",
  "releasedFile",
  "reviewFile",
  "sourceFile",
];

const laterPart = (path: string): string => `load: () => import("${path}").then((file) => file.default)`;

/**
 * Gives each methodology that ships a file of its own, which a page loads when somebody asks for that methodology, and
 * likewise what methodologies share and few ask for. What a methodology is found by stays with the list
 * (src/packs/index.ts). Fails the build where the list no longer says it so.
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
          `const ${name} = { head: ${JSON.stringify(head)}, ${laterPart(path)} };`,
        );
      }, code);
      const all = PARTS.reduce((text, name) => {
        const line = new RegExp(`import ${name} from "([^"]+)";`);
        const path = line.exec(text)?.[1];
        if (path === undefined) return this.error(`${name}, which methodologies share, is no file.`);
        return text.replace(line, `const ${name} = { ${laterPart(path)} };`);
      }, later);
      return { code: all, map: null };
    },
  };
}
