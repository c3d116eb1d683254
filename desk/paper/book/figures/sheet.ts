import { say, type Facts, type MessageKey } from "../../../words";
import { address, type PlanCell, type PlanChart, type PlanRule } from "../../cells/plan";
import { Rows, text } from "../../cells/rows";
import type { BookOrder } from "../plan-bonds";
import { HELD, heldCells, workingCell, workingCells, type WorkingBlock } from "../plan-workings";

export const WIDTHS = [20, 12, 18, 12, 16, 18];
export const LAST = WIDTHS.length - 1;
export const SHARE = "0.0%";
/** From ten thousand on the decimals say nothing and take the room: without them up to billions fit their column. */
export const AMOUNT = "[=0]0;[<10000]#,##0.00;#,##0";
export const COUNT = "#,##0";
export const YEARS = "0.00";
export const DASH = "–";
/** Rows of lists that are printed; the whole lists stand on the workings. */
export const LISTED = 12;
const BLUE = "#2F6FA8";
const CHART_ROWS = 14;

/** Stays on one page: no chart may stand on two. */
export const WHOLE = (count: number): number => count;

/** What a chart draws: a column of a table of so many rows with its heads. */
interface Charted {
  readonly from: number;
  readonly height: number;
  readonly column: number;
  readonly labels: string;
}

/** What a column of a list shows: a column of its block, or what is made of several. */
export type Listed = number | ((cellOf: (column: number) => string) => string);

/** The sheet of figures while it is planned: its rows from the top, and the kinds of rows and cells that it is made of. */
export class FiguresSheet {
  readonly rows = new Rows(WIDTHS);
  readonly charts: PlanChart[] = [];
  readonly rules: PlanRule[] = [];
  readonly ratings: string;
  readonly amounts: string;

  constructor(readonly order: BookOrder) {
    this.ratings = this.held(HELD.rating);
    this.amounts = this.held(HELD.amount);
  }

  tell(key: MessageKey, facts?: Facts): string {
    return say(this.order.language, key, facts);
  }

  /** Names a column of what is held. */
  held(column: number): string {
    return heldCells(this.order, column);
  }

  live(formula: string, numberFormat?: string, style: PlanCell["style"] = "number"): PlanCell {
    return {
      ...{ kind: "formula", value: formula, style },
      ...(numberFormat === undefined ? {} : { numberFormat }),
    };
  }

  /** A figure, or a dash where there is nothing to figure; what is wrong with the book is told on its own sheet. */
  figure(body: string, format?: string, style?: PlanCell["style"]): PlanCell {
    return this.live(`=IFERROR(${body},"${DASH}")`, format, style);
  }

  head(keys: readonly MessageKey[]): PlanCell[] {
    return WIDTHS.map((_width, index) => {
      const key = keys[index];
      return text(key === undefined ? "" : this.tell(key), "head");
    });
  }

  heading(key: MessageKey): void {
    this.rows.add([text(this.tell(key), "heading")]);
  }

  note(key: MessageKey, facts?: Facts): void {
    this.rows.addMerged([text(this.tell(key, facts), "note")], 0, LAST);
  }

  /** A table that one formula spills, of which the size is known. Gives the row of its heads. */
  spilled(formula: string, height: number, formats: readonly string[]): number {
    const from = this.rows.next;
    for (let row = 0; row < height; row += 1)
      this.rows.add(
        formats.map((format, column): PlanCell => {
          if (row === 0 && column === 0) return this.live(formula, "General", "head");
          // Its last row is there only where something is not rated.
          const own = row === height - 1 ? "plain" : column === 0 ? "cell" : "number";
          const style = row === 0 ? "head" : own;
          return { ...text("", style), ...(row > 0 ? { numberFormat: format } : {}) };
        }),
        row === 0 ? 2 : 1,
      );
    return from;
  }

  /** A chart below what is there, on a page as a whole, of a column of the table whose heads stand in the row `from`. */
  chart(
    name: string,
    key: MessageKey,
    type: PlanChart["type"],
    { from, height, column, labels }: Charted,
  ): void {
    this.rows.block(
      this.tell(key),
      () => {
        const top = this.rows.next;
        for (let row = 0; row < CHART_ROWS; row += 1) this.rows.add([]);
        const values = address(from + 1, column, from + height - 1, column);
        this.charts.push({
          ...{ name, type, title: this.tell(key) },
          source: address(from, column, from + height - 1, column),
          categories: address(from + 1, 0, from + height - 1, 0),
          series: [{ name: this.tell(key), values, color: BLUE, labels }],
          over: address(top, 0, top + CHART_ROWS - 1, LAST),
          ...{ legend: false, fromZero: true, axis: "0%" },
        });
      },
      WHOLE,
    );
  }

  /** One row of a block of the workings, blank where the block is shorter. */
  listed(block: WorkingBlock, row: number, formats: readonly string[]): PlanCell[] {
    return formats.map((format, column) => {
      const cell = workingCell(this.order, block, row, column);
      return this.live(`=IF(${cell}="","",${cell})`, format, column === 0 ? "cell" : "number");
    });
  }

  private counted(block: WorkingBlock): string {
    const cells = workingCells(this.order, block, 0);
    return `ROWS(${cells})-COUNTIF(${cells},"")`;
  }

  /** The first rows of a list, with how many there are in whole. */
  list(
    block: WorkingBlock,
    heads: readonly MessageKey[],
    columns: readonly (readonly [column: Listed, format: string])[],
    lines = 1,
  ): void {
    this.rows.add(this.head(heads).slice(0, heads.length));
    const head = this.rows.next;
    for (let row = 0; row < LISTED; row += 1)
      this.rows.add(
        columns.map(([column, format], index) => {
          const cellOf = (at: number) => workingCell(this.order, block, row, at);
          const style = index === 0 ? "cell" : "mark";
          const [first, shown] =
            typeof column === "number" ? [cellOf(column), cellOf(column)] : [cellOf(0), column(cellOf)];
          return this.live(`=IFERROR(IF(${first}="","",${shown}),"")`, format, style);
        }),
        lines,
      );
    this.rows.tables.push({ head, to: this.rows.next });
    this.rows.add([text(this.tell("book.inWhole"), "note"), this.figure(this.counted(block), COUNT, "note")]);
  }
}
