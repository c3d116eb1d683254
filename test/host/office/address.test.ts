import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from "../../../grid";
import { formatCells, parseCells, quoteSheet, splitSheet } from "../../../host/office/address";
import { eventReference, readEventReference } from "../../../host/office/events";

const cells = fc
  .tuple(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1))
  .map(([row, column, row2, column2]) => ({
    sheet: "{S}",
    row: Math.min(row, row2),
    column: Math.min(column, column2),
    rows: Math.abs(row - row2) + 1,
    columns: Math.abs(column - column2) + 1,
  }));

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("name column %i %s", (index, name) => {
    expect([columnLetters(index), columnIndex(name), columnIndex(name.toLowerCase())]).toEqual([
      name,
      index,
      index,
    ]);
  });

  it("read what they write, relative and absolute", () => {
    fc.assert(
      fc.property(cells, fc.boolean(), (range, absolute) => {
        expect(parseCells("{S}", formatCells(range, absolute))).toEqual(range);
      }),
    );
  });

  it("carry events' ranges, whatever the sheet's id", () => {
    fc.assert(
      fc.property(
        cells,
        fc.string({ minLength: 1 }).filter((id) => !/[\r\n\u2028\u2029]/.test(id)),
        (range, sheet) => {
          const named = { ...range, sheet };
          expect(readEventReference(eventReference(named))).toEqual(named);
        },
      ),
    );
    expect(readEventReference("reference-1")).toBeNull();
  });

  it("quote sheet names so that they are read back", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        expect(splitSheet(`${quoteSheet(name)}!A1`)).toEqual({ sheet: name, cells: "A1" });
      }),
    );
  });

  it.each(["Sheet1", "天府", "_x.y"])("leave %s unquoted", (name) => {
    expect(quoteSheet(name)).toBe(name);
  });

  it.each(["My sheet", "A1", "R1C1", "1st", "it's", "a-b"])("quote %s", (name) => {
    expect(quoteSheet(name)).toBe(`'${name.replace("'", "''")}'`);
  });

  it.each(["", "A", "1", "A0", "XFE1", "A1048577", "A1:B", "A:1", "A1:B2:C3", "A1,B2", "#REF!"])(
    "refuse %j",
    (text) => {
      expect(parseCells("{S}", text)).toBeNull();
    },
  );
});
