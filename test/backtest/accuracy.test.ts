import { describe, expect, it } from "vitest";
import { accuracyOf, type Observation } from "../../src";
import { have } from "../ledger/ledgers";

/** Observations by rank: those that defaulted, and those that did not. */
function observed(defaults: readonly number[], survivors: readonly number[]): readonly Observation[] {
  const one =
    (status: Observation["status"]) =>
    (rank: number): Observation => {
      const rating = { scale: "lianhe", rank, notation: 0, lowerCase: false };
      return { from: rating, status, to: rating };
    };
  return [...defaults.map(one("default")), ...survivors.map(one("rated"))];
}

const ratio = (defaults: readonly number[], survivors: readonly number[]) =>
  have(accuracyOf(observed(defaults, survivors))).ratio;

describe("the accuracy ratio", () => {
  it("is 1 for a perfect order, -1 for its reverse, 0 for one rating", () => {
    expect(ratio([18, 19], [1, 2, 17])).toBe(1);
    expect(ratio([1, 2], [3, 19])).toBe(-1);
    expect(ratio([7, 7], [7, 7, 7])).toBe(0);
  });

  it("counts pairs by hand, equal ratings half for each", () => {
    // Worse 2, level 1 of 3: (2 - 0) / 3.
    expect(ratio([5], [3, 4, 5])).toBeCloseTo(2 / 3, 12);
    // 5 against 3, 6: 1 - 1; 6 against 3, 6: 1 and level. (2 - 1) / 4.
    expect(ratio([5, 6], [3, 6])).toBeCloseTo(1 / 4, 12);
    expect(ratio([3, 6], [5, 6])).toBeCloseTo((1 - 2) / 4, 12);
  });

  it("is that of the area under the profile: the Gini coefficient over a perfect order's", () => {
    const [defaults, survivors] = [
      [4, 6, 6, 9],
      [1, 2, 4, 4, 6, 7],
    ];
    const all = [...defaults, ...survivors];
    const share = (of: readonly number[], rank: number) => of.filter((one) => one >= rank).length / of.length;
    let area = 0;
    for (let rank = 9; rank >= 1; rank -= 1) {
      const width = share(all, rank) - share(all, rank + 1);
      area += (width * (share(defaults, rank) + share(defaults, rank + 1))) / 2;
    }
    const perfect = (1 - defaults.length / all.length) / 2;
    expect(ratio(defaults, survivors)).toBeCloseTo((area - 0.5) / perfect, 12);
  });

  it("counts defaults and survivors, withdrawn ones among these", () => {
    const [first, ...others] = observed([5], [3, 4]);
    const [other] = others;
    expect(have(accuracyOf([first!, ...others, { ...other!, status: "withdrawn" }]))).toMatchObject({
      defaults: 1,
      survivors: 3,
    });
  });

  it.each([
    [[], [3, 4], "default"],
    [[3, 4], [], "survivor"],
    [[], [], "default"],
  ] as const)("of %j and %j lacks a %3$s", (defaults, survivors, lack) => {
    const outcome = accuracyOf(observed(defaults, survivors));
    expect(outcome).toMatchObject({ ok: false, problems: [{ kind: "missing", at: "accuracy" }] });
    expect(JSON.stringify(outcome)).toContain(`no ${lack}`);
  });
});
