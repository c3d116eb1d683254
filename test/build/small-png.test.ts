import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { smallPng } from "../../build/small-png";

/** Reads a picture of our own back into its colours, row by row. */
function colorsOf(png: Buffer): { readonly width: number; readonly rows: readonly (readonly string[])[] } {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const width = chunks.get("IHDR")!.readUInt32BE(0);
  const palette = chunks.get("PLTE")!;
  const rows = inflateSync(chunks.get("IDAT")!);
  const colorAt = (index: number) => palette.subarray(index * 3, index * 3 + 3).toString("hex");
  return {
    width,
    rows: Array.from({ length: rows.length / (width + 1) }, (_row, y) =>
      Array.from(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), colorAt),
    ),
  };
}

test("a picture with few colours keeps them all, one with many takes the nearest of those that occur most", () => {
  const few = smallPng({ width: 2, height: 1, data: Uint8Array.from([255, 0, 0, 255, 1, 2, 3, 255]) });
  expect(colorsOf(few)).toEqual({ width: 2, rows: [["ff0000", "010203"]] });

  // 256 greys twice each, and one that occurs once.
  const greys = Array.from({ length: 512 }, (_grey, index) => index % 256).flatMap((grey) => [
    ...[grey, grey, grey, 255],
  ]);
  const many = smallPng({ width: 513, height: 1, data: Uint8Array.from([...greys, 100, 101, 100, 255]) });
  expect(colorsOf(many).rows[0]!.at(-1)).toBe("646464");
});
