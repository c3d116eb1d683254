import { describe, expect, test } from "vitest";
import { readLabel, readNumber, readTruth, readWord } from "../../functions/arguments";
import { readCell, readGrid, readList, type Cell } from "../../functions/cells";
import { describeProblem, type Outcome } from "../../src";
import { errorCell } from "./ask";

describe("one cell, in every way in which it can be handed over", () => {
  test.each<[string, unknown, Cell]>([
    ["left out", undefined, null],
    ["blank on the web", null, null],
    ["an empty text", "", null],
    ["spaces, also full-width ones", " \u3000 ", null],
    ["zero", 0, 0],
    ["text", " AA+ ", "AA+"],
    ["full-width text", "ＡＡ＋", "AA+"],
    ["a minus typed as a dash", "AA–", "AA-"],
    ["a number", 0.041, 0.041],
    ["a truth value", true, true],
    ["a range of one cell", [["AA"]], "AA"],
    ["an error as an object", errorCell("#DIV/0!"), { error: "#DIV/0!" }],
    ["an error of Excel's class", { code: "#N/A", message: "" }, { error: "#N/A" }],
    ["an error of a call within a call", { error: "#N/A", message: "" }, { error: "#N/A" }],
    ["an error as text", "#div/0!", { error: "#DIV/0!" }],
    ["a formatted number", { type: "FormattedNumber", basicValue: 0.041, numberFormat: "0.0%" }, 0.041],
    ["a record without a value", { type: "Entity", basicValue: "#VALUE!" }, { error: "#VALUE!" }],
    ["something of no known kind", {}, { error: "#VALUE!" }],
    ["no number", Number.NaN, { error: "#NUM!" }],
    ["infinity", Number.POSITIVE_INFINITY, { error: "#NUM!" }],
  ])("%s", (_title, raw, cell) => {
    expect(readCell(raw)).toEqual(cell);
  });
});

describe("rectangles", () => {
  test.each<[string, unknown, Cell[][]]>([
    ["one cell is a rectangle of one", "AA", [["AA"]]],
    [
      "a range stays as it is",
      [
        ["a", 1],
        ["b", null],
      ],
      [
        ["a", 1],
        ["b", null],
      ],
    ],
    ["a flat list is a row", ["a", "b"], [["a", "b"]]],
    [
      "short rows are filled",
      [["a"], ["b", 2]],
      [
        ["a", null],
        ["b", 2],
      ],
    ],
    ["a list of nothing is one blank row", [], [[null]]],
  ])("%s", (_title, raw, grid) => {
    expect(readGrid(raw)).toEqual(grid);
  });

  test("a repeating argument's ranges become one list, row by row", () => {
    expect(
      readList([
        [
          ["a", "b"],
          ["c", null],
        ],
        "d",
        [["e"]],
      ]),
    ).toEqual(["a", "b", "c", null, "d", "e"]);
  });
});

const shown = (outcome: Outcome<unknown>): unknown =>
  outcome.ok ? outcome.value : outcome.problems.map((problem) => describeProblem(problem, "en")).join(" ");

describe("what each kind of argument makes of a cell", () => {
  const error: Cell = { error: "#REF!" };
  test.each<[Cell, unknown, unknown, unknown, unknown]>([
    // cell, as a word, as a label, as a number, as a truth value
    [null, null, null, null, null],
    [0, null, "0", 0, 'x must be TRUE or FALSE; received "0".'],
    [1, "x must be text; received 1.", "1", 1, 'x must be TRUE or FALSE; received "1".'],
    ["AA", "AA", "AA", 'x must be a number; received "AA".', 'x must be TRUE or FALSE; received "AA".'],
    ["4.1%", "4.1%", "4.1%", 0.041, 'x must be TRUE or FALSE; received "4.1%".'],
    ["1,234.5", "1,234.5", "1,234.5", 1234.5, 'x must be TRUE or FALSE; received "1,234.5".'],
    ["1,23", "1,23", "1,23", 1.23, 'x must be TRUE or FALSE; received "1,23".'],
    ["7.73x", "7.73x", "7.73x", 7.73, 'x must be TRUE or FALSE; received "7.73x".'],
    ["(3)", "(3)", "(3)", -3, 'x must be TRUE or FALSE; received "(3)".'],
    [".5", ".5", ".5", 0.5, 'x must be TRUE or FALSE; received ".5".'],
    ["否", "否", "否", 'x must be a number; received "否".', false],
    [
      true,
      "x must be text; received TRUE.",
      "x must be text; received TRUE.",
      'x must be a number; received "TRUE".',
      true,
    ],
    [
      error,
      "x holds the error #REF!.",
      "x holds the error #REF!.",
      "x holds the error #REF!.",
      "x holds the error #REF!.",
    ],
  ])("%j", (cell, word, label, number, truth) => {
    expect(shown(readWord(cell, "x"))).toEqual(word);
    expect(shown(readLabel(cell, "x"))).toEqual(label);
    expect(shown(readNumber(cell, "x"))).toEqual(number);
    expect(shown(readTruth(cell, "x"))).toEqual(truth);
  });
});
