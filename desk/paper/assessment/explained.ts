import { explain, type ExplainRow } from "../../../src";
import { plain } from "../cells/rows";
import type { SheetOrder } from "./blocks";
import type { LiveCells } from "./live-cells";
import type { PlanCell } from "../cells/plan";

/** Columns of RATING.EXPLAIN's table. */
const COLUMN = { effect: 5, running: 6 } as const;

/** Cells that read a step's figures live out of RATING.EXPLAIN. */
export class Explained {
  private readonly rows: readonly ExplainRow[];
  private readonly table: string;

  constructor({ assessment, language }: SheetOrder, { subject, method }: LiveCells) {
    this.rows = explain(assessment, language);
    this.table = `RATING.EXPLAIN(${subject},${method},"${language}")`;
  }

  /**
   * Makes a cell with a formula that finds a step by its label; where the label leads elsewhere, since an item is called
   * as the step is or the figure is spread over several rows, a plain value.
   */
  cell(label: string, member: keyof typeof COLUMN, value: string | number, numberFormat?: string): PlanCell {
    const found = this.rows.find(({ step }) => step.toLowerCase() === label.toLowerCase());
    // The wildcards of a lookup, and texts that are too long for one.
    const looksUp = label.length <= 255 && !/[*?~]/.test(label) && found?.[member] === value;
    if (!looksUp) return plain(value, "gap", numberFormat);
    const key = label.replaceAll('"', '""');
    return {
      kind: "formula",
      value: `=VLOOKUP("${key}",${this.table},${String(COLUMN[member])},FALSE)`,
      style: "live",
      ...(numberFormat === undefined ? {} : { numberFormat }),
    };
  }
}
