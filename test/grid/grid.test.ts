import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  formatArea,
  formatReference,
  MAX_COLUMNS,
  MAX_ROWS,
  movedFormula,
  parseArea,
  parseCells,
  parseReference,
  pieces,
  shiftFormula,
  type Move,
} from "../../grid";

const areas = fc
  .tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1))
  .map(([row, column, row2, column2]) => ({
    row: Math.min(row, row2),
    column: Math.min(column, column2),
    rows: Math.abs(row - row2) + 1,
    columns: Math.abs(column - column2) + 1,
  }));
const bounded = areas.filter(({ rows, columns }) => rows < MAX_ROWS && columns < MAX_COLUMNS);

describe("areas", () => {
  it("are read as they are written", () => {
    fc.assert(
      fc.property(areas, fc.boolean(), (area, absolute) => {
        expect(parseCells(formatArea(area, absolute))).toEqual(area);
      }),
    );
  });

  it.each(["A0", "XFE1", "A1048577", "A", "1", "A1:B", "A1:B2:C3", "", "R1C1", "A1 B2"])(
    "%j is none",
    (text) => {
      expect(parseCells(text)).toBeNull();
    },
  );

  it.each(["A:C", "1:3", "$A:$A", "2:2"])("%s is one, but none of single cells", (text) => {
    expect(parseCells(text)).not.toBeNull();
    expect(parseArea(text)).toBeNull();
  });
});

describe("pieces of a formula", () => {
  it("are the formula when they are joined, whatever it says", () => {
    fc.assert(
      fc.property(fc.string(), (formula) => {
        expect(
          pieces(formula)
            .map(({ text }) => text)
            .join(""),
        ).toBe(formula);
      }),
    );
  });

  it.each([
    ["T[Loan '#]", "table"],
    ["T[Amount (RMB m)]", "table"],
    ["[@[a b]]", "table"],
    ["Entry_Price.x", "name"],
    ["'My ''s'!$A$1:B2", "cells"],
    ["Sheet1!A:C", "cells"],
    ["年报!A1", "cells"],
    ['"A1+""B2"""', "text"],
    ["#N/A", "error"],
  ])("%s is one of the kind %s", (text, kind) => {
    expect(pieces(text)).toEqual([{ kind, text }]);
  });
});

describe("copied formulas", () => {
  it.each([
    ["=A1+$B2*C$3+$D$4", 1, 2, "=C2+$B3*E$3+$D$4"],
    ["=A1&\"A1\"&'A1'!A1", 1, 0, "=A2&\"A1\"&'A1'!A2"],
    ["=SUM(A1:B2)", 0, 1, "=SUM(B1:C2)"],
    ["=LOG10(A1)", 5, 0, "=LOG10(A6)"],
    ["=RATING.BCA(A1:B9,a1)", 1, 0, "=RATING.BCA(A2:B10,A2)"],
    ["=Grades[A1]+rate_A1+A1.b", 1, 1, "=Grades[A1]+rate_A1+A1.b"],
    ["=A1-A2", -1, 0, "=#REF!-A1"],
    ["=XFD1", 0, 1, "=#REF!"],
    ["=ABCD1+XYZ1", 0, 1, "=ABCD1+XYZ1"],
  ])("%s by %i rows and %i columns is %s", (formula, rows, columns, moved) => {
    expect(`=${shiftFormula(formula.slice(1), rows, columns, "error")}`).toBe(moved);
  });

  it.each([
    ["SUM(A:A)", 0, 1, "SUM(B:B)"],
    ["SUM($A:A)", 0, 2, "SUM($A:C)"],
    ["SUM(1:$3)", 1, 0, "SUM(2:$3)"],
    ["SUM(A:A)", 5, 0, "SUM(A:A)"],
    ["SUM(2:2)", 0, 5, "SUM(2:2)"],
    ["SUM($A1:C$3)", 5, -1, "SUM($A$3:B6)"],
    ["XFD:XFD", 0, 1, "#REF!"],
  ])("whole rows and columns go along: %s by %i and %i is %s", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns, "error")).toBe(moved);
  });

  it("come back from where they were copied to, round the edges too", () => {
    fc.assert(
      fc.property(
        bounded,
        fc.integer({ min: -99, max: 99 }),
        fc.integer({ min: -99, max: 99 }),
        (area, rows, columns) => {
          const formula = `SUM(${formatArea({ ...area, rows: 1, columns: 1 })},Sheet1!$B$2)*A:C`;
          const there = shiftFormula(formula, rows, columns, "wrap");
          expect(shiftFormula(there, -rows, -columns, "wrap")).toBe(formula);
        },
      ),
    );
  });
});

describe("formulas after rows or columns came or went", () => {
  const own = (sheet: string): boolean => sheet === "";
  const rows = (at: number, count: number, removed: boolean): Move => ({ axis: "rows", at, count, removed });
  const columns = (at: number, count: number, removed: boolean): Move => ({
    axis: "columns",
    at,
    count,
    removed,
  });

  it.each([
    ["SUM(A1:A10)+Sheet2!A5+$B$7+A:A+5:6", rows(4, 2, false), "SUM(A1:A12)+Sheet2!A5+$B$9+A:A+7:8"],
    ["SUM(A1:A10)+$B$5+5:6", rows(4, 2, true), "SUM(A1:A8)+#REF!+#REF!"],
    ["SUM(A2:A4)", rows(1, 1, false), "SUM(A3:A5)"],
    ["SUM(A2:A4)", rows(4, 1, false), "SUM(A2:A4)"],
    ["SUM(A2:A4)", rows(3, 1, false), "SUM(A2:A5)"],
    ["SUM(A2:A4)", rows(1, 3, true), "SUM(#REF!)"],
    ["SUM(A2:A4)", rows(1, 2, true), "SUM(A2)"],
    ["SUM(C:C)+B:D", columns(1, 1, true), "SUM(B:B)+B:C"],
    ["SUM(C:C)", columns(2, 1, true), "SUM(#REF!)"],
    ["'A1'!B2&\"B2\"&T[B2]&B2_x", columns(0, 1, false), "'A1'!B2&\"B2\"&T[B2]&B2_x"],
    ["[1]S!B2+B2", columns(0, 1, false), "[1]S!B2+C2"],
  ])("%s", (formula, move, moved) => {
    expect(movedFormula(formula, move, own)).toBe(moved);
  });

  it("are the same after what was inserted is removed", () => {
    fc.assert(
      fc.property(
        bounded,
        fc.nat(200),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (area, at, count, byRows) => {
          const small = {
            row: area.row % 300,
            column: area.column % 300,
            rows: 1 + (area.rows % 40),
            columns: 3,
          };
          const formula = `SUM(${formatArea(small)})`;
          const move = { axis: byRows ? "rows" : "columns", at, count } as const;
          const there = movedFormula(formula, { ...move, removed: false }, own);
          expect(movedFormula(there, { ...move, removed: true }, own)).toBe(formula);
        },
      ),
    );
  });
});

describe("references", () => {
  it("are read as they are written, with sheet and signs", () => {
    const flags = fc.record({
      top: fc.boolean(),
      left: fc.boolean(),
      bottom: fc.boolean(),
      right: fc.boolean(),
    });
    fc.assert(
      fc.property(bounded, fc.constantFrom("", "Sheet1", "My 's", "年报"), flags, (area, sheet, fixed) => {
        const single = area.rows === 1 && area.columns === 1;
        const signs = single ? { ...fixed, bottom: fixed.top, right: fixed.left } : fixed;
        const reference = { workbook: "", sheet, area, fixed: signs };
        expect(parseReference(formatReference(reference))).toEqual(reference);
      }),
    );
  });
});
