import type { Language } from "../../../src";
import { BOLD, linesOf } from "./text-width";
import { address, styleLooks, type PlanBlock, type PlanCell, type PlanRow, type StyleName } from "./plan";

/** A cell that runs over several columns. */
export interface Span {
  readonly cell: PlanCell;
  readonly columns: number;
  /** Whether it runs on over rows below, which give it room: it does not make its own row higher. */
  readonly runsOn?: boolean;
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

/** Shows nothing, whatever stands in the cell. */
const HIDDEN = ";;;";

/** Shows a text in place of the one that stands in the cell, which formulas read as it is. */
export function shownAs(words: string): string {
  return `${HIDDEN}"${words.replaceAll('"', "")}"`;
}

/** How a day of the workbook is written. */
export function dayFormat(language: Language): string {
  return language === "zh" ? 'yyyy"年"m"月"d"日"' : "yyyy-mm-dd";
}

/** Makes a cell of a key or a code that formulas read: a Chinese paper does not show it. */
export function code(value: string, language: Language): PlanCell {
  return language === "zh"
    ? { kind: "text", value, style: "code", numberFormat: HIDDEN }
    : text(value, "gap");
}

/** Makes a cell of a heading that formulas read in one form and a reader in another; "" shows nothing. */
export function heading(value: string, shown: string): PlanCell {
  if (value === shown) return text(value, "header");
  return { kind: "text", value, style: "header", numberFormat: shown === "" ? HIDDEN : shownAs(shown) };
}

/**
 * Counts the lines of a cell in a column: a number is never broken, however many digits stand behind what is shown of it,
 * and what a formula shows is not known here.
 */
export function linesIn({ kind, value }: PlanCell, width: number): number {
  return kind === "text" ? linesOf(String(value), width) : 1;
}

/** Lines that a larger font takes. */
export const LARGER: Readonly<Record<string, number>> = { title: 1.75, heading: 1.375 };

/** Characters that a column has beside its width, which a cell over several columns gains; a little less is counted on. */
export const BETWEEN = 0.6;

/** Width of a cell over some columns. */
export function widthOver(widths: readonly number[]): number {
  return widths.reduce((sum, one) => sum + one, 0) + BETWEEN * Math.max(0, widths.length - 1);
}

/** Excel takes no row that is higher. */
export const MOST_LINES = 25.5;

/** Collects rows from the top; each block knows the rows that it got. */
export class Rows {
  readonly rows: PlanRow[] = [];
  readonly blocks: PlanBlock[] = [];
  readonly merges: string[] = [];
  /** Tables that may go on over pages: the row of their heads and their last row, counted from 1. */
  readonly tables: { readonly head: number; readonly to: number }[] = [];

  constructor(readonly widths: readonly number[]) {}

  get next(): number {
    return this.rows.length;
  }

  add(cells: readonly (PlanCell | null)[], lines = this.tallest(cells)): void {
    this.rows.push({
      cells: this.widths.map((_width, column) => cells[column] ?? null),
      lines: Math.min(lines, MOST_LINES),
    });
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
    return Math.max(
      1,
      ...cells.map((cell, column) =>
        cell?.style !== undefined && styleLooks[cell.style].wrap === true
          ? linesIn(cell, this.widths[column] ?? 10)
          : 1,
      ),
    );
  }

  /** Adds a row whose text in `from` runs over the columns up to `to`. */
  addMerged(cells: readonly (PlanCell | null)[], from: number, to: number): void {
    const width = widthOver(this.widths.slice(from, to + 1));
    const over = cells[from];
    const large = LARGER[over?.style ?? ""] ?? 1;
    const lines = (over === null || over === undefined ? 1 : linesIn(over, width / large)) * large;
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
    for (const { cell, columns, runsOn } of spans) {
      const width = widthOver(this.widths.slice(at, at + columns));
      const isBold = cell.style !== undefined && styleLooks[cell.style].bold === true;
      if (runsOn !== true) lines = Math.max(lines, linesIn(cell, isBold ? width / BOLD : width));
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
    this.heighten(column, from, to, columns);
  }

  /** Gives joined rows the height that the text over them needs: what they lack goes to the last of them. */
  private heighten(column: number, from: number, to: number, columns: number): void {
    const cell = this.rows[from]?.cells[column];
    const last = this.rows[to];
    if (cell?.kind !== "text" || last === undefined) return;
    const needed = linesOf(String(cell.value), widthOver(this.widths.slice(column, column + columns)));
    const given = this.rows.slice(from, to + 1).reduce((sum, { lines }) => sum + lines, 0);
    if (needed > given) this.rows[to] = { ...last, lines: last.lines + needed - given };
  }

  /** Makes the rows from one on as low as their text lets them be. */
  pack(from: number): void {
    this.rows.splice(
      from,
      this.next - from,
      ...this.rows.slice(from).map((row) => ({ ...row, dense: true as const })),
    );
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
