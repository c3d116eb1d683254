import { describe, expect, test } from "vitest";
import { listScales } from "../../src";
import { errorOf, valueOf } from "./ask";

const HOUSE = "global-to-lianhe-house";

describe("SCALE.MAP and SCALE.SHORT", () => {
  test("gives no long-term rating as a short-term one, and names only mappings that lead to one", () => {
    const refused = errorOf("SCALE.SHORT", "AA-", "global-to-circ-house");
    expect(refused).toContain("sp-long-to-short");
    expect(refused).not.toContain("lianhe-to-circ-house");
    expect(errorOf("SCALE.SHORT", "AA-", "no-mapping")).not.toContain("lianhe-to-circ-house");
  });

  test("a symbol that stands for a range gives its worse end, or the better one when asked", () => {
    expect(valueOf("SCALE.MAP", [["BBB"], ["Baa2"], ["AAA"]], null, null, HOUSE)).toEqual([
      ["AA+"],
      ["AA+"],
      ["AAA"],
    ]);
    expect(valueOf("SCALE.MAP", "BBB", "global", "lianhe", HOUSE, [["low", "high"]])).toEqual([
      ["AA+", "AAA"],
    ]);
  });

  test("short-term: the lower option unless the higher is asked for", () => {
    expect(valueOf("SCALE.SHORT", "A-", "fitch-long-to-short-2023")).toBe("F2");
    expect(valueOf("SCALE.SHORT", "A-", "fitch-long-to-short-2023", "high")).toBe("F1");
    expect(valueOf("SCALE.SHORT", [["BBB-"], ["BB+"], [null]], "fitch-long-to-short-2023")).toEqual([
      ["F3"],
      ["B"],
      [""],
    ]);
  });

  test("short-term: a methodology stands for the mapping that it names", () => {
    expect(valueOf("SCALE.SHORT", [["AA-"], ["A+"], ["C"]], "panda-sovereign")).toEqual([
      ["A-1"],
      ["A-2"],
      ["D"],
    ]);
    expect(valueOf("SCALE.SHORT", "A+", "golden-credit-to-short-house", "high")).toBe("A-1");
    expect(errorOf("SCALE.SHORT", "AA", "lianhe-guarantor")).toBe(
      "#VALUE! mapping is not defined: lianhe-guarantor names no short-term mapping.",
    );
    expect(errorOf("SCALE.SHORT", "AA", "moon")).toMatch(
      /^#VALUE! mapping: received "moon"; allowed: .*golden-credit-to-short-house.*panda-sovereign/,
    );
    expect(errorOf("SCALE.SHORT", "AA", null)).toBe("#N/A The argument mapping is missing; a mapping's id.");
  });

  test.each<[string, readonly unknown[], string]>([
    [
      "a mapping between other scales",
      ["AA", "lianhe", "global", HOUSE],
      "#VALUE! mapping: received lianhe → global; expected global → lianhe.",
    ],
    ["no mapping", ["AA", "global", "lianhe", null], "#N/A The argument mapping is missing; a mapping's id."],
    ["an unknown scale", ["AA", "moon", "lianhe", HOUSE], '#VALUE! from: received "moon"; allowed: lianhe'],
    [
      "a side that is none",
      ["AA", null, null, HOUSE, "middle"],
      '#VALUE! side: received "middle"; allowed: low, high.',
    ],
    [
      "a symbol that is not on the scale",
      ["Ag+", null, null, HOUSE],
      '#VALUE! rating: "Ag+" is not a symbol of the global scale',
    ],
  ])("%s", (_title, args, message) => {
    expect(errorOf("SCALE.MAP", ...args)).toContain(message);
  });
});

describe("SCALE.LIST", () => {
  test("lists a scale's symbols, a column for each way of writing them", () => {
    const global = valueOf("SCALE.LIST", "global") as string[][];
    expect(global[0]).toEqual(["AAA", "Aaa"]);
    expect(global[7]).toEqual(["BBB+", "Baa1"]);
    expect(valueOf("SCALE.LIST", "lianhe")).toHaveLength(19);
  });

  test("lists the scales when none is named", () => {
    const scales = valueOf("SCALE.LIST") as string[][];
    expect(scales.slice(1).map(([id]) => id)).toEqual(listScales().map(({ id }) => id));
  });

  test("an unknown scale is #VALUE! listing those that there are", () => {
    expect(errorOf("SCALE.LIST", "moon")).toMatch(/^#VALUE! scale: received "moon"; allowed: lianhe, /);
  });
});

describe("SCALE.BAND and SCALE.DEFINITION", () => {
  test("the band ends with its last symbol", () => {
    expect(valueOf("SCALE.BAND", [["BBB-"], ["BB+"]])).toEqual([["Investment grade"], ["Speculative grade"]]);
    expect(valueOf("SCALE.BAND", "D", "global")).toBe("Default");
    expect(valueOf("SCALE.BAND", "Medium-")).toBe("Medium");
  });

  test("modifiers share a definition, in either language", () => {
    expect(valueOf("SCALE.DEFINITION", "AA-", "lianhe")).toBe(valueOf("SCALE.DEFINITION", "aa+", "lianhe"));
    expect(valueOf("SCALE.DEFINITION", "AA", "lianhe", "中文")).toMatch(/偿债/);
    expect(errorOf("SCALE.DEFINITION", "AA")).toBe(
      '#VALUE! rating: "AA" does not tell its scale; name one of lianhe, golden-credit, circ, global.',
    );
  });

  test("a methodology gives its scale, and the definitions for its class of issuers", () => {
    const sovereign = valueOf("SCALE.DEFINITION", "AA+", "panda-sovereign");
    expect(sovereign).toMatch(/^Very strong economy/);
    expect(valueOf("SCALE.DEFINITION", "aa", "panda-sovereign@2016+2")).toBe(sovereign);
    expect(valueOf("SCALE.DEFINITION", "AA", "panda-local-government")).toBe(
      valueOf("SCALE.DEFINITION", "AA", "golden-credit"),
    );
    expect(valueOf("SCALE.DEFINITION", "C", "panda-sovereign", "zh")).toMatch(/^国家/);
    expect(valueOf("SCALE.BAND", "Ag+", "ccxap-guarantor")).toBe("Investment grade");
    expect(errorOf("SCALE.DEFINITION", "AA", "moon")).toMatch(
      /^#VALUE! scale: received "moon"; allowed: lianhe, .*panda-sovereign/,
    );
  });

  test("every symbol of every scale has a band and a definition in both languages", () => {
    for (const { id } of listScales()) {
      const symbols = (valueOf("SCALE.LIST", id) as string[][]).map(([symbol]) => [symbol]);
      for (const name of ["SCALE.BAND", "SCALE.DEFINITION"]) {
        for (const language of ["en", "zh"]) {
          const said = (valueOf(name, symbols, id, language) as unknown[][]).flat();
          expect(said.filter((text) => typeof text !== "string" || text === "")).toEqual([]);
        }
      }
    }
  });

  test("an unknown language or symbol is #VALUE!", () => {
    expect(errorOf("SCALE.DEFINITION", "AA", null, "fr")).toBe(
      '#VALUE! language: received "fr"; allowed: en, zh.',
    );
    expect(errorOf("SCALE.BAND", "ZZ")).toMatch(
      /^#VALUE! rating: "ZZ" is not a rating on any scale here: lianhe, /,
    );
  });
});
