/** Text that was decoded, or why it could not be. */
export type Decoded = { readonly text: string } | { readonly reason: string };

/** How much of what is not ASCII must be characters of GB 2312 before text is taken for Chinese. */
const MOSTLY = 0.8;

/**
 * Reads the bytes of a text file: UTF-8, UTF-16 with its mark, or the GBK and GB 18030 in which spreadsheets in China save
 * CSV. Bytes that are none of these are refused: read in the wrong code they would still be letters, of other words.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, "utf-16be");
  const utf8 = decodeAs(bytes, "utf-8");
  if (utf8 !== null) return { text: utf8 };
  const gbk = isMostlyGb2312(bytes) ? decodeAs(bytes, "gb18030") : null;
  if (gbk !== null) return { text: gbk };
  return { reason: "its characters are neither UTF-8 nor GBK: save it as CSV UTF-8" };
}

function decoded(bytes: Uint8Array, code: string): Decoded {
  const text = decodeAs(bytes, code);
  return text === null ? { reason: `it is not sound ${code.toUpperCase()}: save it as CSV UTF-8` } : { text };
}

function decodeAs(bytes: Uint8Array, code: string): string | null {
  try {
    // The mark at the beginning is kept: what is written back begins with it where the input did.
    return new TextDecoder(code, { fatal: true, ignoreBOM: code === "utf-8" }).decode(bytes);
  } catch {
    return null;
  }
}

/** Letters of western codes fall into GBK's wider pages by chance, hardly ever into the rows of GB 2312. */
function isMostlyGb2312(bytes: Uint8Array): boolean {
  let pairs = 0;
  let plain = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x80) continue;
    pairs += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe) plain += 1;
    at += 1;
  }
  return pairs > 0 && plain >= pairs * MOSTLY;
}
