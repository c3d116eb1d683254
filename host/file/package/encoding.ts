import { strToU8 } from "fflate";
import { FileProblem } from "../problem";
import type { Bounds } from "./bounds";

/** Bytes decoded at once: small beside a large sheet, large beside most parts. */
const STEP = 256 * 1024;

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

/** Decodes pieces of one text, the rest of a character carried over from one to the next. */
class Decoding {
  readonly #encoding: Encoding;
  readonly #decoder: TextDecoder;

  constructor(
    first: Uint8Array,
    readonly part: string,
  ) {
    this.#encoding = encodingOf(first);
    this.#decoder = new TextDecoder(this.#encoding, { fatal: true });
  }

  next(piece: Uint8Array, stream = true): string {
    try {
      return this.#decoder.decode(piece, { stream });
    } catch {
      const encoding = this.#encoding.toUpperCase();
      throw new FileProblem("not-unicode", { part: this.part, encoding }, [this.part]);
    }
  }
}

/**
 * Reads a part's bytes as text, piece by piece: UTF-8, or UTF-16 where a byte order mark says so; the mark is left out.
 * Throws {@link FileProblem} where they are no such text.
 */
export function* decodePieces(bytes: Iterable<Uint8Array>, part: string, bounds?: Bounds): Generator<string> {
  let decoding: Decoding | undefined;
  for (const whole of bytes) {
    for (let at = 0; at < whole.length; at += STEP) {
      const piece = whole.subarray(at, at + STEP);
      decoding ??= new Decoding(piece, part);
      bounds?.pass(piece.length, part);
      yield decoding.next(piece);
    }
  }
  yield decoding?.next(new Uint8Array(), false) ?? "";
}

/** Reads a part's bytes as text, whole. */
export function decodeText(bytes: Uint8Array, part: string): string {
  return [...decodePieces([bytes], part)].join("");
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
