import { describe, expect, test } from "vitest";
import { functionNames } from "../../functions";
import { ratios } from "../../src";
import { errorCell, errorOf, valueOf } from "./ask";

describe("RATIO functions", () => {
  test("are the ratios of the catalogue, each of them", () => {
    const named = functionNames.filter((name) => name.startsWith("RATIO."));
    expect(named.map((name) => name.slice(6)).sort()).toEqual(ratios.map(({ id }) => id).sort());
  });

  test("Tianfu's return on equity of 2022: 7.22 over the mean of 64.46 and 69.56 is 10.77%", () => {
    expect(valueOf("RATIO.ROE", 7.22, 64.46, 69.56)).toBeCloseTo(0.1077, 4);
  });

  test("single figures over ranges, blank rows blank, errors in their places", () => {
    expect(valueOf("RATIO.GROWTH", [[110], [null], [90], [1]], [[100], [null], [100], [0]])).toEqual([
      [0.1],
      [""],
      [-0.1],
      [{ error: "#VALUE!", message: expect.stringContaining("previous is 0") as string }],
    ]);
  });

  test("a list is one argument: amounts pass over blank cells, a series does not", () => {
    expect(valueOf("RATIO.TOPCLIENTS", [[8], [null], [9], [1]], 100, [[1], [2]])).toEqual([[0.09], [0.17]]);
    expect(
      valueOf(
        "RATIO.SINGLECLIENT",
        [
          [8, 9],
          [1, null],
        ],
        100,
      ),
    ).toBe(0.09);
    expect(errorOf("RATIO.CAGR", [[100], [null], [121]])).toBe(
      "#N/A The argument values is missing; it has a blank cell.",
    );
    expect(valueOf("RATIO.CAGR", [[100], [110], [121]])).toBeCloseTo(0.1, 12);
    expect(errorOf("RATIO.CAGR", [[100], [errorCell("#DIV/0!")], [121]])).toBe(
      "#VALUE! values holds the error #DIV/0!.",
    );
  });

  test("the definition asked for: Tianfu's 2022 ratio is 25.30% plain and 20.01% by annex 3", () => {
    expect(valueOf("RATIO.REALDEBT", 23.56, 4.93, 0, 93.11, "plain")).toBeCloseTo(0.253, 4);
    expect(valueOf("RATIO.REALDEBT", 23.56, 4.93, 0, 93.11)).toBeCloseTo(0.2001, 4);
    expect(errorOf("RATIO.REALDEBT", 23.56, 4.93, 0, 93.11, "mine")).toBe(
      '#VALUE! definition: received "mine"; allowed: annex3, plain.',
    );
  });

  test("a base of zero or below gives no ratio and says why", () => {
    expect(errorOf("RATIO.ROE", 1, 0, 0)).toMatch(
      /^#VALUE! ROE is not defined: \(opening \+ closing\) \/ 2 is 0/,
    );
    expect(errorOf("RATIO.ROE", 1, -2, -2)).toMatch(/is -2; below zero/);
  });

  test("numbers as text are read: separators, full-width digits, percent", () => {
    expect(valueOf("RATIO.GROWTH", "1,100.0", "１０００")).toBeCloseTo(0.1, 12);
    expect(errorOf("RATIO.GROWTH", "1,100", "１０００")).toBe(
      '#VALUE! current: "1,100" reads as 1100 and as 1.1; enter the one that is meant.',
    );
    expect(valueOf("RATIO.SHARPE", [["4%"], ["6%"]], "population")).toBeCloseTo(5, 9);
  });

  test("a plain figure above 1 beside shares is read as neither, one below is a share", () => {
    expect(errorOf("RATIO.WEIGHTED3Y", [[0.1, "10%", 12]], [[0.2, 0.3, 0.5]])).toBe(
      '#VALUE! values: "12" reads as 12% and as 1200%; enter the one that is meant.',
    );
    expect(errorOf("RATIO.WEIGHTED3Y", [["10%", "11%", "12%"]], [["20%", 30, 50]])).toBe(
      '#VALUE! weights: "30" reads as 30% and as 3000%; enter the one that is meant.',
    );
    expect(valueOf("RATIO.WEIGHTED3Y", [[0.1, "10%", 0.12]], [[0.2, 0.3, 0.5]])).toBeCloseTo(0.11, 12);
    // Without a share beside them, figures above 1 are what they say.
    expect(valueOf("RATIO.WEIGHTED3Y", [[2, 3, 4]], [[0.2, 0.3, 0.5]])).toBeCloseTo(3.3, 12);
  });
});
