import type { Text } from "../language";
import type { Basis, Citation } from "../trace";
import {
  BASIS,
  CITE,
  type Codec,
  type Members,
  NOTHING,
  type RowReader,
  said,
  text,
  words,
  writeMembers,
} from "../cells";
import { readRow, rowFor, rowsIn, type Rowing, type WrittenBlanks } from "./rowing";
import type { SheetWriter } from "./sheet";
import type { TableId } from "./tables";

/** What a part of a set of rules says for itself. */
interface PartText {
  readonly rule?: Text;
  readonly cite?: Citation;
  readonly basis: Basis;
}

const PART_FORM: Members<PartText> = { rule: text("rule"), cite: CITE, basis: BASIS };

export type PartRead = Readonly<Record<string, unknown>>;

/** The parts of a set of rules that have a rule, a place and numbers of their own: a table with a row for each. */
export interface PartTable<P extends string> {
  readonly table: TableId;
  readonly titles: Readonly<Record<P, Text>>;
  readonly names: Codec<P>;
}

export function partTable<P extends string>(table: TableId, titles: Readonly<Record<P, Text>>): PartTable<P> {
  return { table, titles, names: words<P>(titles) };
}

/** Writes the row of a part. */
export function writePart<P extends string>(
  { table, names }: PartTable<P>,
  name: P,
  { rule, cite, basis }: PartText,
  sheet: SheetWriter,
  blanks: WrittenBlanks,
): void {
  const value = { ...(rule === undefined ? {} : { rule }), ...(cite === undefined ? {} : { cite }), basis };
  const row = rowFor(sheet, table, value, blanks);
  row.put("part", names.write(name, row));
  writeMembers(PART_FORM, value, row);
}

/**
 * Reads the rows of the parts, each once.
 * @param at the path of a part
 * @param taken what of a row is taken for its part
 */
export function readParts<P extends string>(
  rowing: Rowing,
  { table, names }: PartTable<P>,
  path: string,
  at: (name: P) => string,
  taken: (name: P, read: PartRead, row: RowReader) => PartRead,
): ReadonlyMap<P, PartRead> {
  const found = new Map<P, PartRead>();
  for (const row of rowing.session.tables.rows.get(table) ?? []) {
    const plain = rowing.session.reader(table, row, "", rowing.blanks);
    const name = plain.take("part", names, path);
    if (name === undefined) {
      if (!plain.has("part")) plain.fault("part", NOTHING);
      plain.pass();
      continue;
    }
    if (found.has(name)) plain.fault("part", TWICE);
    found.set(name, taken(name, readRow(rowing, table, row, PART_FORM, `${path}.${at(name)}`), plain));
  }
  return found;
}

/** What stands for a part of which nothing is said. */
export function usualPart({ blanks }: Rowing): PartRead {
  return { cite: blanks.cite, basis: blanks.basis };
}

/** Passes over the tables of rules of which no head says whose they are, and says so at the first row of each. */
export function passHeadless(rowing: Rowing, tables: readonly TableId[], reason: Text): void {
  for (const table of tables) {
    const rows = rowsIn(rowing, table);
    for (const row of rows) row.pass();
    rows[0]?.fault(null, reason);
  }
}

const TWICE = said("this part stands twice", "该部分重复出现");
