import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratingAxis } from "../../../taskpane/parts/pictures/axis";
import { layoutBands } from "../../../taskpane/parts/pictures/band-geometry";
import { layoutPoints } from "../../../taskpane/parts/pictures/bar-geometry";
import { layoutLadder } from "../../../taskpane/parts/pictures/ladder-geometry";
import { radarLines } from "../../../taskpane/parts/pictures/radar-geometry";
import { closed, diamond } from "../../../taskpane/parts/pictures/shapes";
import { fitText, textWidth } from "../../../taskpane/parts/pictures/text-width";
import { layoutWaterfall } from "../../../taskpane/parts/pictures/waterfall-geometry";
import { waterfallOf } from "../../../desk/explain/waterfall";
import { sampleOf } from "../../desk/explain/samples";

const SYMBOLS = ["AAA", "AA+", "AA", "AA-", "A+", "A", "A-", "BBB+", "BBB", "BBB-"];

test("a text is shortened until it fits, and left alone where it does", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.integer({ min: 12, max: 300 }),
      (text, width) => {
        const fitted = fitText(text, width, 12);
        expect(textWidth(fitted, 12)).toBeLessThanOrEqual(width);
        if (textWidth(text, 12) <= width) expect(fitted).toBe(text);
      },
    ),
  );
  expect(textWidth("评级", 12)).toBe(24);
});

test("better lies to the right, the marked symbol is always written, and no two symbols meet", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 1, max: 10 }),
      fc.integer({ min: 120, max: 500 }),
      (ranks, marked, width) => {
        const { ticks, x } = ratingAxis(SYMBOLS, ranks, marked, [20, width - 20]);
        for (const rank of [...ranks, marked]) {
          expect(x(rank)).toBeGreaterThanOrEqual(20 - 1e-9);
          expect(x(rank)).toBeLessThanOrEqual(width - 20 + 1e-9);
        }
        expect(x(1)).toBeGreaterThan(x(2));
        const written = ticks.filter(({ text }) => text !== "");
        expect(written.some(({ rank }) => rank === marked)).toBe(true);
        for (const [index, tick] of written.entries()) {
          const next = written[index + 1];
          if (next === undefined) continue;
          // Each is written around its place, so that half of either lies between them.
          const room = (textWidth(tick.text, 12) + textWidth(next.text, 12)) / 2;
          expect(tick.x - next.x).toBeGreaterThan(room);
        }
      },
    ),
  );
});

test("a waterfall's bars join: each begins where the one before ended", () => {
  const { pack, assessment } = sampleOf("jinshang");
  const rows = waterfallOf(pack, assessment, "en");
  const { bars, axis } = layoutWaterfall(rows, SYMBOLS, 280);
  for (const [index, { row, bar, at }] of bars.entries()) {
    const before = bars[index - 1]?.at ?? at;
    expect(Math.min(Math.abs(bar.x - before), Math.abs(bar.x + bar.width - before))).toBeLessThan(1e-9);
    expect(bar.width).toBeCloseTo(Math.abs(row.notches) * axis.notch, 9);
  }
});

describe("the band line", () => {
  const band = (symbol: string, from: number | null, to: number | null, here = false) => ({
    symbol,
    from,
    to,
    here,
  });
  const head = { label: "", toBetter: null, toWorse: null, basis: "house" } as const;

  test("of a score that is better when lower: 1.8 lies a fifth of the way into 1 to 2, from the worse side", () => {
    const bands = [band("b", 2, 3), band("a", 1, 2, true)];
    const { segments, edges, at } = layoutBands({ ...head, bands, score: 1.8, better: "lower" }, 200);
    expect(segments.map(({ x, width }) => [x, width])).toEqual([
      [0, 100],
      [100, 100],
    ]);
    expect(edges).toEqual([{ value: 2, x: 100 }]);
    expect(at).toBeCloseTo(120, 9);
  });

  test("of one that is better when higher, in a band without an end: held at the end of the picture", () => {
    const bands = [band("b", 0, 1), band("a", 1, null, true)];
    const { at } = layoutBands({ ...head, bands, score: 9, better: "higher" }, 200);
    expect(at).toBe(200);
  });
});

test("points grow from nought to either side, the grey part within the bar", () => {
  const part = (id: string, points: number, least?: number) => ({
    ...{ id, label: id, grade: "", points },
    ...(least === undefined ? {} : { least }),
  });
  const { bars, zero } = layoutPoints([part("a", 3, 1), part("b", -1), part("c", 1, 2)], 3, -1, 400);
  expect(zero).toBe(100);
  expect(bars.map(({ x, width, least }) => [x, width, least])).toEqual([
    [100, 300, 100],
    [0, 100, 0],
    [100, 100, 100],
  ]);
});

test("a rung is as high as the names on it need, and holds each of them", () => {
  const mark = (label: string) => ({ kind: "rating", label }) as const;
  const names = ["Final", "After the sovereign step", "After the RMB step", "Stand-alone"];
  const rungs = [
    { rank: 1, symbol: "AAA", marks: names.map(mark) },
    { rank: 2, symbol: "AA+", marks: [] },
  ];
  const { rungs: placed, height } = layoutLadder(rungs, 270);
  expect(placed[0]?.lines.join(" · ")).toBe(names.join(" · "));
  expect(placed[0]?.lines.length).toBeGreaterThan(1);
  expect([placed[1]?.top, height]).toEqual([
    placed[0]?.height,
    (placed[0]?.height ?? 0) + (placed[1]?.height ?? 0),
  ]);
});

test("a radar's line is closed where all is known, and cut where something is open", () => {
  const [whole] = radarLines([1, 0.5, 0, 1], [100, 100], 50);
  expect([whole?.closed, whole?.points.length, whole?.points[0]]).toEqual([true, 4, [100, 50]]);
  const cut = radarLines([1, null, 0, 1], [100, 100], 50);
  expect(cut.map(({ closed: isClosed, points }) => [isClosed, points.length])).toEqual([[false, 3]]);
  expect(radarLines([null, null], [0, 0], 1)).toEqual([]);
});

test("shapes are closed lines", () => {
  expect(diamond(10, 10, 2)).toBe("M8 10L10 8L12 10L10 12Z");
  expect(closed([[0.123456, 1]])).toBe("M0.12 1Z");
});
