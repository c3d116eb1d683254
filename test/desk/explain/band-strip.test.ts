import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, itemsOf, listPacks, type MeasuredItem } from "../../../src";
import { bandStrip } from "../../../desk/explain/band-strip";

const measures: readonly MeasuredItem[] = listPacks().flatMap((pack) =>
  itemsOf(pack).flatMap((item) => (item.kind === "measured" ? [item] : [])),
);
const ends = (item: MeasuredItem) =>
  item.bands.flatMap(({ from, to }) => [from, to].filter((end) => end !== undefined));

describe("the bands of a row in little", () => {
  test("lie better to the right, with the value in its own band at its own place", () => {
    const bands = [
      { grade: "aa", score: 1, from: 8 },
      { grade: "a", score: 2, from: 4, to: 8 },
      { grade: "b", score: 3, to: 4 },
    ];
    const at = (value: number, direction: "higher" | "lower" = "higher") =>
      bandStrip({ direction, edge: "better" }, bands, value)?.at;
    expect([at(5), at(4), at(8), at(100), at(0), at(-50)]).toEqual([1.25 / 3, 1 / 3, 2 / 3, 1, 0, 0]);
    const strip = bandStrip({ direction: "higher", edge: "better" }, bands, 5);
    expect(strip?.bands.map(({ band, here }) => [band.grade, here])).toEqual([
      ["b", false],
      ["a", true],
      ["aa", false],
    ]);
  });

  test("of every measure mark the band that the model takes, and put the value inside it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...measures),
        fc.double({ min: -0.5, max: 1.5, noNaN: true }),
        (item, share) => {
          const [low, high] = [Math.min(...ends(item)), Math.max(...ends(item))];
          const value = low + share * (high - low);
          const strip = bandStrip(item, item.bands, value)!;
          const here = strip.bands.findIndex((one) => one.here);
          expect(strip.bands[here]?.band).toBe(bandOf(value, item.bands, item.edge));
          const length = strip.bands.length;
          expect(strip.at).toBeGreaterThanOrEqual(here / length - 1e-9);
          expect(strip.at).toBeLessThanOrEqual((here + 1) / length + 1e-9);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("a better value never lies further to the left", () => {
    const graded = measures.filter(({ direction }) => direction !== "inside");
    fc.assert(
      fc.property(
        fc.constantFrom(...graded),
        fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (item, share, more) => {
          const [low, high] = [Math.min(...ends(item)), Math.max(...ends(item))];
          const placeOf = (along: number) => bandStrip(item, item.bands, low + along * (high - low))!.at;
          const [one, other] = [placeOf(share), placeOf(share + more)];
          expect(item.direction === "higher" ? other - one : one - other).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
      { numRuns: 500 },
    );
  });
});
