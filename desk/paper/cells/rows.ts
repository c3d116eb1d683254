import { address, type PlanBlock, type PlanCell, type PlanRow, type StyleName } from "./plan";

/** Makes a cell of text. */
export function text(value: string, style: StyleName): PlanCell {
  return { kind: "text", value, style };
}

/** Makes a cell of a number or a text, whichever it is. */
export function plain(value: string | number, style: StyleName, numberFormat?: string): PlanCell {
  const kind = typeof value === "number" ? "number" : "text";
  return { kind, value, style, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** Characters of running text that a column takes for each unit of its width, which counts digits. */
const LATIN_FIT = 1.1;
/** A Chinese character is as wide as two digits. */
const CHINESE_WIDTH = 2;

/** Width of a text as displayed, in units of a column's width. */
function displayWidth(value: string): number {
  const chinese = value.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return (value.length - chinese) / LATIN_FIT + chinese * CHINESE_WIDTH;
}

function linesOf(value: string, width: number): number {
  return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
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
    // What a formula shows is not known here: it gets the height of the others.
    const wrapped = (cell: PlanCell | null) =>
      cell?.kind !== "formula" && (cell?.style === "label" || cell?.style === "note");
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
    const lines = Math.max(over === null || over === undefined ? 1 : linesOf(String(over.value), width), 1);
    const others = cells.map((cell, column) => (column === from ? null : cell));
    this.merges.push(address(this.next, from, this.next, to));
    this.add(cells, Math.max(lines, this.tallest(others)));
  }

  /** Makes an empty collection of the same columns. */
  another(): Rows {
    return new Rows(this.widths);
  }

  block(title: string, write: () => void): void {
    const from = this.next + 1;
    write();
    this.blocks.push({ title, from, to: this.next });
    this.add([]);
  }
}
