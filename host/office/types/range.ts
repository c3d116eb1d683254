import type { CellRange } from "../../workbook";
import { COLUMNS, ROWS, bounding, insideGrid, intersect } from "../address";
import type { Arguments } from "../arguments";
import { readCells, scriptValue, valueType, writeCells, writeNumberFormats } from "../cells";
import { copyCells } from "../copy-cells";
import type { HostObject, Method, Property, TypeDescriptor } from "../host-object";
import { invalidArgument, itemNotFound, notImplemented } from "../office-error";
import { fullAddress, rangeByAddress, referenceOf } from "../range-address";
import type { Session } from "../session";
import { cellSurface, common } from "../surface";
import { usedCells } from "../used-cells";
import { styleName } from "./styles";

type RangeMethod = Method<CellRange>;

const lastRow = (cells: CellRange): number => cells.row + cells.rows - 1;
const lastColumn = (cells: CellRange): number => cells.column + cells.columns - 1;

/** Makes a method that answers with the range computed from this one. */
const derived =
  (derive: (cells: CellRange, args: Arguments, session: Session) => CellRange): RangeMethod =>
  (cells, args, session) =>
    session.objects.range(insideGrid(derive(cells, args, session)));

/** Reads an argument that is a Range or an address; an address without sheet is of this range's worksheet. */
function otherRange(
  cells: CellRange,
  args: Arguments,
  session: Session,
  index: number,
  name: string,
): CellRange {
  const given = args.cells(index, name);
  if (given !== undefined) return given;
  const address = args.text(index, name);
  return referenceOf(session, address, cells.sheet) ?? rangeByAddress(session, cells.sheet, address);
}

function block(cells: CellRange, rows: number, columns: number): CellRange {
  if (rows < 1 || columns < 1) throw invalidArgument("a range has at least one row and one column");
  return { ...cells, rows, columns };
}

/** Gives `count` rows or columns beside the range; a negative count turns to the other side. */
function adjacent(edge: "row" | "column", side: 1 | -1): RangeMethod {
  const size = edge === "row" ? "rows" : "columns";
  return derived((cells, args) => {
    const count = args.optionalInteger(0, "count", 1) * side;
    if (count === 0) throw invalidArgument("count must not be 0");
    const start = count > 0 ? cells[edge] + cells[size] : cells[edge] + count;
    return { ...cells, [edge]: start, [size]: Math.abs(count) };
  });
}

const shared = (cells: CellRange, args: Arguments, session: Session): CellRange | null =>
  intersect(cells, otherRange(cells, args, session, 0, "anotherRange"));

const orNull = (cells: CellRange | null, session: Session): HostObject | null =>
  cells === null ? null : session.objects.range(cells);

function orMissing(cells: CellRange | null, what: string, session: Session): HostObject {
  if (cells === null) throw itemNotFound(what);
  return session.objects.range(cells);
}

async function spillOf(cells: CellRange, session: Session): Promise<CellRange | null> {
  await session.settled();
  return cells.rows === 1 && cells.columns === 1
    ? session.workbook.spill(cells.sheet, cells.row, cells.column)
    : null;
}

const formulas: Property<CellRange> = {
  get: (cells, session) =>
    readCells(session, cells, (it) => (it.formula === "" ? scriptValue(it) : it.formula)),
  set: (cells, value, session) => {
    writeCells(session, cells, value);
  },
};

const CLEAR = { All: "all", Contents: "contents", Formats: "formats" } as const;

const isClear = (value: string): value is keyof typeof CLEAR => Object.hasOwn(CLEAR, value);

/** Excel.Range. The target is its cells; a sheet is held by id, so a range outlives a renaming. */
export const range = {
  name: "Range",
  cells: (cells) => cells,
  properties: {
    address: { get: (cells, session) => fullAddress(session, cells) },
    addressLocal: { get: (cells, session) => fullAddress(session, cells) },
    rowIndex: { get: (cells) => cells.row },
    columnIndex: { get: (cells) => cells.column },
    rowCount: { get: (cells) => cells.rows },
    columnCount: { get: (cells) => cells.columns },
    // Excel answers -1 where the number of cells would pass 2^31 - 1.
    cellCount: { get: (cells) => (cells.rows * cells.columns < 2 ** 31 ? cells.rows * cells.columns : -1) },
    isEntireColumn: { get: (cells) => cells.rows === ROWS },
    isEntireRow: { get: (cells) => cells.columns === COLUMNS },
    values: {
      get: (cells, session) => readCells(session, cells, scriptValue),
      set: (cells, value, session) => {
        writeCells(session, cells, value);
      },
    },
    formulas,
    text: { get: (cells, session) => readCells(session, cells, (it) => it.text) },
    valueTypes: { get: (cells, session) => readCells(session, cells, valueType) },
    numberFormat: {
      get: (cells, session) => readCells(session, cells, (it) => it.numberFormat),
      set: (cells, value, session) => {
        writeNumberFormats(session, cells, value);
      },
    },
    style: {
      get: (cells, session) => common(cellSurface(session.workbook, cells), (look) => look.style ?? "Normal"),
      set: (cells, value, session) => {
        session.workbook.setFormat(cells, { style: styleName(session, value) });
      },
    },
    hasSpill: {
      get: async (cells, session) => (await spillOf(cells, session)) !== null,
    },
  },
  navigation: {
    worksheet: (cells, session) => session.objects.worksheet(cells.sheet),
    format: (cells, session) => session.objects.rangeFormat(cellSurface(session.workbook, cells)),
  },
  methods: {
    getCell: derived((cells, args) => ({
      ...block(cells, 1, 1),
      row: cells.row + args.integer(0, "row"),
      column: cells.column + args.integer(1, "column"),
    })),
    getRow: derived((cells, args) => ({ ...cells, row: cells.row + args.integer(0, "row"), rows: 1 })),
    getColumn: derived((cells, args) => ({
      ...cells,
      column: cells.column + args.integer(0, "column"),
      columns: 1,
    })),
    getLastCell: derived((cells) => ({
      ...block(cells, 1, 1),
      row: lastRow(cells),
      column: lastColumn(cells),
    })),
    getLastRow: derived((cells) => ({ ...cells, row: lastRow(cells), rows: 1 })),
    getLastColumn: derived((cells) => ({ ...cells, column: lastColumn(cells), columns: 1 })),
    getEntireRow: derived((cells) => ({ ...cells, column: 0, columns: COLUMNS })),
    getEntireColumn: derived((cells) => ({ ...cells, row: 0, rows: ROWS })),
    getRowsAbove: adjacent("row", -1),
    getRowsBelow: adjacent("row", 1),
    getColumnsBefore: adjacent("column", -1),
    getColumnsAfter: adjacent("column", 1),
    getOffsetRange: derived((cells, args) => ({
      ...cells,
      row: cells.row + args.integer(0, "rowOffset"),
      column: cells.column + args.integer(1, "columnOffset"),
    })),
    getResizedRange: derived((cells, args) =>
      block(
        cells,
        cells.rows + args.integer(0, "deltaRows"),
        cells.columns + args.integer(1, "deltaColumns"),
      ),
    ),
    getAbsoluteResizedRange: derived((cells, args) =>
      block(cells, args.integer(0, "numRows"), args.integer(1, "numColumns")),
    ),
    getBoundingRect: derived((cells, args, session) =>
      bounding(cells, otherRange(cells, args, session, 0, "anotherRange")),
    ),
    getIntersection: (cells, args, session) =>
      orMissing(shared(cells, args, session), "the ranges share no cell", session),
    getIntersectionOrNullObject: (cells, args, session) => orNull(shared(cells, args, session), session),
    getUsedRange: async (cells, args, session) =>
      orMissing(
        await usedCells(session, cells, args.optionalBoolean(0, "valuesOnly")),
        "no cell is used",
        session,
      ),
    getUsedRangeOrNullObject: async (cells, args, session) =>
      orNull(await usedCells(session, cells, args.optionalBoolean(0, "valuesOnly")), session),
    getSpillingToRange: async (cells, _, session) =>
      orMissing(await spillOf(cells, session), "the cell does not spill", session),
    getSpillingToRangeOrNullObject: async (cells, _, session) =>
      orNull(await spillOf(cells, session), session),
    clear: (cells, args, session) => {
      const what = args.optionalText(0, "applyTo") ?? "All";
      if (!isClear(what)) throw notImplemented(`Range.clear("${what}")`);
      session.workbook.clear(cells, CLEAR[what]);
      session.touch();
    },
    merge: (cells, args, session) => {
      const across = args.optionalBoolean(0, "across");
      const parts = across
        ? Array.from({ length: cells.rows }, (_, i) => ({ ...cells, row: cells.row + i, rows: 1 }))
        : [cells];
      for (const part of parts) session.workbook.merge(part);
      session.touch();
    },
    unmerge: (cells, _, session) => {
      session.workbook.unmerge(cells);
    },
    select: (cells, _, session) => {
      session.workbook.activateSheet(cells.sheet);
      session.workbook.select(cells);
    },
    calculate: (_, __, session) => session.settled(),
    copyFrom: async (cells, args, session) => {
      const type = args.optionalText(1, "copyType") ?? "All";
      const options = {
        skipBlanks: args.optionalBoolean(2, "skipBlanks"),
        transpose: args.optionalBoolean(3, "transpose"),
      };
      await copyCells(session, otherRange(cells, args, session, 0, "sourceRange"), cells, type, options);
    },
  },
  internal: {
    // Large arrays arrive in pieces of rows; the library asks for this check before the first.
    _ValidateArraySize: (cells, args) => {
      if (args.integer(0, "rows") !== cells.rows || args.integer(1, "columns") !== cells.columns) {
        throw invalidArgument("the array's size does not match the range");
      }
    },
  },
} satisfies TypeDescriptor<CellRange, Excel.Range>;
