import type { Basis } from "../trace";
import { BASIS } from "./authority";
import type { Codec } from "./codec";
import {
  readMembers,
  writeMembers,
  type Member,
  type Members,
  type RowReader,
  type RowWriter,
} from "./member";

/**
 * How an object stands that speaks of one thing and holds values by key: a row for each key, each naming the thing; what is
 * said once for all stands in the first row.
 */
export interface Grouped {
  /** The member that says of what it speaks, and the column in which each row names it. */
  readonly of: readonly [member: string, column: string, codec: Codec<string>];
  /** Members that are said once, the basis apart. */
  readonly head: Readonly<Record<string, Member<readonly string[]>>>;
  readonly key: readonly [column: string, codec: Codec<string>];
  /** The member that holds the values by key. */
  readonly record: string;
  readonly value: Member<string> | Member<number>;
}

type Held = Readonly<Record<string, unknown>> & { readonly basis: Basis };

function writeGroup(table: string, form: Grouped, value: Held, to: RowWriter, isExplicit: boolean): void {
  const entries: readonly (readonly [string | null, unknown])[] = Object.entries(
    value[form.record] as object,
  );
  const [member, column, codec] = form.of;
  for (const [index, [key, one]] of (entries.length === 0 ? [[null, null] as const] : entries).entries()) {
    const row = to.add(table);
    row.put(column, codec.write(value[member] as string, to));
    if (key !== null) {
      row.put(form.key[0], form.key[1].write(key, to));
      (form.value as Member<unknown>).write(one, row);
    }
    if (index > 0) continue;
    writeMembers(form.head as unknown as Members<Held>, value, row);
    BASIS.write(value.basis, isExplicit ? withoutBasis(row) : row);
  }
}

/** Two groups of one thing are told apart by what the second one says of itself. */
function withoutBasis(row: RowWriter): RowWriter {
  return { ...row, basis: undefined };
}

function readGroup(form: Grouped, rows: readonly RowReader[], path: string): Record<string, unknown> {
  const [member, column, codec] = form.of;
  const [first] = rows;
  const values = rows.flatMap((row) => {
    row.take(column, codec, `${path}.${member}`);
    const key = row.take(form.key[0], form.key[1], path);
    const value = key === undefined ? undefined : form.value.read(row, `${path}.${form.record}.${key}`);
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  if (first === undefined) return {};
  first.note(path, column);
  first.note(`${path}.${form.record}`, form.key[0]);
  return {
    [member]: first.take(column, codec, `${path}.${member}`),
    ...readMembers(form.head as unknown as Members<object>, first, path),
    [form.record]: Object.fromEntries(values),
    basis: BASIS.read(first, `${path}.basis`),
  };
}

/** Splits rows where another thing is named, or where a row says anew what is said once. */
function groupsIn(
  form: Grouped,
  rows: readonly RowReader[],
  heads: readonly string[],
): readonly (readonly RowReader[])[] {
  const groups: RowReader[][] = [];
  let before: string | undefined;
  for (const row of rows) {
    const of = row.take(form.of[1], form.of[2], "");
    const isNew = groups.length === 0 || of !== before || heads.some((head) => row.has(head));
    if (isNew) groups.push([row]);
    else groups.at(-1)?.push(row);
    before = of;
  }
  return groups;
}

const BASIS_HEADS = ["whose", "whoseDocument", "whosePlace", "whoseReason.en", "whoseReason.zh"];

/** A list of such objects. */
export function groupsOf<T>(
  table: string,
  form: Grouped,
  headColumns: readonly string[] = [],
): Member<readonly T[]> {
  return {
    write(values, to) {
      const seen = new Set<unknown>();
      for (const value of values as readonly unknown[] as readonly Held[]) {
        writeGroup(table, form, value, to, seen.has(value[form.of[0]]));
        seen.add(value[form.of[0]]);
      }
    },
    read(from, path) {
      from.rows(table)[0]?.note(path, "");
      const groups = groupsIn(form, from.rows(table), [...headColumns, ...BASIS_HEADS]);
      if (groups.length === 0) return undefined;
      return groups.map((rows, index) => readGroup(form, rows, `${path}.${String(index)}`));
    },
  };
}

/** One such object. */
export function groupOf<T>(table: string, form: Grouped): Member<T> {
  return {
    write: (value, to) => writeGroup(table, form, value as unknown as Held, to, false),
    read(from, path) {
      const rows = from.rows(table);
      return rows.length === 0 ? undefined : readGroup(form, rows, path);
    },
  };
}
