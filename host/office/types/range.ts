import type { CellRange } from "../../workbook";
import { MAX_COLUMNS, MAX_ROWS } from "../../../grid";
import { intersect } from "../address";
import type { Arguments } from "../arguments";
import { readCells, scriptValue, valueType, writeCells, writeNumberFormats } from "../cells";
import { copyCells } from "../copy-cells";
import type { Property, TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import { invalidArgument, itemNotFound, notImplemented } from "../office-error";
import { fullAddress } from "../range-address";
import type { Session } from "../session";
import { hasSpill, spillFrom, spillParent } from "../spills";
import { cellSurface, common } from "../surface";
import { usedCells } from "../used-cells";
import { cellProperties } from "./cell-properties";
import { derivedRanges, otherRange } from "./derived-ranges";
import { styleName } from "./styles";

const shared = (cells: CellRange, args: Arguments, session: Session): CellRange | null =>
  intersect(cells, otherRange(cells, args, session, 0, "anotherRange"));

const orNull = (cells: CellRange | null, session: Session): OfficeObject | null =>
  cells === null ? null : session.objects.range(cells);

function orMissing(cells: CellRange | null, what: string, session: Session): OfficeObject {
  if (cells === null) throw itemNotFound(what);
  return session.objects.range(cells);
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
    isEntireColumn: { get: (cells) => cells.rows === MAX_ROWS },
    isEntireRow: { get: (cells) => cells.columns === MAX_COLUMNS },
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
    hasSpill: { get: hasSpill },
  },
  navigation: {
    worksheet: (cells, session) => session.objects.worksheet(cells.sheet),
    format: (cells, session) => session.objects.rangeFormat(cellSurface(session.workbook, cells)),
    conditionalFormats: (cells, session) => session.objects.conditionalFormats(cells),
  },
  methods: {
    ...derivedRanges,
    ...cellProperties,
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
      orMissing(await spillFrom(cells, session), "the cell does not spill", session),
    getSpillingToRangeOrNullObject: async (cells, _, session) =>
      orNull(await spillFrom(cells, session), session),
    getSpillParent: async (cells, _, session) =>
      orMissing(await spillParent(cells, session), "no formula spills here", session),
    getSpillParentOrNullObject: async (cells, _, session) =>
      orNull(await spillParent(cells, session), session),
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
    _ValidateArraySize: (cells, args, session) => {
      if (args.integer(0, "rows") !== cells.rows || args.integer(1, "columns") !== cells.columns) {
        throw invalidArgument("the array's size does not match the range");
      }
      // Grown piece by piece, the grid would be laid out anew for each of them.
      session.workbook.makeRoom(cells);
    },
  },
} satisfies TypeDescriptor<CellRange, Excel.Range>;
