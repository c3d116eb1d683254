import { describe, expect, test } from "vitest";
import { ask, errorOf, valueOf } from "./ask";

/*
 * A symbol that stands on several scales takes the one that is named, or that a mapping reads; every function that can ask
 * for a scale or a mapping has an argument for it.
 */

const HOUSE = "global-to-golden-credit-house";

describe("a named scale", () => {
  test("decides for a function of several ratings, wherever it stands among them", () => {
    expect(valueOf("NOTCH.WEAKEST", ["AA", "B", "circ"])).toBe("B");
    expect(valueOf("NOTCH.STRONGEST", [["CCC"], ["C"]], "circ-enterprise")).toBe("CCC");
    expect(errorOf("NOTCH.WEAKEST", ["CCC", "C", "circ", "global"])).toContain("one scale");
    expect(errorOf("NOTCH.WEAKEST", ["AA", "Aa2", "circ"])).toContain(
      '"Aa2" is not a symbol of the circ scale',
    );
  });

  test("decides for a sovereign's cap, and for whether it binds", () => {
    expect(valueOf("SOVEREIGN.CAP", "AA", "BBB-", null, null, null, null, "golden-credit")).toBe("BBB-");
    expect(valueOf("SOVEREIGN.BINDS", "AA", "BBB-", null, null, null, "golden-credit")).toBe(true);
    expect(errorOf("SOVEREIGN.CAP", "AA", "Baa3", null, null, null, null, "golden-credit")).toMatch(
      /^#VALUE!/u,
    );
    expect(errorOf("SOVEREIGN.BINDS", "AA", "Baa3", null, null, null, "golden-credit")).toMatch(/^#VALUE!/u);
  });

  test("decides for a bond's issuer and for the next review", () => {
    expect(errorOf("NOTCH.ISSUE", "CCC", "subordinated")).toContain("does not tell its scale");
    expect(valueOf("NOTCH.ISSUE", "CCC", "subordinated", null, null, null, null, null, "circ")).toBe("CC");
    expect(errorOf("REVIEW.NEXT", 45000, "Baa1", null, null, null, "circ")).toContain("circ scale");
    expect(valueOf("REVIEW.NEXT", 45000, "BBB+", null, null, null, "circ")).toBe(
      valueOf("REVIEW.NEXT", 45000, "BBB+", "circ-enterprise"),
    );
    expect(errorOf("REVIEW.NEXT", 45000, "CC", null, null, null, "nothing")).toMatch(
      /^#VALUE! scale: received "nothing"/u,
    );
  });
});

describe("a named mapping reads every rating given by others, in either notation", () => {
  test.each([
    [
      "SOVEREIGN.CAP",
      (symbol: string) => ["AA", symbol, null, null, null, null, "golden-credit", HOUSE],
      "AA",
    ],
    ["SOVEREIGN.BINDS", (symbol: string) => ["AA", symbol, null, null, null, "golden-credit", HOUSE], false],
    ["NOTCH.RMB", (symbol: string) => ["AA", "ample", "panda-enterprise", symbol, HOUSE], "AA"],
  ] as const)("%s", (name, args, value) => {
    expect([valueOf(name, ...args("BBB-")), valueOf(name, ...args("Baa3"))]).toEqual([value, value]);
    // Without it the symbol stands on the scale of the rating, or on none.
    const without = args("BBB-").slice(0, -1);
    expect(ask(name, ...without)).not.toEqual({ ok: true, value });
    expect(errorOf(name, ...args("Baa3").slice(0, -1))).toMatch(/^#VALUE!/u);
  });
});
