import type { Language } from "../language";
import type { Basis, Citation } from "../trace";
import { type FormCell, isBlankCell, type RowWriter } from "../cells";
import { TABLE_IDS, tableForm, tableNamed, type TableId } from "./tables";

/** What a line of a form is, for whoever gives it a look: the title of a table, its heads, a row of it, or nothing. */
export type LineKind = "title" | "heads" | "row" | "blank";

/** A methodology as plain tables under each other. */
export interface Form {
  readonly cells: readonly (readonly FormCell[])[];
  readonly lines: readonly LineKind[];
}

type Cells = Map<string, FormCell>;

interface GridCells {
  readonly step: string;
  readonly cells: readonly (readonly FormCell[])[];
}

/** What members of one owner need of it while they are written. */
export interface Context {
  readonly owner: string | null;
  /** What a blank stands for in the owner's own row, where there is something. */
  readonly cite?: Citation | undefined;
  readonly basis?: Basis | undefined;
  /** What the owner itself says: what a blank stands for in the rows below it. */
  readonly stated?: Citation | undefined;
  readonly below?: Basis | undefined;
  /** The rows that the owner has so far, by table. */
  readonly rows: Map<TableId, Cells[]>;
}

/** What a sheet asks of the methodology that is written. */
export interface Naming {
  readonly language: Language;
  readonly nameOf: (id: string) => string;
  /** Lays the cells of a step's matrix under the grades of its columns and beside those of its rows. */
  readonly framed: (step: string, cells: readonly (readonly string[])[]) => readonly (readonly FormCell[])[];
}

/** Gathers the rows of all tables, and lays them out at the end. */
export class SheetWriter {
  private readonly tables = new Map<TableId, Cells[]>();
  private readonly grids: GridCells[] = [];

  constructor(private readonly naming: Naming) {}

  /** Adds a row of an owner's own; what its members add belongs to it. */
  row(table: TableId, context: Omit<Context, "rows">): RowWriter {
    return this.writer(table, { ...context, rows: new Map() }, this.added(table));
  }

  private added(table: TableId): Cells {
    const cells: Cells = new Map();
    const rows = this.tables.get(table) ?? [];
    this.tables.set(table, rows);
    rows.push(cells);
    return cells;
  }

  private writer(table: TableId, context: Context, cells: Cells): RowWriter {
    const { owner, rows } = context;
    const add = (name: string): RowWriter => {
      const other = tableNamed(name);
      const own = this.added(other);
      if (owner !== null) own.set("owner", this.naming.nameOf(owner));
      rows.set(other, [...(rows.get(other) ?? []), own]);
      const { stated = context.cite, below = context.basis } = context;
      return this.writer(other, { ...context, cite: stated, basis: below }, own);
    };
    return {
      language: this.naming.language,
      nameOf: this.naming.nameOf,
      cite: context.cite,
      basis: context.basis,
      stated: context.stated ?? context.cite,
      put(column, cell) {
        if (!tableForm(table).columns.some(({ id }) => id === column))
          throw new Error(`The table ${table} of a form has no column ${column}.`);
        cells.set(column, cell);
      },
      add,
      at: (other, column, cell) => {
        const known = rows.get(tableNamed(other))?.find((row) => row.get(column) === cell);
        if (known !== undefined) return this.writer(tableNamed(other), context, known);
        const row = add(other);
        row.put(column, cell);
        return row;
      },
      grid: (lines) => {
        const step = owner ?? "";
        this.grids.push({ step, cells: this.naming.framed(step, lines) });
      },
    };
  }

  /** Lays all tables out under each other: only those that hold something, only the columns that are used. */
  laidOut(): Form {
    const cells: (readonly FormCell[])[] = [];
    const lines: LineKind[] = [];
    const line = (kind: LineKind, row: readonly FormCell[]) => {
      cells.push(row);
      lines.push(kind);
    };
    for (const table of TABLE_IDS) {
      const blocks = table === "matrix" ? this.grids.map((grid) => this.gridBlock(grid)) : this.block(table);
      for (const block of blocks) {
        if (cells.length > 0) line("blank", []);
        for (const [kind, row] of block) line(kind, row);
      }
    }
    const width = cells.reduce((most, row) => Math.max(most, row.length), 1);
    return { cells: cells.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]), lines };
  }

  private block(table: TableId): readonly (readonly (readonly [LineKind, readonly FormCell[]])[])[] {
    const rows = this.tables.get(table) ?? [];
    if (rows.length === 0) return [];
    const { language } = this.naming;
    const { title, columns, layout } = tableForm(table);
    const used = ordered(columns, language).filter(({ id }) => rows.some((row) => !isBlankCell(row.get(id))));
    const top = ["title", [title[language]]] as const;
    if (layout === "list") {
      const [cells] = rows;
      return [
        [top, ...used.map(({ id, heads }) => ["row", [heads[language], cells?.get(id) ?? null]] as const)],
      ];
    }
    const heads = ["heads", used.map((one) => one.heads[language])] as const;
    return [[top, heads, ...rows.map((row) => ["row", used.map(({ id }) => row.get(id) ?? null)] as const)]];
  }

  private gridBlock({ step, cells }: GridCells): readonly (readonly [LineKind, readonly FormCell[]])[] {
    const { language, nameOf } = this.naming;
    return [
      ["title", [tableForm("matrix").title[language], nameOf(step)]],
      ...cells.map((row, index) => [index === 0 ? "heads" : "row", row] as const),
    ];
  }
}

/** Puts the half of a text first in which the form is written. */
function ordered(
  columns: ReturnType<typeof tableForm>["columns"],
  language: Language,
): ReturnType<typeof tableForm>["columns"] {
  if (language === "en") return columns;
  return columns.map((column, index) => {
    if (column.half === "en") return columns[index + 1] ?? column;
    return column.half === "zh" ? (columns[index - 1] ?? column) : column;
  });
}
