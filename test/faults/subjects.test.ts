import { describe, expect, test } from "vitest";
import { listMappings, listPacks, listScales } from "../../src";
import { ask, errorOf, valueOf } from "../functions/ask";
import { inputText } from "./inputs";

/** Subjects of the methodologies that ask for a sovereign or a supporter, by a short name. */
const subjects = JSON.parse(inputText("subjects.json")) as Record<string, readonly (readonly unknown[])[]>;
type Rows = readonly (readonly unknown[])[];

/** The enterprise with its places in several countries and that country's rating, on the scale that a unit may name. */
function enterprise(sovereign: string, mapping: string | null, scale: string | null = null): Rows {
  const given: Rows = [
    ...(subjects["ent"] ?? []).map((row) => [...row, null]),
    ["places", "different", null],
    // Asked for since the second calibration.
    ["default-record", "clean", null],
    ["sovereign-rating", sovereign, scale],
    ["mapping", mapping, null],
  ];
  return given.filter(([, value]) => value !== null);
}

const PANDA = "panda-enterprise";
const HOUSE = "global-to-golden-credit-house";

describe("a sovereign's rating by two agencies", () => {
  test("counts alike under a mapping that is named, in either notation", () => {
    const rated = (symbol: string) => valueOf("RATING.FINAL", enterprise(symbol, HOUSE), PANDA);
    for (const [one, other] of [
      ["BBB-", "Baa3"],
      ["B", "B2"],
      ["CCC", "Caa2"],
      ["AA", "Aa2"],
    ] as const)
      expect([one, rated(one)]).toEqual([one, rated(other)]);
    expect(rated("CCC+")).not.toBe(rated("AAA"));
  });

  test("without one stands on the methodology's own scale, and one that is not there is refused", () => {
    expect(valueOf("RATING.FINAL", enterprise("BBB-", null), PANDA)).not.toBe(
      valueOf("RATING.FINAL", enterprise("BBB-", HOUSE), PANDA),
    );
    expect(errorOf("RATING.FINAL", enterprise("Baa3", null), PANDA)).toMatch(/^#VALUE! .*name a mapping/u);
  });

  test("is read on the scale that its unit names, whatever mapping stands for the others", () => {
    const own = valueOf("RATING.FINAL", enterprise("BBB-", null), PANDA);
    expect(valueOf("RATING.FINAL", enterprise("BBB-", null, "golden-credit"), PANDA)).toBe(own);
    expect(valueOf("RATING.FINAL", enterprise("BBB-", HOUSE, "golden-credit"), PANDA)).toBe(own);
    expect(errorOf("RATING.FINAL", enterprise("BBB-", null, "global"), PANDA)).toContain("name a mapping");
  });

  test("EXPLAIN says on which scale it was read", () => {
    const explained = (symbol: string, mapping: string | null) =>
      JSON.stringify(valueOf("RATING.EXPLAIN", enterprise(symbol, mapping), PANDA));
    expect(explained("BBB-", HOUSE)).toMatch(
      /scale global [^"]*and mapped by global-to-golden-credit-house/u,
    );
    expect(explained("Baa3", HOUSE)).toMatch(
      /scale global [^"]*and mapped by global-to-golden-credit-house/u,
    );
    expect(explained("BBB-", null)).toMatch(/read on the scale golden-credit\b/u);
  });
});

test("each methodology reads a rating given by others alike in every notation of a scale, by every mapping to its own", () => {
  let tried = 0;
  for (const pack of listPacks())
    for (const item of pack.items) {
      if (item.kind !== "rating") continue;
      for (const mapping of listMappings().filter(
        ({ from, to }) => to === pack.scale && item.scales.includes(from),
      )) {
        const from = listScales().find(({ id }) => id === mapping.from);
        const [first, second] = from?.notations ?? [];
        if (first === undefined || second === undefined) continue;
        for (const [place, symbol] of first.symbols.entries()) {
          const read = [symbol, second.symbols[place] ?? ""].map((text) => {
            const answer = ask(
              "RATING.EXPLAIN",
              [
                [item.id, text],
                ["mapping", mapping.id],
              ],
              pack.id,
            );
            return answer.ok
              ? ""
              : answer.message
                  .split(". ")
                  .filter((sentence) => sentence.includes(item.id))
                  .join();
          });
          expect([pack.id, symbol, read[0]]).toEqual([pack.id, symbol, read[1]]);
          tried += 1;
        }
      }
    }
  expect(tried).toBeGreaterThan(50);
});
