import { address, styleLooks, type PlanBlock, type PlanCell, type PlanRow, type StyleName } from "./plan";

/** A cell that runs over several columns. */
export interface Span {
  readonly cell: PlanCell;
  readonly columns: number;
}

/** Makes a cell of text. */
export function text(value: string, style: StyleName): PlanCell {
  return { kind: "text", value, style };
}

/** Makes a cell of a number or a text, whichever it is. */
export function plain(value: string | number, style: StyleName, numberFormat?: string): PlanCell {
  const kind = typeof value === "number" ? "number" : "text";
  return { kind, value, style, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** Lines that a larger font takes. */
const LARGER: Readonly<Record<string, number>> = { title: 1.75, heading: 1.375 };

/** Width of a character in units of a column's width, which counts digits: as in a face that runs wide, in which none is cut. */
function charWidth(character: string): number {
  // A Chinese character is as wide as two digits.
  if (/[\u2e80-\uffff]/.test(character)) return 2;
  if (/[MWmw@%]/.test(character)) return 1.45;
  if (/[ijl|'’.,:;!]/.test(character)) return 0.5;
  if (/[ frtI()[\]/-]/.test(character)) return 0.62;
  return /[A-Z&]/.test(character) ? 1.1 : 0.95;
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += charWidth(character);
  return width;
}

/** What a line is filled with: words with the blank after them, and Chinese characters, which may end a line each. */
const PIECES = /[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g;

/** Counts the lines of a text in a column as words fill them; a word that is wider than the column is broken. */
function linesOf(value: string, width: number): number {
  // A cell has a margin of its own.
  const room = Math.max(1, width - 1);
  return value.split("\n").reduce((sum, line) => sum + filledLines(line, room), 0);
}

function filledLines(line: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const piece of line.match(PIECES) ?? []) {
    const word = textWidth(piece.trimEnd());
    if (used > 0 && used + word > room) {
      lines += 1;
      used = 0;
    }
    if (word > room) lines += Math.ceil(word / room) - 1;
    used = word > room ? word % room : used + textWidth(piece);
  }
  return lines;
}

/** Collects rows from the top; each block knows the rows that it got. */
export class Rows {
  readonly rows: PlanRow[] = [];
  readonly blocks: PlanBlock[] = [];
  readonly merges: string[] = [];

  constructor(readonly widths: readonly number[]) {}

  get next(): number {
    return this.rows.length;
  }

  add(cells: readonly (PlanCell | null)[], lines = this.tallest(cells)): void {
    this.rows.push({ cells: this.widths.map((_width, column) => cells[column] ?? null), lines });
  }

  /** Fills a row that was kept free. */
  replace(row: number, cells: readonly (PlanCell | null)[]): void {
    const lines = this.tallest(cells);
    this.rows[row] = { cells: this.widths.map((_width, column) => cells[column] ?? null), lines };
  }

  private tallest(cells: readonly (PlanCell | null)[]): number {
    const least = Math.max(...cells.map((cell) => LARGER[cell?.style ?? ""] ?? 1));
    return Math.max(least, this.wrappedLines(cells));
  }

  private wrappedLines(cells: readonly (PlanCell | null)[]): number {
    // What a formula shows is not known here: it gets the height of the others.
    const wrapped = (cell: PlanCell | null) =>
      cell?.kind !== "formula" && cell?.style !== undefined && styleLooks[cell.style].wrap === true;
    return Math.max(
      1,
      ...cells.map((cell, column) =>
        cell !== null && wrapped(cell) ? linesOf(String(cell.value), this.widths[column] ?? 10) : 1,
      ),
    );
  }

  /** Adds a row whose text in `from` runs over the columns up to `to`. */
  addMerged(cells: readonly (PlanCell | null)[], from: number, to: number): void {
    const width = this.widths.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
    const over = cells[from];
    const large = LARGER[over?.style ?? ""] ?? 1;
    const isText = over !== null && over !== undefined && over.kind !== "formula";
    const lines = (isText ? linesOf(String(over.value), width / large) : 1) * large;
    const others = cells.map((cell, column) => (column === from ? null : cell));
    this.merges.push(address(this.next, from, this.next, to));
    this.add(cells, Math.max(lines, this.tallest(others)));
  }

  /**
   * Adds a row of cells that run over several columns each; all columns under a cell get its look, so that its lines are
   * drawn around it.
   * @param least lines that it has at least: what a formula will show is not known here
   */
  addSpans(spans: readonly Span[], least = 1): void {
    let at = 0;
    let lines = least;
    const cells: PlanCell[] = [];
    for (const { cell, columns } of spans) {
      const width = this.widths.slice(at, at + columns).reduce((sum, one) => sum + one, 0);
      if (cell.kind !== "formula") lines = Math.max(lines, linesOf(String(cell.value), width));
      if (columns > 1) this.merges.push(address(this.next, at, this.next, at + columns - 1));
      const { style = "cell" } = cell;
      cells.push(cell, ...Array.from({ length: columns - 1 }, () => text("", style)));
      at += columns;
    }
    this.add(cells, lines);
  }

  /** Joins equal cells of a column downwards, from one row to another. */
  join(column: number, from: number, to: number, columns = 1): void {
    if (to <= from) return;
    const own = (row: number) => address(row, column, row, column + columns - 1);
    for (let row = from; row <= to; row += 1) {
      const at = this.merges.indexOf(own(row));
      if (at >= 0) this.merges.splice(at, 1);
    }
    this.merges.push(address(from, column, to, column + columns - 1));
  }

  /** Makes an empty collection of the same columns. */
  another(): Rows {
    return new Rows(this.widths);
  }

  /** @param together tells how many of its rows stay on one page, of how many; the usual ones where it is left out */
  block(title: string, write: () => void, together?: (rows: number) => number): void {
    const from = this.next + 1;
    write();
    const kept = together?.(this.next + 1 - from);
    this.blocks.push({ title, from, to: this.next, ...(kept === undefined ? {} : { together: kept }) });
    this.add([]);
  }
}
