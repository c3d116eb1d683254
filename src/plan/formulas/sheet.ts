import type { Text } from "../../language";

/** A cell of a calculation: a text to read, a number, or a formula that begins with "=". Rows and columns count from 0. */
export interface CalculationCell {
  readonly row: number;
  readonly column: number;
  readonly kind: "text" | "number" | "formula";
  readonly value: string | number | Text;
  readonly role: Role;
}

export type Role = "heading" | "header" | "label" | "note" | "step" | "result" | "table";

/** The columns of a line: what it is, how, its number, its position, its word, whether to look at it, a weight. */
export const LINE = { label: 0, what: 1, number: 2, position: 3, word: 4, flag: 5, weight: 6 } as const;
/** Tables stand beside the lines, each with its name in the first of these columns. */
export const TABLES = 8;

/** The addresses of what a line holds. */
export interface Line {
  readonly number: string;
  readonly position: string;
  readonly word: string;
  readonly weight: string;
}

/** The formulas of a line, without "=", and a weight as a plain number. */
export interface Formulas {
  readonly number?: string;
  readonly position?: string;
  readonly word?: string;
  readonly flag?: string;
  readonly weight?: number;
}

/** A sheet of formulas while it is written: lines below each other, and tables beside them. */
export class Sheet {
  readonly cells: CalculationCell[] = [];
  private row: number;
  private tableRow: number;
  private readonly tables = new Map<string, readonly string[]>();

  /** @param first the first row of lines, from 0 */
  constructor(first: number) {
    this.row = first;
    this.tableRow = first;
  }

  get next(): number {
    return this.row;
  }

  /** Adds a line and tells where its parts stand. */
  line(label: Text, what: Text, formulas: Formulas): Line {
    const { row } = this;
    this.row += 1;
    this.write(row, LINE.label, "label", label);
    this.write(row, LINE.what, "note", what);
    for (const part of ["number", "position", "word", "flag"] as const) {
      const formula = formulas[part];
      if (formula !== undefined)
        this.cells.push({ row, column: LINE[part], kind: "formula", value: `=${formula}`, role: "step" });
    }
    if (formulas.weight !== undefined) this.write(row, LINE.weight, "table", formulas.weight);
    return this.lineAt(row);
  }

  /** The address of a range of one part over the lines from a row up to the last. */
  since(row: number, part: keyof typeof LINE): string {
    return `${fixed(row, LINE[part])}:${fixed(this.row - 1, LINE[part])}`;
  }

  lineAt(row: number): Line {
    const at = (part: keyof typeof LINE) => fixed(row, LINE[part]);
    return { number: at("number"), position: at("position"), word: at("word"), weight: at("weight") };
  }

  /** Writes a table, once however often it is asked for, and tells the range of each of its rows. */
  table(name: Text, rows: readonly (readonly (string | number)[])[]): readonly string[] {
    const key = JSON.stringify(rows);
    const known = this.tables.get(key);
    if (known !== undefined) return known;
    const ranges = rows.map((cells) => {
      const row = this.tableRow;
      this.tableRow += 1;
      this.write(row, TABLES, "note", name);
      for (const [index, cell] of cells.entries()) this.write(row, TABLES + 1 + index, "table", cell);
      return `${fixed(row, TABLES + 1)}:${fixed(row, TABLES + Math.max(cells.length, 1))}`;
    });
    this.tables.set(key, ranges);
    return ranges;
  }

  /** The range over several rows of a table. */
  whole(ranges: readonly string[]): string {
    return `${ranges[0]?.split(":")[0] ?? ""}:${ranges.at(-1)?.split(":")[1] ?? ""}`;
  }

  write(row: number, column: number, role: Role, value: string | number | Text): void {
    this.cells.push({ row, column, kind: typeof value === "number" ? "number" : "text", value, role });
  }
}

/** Writes an address that stays when it is copied. */
export function fixed(row: number, column: number): string {
  return `$${letters(column)}$${String(row + 1)}`;
}

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** Writes a text within a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Tells whether any of some conditions holds. */
export function anyOf(conditions: readonly string[]): string {
  const [only = "FALSE", ...more] = conditions;
  return more.length === 0 ? only : `OR(${conditions.join(",")})`;
}
