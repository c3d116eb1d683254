import { keyForm } from "../text";
import {
  CITE,
  type Members,
  NAME,
  NOTHING,
  readMembers,
  type RowReader,
  type RowWriter,
  said,
  shownCell,
  writeMembers,
} from "../cells";
import type { FoundRow } from "./scan";
import type { Blanks, Session } from "./session";
import type { SheetWriter } from "./sheet";
import type { TableId } from "./tables";
import type { Text } from "../language";
import type { Basis, Citation } from "../trace";

/**
 * What stands beside the methodology itself (scales, mappings, rules for bonds and for reviews) has rows of tables that belong
 * to no item and no step: here they are opened, by table and in groups.
 */
export interface Rowing {
  readonly session: Session;
  readonly blanks: Blanks;
}

/** Opens the rows of a table. */
export function rowsIn({ session, blanks }: Rowing, table: TableId): readonly RowReader[] {
  return (session.tables.rows.get(table) ?? []).map((row) => session.reader(table, row, "", blanks));
}

/** Reads each row of a table as an object; a published number without a document stands on that of its row. */
export function readRows<T extends object>(
  rowing: Rowing,
  table: TableId,
  members: Members<T>,
  path: string,
): readonly Record<string, unknown>[] {
  const { session } = rowing;
  const rows = session.tables.rows.get(table) ?? [];
  return rows.map((row, index) => readRow(rowing, table, row, members, `${path}.${String(index)}`));
}

/** Reads one row as an object. */
export function readRow<T extends object>(
  { session, blanks }: Rowing,
  table: TableId,
  row: FoundRow,
  members: Members<T>,
  path: string,
): Record<string, unknown> {
  const plain = session.reader(table, row, "", blanks);
  const isNamed = row.cells.has("id");
  if (isNamed) plain.take("id", NAME, `${path}.id`);
  plain.note(path, isNamed ? "id" : "");
  const stated =
    "cite" in members ? (CITE.read(plain, `${path}.cite`) as Citation | undefined) : blanks.stated;
  return readMembers(members, session.reader(table, row, "", { ...blanks, stated }), path);
}

/** What blanks stand for in rows that are written. */
export interface WrittenBlanks {
  readonly cite: Citation;
  readonly basis: Basis | undefined;
}

/** Writes an object for each row of a table. */
export function writeRows<T extends object>(
  sheet: SheetWriter,
  table: TableId,
  members: Members<T>,
  values: readonly T[],
  blanks: WrittenBlanks,
): void {
  for (const value of values) writeMembers(members, value, rowFor(sheet, table, value, blanks));
}

/** Begins the row of an object. */
export function rowFor(
  sheet: SheetWriter,
  table: TableId,
  value: object,
  { cite, basis }: WrittenBlanks,
): RowWriter {
  const stated = "cite" in value ? (value.cite as Citation) : cite;
  return sheet.row(table, { owner: null, cite, basis, stated });
}

/** Something by its id, and what else it is called. */
export interface Called {
  readonly id: string;
  readonly names: readonly string[];
}

/** Takes what is read of a part as something that may be named. */
export function calledOf(part: Readonly<Record<string, unknown>>): Called {
  const { id } = part;
  const texts = [part["label"], part["title"]].flatMap((text) =>
    typeof text === "object" && text !== null ? (Object.values(text) as readonly unknown[]) : [],
  );
  return { id: String(id), names: texts.filter((name): name is string => typeof name === "string") };
}

/** Finds an id by a name; what is not found stays as it was written, for the laws to name. */
export function idNamed(name: unknown, among: readonly Called[]): unknown {
  if (typeof name !== "string") return name;
  const form = keyForm(name);
  const found =
    among.find(({ id }) => keyForm(id) === form) ??
    among.find(({ names }) => names.some((one) => keyForm(one) === form));
  return found?.id ?? name;
}

/**
 * Groups rows by what they name in a column. A row that names nothing belongs with the row above it, or to what is given
 * first; one that names what is not there is at fault.
 */
export function rowsUnder(
  rows: readonly RowReader[],
  column: string,
  among: readonly Called[],
  first: string | undefined = among.length === 1 ? among[0]?.id : undefined,
): ReadonlyMap<string, readonly RowReader[]> {
  const groups = new Map<string, RowReader[]>();
  let before = first;
  for (const row of rows) {
    const name = row.take(column, NAME, "");
    if (name !== undefined) {
      const id = idNamed(name, among);
      before = among.some((one) => one.id === id) ? (id as string) : undefined;
      if (before === undefined) row.fault(column, notHere(name, among));
    } else if (before === undefined) row.fault(column, NOTHING);
    if (before === undefined) row.pass();
    else groups.set(before, [...(groups.get(before) ?? []), row]);
  }
  return groups;
}

function notHere(name: string, among: readonly Called[]): Text {
  const list = among.map(({ id }) => id);
  return said(
    `"${shownCell(name)}" is not given here; there ${list.length === 1 ? "is" : "are"}: ${list.join(", ")}`,
    `此处没有“${shownCell(name)}”；已列出：${list.join("、")}`,
  );
}
