import type { CellDocument, CellErrorCode, CellValue } from "../../document";
import { cellAddress, formulaShifter, MAX_COLUMNS, MAX_ROWS, type Shifter } from "../../../grid";
import { parseArea, parseCell, type Area } from "../address";
import { needsArray } from "../formula/array";
import { typedFormula, type FunctionNames } from "../formula/store";
import type { PackageDraft } from "../package/draft";
import { FileProblem, type FileFault } from "../problem";
import { readStringItem, type SharedStrings } from "../strings";
import { fromStored } from "../text";
import { child, isOn, numberOf, type Passing, type XmlElement } from "../xml";
import type { CellSource, RowSource, Span } from "./content";

/** What cells refer to outside their sheet. */
export interface ReadContext {
  readonly draft: PackageDraft;
  readonly strings: SharedStrings;
  readonly functions: FunctionNames;
  /** How many cell formats the workbook has. */
  readonly formatCount: number;
}

const ERRORS: readonly string[] = [
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA", "#BUSY!",
  "#CONNECT!", "#BLOCKED!", "#UNKNOWN!", "#FIELD!",
] satisfies CellErrorCode[]; // prettier-ignore

/** Midnight, 30 December 1899 UTC: day 0 of serial numbers after February 1900. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** Dates written out as ISO text (strict files) become serial numbers, as everywhere else. */
function serialOf(iso: string): number | undefined {
  if (!ISO.test(iso)) return undefined;
  const time = Date.parse(/Z$|[+-]\d\d:\d\d$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`);
  return Number.isNaN(time) ? undefined : (time - DAY_ZERO) / 86_400_000;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

/** The value of a cell; undefined where what it holds is none of its type. */
function readValue(cell: XmlElement, strings: SharedStrings): CellValue | undefined {
  const stored = child(cell, "v")?.text;
  const type = cell.attributes["t"] ?? "n";
  if (type === "inlineStr") {
    const item = child(cell, "is");
    return item ? readStringItem(item) : "";
  }
  if (type === "str") return fromStored(stored ?? "");
  const text = stored?.trim() ?? "";
  if (text === "") return ["s", "b", "e", "d", "n"].includes(type) ? null : undefined;
  switch (type) {
    case "s":
      return /^\d+$/.test(text) ? strings.at(Number(text)) : undefined;
    case "b":
      return BOOLEANS.get(text);
    case "e":
      return { error: ERRORS.includes(text) ? (text as CellErrorCode) : "#VALUE!" };
    case "d":
      return serialOf(text);
    case "n":
      return numberOf(text);
    default:
      return undefined;
  }
}

/** Stands for a cell whose place nobody asks for. */
const BLANK: CellSource = { start: 0, end: 0, format: 0, reusable: false };

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly length: number;
  readonly shifted: Shifter;
}

interface FormulaReading {
  readonly formula?: string;
  readonly spill?: string;
  readonly reusable: boolean;
}

/** Excel's limit of a formula is 8,192 characters as typed; stored prefixes make it longer. */
const LONGEST_FORMULA = 65_536;
const LONGEST_TEXT = 32_767;

/** How many times as many cells as are read the array formulas of a sheet may cover. */
const COVERED = 2;

/** The row that is being read. */
interface OpenRow {
  readonly element: XmlElement;
  readonly row: number;
  readonly cells: Record<number, CellDocument>;
  readonly sources: Map<number, CellSource>;
  readonly others: Span[];
  last: number;
  /** The columns that were met, once they are out of order. */
  columns: Set<number> | undefined;
  whole: boolean;
}

function isEmpty(cells: object): boolean {
  return Object.keys(cells).length === 0;
}

/** The columns of an area in which a row has cells. */
function columnsIn(cells: Readonly<Record<number, CellDocument>>, { left, right }: Area): number[] {
  const columns: number[] = [];
  for (const key in cells) {
    const column = Number(key);
    if (column >= left && column <= right) columns.push(column);
  }
  return columns;
}

/** Reads one sheet's cells as they come; it remembers shared formulas and where the next cell stands. */
export class CellReader {
  readonly cells: Record<number, Record<number, CellDocument>> = {};
  /** Filled only where the sheet is to be changed. */
  readonly rows = new Map<number, RowSource>();
  readonly rowHeights: Record<number, number> = {};
  readonly hiddenRows: number[] = [];
  readonly #shared = new Map<string, SharedFormula>();
  readonly #spills: { anchor: string; range: string }[] = [];
  readonly #met = new Uint8Array(MAX_ROWS / 8);
  #open: OpenRow | undefined;
  #last = -1;
  #covered = 0;

  /** @param sources whether the places of rows and cells are remembered, for a save */
  constructor(
    readonly context: ReadContext,
    readonly part: string,
    readonly sources: boolean,
  ) {}

  /** Takes rows and cells as they are read; they are not held. */
  readonly passing: Passing = (element, parents) => {
    const [root, data, row] = parents;
    if (data?.name !== "sheetData" || data.uri !== root?.uri) return false;
    if (parents.length === 3 && row?.name === "row") {
      const open = this.#rowOf(row);
      if (element.name === "c" && element.uri === root.uri) this.#readCell(element, open);
      else open.others.push({ start: element.start, end: element.end });
      return true;
    }
    if (parents.length !== 2 || element.name !== "row" || element.uri !== root.uri) return false;
    this.#closeRow(this.#rowOf(element));
    return true;
  };

  /** Marks what array formulas cover, when every cell is read. */
  finish(): void {
    for (const spill of this.#spills) this.#markSpill(spill.anchor, spill.range);
  }

  #refuse(code: FileFault["code"], facts: FileFault["facts"]): never {
    throw new FileProblem(code, { part: this.part, ...facts }, [this.part]);
  }

  #tell(code: FileFault["code"], facts: FileFault["facts"] = {}): void {
    this.context.draft.tell(code, { part: this.part, ...facts });
  }

  #rowOf(element: XmlElement): OpenRow {
    if (this.#open?.element === element) return this.#open;
    const row = this.#rowNumber(element.attributes["r"]);
    this.#open = {
      element,
      row,
      cells: {},
      sources: new Map(),
      others: [],
      last: -1,
      columns: undefined,
      whole: element.attributes["r"] !== undefined,
    };
    return this.#open;
  }

  #rowNumber(stated: string | undefined): number {
    const row =
      stated === undefined ? this.#last + 1 : /^[1-9]\d{0,6}$/.test(stated) ? Number(stated) - 1 : -1;
    if (row < 0 || row >= MAX_ROWS) this.#refuse("row-number", { row: stated ?? String(row + 1) });
    const bit = 1 << (row & 7);
    const place = row >> 3;
    if (((this.#met[place] ?? 0) & bit) !== 0) this.#refuse("row-twice", { row: String(row + 1) });
    this.#met[place] = (this.#met[place] ?? 0) | bit;
    if (row < this.#last) this.#tell("order-rows");
    this.#last = row;
    return row;
  }

  #closeRow({ element, row, cells, sources, others, whole }: OpenRow): void {
    this.#open = undefined;
    if (!isEmpty(cells)) this.cells[row] = cells;
    const height = numberOf(element.attributes["ht"]);
    if (height !== undefined && height > 0) this.rowHeights[row] = height;
    if (isOn(element.attributes["hidden"])) this.hiddenRows.push(row);
    if (!this.sources) return;
    const { attributes, start, end } = element;
    this.rows.set(row, { attributes, start, end, cells: sources, others, whole });
  }

  /** Where a cell stands: where it says, or behind the one before it. */
  #columnOf(stated: string | undefined, open: OpenRow): number {
    const cell = stated === undefined || stated.includes("$") ? undefined : parseCell(stated);
    const column = stated === undefined ? open.last + 1 : (cell?.column ?? -1);
    const row = String(open.row + 1);
    if (column < 0 || column >= MAX_COLUMNS || (cell && cell.row !== open.row))
      this.#refuse("cell-address", { address: stated ?? String(column + 1), row });
    if (column <= open.last || open.columns) this.#noteDisorder(column, open);
    open.last = column;
    return column;
  }

  #noteDisorder(column: number, open: OpenRow): void {
    if (!open.columns) {
      this.#tell("order-cells");
      open.columns = new Set(open.sources.keys());
    }
    if (open.columns.has(column)) this.#refuse("cell-twice", { cell: cellAddress(open.row, column) });
    open.columns.add(column);
  }

  #readCell(cell: XmlElement, open: OpenRow): void {
    const { draft, strings } = this.context;
    draft.bounds.cell(this.part);
    const { row } = open;
    const column = this.#columnOf(cell.attributes["r"], open);
    const format = this.#formatOf(cell, row, column);
    const { formula, spill, reusable } = this.#readFormula(cell, row, column);
    const value = readValue(cell, strings);
    if (value === undefined) this.#refuseValue(cell, cellAddress(row, column));
    if (typeof value === "string") this.#countText(value, cell, row, column);
    const { start, end } = cell;
    const keeps = reusable && cell.attributes["r"] !== undefined;
    open.sources.set(column, this.sources ? { start, end, format, reusable: keeps } : BLANK);
    open.whole &&= keeps;
    if (value === null && formula === undefined && format === 0) return;
    open.cells[column] = {
      value,
      ...(formula === undefined ? {} : { formula }),
      ...(spill === undefined ? {} : { spill }),
      ...(format === 0 ? {} : { format }),
    };
    if (spill !== undefined) this.#spills.push({ anchor: cellAddress(row, column), range: spill });
  }

  /** Shared texts were counted when they were read, and are held once. */
  #countText(value: string, cell: XmlElement, row: number, column: number): void {
    if (cell.attributes["t"] !== "s") this.context.draft.bounds.text(value.length, this.part);
    if (value.length > LONGEST_TEXT)
      this.#tell("long-text", { cell: cellAddress(row, column), found: value.length });
  }

  #refuseValue(cell: XmlElement, address: string): never {
    const type = cell.attributes["t"] ?? "n";
    const value = child(cell, "v")?.text.slice(0, 40) ?? "";
    if (type === "s" && /^\d+$/.test(value.trim()))
      this.#refuse("string-index", { cell: address, index: value.trim(), count: this.context.strings.count });
    this.#refuse("cell-value", { cell: address, value, type });
  }

  #formatOf(cell: XmlElement, row: number, column: number): number {
    const stated = cell.attributes["s"];
    if (stated === undefined) return 0;
    const format = /^\d{1,9}$/.test(stated) ? Number(stated) : -1;
    const { formatCount } = this.context;
    if (format >= 0 && format < formatCount) return format;
    this.#tell("style-index", { cell: cellAddress(row, column), index: stated, count: formatCount });
    return 0;
  }

  #readFormula(cell: XmlElement, row: number, column: number): FormulaReading {
    const element = child(cell, "f");
    if (!element) return { reusable: true };
    const { t: type, si = "", ref } = element.attributes;
    // A what-if data table is computed by Excel alone: its cells stay as they are until somebody writes over them.
    if (type === "dataTable") return { reusable: true };
    const text = fromStored(element.text);
    const cellName = cellAddress(row, column);
    if (text.length > LONGEST_FORMULA)
      this.#refuse("too-long-formula", { cell: cellName, found: text.length, bound: LONGEST_FORMULA });
    if (type === "shared") return this.#readShared(si, text, row, column);
    this.context.draft.bounds.formula(text.length, this.part);
    const formula: { formula?: string } = text === "" ? {} : { formula: this.#typed(text) };
    if (type !== "array" || ref === undefined) return { ...formula, reusable: true };
    if (parseArea(ref) === undefined) {
      this.#tell("array-range", { cell: cellName, range: ref });
      return { ...formula, reusable: true };
    }
    // An array of one cell is said only where the formula does not say it by itself.
    const isOwnCell = ref.split(":").every((corner) => corner === cellName);
    const isPlain = isOwnCell && formula.formula !== undefined && needsArray(formula.formula);
    return { ...formula, ...(isPlain ? {} : { spill: ref }), reusable: true };
  }

  /** Most formulas hold nothing that is stored in another way than it is typed. */
  #typed(text: string): string {
    return /_xl/i.test(text) ? typedFormula(text, this.context.functions) : text;
  }

  #readShared(index: string, text: string, row: number, column: number): FormulaReading {
    if (text !== "")
      this.#shared.set(index, { row, column, length: text.length, shifted: formulaShifter(text, "wrap") });
    const master = this.#shared.get(index);
    if (!master) {
      this.#tell("shared-formula", { cell: cellAddress(row, column) });
      return { reusable: true };
    }
    this.context.draft.bounds.formula(master.length, this.part);
    const shifted = master.shifted(row - master.row, column - master.column);
    return { formula: this.#typed(shifted), reusable: false };
  }

  /** A cell belongs to the first array that covers it. */
  #markSpill(anchor: string, range: string): void {
    const area = parseArea(range);
    if (!area) return;
    for (let row = area.top; row <= area.bottom; row += 1) {
      this.#countCovered(1);
      const cells = this.cells[row];
      if (!cells) continue;
      for (const column of columnsIn(cells, area)) {
        this.#countCovered(1);
        const cell = cells[column];
        if (cell && cell.formula === undefined && cell.spilledFrom === undefined)
          cells[column] = { ...cell, spilledFrom: anchor };
      }
    }
  }

  #countCovered(cells: number): void {
    this.#covered += cells;
    const bound = COVERED * this.context.draft.bounds.limits.cells;
    if (this.#covered > bound) this.#refuse("too-much-covered", { bound });
  }
}
