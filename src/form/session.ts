import type { Text } from "../language";
import type { Basis, Citation } from "../trace";
import {
  BASIS,
  CITE,
  type Codec,
  type FormFault,
  isBlankCell,
  type Names,
  NOTHING,
  type Place,
  REFERENCE,
  type RowReader,
  said,
  shownCell,
} from "../cells";
import { ownerCell } from "./parts";
import type { FoundGrid, FoundRow, FoundTables } from "./scan";
import { headOf, TABLE_IDS, tableForm, tableNamed, type TableId } from "./tables";

/** Where a path of a methodology stands in its form. */
export interface Origin {
  readonly table: TableId;
  readonly column: string | null;
  readonly place: Place;
}

/** What a blank stands for in rows. */
export interface Blanks {
  readonly cite: Citation | undefined;
  readonly basis: Basis | undefined;
  readonly stated: Citation | undefined;
}

/** A form while it is read: which cells were read, what is wrong, and where each path of the methodology stands. */
export class Session {
  readonly faults: FormFault[];
  readonly origins = new Map<string, Origin>();
  private readonly read = new Map<FoundRow, Set<string>>();
  private readonly owned = new Map<TableId, ReadonlyMap<string, readonly FoundRow[]>>();
  private readonly gridsOf = new Map<string, FoundGrid>();
  /** Matrices that were read, by their step: their heads are checked when the grades are known. */
  readonly framed = new Map<string, FoundGrid>();

  constructor(
    readonly tables: FoundTables,
    readonly names: Names,
  ) {
    this.faults = [...tables.faults];
    for (const table of TABLE_IDS)
      if (tableForm(table).columns.some(({ id }) => id === "owner"))
        this.owned.set(table, this.byOwner(table));
    for (const grid of tables.grids) this.placeGrid(grid);
  }

  fault(table: TableId, column: string | null, place: Place, reason: Text): void {
    const head = column === null ? null : headOf(table, column);
    this.faults.push({ table: tableForm(table).title, column: head, place, reason });
  }

  /** Makes a row readable. */
  reader(table: TableId, row: FoundRow, owner: string, blanks: Blanks): RowReader {
    this.used(row);
    return new Reader(this, table, row, owner, blanks);
  }

  used(row: FoundRow): Set<string> {
    const columns = this.read.get(row) ?? new Set();
    this.read.set(row, columns);
    return columns;
  }

  rowsOf(table: TableId, owner: string): readonly FoundRow[] {
    const byOwner = this.owned.get(table);
    return byOwner === undefined ? (this.tables.rows.get(table) ?? []) : (byOwner.get(owner) ?? []);
  }

  gridOf(owner: string): FoundGrid | undefined {
    const grid = this.gridsOf.get(owner);
    this.gridsOf.delete(owner);
    if (grid !== undefined) this.framed.set(owner, grid);
    return grid;
  }

  /** A row that names no owner belongs to that of the row above it. */
  private byOwner(table: TableId): ReadonlyMap<string, readonly FoundRow[]> {
    const rows = new Map<string, FoundRow[]>();
    let before: string | null = null;
    for (const row of this.tables.rows.get(table) ?? []) {
      const cell = ownerCell(row);
      if (!isBlankCell(cell)) before = this.ownerOf(table, row);
      else if (before === null)
        this.fault(table, "owner", row.cells.get("owner")?.place ?? row.start, NOTHING);
      if (before === null) this.used(row).add("*");
      else rows.set(before, [...(rows.get(before) ?? []), row]);
    }
    return rows;
  }

  private ownerOf(table: TableId, row: FoundRow): string | null {
    const cell = ownerCell(row);
    const place = row.cells.get("owner")?.place ?? row.start;
    if (isBlankCell(cell) || typeof cell === "object") {
      this.fault(table, "owner", place, NOTHING);
      return null;
    }
    const read = REFERENCE.read(cell, this.names);
    if (read.ok) return read.value;
    this.fault(table, "owner", place, read.reason);
    return null;
  }

  private placeGrid(grid: FoundGrid): void {
    if (isBlankCell(grid.step) || typeof grid.step === "object") return;
    const read = this.names.refer(String(grid.step));
    if (!read.ok) this.fault("matrix", null, grid.start, read.reason);
    else if (this.gridsOf.has(read.value)) this.fault("matrix", null, grid.start, TWICE);
    else this.gridsOf.set(read.value, grid);
  }

  /** Reports every cell that says something and was read by nobody. */
  finish(): void {
    for (const [table, rows] of this.tables.rows) {
      for (const row of rows) {
        const columns = this.read.get(row);
        if (columns === undefined) {
          this.fault(
            table,
            null,
            row.start,
            said(
              `nothing of ${tableForm(table).title.en} belongs to "${shownCell(ownerCell(row))}", which is of another kind`,
              `“${shownCell(ownerCell(row))}”属于其他类型，不使用“${tableForm(table).title.zh}”表`,
            ),
          );
          continue;
        }
        if (columns.has("*")) continue;
        for (const [column, { place, cell }] of row.cells)
          if (!isBlankCell(cell) && !columns.has(column) && column !== "owner")
            this.fault(table, column, place, UNREAD);
      }
    }
    for (const grid of this.gridsOf.values()) this.fault("matrix", null, grid.start, NO_MATRIX);
  }
}

const TWICE = said("this step has a matrix already", "该步骤已有矩阵");
const NO_MATRIX = said("this step is no matrix", "该步骤不是矩阵");
const UNREAD = said(
  "what stands here says nothing for a row of this kind; leave it blank",
  "此类行不使用该列；请留空",
);

class Reader implements RowReader {
  constructor(
    private readonly session: Session,
    private readonly table: TableId,
    private readonly row: FoundRow,
    readonly owner: string,
    private readonly blanks: Blanks,
  ) {}

  get cite(): Citation | undefined {
    return this.blanks.cite;
  }

  get basis(): Basis | undefined {
    return this.blanks.basis;
  }

  get stated(): Citation | undefined {
    return this.blanks.stated;
  }

  has(column: string): boolean {
    return !isBlankCell(this.row.cells.get(column)?.cell);
  }

  note(path: string, column: string): void {
    const place = this.row.cells.get(column)?.place ?? this.row.start;
    if (path !== "" && !this.session.origins.has(path))
      this.session.origins.set(path, { table: this.table, column, place });
  }

  take<V>(column: string, codec: Codec<V>, path: string): V | undefined {
    this.note(path, column);
    const found = this.row.cells.get(column);
    if (found === undefined || isBlankCell(found.cell)) return undefined;
    const isFirst = !this.session.used(this.row).has(column);
    this.session.used(this.row).add(column);
    const { cell } = found;
    if (typeof cell === "object") {
      if (isFirst) this.fault(column, said(`holds the error ${cell.error}`, `为错误值 ${cell.error}`));
      return undefined;
    }
    const read = codec.read(cell, this.session.names);
    if (read.ok) return read.value;
    if (isFirst) this.fault(column, read.reason);
    return undefined;
  }

  fault(column: string | null, reason: Text): void {
    const place = (column === null ? undefined : this.row.cells.get(column)?.place) ?? this.row.start;
    this.session.fault(this.table, column, place, reason);
  }

  pass(): void {
    this.session.used(this.row).add("*");
  }

  rows(name: string): readonly RowReader[] {
    const table = tableNamed(name);
    const rows = this.session.rowsOf(table, this.owner);
    if (rows.length === 0) return [];
    const stated = this.table === table ? this.stated : this.statedOwn();
    const below: Blanks = {
      cite: stated,
      stated,
      basis: this.table === table ? this.basis : this.basisOwn(),
    };
    return rows.map((row) => this.session.reader(table, row, this.owner, below));
  }

  /** What the row itself says, for the rows that belong to it. */
  private statedOwn(): Citation | undefined {
    if (this.table !== "items" && this.table !== "steps" && this.table !== "methodology") return this.stated;
    return CITE.read(this, "") as Citation | undefined;
  }

  private basisOwn(): Basis | undefined {
    if (this.table !== "items" && this.table !== "steps") return this.basis;
    const isSaid = ["whose", "whoseDocument", "whosePlace", "whoseReason.en", "whoseReason.zh"].some(
      (column) => this.has(column),
    );
    return isSaid ? (BASIS.read(this, "") as Basis | undefined) : this.basis;
  }

  grid(path: string): readonly (readonly string[])[] | undefined {
    const grid = this.session.gridOf(this.owner);
    if (grid === undefined) return undefined;
    this.session.origins.set(path, { table: "matrix", column: null, place: grid.start });
    const [, ...lines] = grid.lines;
    return lines.map((line, row) =>
      line.slice(1).map(({ place, cell }, column) => {
        this.session.origins.set(`${path}.${String(row)}.${String(column)}`, {
          table: "matrix",
          column: null,
          place,
        });
        if (isBlankCell(cell) || typeof cell === "object") {
          this.session.fault("matrix", null, place, NOTHING);
          return "";
        }
        return String(cell).trim();
      }),
    );
  }
}
