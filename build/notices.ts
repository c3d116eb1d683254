import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BundledPackage } from "./bundled";

const rule = "-".repeat(78);

/**
 * Writes the notices of the packages in a build: who made each, under which licence, and the licence itself, word for
 * word as the package brings it. Equal texts stand once. Where a package names a licence and brings no text, the
 * licence's standard text stands with its author; throws for a licence whose standard text is not kept here.
 */
export function noticesText(root: string, packages: readonly BundledPackage[]): string {
  const groups = new Map<string, BundledPackage[]>();
  for (const one of packages) {
    const text = one.texts.length > 0 ? one.texts.join("\n\n") : standardText(root, one);
    groups.set(text, [...(groups.get(text) ?? []), one]);
  }
  const sections = [...groups].map(([text, members]) => [...members.map(line), "", text].join("\n"));
  return [
    `Notchbook contains parts of ${packages.length} packages by others, under their own licences.`,
    "Its own licence is in LICENSE.txt, the list of packages for machines in sbom.cdx.json.",
    ...sections.map((section) => `${rule}\n${section}`),
  ]
    .join("\n\n")
    .concat("\n");
}

function line({ name, version, license, author, homepage }: BundledPackage): string {
  return [`${name} ${version} (${license})`, author, homepage].filter(Boolean).join(", ");
}

function standardText(root: string, { name, license, author }: BundledPackage): string {
  const holder = author ?? `the authors of ${name}`;
  switch (license) {
    case "Apache-2.0":
      return readFileSync(join(root, "LICENSE"), "utf8").trim();
    case "MIT":
    case "ISC":
      return readFileSync(join(root, `build/licenses/${license}.txt`), "utf8")
        .trim()
        .replace("HOLDER", holder);
    default:
      throw new Error(`${name} brings no text of its licence ${license}, and build/licenses/ has none.`);
  }
}
