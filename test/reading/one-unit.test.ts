import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixedUnits, readNumber } from "../../src";
import { errorOf, valueOf } from "../functions/ask";

const at = (index: number) => `row ${String(index + 1)}`;
const mixed = (...cells: readonly unknown[]) => mixedUnits(cells, at)?.facts;

describe("amounts that are read together", () => {
  it.each<readonly unknown[]>([
    ["7.4亿元", "320万元"],
    ["7.4亿元", 0, null, "--", "不适用", "0"],
    [7.4, 320, "1,000.5"],
    ["5%", "12.5%", 0.4, "0.5"],
    ["1.5 million", "2 bn", "（3）百万"],
    ["4x", 3, "5倍"],
  ])("may all say their unit, or none: %j", (...cells) => {
    expect(mixed(...cells)).toBeUndefined();
  });

  it.each<readonly [readonly unknown[], string, string]>([
    [[320, "7.4亿元"], "7.4亿元", "row 1 320"],
    [["7.4亿元", "３２０"], "7.4亿元", "row 2 ３２０"],
    [["740 million", "5%"], "740 million", "row 2 5%"],
    [["5%", 0.2, 320], "5%", "row 3 320"],
    [[null, "1元", "2"], "1元", "row 3 2"],
  ])("are refused with both where one says it and another does not: %j", (cells, received, second) => {
    expect(mixed(...cells)).toEqual({ received, beside: second.slice(0, 5), second: second.slice(6) });
  });

  it("are one kind wherever nothing is said: multiplied by ten thousand, a column in 万 sums to the same", () => {
    const figures = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1 });
    fc.assert(
      fc.property(figures, fc.nat(), (numbers, pick) => {
        const written = numbers.map((one) => `${String(one)}万`);
        expect(mixedUnits(written, at)).toBeNull();
        const place = pick % numbers.length;
        const one: readonly unknown[] = written.map((text, index) =>
          index === place ? numbers[place] : text,
        );
        const others = numbers.some((figure, index) => index !== place && figure !== 0);
        // A single amount without a unit among others with one is named, unless it is nothing or the others are.
        if (numbers[place] === 0) expect(mixedUnits(one, at)).toBeNull();
        else if (others) expect(mixedUnits(one, at)).not.toBeNull();
        for (const [index, text] of written.entries()) {
          const read = readNumber(text, "x");
          expect(read.ok && read.value).toBe((numbers[index] ?? 0) * 10_000);
        }
      }),
    );
  });
});

describe("every function with several amounts", () => {
  const ratings = [["AAA"], ["AA"]];
  it.each<readonly [string, readonly unknown[]]>([
    ["RATIO.ROE", ["7.4亿元", 3200, 3100]],
    ["PORTFOLIO.AVERAGE", [ratings, [["1亿元"], [5000]], "circ"]],
    ["PORTFOLIO.DISTRIBUTION", [ratings, [["1亿元"], [5000]], "circ"]],
    [
      "PORTFOLIO.CONCENTRATION",
      [
        [["a"], ["b"]],
        [["1亿元"], [5000]],
      ],
    ],
    [
      "PORTFOLIO.LIFE",
      [
        [["1亿元"], [5000]],
        [[3], [5]],
      ],
    ],
    [
      "REVIEW.RECOVERY",
      [
        [
          ["group", "owed", "recovered"],
          ["x", "1亿元", 3000],
        ],
      ],
    ],
    [
      "BOOK.RATE",
      [
        [
          ["code", "issuer", "issuer rating", "class", "amount"],
          ["A", "One", "AA", "senior-unsecured", "1亿元"],
          ["B", "Two", "AA", "senior-unsecured", 5000],
        ],
        null,
        "circ",
      ],
    ],
  ])("%s", (name, args) => {
    expect(errorOf(name as never, ...(args as never[]))).toMatch(
      /^#VALUE! .*1?.*亿元" says its unit and .* does not/,
    );
  });

  it("RATIO.ROE with the units of all", () => {
    expect(valueOf("RATIO.ROE", "7.4亿元", "32亿元", "30亿元")).toBeCloseTo(7.4 / 31, 12);
  });
});
