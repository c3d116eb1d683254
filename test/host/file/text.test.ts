import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromStored, toStored } from "../../../host/file/text";

describe("text as the file stores it", () => {
  it.each([
    ["line\r\nend", "line_x000D_\nend"],
    ["_x000D_", "_x005F_x000D_"],
    ["bell \u0007", "bell _x0007_"],
    ["half \ud83d", "half _xD83D_"],
    ["中文 😀", "中文 😀"],
    ["a_b", "a_b"],
  ])("stores %j as %j", (text, stored) => {
    expect(toStored(text)).toBe(stored);
    expect(fromStored(stored)).toBe(text);
  });

  it("reads back exactly what it stored, whatever the text", () => {
    const pieces = fc.constantFrom(
      "_",
      "x",
      "0041",
      "000D",
      "x0041_",
      "_x0042",
      "\r",
      "\u0001",
      "\ud83d",
      "\ude00",
      "z",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(pieces).map((list) => list.join("")),
    );
    fc.assert(
      fc.property(text, (original) => fromStored(toStored(original)) === original),
      { numRuns: 2000 },
    );
  });
});
