import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "vite";
import { headOf, listReleases, pinOf } from "../src";
import { prove } from "../src/pack/prove";
import { shippedParts } from "../src/pack/shipped";

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

/** What the files beside the methodologies come to. */
const READ: Readonly<Record<string, { readonly value: unknown }>> = {
  sources: shippedParts.sources,
  scales: shippedParts.scales,
  mappings: shippedParts.mappings,
  support: shippedParts.supportMethods,
  sovereign: shippedParts.sovereignRules,
  issue: shippedParts.issueRules,
  review: shippedParts.reviewRules,
  limits: shippedParts.limits,
  released: shippedParts.lock,
  countries: shippedParts.countries,
  portfolio: shippedParts.portfolio,
};

/** What a file comes to when it is read: the build does that once, so that no page does it again. */
function readOnce(path: string, text: string): unknown {
  const beside = READ[basename(path, ".json")];
  if (beside !== undefined) return beside.value;
  const head = headOf(JSON.parse(text));
  const pin = pinOf(head);
  return listReleases().find((pack) => pinOf(pack) === pin);
}

/** In the place of what reads the files that ship: it takes them as they are. */
function takenAsRead(): string {
  const members = Object.keys(prove).map((name) => `  ${name}: (file) => file,`);
  return ["export const prove = {", ...members, "};", ""].join("\n");
}

const laterPart = (path: string): string => `load: () => import("${path}").then((file) => file.default)`;

/**
 * Reads what ships, once: what a page loads is in the form in which it is used, and the page does not read it again. Gives
 * each methodology that ships a file of its own, which a page loads when somebody asks for that methodology, and
 * likewise what methodologies share and few ask for. What a methodology is found by stays with the list
 * (src/packs/index.ts). Fails the build where the list no longer says it so.
 */
export function packsLater(): Plugin {
  return {
    name: "notchbook-packs-later",
    enforce: "pre",
    transform(code, id) {
      if (/\/src\/pack\/prove\.ts$/.test(id)) return { code: takenAsRead(), map: null };
      if (/\/src\/packs\/.+\.json$/.test(id)) {
        const read = readOnce(id, code);
        if (read === undefined) return this.error(`${id} is no file of the library that ships.`);
        return { code: JSON.stringify(read), map: null };
      }
      if (!/\/src\/packs\/index\.ts$/.test(id)) return null;
      const names = (LIST.exec(code)?.[1] ?? "").split(",").map((name) => name.trim());
      const listed = names.filter((name) => name !== "");
      if (listed.length === 0) this.error("The list of methodologies is written otherwise now.");
      const later = listed.reduce((text, name) => {
        const line = new RegExp(`import ${name} from "([^"]+)";`);
        const path = line.exec(text)?.[1];
        if (path === undefined) return this.error(`${name} of the list of methodologies is no file.`);
        const head = headOf(JSON.parse(readFileSync(join(dirname(id), path), "utf8")));
        return text.replace(line, `const ${name} = { head: ${JSON.stringify(head)}, ${laterPart(path)} };`);
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
