/** Makes a new id in braces, as Office writes those of sheets and custom XML parts. */
export function newGuid(): string {
  return `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
}
