const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The checksum that zip archives keep of their files: CRC-32 of ISO 3309, as a number without a sign.
 * @param before the checksum of what stands before these bytes
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  // A plain loop: the archive's largest file goes through here byte by byte.
  for (let index = 0; index < bytes.length; index += 1)
    crc = (TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
