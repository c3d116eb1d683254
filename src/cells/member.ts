import type { Text } from "../language";
import type { Basis, Citation } from "../trace";
import { NOTHING, type FormCell } from "./cell";
import type { Codec, Spoken } from "./codec";

/** Where a member writes: a row, and rows of other tables that belong to the same owner. */
export interface RowWriter extends Spoken {
  /** What a blank stands for: what equals it is left blank. */
  readonly cite: Citation | undefined;
  readonly basis: Basis | undefined;
  /** Where the rule of the row stands: what a published number stands on, where nothing else is said. */
  readonly stated: Citation | undefined;
  put(column: string, cell: FormCell): void;
  /** Adds a row to a table, under the same owner. */
  add(table: string): RowWriter;
  /** Finds the row of the owner in a table that holds a cell; adds one where there is none. */
  at(table: string, column: string, cell: FormCell): RowWriter;
  /** Adds the cells of the owner's matrix, under the grades of its columns and beside those of its rows. */
  grid(cells: readonly (readonly string[])[]): void;
}

/** From where a member reads: a row, and the rows of other tables that belong to the same owner. */
export interface RowReader {
  /** The id of the owner. */
  readonly owner: string;
  /** What a blank stands for. */
  readonly cite: Citation | undefined;
  readonly basis: Basis | undefined;
  /** Where the rule of the row stands: what a published number stands on, where nothing else is said. */
  readonly stated: Citation | undefined;
  /** Reads a cell by a codec; undefined where it is blank or cannot be read, which is noted. */
  take<V>(column: string, codec: Codec<V>, path: string): V | undefined;
  /** Tells whether a cell holds something, without reading it. */
  has(column: string): boolean;
  /** Notes that a path of the methodology stands in a cell of this row. */
  note(path: string, column: string): void;
  fault(column: string | null, reason: Text): void;
  /** Counts every cell of the row as read: what it belongs to is not known, which is said already. */
  pass(): void;
  /** The rows of a table that belong to the owner. */
  rows(table: string): readonly RowReader[];
  /** The cells of the owner's matrix; undefined where there is none. */
  grid(path: string): readonly (readonly string[])[] | undefined;
}

/** How a member of a methodology stands in a form, both ways. */
export interface Member<V> {
  readonly write: (value: V, to: RowWriter) => void;
  /** @returns undefined where nothing is said of it */
  readonly read: (from: RowReader, path: string) => unknown;
}

/** What a table of members must hold: every member of a form, so that a new one cannot be forgotten. */
export type Members<T> = { readonly [K in keyof Required<T>]: Member<Required<T>[K]> };

/** One value in one cell. */
export function cell<V>(
  column: string,
  codec: Codec<V>,
  otherwise?: (from: RowReader) => V | undefined,
): Member<V> {
  return {
    write: (value, to) => to.put(column, codec.write(value, to)),
    read: (from, path) => from.take(column, codec, path) ?? otherwise?.(from),
  };
}

const AS_IT_STANDS: Codec<string> = {
  write: (value) => value,
  read: (given) => ({ ok: true, value: String(given) }),
};

/** A text in two languages in two cells; one of them stands for both. */
export function text(column: string, otherwise?: (from: RowReader) => Text | undefined): Member<Text> {
  return {
    write(value, to) {
      const alike = value.en === value.zh;
      if (!alike || to.language === "en") to.put(`${column}.en`, value.en);
      if (!alike || to.language === "zh") to.put(`${column}.zh`, value.zh);
    },
    read(from, path) {
      const en = from.take(`${column}.en`, AS_IT_STANDS, `${path}.en`);
      const zh = from.take(`${column}.zh`, AS_IT_STANDS, `${path}.zh`);
      from.note(path, en === undefined && zh !== undefined ? `${column}.zh` : `${column}.en`);
      if (en === undefined && zh === undefined) return otherwise?.(from);
      return { en: en ?? zh ?? "", zh: zh ?? en ?? "" };
    },
  };
}

/** Two ends in two cells; one that is missing is said as missing. */
export function ends(low: string, high: string, codec: Codec<number>): Member<readonly [number, number]> {
  return {
    write([from, to], row) {
      row.put(low, codec.write(from, row));
      row.put(high, codec.write(to, row));
    },
    read(from, path) {
      const [first, second] = [from.take(low, codec, `${path}.0`), from.take(high, codec, `${path}.1`)];
      from.note(path, low);
      return first === undefined && second === undefined ? undefined : [first, second];
    },
  };
}

/** Members of an object in the cells of its owner's row; a citation and a basis, which blanks stand for, say nothing alone. */
export function inside<T extends object>(members: Members<T>): Member<T> {
  return {
    write: (value, to) => writeMembers(members, value, to),
    read(from, path) {
      const read = readMembers(members, from, path);
      return Object.keys(read).some((name) => name !== "cite" && name !== "basis") ? read : undefined;
    },
  };
}

/** A list with a row of a table for each entry. */
export function list<T extends object>(table: string, members: Members<T>): Member<readonly T[]> {
  return {
    write(values, to) {
      for (const value of values) writeMembers(members, value, to.add(table));
    },
    read(from, path) {
      const rows = from.rows(table);
      rows[0]?.note(path, "");
      if (rows.length === 0) return undefined;
      return rows.map((row, index) => readMembers(members, row, `${path}.${String(index)}`));
    },
  };
}

/** Values by a key with a row of a table for each. */
export function record<V>(
  table: string,
  key: string,
  keys: Codec<string>,
  value: Member<V>,
): Member<Readonly<Record<string, V>>> {
  return {
    write(values, to) {
      for (const [name, one] of Object.entries<V>(values))
        value.write(one, to.at(table, key, keys.write(name, to)));
    },
    read(from, path) {
      const rows = from.rows(table);
      rows[0]?.note(path, "");
      const found = rows.flatMap((row) => {
        const name = row.take(key, keys, "");
        if (name === undefined) {
          row.fault(key, NOTHING);
          return [];
        }
        const one = value.read(row, `${path}.${name}`);
        return one === undefined ? [] : [[name, one] as const];
      });
      return found.length === 0 ? undefined : Object.fromEntries(found);
    },
  };
}

/** Writes each member of a value that is there. */
export function writeMembers<T extends object>(members: Members<T>, value: T, to: RowWriter): void {
  for (const name of Object.keys(members) as (keyof T & string)[]) {
    const one = value[name];
    if (one !== undefined) (members[name] as Member<unknown>).write(one, to);
  }
}

/** Reads each member of which something is said. */
export function readMembers<T extends object>(
  members: Members<T>,
  from: RowReader,
  path: string,
): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, member] of Object.entries<Member<unknown>>(members as Record<string, Member<unknown>>)) {
    const value = member.read(from, path === "" ? name : `${path}.${name}`);
    if (value !== undefined) read[name] = value;
  }
  return read;
}
