import { createHash } from "node:crypto";

/** A file with its content. */
export type Content = readonly [path: string, bytes: Uint8Array];

/** Lists files with their SHA-256, as `sha256sum --check` reads it, in order of their names. */
export function checksums(files: readonly Content[]): string {
  return sorted(files)
    .map(([path, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${path}\n`)
    .join("");
}

/** Lists files with the hash that a page's `integrity` attribute takes (Subresource Integrity, SHA-384), as JSON. */
export function integrityList(files: readonly Content[]): string {
  const entries = sorted(files).map(([path, bytes]) => [
    path,
    `sha384-${createHash("sha384").update(bytes).digest("base64")}`,
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 1)}\n`;
}

function sorted(files: readonly Content[]): Content[] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
