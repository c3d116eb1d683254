import { describe, expect, test } from "vitest";
import { itemsOf, listPacks, pinOf } from "../../src";
import { ask, errorOf } from "./ask";

/** Measures that take a word in the place of a number, with every such word in both languages. */
const worded = listPacks().flatMap((pack) =>
  itemsOf(pack).flatMap((item) => {
    if (item.kind !== "measured") return [];
    const words = [
      ...(item.words ?? []).map(({ says }) => says),
      ...(item.unmeasured ?? []).map(({ name }) => name),
    ];
    return words.length === 0 ? [] : [{ id: item.id, method: pinOf(pack), words }];
  }),
);

describe("a word in the place of a measure", () => {
  test("is known to several methodologies", () => {
    expect(worded.length).toBeGreaterThan(5);
  });

  test.each(worded)("$method $id: what is no number is answered with the words", ({ id, method, words }) => {
    const rows = [[id, "rather good"]];
    const english = errorOf("RATING.EXPLAIN", [...rows, ["method", method]], null, "en");
    const chinese = errorOf("RATING.EXPLAIN", [...rows, ["method", method]], null, "zh");
    for (const { en, zh } of words) {
      expect(english).toContain(en);
      expect(chinese).toContain(zh);
      for (const said of [en, zh]) {
        // What its thresholds move with is not given here: that may be missing, the word is not wrong.
        const answer = ask("RATING.GRADE", id, said, method);
        expect(answer.ok ? "" : answer.error).toMatch(/^(?:#N\/A)?$/);
      }
    }
    expect(english).toContain("rather good");
  });
});
