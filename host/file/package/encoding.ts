import { strToU8 } from "fflate";
import { FileProblem } from "../problem";
import type { Bounds } from "./bounds";

/** Bytes decoded at once: small beside a large sheet, large beside most parts. */
const STEP = 256 * 1024;

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/**
 * Reads a part's bytes as text, piece by piece: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out.
 * Throws {@link FileProblem} where they are no such text.
 */
export function* decodePieces(bytes: Uint8Array, part: string, bounds?: Bounds): Generator<string> {
  const encoding = encodingOf(bytes);
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let at = 0; at < bytes.length; at += STEP) {
    const piece = bytes.subarray(at, at + STEP);
    bounds?.pass(piece.length, part);
    yield decoded(decoder, piece, at + STEP < bytes.length, encoding, part);
  }
}

function decoded(
  decoder: TextDecoder,
  piece: Uint8Array,
  stream: boolean,
  encoding: string,
  part: string,
): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new FileProblem("not-unicode", { part, encoding: encoding.toUpperCase() }, [part]);
  }
}

/** Reads a part's bytes as text, whole. */
export function decodeText(bytes: Uint8Array, part: string): string {
  return [...decodePieces(bytes, part)].join("");
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
