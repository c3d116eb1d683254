import type { CellDocument, CellErrorCode, CellFormat, SheetDocument } from "../../document";
import { cellAddress, MAX_COLUMNS, MAX_ROWS } from "../../../grid";
import { areaAddress, indices, parseArea, type Area } from "../address";
import { deepEqual } from "../deep-equal";
import { sourceOf } from "../edits";
import { storedFormula, type FunctionNames } from "../formula/store";
import { LONGEST_CELL, LONGEST_FORMULA } from "../limits";
import { FileProblem } from "../problem";
import type { SharedStrings } from "../strings";
import { textElement } from "../strings";
import type { DifferentialLook } from "../styles/differential";
import { lookKey } from "../styles/look";
import { toStored } from "../text";
import { attributesXml, elementXml, escapeText, isOn, numberOf, prefixedXml, type Attributes } from "../xml";
import type { CellSource, RowSource, SheetContent } from "./content";

/** What writing cells needs from the rest of the workbook. */
export interface WriteContext {
  readonly strings: SharedStrings;
  readonly functions: FunctionNames;
  readonly formats: readonly CellFormat[];
  /** The index of a cell format in the file; `preferred` are candidates in order. */
  readonly formatIndex: (format: CellFormat, preferred: readonly (number | undefined)[]) => number;
  /** Whether a cell format of the file looks like that, as far as the model says. */
  readonly looksLike: (index: number, format: CellFormat) => boolean;
  /** The `cm` value that marks a dynamic array; asking for it makes sure the workbook has it. */
  readonly dynamicArray: () => number;
  /** Whether a formula that spills over nothing but its own cell is stored as a dynamic array all the same. */
  readonly isArrayFormula: (formula: string) => boolean;
  /** The looks of conditional formats that the file has. */
  readonly differentials: readonly (DifferentialLook | undefined)[];
  /** The index of a conditional format's look. */
  readonly differential: (look: DifferentialLook) => number;
}

export interface SheetSource {
  readonly text: string;
  readonly prefix: string;
  readonly content: SheetContent;
  readonly rows: ReadonlyMap<number, RowSource>;
  /** The formats that columns give to cells which the part does not list. */
  readonly columnFormats: readonly ColumnFormat[];
}

/** A run of columns, first and last zero-based, with the index of its cell format. */
export interface ColumnFormat {
  readonly first: number;
  readonly last: number;
  readonly format: number;
}

/** Errors that the file format itself knows. Excel stores younger ones as #VALUE! beside a rich value. */
export const STORED_ERRORS: ReadonlySet<CellErrorCode> = new Set<CellErrorCode>([
  "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA",
]); // prettier-ignore

interface RowChange {
  readonly sameCells: boolean;
  readonly attributes: Attributes | undefined;
}

interface StoredValue {
  readonly type?: string;
  readonly xml: string;
}

const valueXml = (text: string): string => elementXml("v", {}, escapeText(text));

function numberValue(value: number): StoredValue {
  return Number.isFinite(value) ? { xml: valueXml(String(value)) } : { type: "e", xml: valueXml("#NUM!") };
}

function storedValue(cell: CellDocument, strings: SharedStrings): StoredValue {
  const { value } = cell;
  if (value === null) return { xml: "" };
  if (typeof value === "number") return numberValue(value);
  if (typeof value === "boolean") return { type: "b", xml: valueXml(value ? "1" : "0") };
  if (typeof value === "object") {
    return { type: "e", xml: valueXml(STORED_ERRORS.has(value.error) ? value.error : "#VALUE!") };
  }
  if (cell.formula === undefined) return { type: "s", xml: valueXml(String(strings.indexOf(value))) };
  return { type: "str", xml: textElement("v", value).replace(' xml:space="preserve"', "") };
}

/** Writes the rows of one sheet, taking over the text of rows and cells that did not change. */
export class CellWriter {
  readonly #sheet: SheetDocument;
  readonly #source: SheetSource;
  readonly #context: WriteContext;
  readonly #tables: readonly { name: string; area: Area }[];
  /** The look of a cell that the document does not list. */
  readonly #plainKey: string;

  constructor(sheet: SheetDocument, source: SheetSource, context: WriteContext) {
    this.#sheet = sheet;
    this.#source = source;
    this.#context = context;
    this.#plainKey = lookKey(context.formats[0] ?? {});
    this.#tables = sheet.tables.flatMap(({ name, range }) => {
      const area = parseArea(range);
      return area ? [{ name, area }] : [];
    });
  }

  /** The content of sheetData; undefined where nothing changed. */
  rowsXml(): string | undefined {
    const hidden = new Set(this.#sheet.hiddenRows);
    const rows = new Set([
      ...indices(this.#sheet.cells),
      ...indices(this.#sheet.rowHeights),
      ...this.#sheet.hiddenRows,
      ...this.#source.rows.keys(),
    ]);
    // Compared before anything is written: writing a cell adds its text to the workbook's strings.
    const changes = new Map([...rows].map((row) => [row, this.#changesOf(row, hidden.has(row))]));
    if ([...changes.values()].every((change) => change === undefined)) return undefined;
    return [...rows]
      .sort((a, b) => a - b)
      .map((row) => this.#rowXml(row, changes.get(row)))
      .join("");
  }

  /** What differs in a row; undefined where nothing does. */
  #changesOf(row: number, hidden: boolean): RowChange | undefined {
    const source = this.#source.rows.get(row);
    const cells = this.#sheet.cells[row] ?? {};
    const before = this.#source.content.cells[row] ?? {};
    const sameCells =
      indices(cells).every((column) => this.#isSame(row, column)) &&
      indices(before).every((column) => cells[column] !== undefined || this.#isSameBlank(row, column));
    const attributes = this.#rowAttributes(row, hidden, source);
    return sameCells && attributes === undefined ? undefined : { sameCells, attributes };
  }

  #rowXml(row: number, change: RowChange | undefined): string {
    const source = this.#source.rows.get(row);
    if (!change && source?.whole) return sourceOf(this.#source.text, source);
    const columns = new Set([...indices(this.#sheet.cells[row] ?? {}), ...(source?.cells.keys() ?? [])]);
    const cells = [...columns].sort((a, b) => a - b).map((column) => this.#cellXml(row, column));
    const others = source?.others.map((other) => sourceOf(this.#source.text, other)) ?? [];
    const content = [...cells, ...others].join("");
    const all: Attributes = {
      r: row + 1,
      ...source?.attributes,
      ...(change && !change.sameCells ? { spans: undefined } : {}),
      ...change?.attributes,
    };
    // A row of which nothing is left to say is not written.
    const says = content !== "" || Object.values(all).filter((value) => value !== undefined).length > 1;
    return says ? elementXml(`${this.#source.prefix}row`, all, content) : "";
  }

  /** The row attributes that differ from the source's. */
  #rowAttributes(row: number, hidden: boolean, source: RowSource | undefined): Attributes | undefined {
    const height = this.#sheet.rowHeights[row];
    const changes: Record<string, string | number | undefined> = {};
    if (height !== this.#source.content.rowHeights[row]) {
      changes["ht"] = height;
      changes["customHeight"] = height === undefined ? undefined : 1;
    }
    const wasHidden = source !== undefined && this.#source.content.hiddenRows.includes(row);
    if (hidden !== wasHidden) changes["hidden"] = hidden ? 1 : undefined;
    return Object.keys(changes).length > 0 ? changes : undefined;
  }

  #formatOf(cell: CellDocument): CellFormat {
    return this.#context.formats[cell.format ?? 0] ?? {};
  }

  /** A cell that is new where a row or column has a format of its own takes that: the model never saw it. */
  #formatIndex(cell: CellDocument, source: CellSource | undefined, inherited = 0): number {
    if (!source && inherited !== 0 && lookKey(this.#formatOf(cell)) === this.#plainKey) return inherited;
    return this.#context.formatIndex(this.#formatOf(cell), [source?.format, cell.format ?? 0]);
  }

  /** The format of cells that a row does not list. */
  #inherited(row: number, column: number): number {
    const attributes = this.#source.rows.get(row)?.attributes;
    if (isOn(attributes?.["customFormat"])) return numberOf(attributes?.["s"]) ?? 0;
    const run = this.#source.columnFormats.find(({ first, last }) => first <= column && column <= last);
    return run?.format ?? 0;
  }

  /**
   * Whether a cell that the document does not list was a blank one whose look, as far as the model says, is that of a
   * new cell: what else its format says (a gradient, turned text) is still meant.
   */
  #keepsLook(source: CellSource | undefined): source is CellSource {
    return source !== undefined && this.#context.looksLike(source.format, this.#context.formats[0] ?? {});
  }

  #isSameBlank(row: number, column: number): boolean {
    const before = this.#source.content.cells[row]?.[column];
    if (before === undefined || before.value !== null || before.formula !== undefined) return false;
    return this.#keepsLook(this.#source.rows.get(row)?.cells.get(column));
  }

  /** A cell that holds nothing any more, or never did. */
  #blankXml(row: number, column: number): string {
    const source = this.#source.rows.get(row)?.cells.get(column);
    const inherited = this.#inherited(row, column);
    const format = this.#keepsLook(source) ? source.format : 0;
    if (format === inherited) return "";
    const attributes = { r: cellAddress(row, column), s: format === 0 ? undefined : format };
    return elementXml(`${this.#source.prefix}c`, attributes);
  }

  /** Whether the cell says what its source says: value, formula, spill, and look. */
  #isSame(row: number, column: number): boolean {
    const cell = this.#sheet.cells[row]?.[column];
    const before = this.#source.content.cells[row]?.[column];
    const source = this.#source.rows.get(row)?.cells.get(column);
    if (!cell || !before || !source) return false;
    // An engine that says nothing of an array of one cell has not changed it.
    const own = cell.formula === undefined ? "" : (this.#ownArray(row, column, before) ?? "");
    return (
      deepEqual(cell.value, before.value) &&
      cell.formula === before.formula &&
      (cell.spill ?? own) === (before.spill ?? own) &&
      this.#formatIndex(cell, source) === source.format
    );
  }

  /** The range of an array formula that covers its own cell alone. */
  #ownArray(row: number, column: number, cell: CellDocument): string | undefined {
    const address = cellAddress(row, column);
    return cell.spill?.split(":").every((corner) => corner === address) ? cell.spill : undefined;
  }

  #cellXml(row: number, column: number): string {
    const cell = this.#sheet.cells[row]?.[column];
    if (!cell) return this.#blankXml(row, column);
    const source = this.#source.rows.get(row)?.cells.get(column);
    if (source?.reusable && this.#isSame(row, column)) return sourceOf(this.#source.text, source);
    const address = cellAddress(row, column);
    if (row >= MAX_ROWS || column >= MAX_COLUMNS)
      throw new FileProblem("out-of-grid", { sheet: this.#sheet.name, place: address });
    this.#refuseTooLong(cell, address);
    const inherited = this.#inherited(row, column);
    const format = this.#formatIndex(cell, source, inherited);
    const { type, xml } = storedValue(cell, this.#context.strings);
    const formula = this.#formulaXml(cell, row, column, address);
    if (xml === "" && formula.xml === "" && format === inherited) return "";
    const attributes = attributesXml({
      r: address,
      s: format === 0 ? undefined : format,
      t: type,
      cm: formula.cm,
    });
    const content = formula.xml + xml;
    return prefixedXml(
      content === "" ? `<c${attributes}/>` : `<c${attributes}>${content}</c>`,
      this.#source.prefix,
    );
  }

  #formulaXml(
    cell: CellDocument,
    row: number,
    column: number,
    address: string,
  ): { xml: string; cm?: number } {
    if (cell.formula === undefined) return { xml: "" };
    const table = this.#tables.find(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
    const text = escapeText(toStored(storedFormula(cell.formula, this.#context.functions, table?.name)));
    const area = cell.spill === undefined ? undefined : parseArea(cell.spill);
    const before = this.#source.content.cells[row]?.[column];
    const wasArray = before?.spill !== undefined && before.formula === cell.formula;
    const isArray = wasArray || cell.spill !== undefined || this.#context.isArrayFormula(cell.formula);
    if (!isArray) return { xml: elementXml("f", {}, text) };
    const ref = area ? areaAddress(area) : address;
    return { xml: elementXml("f", { t: "array", ref }, text), cm: this.#context.dynamicArray() };
  }

  #refuseTooLong(cell: CellDocument, address: string): void {
    const place = { cell: address, sheet: this.#sheet.name };
    const text = typeof cell.value === "string" ? cell.value.length : 0;
    if (text > LONGEST_CELL)
      throw new FileProblem("long-cell", { ...place, found: text, bound: LONGEST_CELL });
    const formula = cell.formula?.length ?? 0;
    if (formula > LONGEST_FORMULA)
      throw new FileProblem("long-formula", { ...place, found: formula, bound: LONGEST_FORMULA });
  }
}
