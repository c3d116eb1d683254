import { describe, expect, it } from "vitest";
import { stepFile, type Item, type Step } from "../../src/kind";
import { ITEMS, scale, STEPS } from "./examples";

/** What a step reports of itself in a pack whose items and grades a test makes up: `member: reason`. */
function faultsOf(
  step: Step,
  items: Readonly<Record<string, Item>> = {},
  grades: Readonly<Record<string, readonly string[]>> = {},
): readonly string[] {
  const faults: string[] = [];
  stepFile(step).laws(step, {
    scale,
    report: (where, ...reasons) => {
      faults.push(...reasons.map((reason) => `${where}: ${reason}`));
    },
    needs: () => undefined,
    symbols: () => undefined,
    item: (id) => items[id],
    gradesOf: (id) => grades[id] ?? [],
    kindOf: () => "sovereign",
    countsNotches: false,
  });
  return faults;
}

const BAND = ["strong", "fair", "weak"];

describe("a score's faults", () => {
  const { score } = STEPS;
  const judged = { ...ITEMS.judged, id: "extra" };
  const of = (changes: Partial<typeof score>, items: Readonly<Record<string, Item>> = { extra: judged }) =>
    faultsOf({ ...score, ...changes }, items, { a: BAND, b: BAND, extra: ["strong", "weak"] });

  it("are none where its weights sum to 1 and worse words ask for more", () => {
    expect(of({})).toEqual([]);
  });

  it("are weights that do not sum to 1, or are not above 0", () => {
    const parts = (a: number, b: number) => ({
      parts: [
        { of: "a", weight: a },
        { of: "b", weight: b },
      ],
    });
    expect(of(parts(0.25, 0.7))).toEqual(["parts: the weights sum to 0.95, not 1"]);
    expect(of(parts(1, 0))).toEqual(["parts: a weight is not above 0"]);
    expect(of(parts(0.1, 0.9))).toEqual([]);
  });

  it("are adjustments whose points go where they may not", () => {
    const levels = (...scores: readonly number[]) => ({
      extra: {
        ...judged,
        levels: scores.map((points, index) => ({
          ...judged.levels[0]!,
          grade: String(index),
          score: points,
        })),
      },
    });
    const may = (one: "raise" | "lower" | "both", ...scores: readonly number[]) =>
      of({ adjustments: [{ of: "extra", may: one }] }, levels(...scores));
    expect(may("lower", 0, 1)).toEqual([]);
    expect(may("lower", -0.5, 1)).toEqual(['adjustments: "extra" may only lower']);
    expect(may("raise", -1, 0)).toEqual([]);
    expect(may("raise", -1, 0.5)).toEqual(['adjustments: "extra" may only raise']);
    expect(may("both", -1, 1)).toEqual([]);
  });

  it("are limits out of order or equal", () => {
    expect(of({ limits: [5, 1] })).toEqual(["limits: the ends are out of order"]);
    expect(of({ limits: [1, 1] })).toEqual(["limits: the ends are out of order"]);
  });

  it("are worst words of no part, of no grade, or easier for a worse one", () => {
    const weakest = (of_: string, least: Readonly<Record<string, number>>) =>
      of({ weakest: [{ of: of_, least, basis: score.basis }] });
    expect(weakest("a", { fair: 3, weak: 4 })).toEqual([]);
    expect(weakest("a", { fair: 4, weak: 4 })).toEqual([]);
    expect(weakest("extra", { weak: 4 })).toEqual([]);
    expect(weakest("a", { odd: 4 })).toEqual(['weakest: "odd" is not a grade of "a"']);
    expect(weakest("a", { fair: 4, weak: 3 })).toEqual([
      'weakest: "weak" of "a" asks for less than a better grade',
    ]);
    expect(weakest("a", { fair: 4 })).toEqual(['weakest: "weak" of "a" asks for less than a better grade']);
    expect(weakest("other", {})).toEqual(['weakest: "other" is no part of the score']);
  });

  it("are weights near default of no part, that do not sum to 1, or that a better grade brings in", () => {
    const near = (changes: object) => of({ nearDefault: { ...score.nearDefault!, ...changes } });
    expect(near({ parts: [{ of: "a", weight: 0.9 }] })).toEqual([
      "nearDefault: the weights sum to 0.9, not 1",
    ]);
    expect(near({ parts: [{ of: "other", weight: 1 }] })).toEqual([
      'nearDefault: "other" is no part of the score',
    ]);
    expect(near({ when: [{ of: "a", at: ["fair"] }] })).toEqual([
      'nearDefault: "weak" of "a" asks for less than a better grade',
    ]);
    expect(near({ when: [{ of: "a", at: ["fair", "weak"] }] })).toEqual([]);
    expect(near({ when: [{ of: "a", at: ["odd", "weak"] }] })).toEqual([
      'nearDefault: "odd" is not a grade of "a"',
    ]);
  });
});

describe("a regression's faults", () => {
  const { linear } = STEPS;
  const quantity = (from: number, open = false) => ({
    ...ITEMS.quantity,
    plausible: { ...ITEMS.quantity.plausible, from, ...(open ? { open: true } : {}) },
  });
  const items = { x: quantity(0), y: quantity(1), z: quantity(0, true), low: quantity(-1) };
  type Term = (typeof linear.terms)[number];
  const term = (of: string, transform: Term["transform"], coefficient = 1): Term => ({
    of,
    transform,
    coefficient,
  });
  const of = (...terms: readonly Term[]) => faultsOf({ ...linear, terms }, items);

  it("are terms of no quantity, twice, or that do nothing", () => {
    expect(of(term("x", { kind: "plain" }))).toEqual([]);
    expect(of(term("none", { kind: "plain" }))).toEqual(['terms.0.of: "none" is not a quantity']);
    expect(of(term("x", { kind: "plain" }), term("x", { kind: "plain" }))).toEqual([
      'terms.1.of: "x" is a term twice',
    ]);
    expect(of(term("x", { kind: "plain" }, 0))).toEqual([
      "terms.0.coefficient: is 0, so the term does nothing",
    ]);
  });

  it("are logarithms of what may be 0 or less", () => {
    const ln = { kind: "ln" } as const;
    expect(of(term("y", ln), term("z", ln))).toEqual([]);
    expect(of(term("x", ln))).toEqual(['terms.0.transform: "x" may be 0 or less, which has no logarithm']);
    expect(of(term("low", ln))).toHaveLength(1);
  });

  it("are shares and ages that may be less than 0, and limits out of order", () => {
    const half = { kind: "half-life", years: 5 } as const;
    expect(of(term("x", half))).toEqual([]);
    expect(of(term("low", half))).toEqual(['terms.0.transform: "low" may be less than 0']);
    expect(of(term("low", { kind: "truncated", from: 1, to: 2 }))).toEqual([]);
    for (const [from, to] of [
      [2, 1],
      [1, 1],
    ] as const)
      expect(of(term("x", { kind: "truncated", from, to }))).toEqual([
        "terms.0.transform: the ends are out of order",
      ]);
  });

  it("are a constant that is no quantity, and a term that is not an earlier one", () => {
    expect(of(term("x", { kind: "reserve-currency", constant: "y" }))).toEqual([]);
    expect(of(term("x", { kind: "reserve-currency", constant: "none" }))).toEqual([
      'terms.0.transform.constant: "none" is not a quantity',
    ]);
    expect(of(term("low", { kind: "reserve-currency", constant: "y" }))).toEqual([
      'terms.0.transform: "low" may be less than 0',
    ]);
    const months = term("y", { kind: "reserves-months", unless: "x" });
    expect(of(term("x", { kind: "plain" }), months)).toEqual([]);
    expect(of(months, term("x", { kind: "plain" }))).toEqual([
      'terms.0.transform.unless: "x" is not an earlier term',
    ]);
  });
});

describe("the faults of what holds a rating down or moves it", () => {
  const record = { ...ITEMS.choice, id: "record" };

  it("are options that a cap does not know, and worse ones that allow more", () => {
    const { cap } = STEPS;
    const of = (caps: Readonly<Record<string, string>>) => faultsOf({ ...cap, caps }, { record });
    expect(of(cap.caps)).toEqual([]);
    expect(of({ clean: "none", bad: "BB", worst: "BB" })).toEqual([]);
    expect(of({ clean: "none", bad: "BB" })).toEqual([
      'caps: nothing is said for "worst"',
      "caps.worst: a worse option allows a better rating",
    ]);
    expect(of({ ...cap.caps, odd: "BB" })).toEqual(['caps: "odd" is not an option of "record"']);
    expect(of({ clean: "none", bad: "B", worst: "BB" })).toEqual([
      "caps.worst: a worse option allows a better rating",
    ]);
    expect(of({ clean: "none", bad: "BB (sf)", worst: "C" })).toEqual([
      `caps.bad: "BB (sf)" is not a symbol of the scale ${scale.id}`,
    ]);
  });

  it("are a matrix of other sides than its grades, and a published cell that is not in it", () => {
    const { matrix } = STEPS;
    const grades = { g: BAND, h: ["yes", "no"] };
    const of = (changes: Partial<typeof matrix>) =>
      faultsOf({ ...matrix, ...changes }, {}, { ...grades, word: ["weak"] });
    expect(of({})).toEqual([]);
    expect(of({ cells: matrix.cells.slice(1) })).toEqual(['cells: 2 rows, but "g" has 3 grades']);
    expect(of({ cells: [["AAA"], ...matrix.cells.slice(1)] })).toEqual([
      "cells: row 1 has 1 cells, expected 2",
    ]);
    for (const [row, column] of [
      ["strong", "perhaps"],
      ["odd", "yes"],
    ] as const)
      expect(of({ published: [{ row, column, cite: matrix.cite }] })).toEqual([
        `cells: the published cell "${row}", "${column}" is not in the matrix`,
      ]);
  });

  it("are a notch step's limits out of order, and lines that allow a worse word more", () => {
    const { notch } = STEPS;
    const of = (changes: Partial<typeof notch>) => faultsOf({ ...notch, ...changes }, {}, { word: BAND });
    expect(of({})).toEqual([]);
    expect(of({ limits: [1, 1] })).toEqual([]);
    expect(of({ limits: [1, -2] })).toEqual(["limits: the ends are out of order"]);
    const line = (caps: Readonly<Record<string, string>>) =>
      of({ lines: [{ of: "word", caps, basis: notch.basis }] });
    expect(line({ fair: "BBB", weak: "BB" })).toEqual([]);
    expect(line({ fair: "BB", weak: "BB" })).toEqual([]);
    expect(line({ fair: "BB", weak: "BBB" })).toEqual([
      'lines: "weak" of "word" allows more than a better word',
    ]);
    expect(line({ odd: "BB" })).toEqual(['lines: "odd" is not a grade or option of "word"']);
  });
});
