import { strFromU8, unzipSync, zipSync } from "fflate";
import { FileProblem } from "../problem";

/** Above this the file is refused: nobody's rating workbook is that large, a zip bomb is. */
export const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;
const MAX_PARTS = 20_000;

/** The same archive for the same content, whatever the clock says: zip's own first day. */
const EPOCH = new Date(1980, 0, 1);

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  return strFromU8(bytes.subarray(0, 1 << 20), true).includes(word.replace(/.(?!$)/g, "$&\0"));
}

/** Says what the bytes are when they are not a zip archive. */
function notAZip(bytes: Uint8Array): string {
  if (bytes.length === 0) return "The file is empty.";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return holdsUtf16(bytes, "EncryptedPackage") || holdsUtf16(bytes, "EncryptionInfo")
      ? "The file is protected by a password and encrypted; remove the password in Excel and save it again."
      : "The file is an Excel 97–2003 workbook (.xls); save it as .xlsx in Excel and open that.";
  }
  return "The file is not an .xlsx workbook: it is not a zip archive.";
}

/** Names are compared without a leading slash and with forward slashes, as the package convention writes them. */
function partName(entry: string): string {
  return entry.replaceAll("\\", "/").replace(/^\/+/, "");
}

/**
 * Unpacks an archive into part name → bytes, folders left out.
 * Throws {@link FileProblem} for anything that is no readable zip or unpacks to more than {@link MAX_UNPACKED_BYTES}.
 */
export function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  if (!startsWith(bytes, [0x50, 0x4b])) throw new FileProblem(notAZip(bytes));
  let size = 0;
  let count = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: (entry) => {
        size += entry.originalSize;
        count += 1;
        return size <= MAX_UNPACKED_BYTES && count <= MAX_PARTS && !entry.name.endsWith("/");
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new FileProblem(`The file is damaged: its zip archive cannot be unpacked (${detail}).`);
  }
  if (size > MAX_UNPACKED_BYTES) {
    throw new FileProblem(
      `The file unpacks to at least ${megabytes(size)}; at most ${megabytes(MAX_UNPACKED_BYTES)} are opened.`,
    );
  }
  if (count > MAX_PARTS) {
    throw new FileProblem(`The file holds more than ${MAX_PARTS} parts; that many are not opened.`);
  }
  return new Map(Object.entries(entries).map(([name, content]) => [partName(name), content]));
}

/** Packs parts into an archive, the content types first as readers of streams expect. */
export function zip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const first = (name: string): number =>
    name === "[Content_Types].xml" ? 0 : name === "_rels/.rels" ? 1 : 2;
  const ordered = [...parts].sort(([a], [b]) => first(a) - first(b));
  return zipSync(Object.fromEntries(ordered), { level: 6, mtime: EPOCH });
}
