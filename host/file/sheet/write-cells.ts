import type { CellDocument, CellErrorCode, CellFormat, SheetDocument } from "../../document";
import { cellAddress } from "../../../grid";
import { areaAddress, indices, parseArea, type Area } from "../address";
import { deepEqual } from "../deep-equal";
import { sourceOf } from "../edits";
import { storedFormula, type FunctionNames } from "../formula/store";
import { FileProblem } from "../problem";
import type { SharedStrings } from "../strings";
import { textElement } from "../strings";
import type { DifferentialLook } from "../styles/differential";
import { toStored } from "../text";
import { attributesXml, elementXml, escapeText, prefixedXml, type Attributes } from "../xml";
import type { CellSource, RowSource, SheetContent } from "./content";

/** What writing cells needs from the rest of the workbook. */
export interface WriteContext {
  readonly strings: SharedStrings;
  readonly functions: FunctionNames;
  readonly formats: readonly CellFormat[];
  /** The index of a cell format in the file; `preferred` are candidates in order. */
  readonly formatIndex: (format: CellFormat, preferred: readonly (number | undefined)[]) => number;
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
}

const MAX_TEXT = 32_767;

/** Errors that the file format itself knows. Excel stores younger ones as #VALUE! beside a rich value. */
const STORED_ERRORS: ReadonlySet<CellErrorCode> = new Set<CellErrorCode>([
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

  constructor(sheet: SheetDocument, source: SheetSource, context: WriteContext) {
    this.#sheet = sheet;
    this.#source = source;
    this.#context = context;
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
      indices(before).every((column) => cells[column] !== undefined);
    const attributes = this.#rowAttributes(row, hidden, source);
    return sameCells && attributes === undefined ? undefined : { sameCells, attributes };
  }

  #rowXml(row: number, change: RowChange | undefined): string {
    const source = this.#source.rows.get(row);
    if (!change && source?.whole) return sourceOf(this.#source.text, source.element);
    const content = indices(this.#sheet.cells[row] ?? {})
      .map((column) => this.#cellXml(row, column))
      .join("");
    const all: Attributes = {
      r: row + 1,
      ...source?.element.attributes,
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

  #formatIndex(cell: CellDocument, source: CellSource | undefined): number {
    return this.#context.formatIndex(this.#formatOf(cell), [source?.format, cell.format ?? 0]);
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
    if (!cell) return "";
    const source = this.#source.rows.get(row)?.cells.get(column);
    if (source?.reusable && this.#isSame(row, column)) return sourceOf(this.#source.text, source.element);
    const address = cellAddress(row, column);
    this.#refuseTooLong(cell, address);
    const format = this.#formatIndex(cell, source);
    const { type, xml } = storedValue(cell, this.#context.strings);
    const formula = this.#formulaXml(cell, row, column, address);
    if (xml === "" && formula.xml === "" && format === 0) return "";
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
    if (typeof cell.value !== "string" || cell.value.length <= MAX_TEXT) return;
    throw new FileProblem(
      `The cell ${address} of the sheet ${this.#sheet.name} holds ${cell.value.length} characters; a cell takes ${MAX_TEXT}.`,
    );
  }
}
