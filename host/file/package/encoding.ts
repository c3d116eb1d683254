import { strFromU8, strToU8 } from "fflate";

/** Reads a part's bytes as text: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return strFromU8(bytes.subarray(3));
  return strFromU8(bytes);
}

/** Writes text as UTF-8; a declaration that names another encoding is corrected. */
export function encodeText(text: string): Uint8Array {
  return strToU8(
    text.replace(
      /^(\s*<\?xml[^>]*?\sencoding=)(["'])(?!utf-8\2)[^"']*\2/i,
      (_, head: string, quote: string) => `${head}${quote}UTF-8${quote}`,
    ),
  );
}
