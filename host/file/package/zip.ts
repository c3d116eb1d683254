import { strFromU8, zipSync } from "fflate";
import { FileProblem } from "../problem";
import { openArchive, type PackedPart } from "./archive";
import type { Bounds } from "./bounds";

/** The same archive for the same content, whatever the clock says: zip's own first day. */
const EPOCH = new Date(1980, 0, 1);

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return strFromU8(bytes.subarray(0, 1 << 20), true).includes(word.replace(/.(?!$)/g, "$&\0"));
}

/** Says what the bytes are when they are not a zip archive. */
function notAZip(bytes: Uint8Array): FileProblem {
  if (bytes.length === 0) return new FileProblem("empty");
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const encrypted = holdsUtf16(bytes, "EncryptedPackage") || holdsUtf16(bytes, "EncryptionInfo");
    return new FileProblem(encrypted ? "encrypted" : "old-xls");
  }
  return new FileProblem("not-zip");
}

/** Opens a file: part name → packed part; throws {@link FileProblem} for anything that is no sound zip archive. */
export function unzip(bytes: Uint8Array, bounds: Bounds): Map<string, PackedPart> {
  if (!startsWith(bytes, [0x50, 0x4b])) throw notAZip(bytes);
  return openArchive(bytes, bounds);
}

/** Packs parts into an archive, the content types first as readers of streams expect. */
export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const first = (name: string): number =>
    name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2;
  const ordered = [...parts].sort(([a], [b]) => first(a) - first(b));
  return zipSync(Object.fromEntries(ordered), { level: 6, mtime: EPOCH });
}
