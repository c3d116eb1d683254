import { strToU8, zipSync } from "fflate";
import { openXlsx } from "../../../host/file";
import { OPTIONS, partsOf } from "./documents";

/** A row of numbers from 0 to 1 that a seed decides (mulberry32): the same mutations on every machine. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = [
  "0", "-1", "1048577", "1e999", "NaN", "", "<a>", "</row>", "<c/>", "&", "&amp;", "]]>", "<!-- -->", "A1", "XFE1",
  '" r="1', "s", "99999999999", "\u0000", "\u{1F600}", "_x0000_", "#REF!", "'", "=", "rId1", "../", "worksheet",
]; // prettier-ignore

/** One byte of the archive, or some text of one of its parts, is another. */
export function mutated(file: Uint8Array, random: () => number): Uint8Array {
  const below = (count: number): number => Math.floor(random() * count);
  if (random() < 0.3) {
    const bytes = file.slice();
    for (let count = below(3) + 1; count > 0; count -= 1) bytes[below(bytes.length)] = below(256);
    return bytes;
  }
  const parts = partsOf(file);
  const names = Object.keys(parts).filter((name) => /\.(xml|rels|vml)$/.test(name));
  const name = names[below(names.length)] ?? "";
  const text = Buffer.from(parts[name] ?? new Uint8Array()).toString();
  // Where something begins or ends, mutations reach further than in the middle of a word.
  const places = [...text.matchAll(/[<>"=/ ]/g)].map(({ index }) => index);
  const at = places[below(places.length)] ?? 0;
  const length = random() < 0.5 ? 0 : below(40);
  const word = WORDS[below(WORDS.length)] ?? "";
  const inserted = random() < 0.3 ? text.slice(at, at + below(200)) : word;
  return zipSync({ ...parts, [name]: strToU8(text.slice(0, at) + inserted + text.slice(at + length)) });
}

/** How a file is taken; throws for an exception and for a fault that nobody foresaw. */
export async function takenAs(bytes: Uint8Array): Promise<"sound" | "told" | "refused"> {
  const result = await openXlsx(bytes, OPTIONS);
  if (result.ok) return result.damage.length === 0 ? "sound" : "told";
  if (result.fault.code === "unforeseen") throw new Error(result.reason);
  return "refused";
}
