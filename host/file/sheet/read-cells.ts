import type { CellDocument, CellErrorCode, CellValue } from "../../document";
import { cellAddress, shiftFormula } from "../../../grid";
import { parseArea, parseCell } from "../address";
import { needsArray } from "../formula/array";
import { typedFormula, type FunctionNames } from "../formula/store";
import { readStringItem, type SharedStrings } from "../strings";
import { fromStored } from "../text";
import { child, childrenOf, numberOf, type XmlElement } from "../xml";
import type { CellSource, RowSource } from "./content";

/** What cells refer to outside their sheet. */
export interface ReadContext {
  readonly strings: SharedStrings;
  readonly functions: FunctionNames;
}

const ERRORS: readonly string[] = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!",
  "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!",
] satisfies CellErrorCode[]; // prettier-ignore

/** Midnight, 30 December 1899 UTC: day 0 of serial numbers after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** Dates written out as ISO text (strict files) become serial numbers, as everywhere else. */
function serialOf(iso: string): number | string {
  const time = Date.parse(/[Zz]|[+-]\d\d:\d\d$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return Number.isNaN(time) ? iso : (time - DAY_ZERO) / 86_400_000;
}

function readValue(cell: XmlElement, context: ReadContext): CellValue {
  const stored = child(cell, "v")?.text;
  switch (cell.attributes["t"]) {
    case "s":
      return context.strings.at(Number(stored));
    case "inlineStr": {
      const item = child(cell, "is");
      return item ? readStringItem(item) : "";
    }
    case "str":
      return fromStored(stored ?? "");
    case "b":
      return stored === undefined ? null : stored.trim() === "1" || stored.trim() === "true";
    case "e":
      return { error: ERRORS.includes(stored ?? "") ? (stored as CellErrorCode) : "#VALUE!" };
    case "d":
      return stored === undefined ? null : serialOf(stored);
    default:
      return numberOf(stored) ?? null;
  }
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

interface FormulaReading {
  readonly formula?: string;
  readonly spill?: string;
  readonly reusable: boolean;
}

/** Reads one sheet's cells row by row; it remembers shared formulas and where the next cell stands. */
export class CellReader {
  readonly cells: Record<number, Record<number, CellDocument>> = {};
  readonly rows = new Map<number, RowSource>();
  readonly #shared = new Map<string, SharedFormula>();
  readonly #spills: { anchor: string; range: string }[] = [];
  readonly #context: ReadContext;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  read(sheetData: XmlElement | undefined): void {
    let next = 0;
    for (const element of childrenOf(sheetData, "row")) {
      const row = (numberOf(element.attributes["r"]) ?? next + 1) - 1;
      next = row + 1;
      this.#readRow(element, row);
    }
    for (const spill of this.#spills) this.#markSpill(spill.anchor, spill.range);
  }

  #readRow(element: XmlElement, row: number): void {
    const cells: Record<number, CellDocument> = {};
    const sources = new Map<number, CellSource>();
    let next = 0;
    let whole = element.attributes["r"] !== undefined && !this.rows.has(row);
    for (const cell of element.children) {
      if (cell.name !== "c") continue;
      const column = parseCell(cell.attributes["r"] ?? "")?.column ?? next;
      next = column + 1;
      const { document, source } = this.#readCell(cell, row, column);
      if (document) cells[column] = document;
      sources.set(column, source);
      whole &&= source.reusable;
    }
    if (Object.keys(cells).length > 0) this.cells[row] = { ...this.cells[row], ...cells };
    this.rows.set(row, { element, cells: sources, whole });
  }

  #readCell(
    cell: XmlElement,
    row: number,
    column: number,
  ): { document: CellDocument | undefined; source: CellSource } {
    const format = numberOf(cell.attributes["s"]) ?? 0;
    const { formula, spill, reusable } = this.#readFormula(cell, row, column);
    const value = readValue(cell, this.#context);
    const source = { element: cell, format, reusable: reusable && cell.attributes["r"] !== undefined };
    if (value === null && formula === undefined && format === 0) return { document: undefined, source };
    const document: CellDocument = {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(spill === undefined ? {} : { spill }),
      ...(format === 0 ? {} : { format }),
    };
    if (spill !== undefined) this.#spills.push({ anchor: cellAddress(row, column), range: spill });
    return { document, source };
  }

  #readFormula(cell: XmlElement, row: number, column: number): FormulaReading {
    const element = child(cell, "f");
    if (!element) return { reusable: true };
    const { t: type, si = "", ref } = element.attributes;
    const text = fromStored(element.text);
    // A what-if data table is computed by Excel alone: its cells stay as they are until somebody writes over them.
    if (type === "dataTable") return { reusable: true };
    if (type === "shared") return this.#readShared(si, text, row, column);
    const formula: { formula?: string } =
      text === "" ? {} : { formula: typedFormula(text, this.#context.functions) };
    if (type !== "array" || ref === undefined) return { ...formula, reusable: true };
    // An array of one cell is said only where the formula does not say it by itself.
    const isOwnCell = ref.split(":").every((corner) => corner === cellAddress(row, column));
    const isPlain = isOwnCell && formula.formula !== undefined && needsArray(formula.formula);
    return { ...formula, ...(isPlain ? {} : { spill: ref }), reusable: true };
  }

  #readShared(index: string, text: string, row: number, column: number): FormulaReading {
    if (text !== "") this.#shared.set(index, { row, column, text });
    const master = this.#shared.get(index);
    if (!master) return { reusable: false };
    const shifted = shiftFormula(master.text, row - master.row, column - master.column, "wrap");
    return { formula: typedFormula(shifted, this.#context.functions), reusable: false };
  }

  #markSpill(anchor: string, range: string): void {
    const area = parseArea(range);
    if (!area) return;
    for (const [row, cells] of Object.entries(this.cells)) {
      if (Number(row) < area.top || Number(row) > area.bottom) continue;
      for (const [column, cell] of Object.entries(cells)) {
        const inside = Number(column) >= area.left && Number(column) <= area.right;
        if (inside && cell.formula === undefined) cells[Number(column)] = { ...cell, spilledFrom: anchor };
      }
    }
  }
}
