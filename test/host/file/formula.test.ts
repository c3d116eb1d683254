import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { needsArray } from "../../../host/file/formula/array";
import { shiftFormula } from "../../../grid";
import { functionNames, storedFormula, typedFormula } from "../../../host/file/formula/store";
import { tokens } from "../../../host/file/formula/tokens";
import { CUSTOM_FUNCTIONS } from "./documents";

const names = functionNames(CUSTOM_FUNCTIONS);

describe("formulas in the file", () => {
  it.each([
    ["RATING.BCA(A1:B2)", "_xldudf_RATING_BCA(A1:B2)"],
    ["1+NOTCH.ADD(RATING.BCA(A1),-1)", "1+_xldudf_NOTCH_ADD(_xldudf_RATING_BCA(A1),-1)"],
    ['"RATING.BCA("&A1', '"RATING.BCA("&A1'],
    ['"say ""RATING.BCA("""&XOR(A1)', '"say ""RATING.BCA("""&_xlfn.XOR(A1)'],
    ["'RATING.BCA('!A1", "'RATING.BCA('!A1"],
    ["'It''s XLOOKUP('!A1+IFNA(A1,0)", "'It''s XLOOKUP('!A1+_xlfn.IFNA(A1,0)"],
    ["T1[XLOOKUP(]+T1[[#Headers],[RATING.BCA('[]]", "T1[XLOOKUP(]+T1[[#Headers],[RATING.BCA('[]]"],
    ["T1[a'[b]+XOR(A1)", "T1[a'[b]+_xlfn.XOR(A1)"],
    ["RATING.BCA+MAP", "RATING.BCA+MAP"],
    ["MY.RATING.BCA(1)", "MY.RATING.BCA(1)"],
    ["RATING.BCA2(1)", "RATING.BCA2(1)"],
    ["FILTER(SORT(A1:A9),A1:A9>1)", "_xlfn._xlws.FILTER(_xlfn._xlws.SORT(A1:A9),A1:A9>1)"],
    ["SORTBY(A1:A9,B1:B9)", "_xlfn.SORTBY(A1:A9,B1:B9)"],
    ["LET(x,1,y,x+2,x*y)", "_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+2,_xlpm.x*_xlpm.y)"],
    ['LET(x,A1,Sheet1!x+T[x]+"x"+X)', '_xlfn.LET(_xlpm.x,A1,Sheet1!x+T[x]+"x"+_xlpm.X)'],
    [
      "MAP(A1:A3,LAMBDA(v,SCALE.MAP(v)))",
      "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xldudf_SCALE_MAP(_xlpm.v)))",
    ],
    [
      "LET(f,LAMBDA(a,[b],a+b),f(1))+a",
      "_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.a,_xlop.b,_xlpm.a+_xlop.b),_xlpm.f(1))+a",
    ],
    ["SUM(A1#)+Sheet2!B2#", "SUM(_xlfn.ANCHORARRAY(A1))+_xlfn.ANCHORARRAY(Sheet2!B2)"],
    ["@A1:A9+@RATING.BCA(B1)", "_xlfn.SINGLE(A1:A9)+_xlfn.SINGLE(_xldudf_RATING_BCA(B1))"],
    ["IF(ISNA(#N/A),#REF!,1.5E+3)", "IF(ISNA(#N/A),#REF!,1.5E+3)"],
    ["{1,2;3,4}+SUM( A1 , 2 )", "{1,2;3,4}+SUM( A1 , 2 )"],
    ["[1]Sheet1!A1+'[Book 2.xlsx]IFS('!B2", "[1]Sheet1!A1+'[Book 2.xlsx]IFS('!B2"],
  ])("stores %s as %s, and reads it back", (typed, stored) => {
    expect(storedFormula(typed, names)).toBe(stored);
    expect(typedFormula(stored, names)).toBe(typed);
  });

  it.each([
    ["rating.bca(a1)", "_xldudf_RATING_BCA(a1)", "RATING.BCA(a1)"],
    ["xlookup (1,A:A,B:B)", "_xlfn.XLOOKUP (1,A:A,B:B)", "XLOOKUP (1,A:A,B:B)"],
  ])("normalises the case of %s", (typed, stored, shown) => {
    expect(storedFormula(typed, names)).toBe(stored);
    expect(typedFormula(stored, names)).toBe(shown);
  });

  it("leaves prefixed names it does not know as they are, both ways", () => {
    const foreign = "_xldudf_OTHER_FN(1)+_xlfn.FROM2030(2)+_xlfn._xlws.PY(0)";
    expect(typedFormula(foreign, names)).toBe(foreign);
    expect(storedFormula(foreign, names)).toBe(foreign);
  });

  it("spells this-row references with the table around the cell", () => {
    expect(storedFormula("[@Score]*T2[@[A b]:[C]]+T3[@]", names, "Mine")).toBe(
      "Mine[[#This Row],[Score]]*T2[[#This Row],[A b]:[C]]+T3[#This Row]",
    );
    expect(storedFormula("[@Score]", names)).toBe("[@Score]");
  });

  it("loses no character of any text, however malformed", () => {
    const pieces = fc.constantFrom(
      "'",
      '"',
      "[",
      "]",
      "#",
      "A1",
      "RATING.BCA",
      "(",
      ")",
      ",",
      " ",
      "!",
      "@",
      ":",
      "😀",
      "1.5",
      "#REF!",
      "{",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join("")),
        ),
        (formula) => {
          expect(
            tokens(formula)
              .map((token) => token.text)
              .join(""),
          ).toBe(formula);
          expect(() => typedFormula(storedFormula(formula, names), names)).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("formulas that need an array's storage", () => {
  it.each([
    "SUM(B1:B3*2)",
    "SUM(2 * B1:B3)",
    "SUM(-Sheet1!A:A)",
    "SUMPRODUCT(('My Sheet'!A1:A3>0)+1)",
    "UNIQUE(A1:A3)",
    "SUM(FILTER(A1:A3,B1:B3))",
    "LET(x,1,x)",
  ])("%s does", (formula) => {
    expect(needsArray(formula)).toBe(true);
  });

  it.each([
    "SUM(B1:B3)*2",
    "RATING.BCA(A1:B2)",
    'A1&"B1:B3*2"',
    "SUM(A1:B2,C1*2)",
    "SORT",
    "A1+B1",
    "XLOOKUP(1,A:A,B:B)+1",
  ])("%s does not", (formula) => {
    expect(needsArray(formula)).toBe(false);
  });
});

describe("shared formulas", () => {
  it.each([
    ["A1+$B$2+A$3+$C4", 2, 1, "B3+$B$2+B$3+$C6"],
    ["SUM(A:B,$C:C,1:2,$3:4)", 1, 1, "SUM(B:C,$C:D,2:3,$3:5)"],
    ["LOG10(A1)&\"A1\"&Sheet1!A1&'A1'!A1", 1, 0, "LOG10(A2)&\"A1\"&Sheet1!A2&'A1'!A2"],
    ["Tbl[A1]+'A1'!B2+NameA1+A1x", 1, 1, "Tbl[A1]+'A1'!C3+NameA1+A1x"],
    ["A1", -1, -1, "XFD1048576"],
    ["XFD1048576", 1, 1, "A1"],
    ["XFE1+A1048577", 1, 1, "XFE1+A1048577"],
  ])("moves %s by %i rows and %i columns to %s", (formula, rows, columns, moved) => {
    expect(shiftFormula(formula, rows, columns, "wrap")).toBe(moved);
  });
});
