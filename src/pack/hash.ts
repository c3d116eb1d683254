import { canonicalText } from "../canonical";

/** Writes a value as canonical JSON with everything outside ASCII escaped, for {@link shortHash}. */
export function canonicalJson(value: unknown): string {
  return canonicalText(value).replace(
    /[\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Hashes ASCII text by FNV-1a to 32 bits, as eight hexadecimal digits. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
