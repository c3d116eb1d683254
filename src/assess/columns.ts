import { isSameUnit } from "../grid";
import { isAbsent } from "../kind";
import { findEnterable, resolveCheck, resolveKey, unitAt, type Pack } from "../pack";
import { openColumns, writeQuery, type Columns, type Head, type QueryTable, type ReadCell } from "../plan";
import { failure, wrong, type Outcome } from "../problem";
import { normaliseText } from "../text";
import type { Stage } from "./assess";
import { readOutlook, readWatch, reservedKey } from "./read";

/** One column of a table of subjects: a key as its rows spell it, the period and the unit that stand over it. */
export interface TableColumn {
  readonly at: number;
  readonly key: string;
  /** Null for the one value. */
  readonly period: string | null;
  readonly unit: string | undefined;
  /** Columns of one slot make one entry of a subject. */
  readonly slot: string;
}

/**
 * Compiles a table of subjects: whatever its rows hold is rated as `assess` rates it, or left to `assess`. Null where a plan
 * can rate none of its rows.
 * @param read reads a cell: null for a blank, undefined for an error
 */
export function columnsOf(
  pack: Pack,
  columns: readonly TableColumn[],
  read: ReadCell,
  upTo: Extract<Stage, "final" | "standalone"> = "final",
): Columns | null {
  const heads = headsOf(pack, columns);
  return heads === null ? null : openColumns(pack, heads, upTo, read);
}

/**
 * Writes the query that rates a table of subjects in a database as `assess` does; rows that it cannot read with certainty come out
 * with the reason in place of a rating. A problem where the methodology or the columns cannot be put into a query.
 * @param table the table's columns as the database knows them; those of `columns` by their place
 */
export function queryOf(pack: Pack, columns: readonly TableColumn[], table: QueryTable): Outcome<string> {
  const heads = headsOf(pack, columns);
  if (heads === null) {
    const received = columns.map(({ key }) => key).join(", ");
    return failure(wrong("wrong-shape", "columns", { received, expected: EACH_ONCE }));
  }
  return writeQuery(pack, heads, table);
}

const EACH_ONCE = { en: "each key once, its years in one unit", zh: "各项目仅一次，其各年为同一单位" };

/** Finds what each column stands for; null where a key is given twice, or its years in two units. */
function headsOf(pack: Pack, columns: readonly TableColumn[]): readonly Head[] | null {
  const slots = new Map<string, string>();
  const units = new Map<string, string>();
  const heads: Head[] = [];
  for (const column of columns) {
    const { at, key, period, unit } = column;
    const isItem = findEnterable(pack, key) !== undefined;
    const reserved = isItem ? undefined : reservedKey(key);
    const id = reserved ?? resolveKey(pack, key) ?? resolveCheck(pack, key);
    // A key that is given twice is one too many, however it is spelled.
    if (id !== undefined && (slots.get(id) ?? column.slot) !== column.slot) return null;
    if (id !== undefined) slots.set(id, column.slot);
    if (reserved !== undefined) heads.push({ kind: "guard", at, admits: admittedAs(pack, reserved, period) });
    else if (id === undefined) heads.push({ kind: "guard", at, admits: (given) => given === null });
    else if (resolveKey(pack, key) === undefined) heads.push({ kind: "guard", at, admits: isAbsent });
    else {
      const own = unitAt(pack, key, unit);
      const other = units.get(id);
      // Of years under two units only one would count.
      if (own !== undefined && other !== undefined && !isSameUnit(own, other)) return null;
      if (own !== undefined) units.set(id, own);
      heads.push({ kind: "input", at, id, period, unit: own });
    }
  }
  return heads;
}

/** What moves no rating may be given as long as it is right; what does, such as a mapping of scales, is the pipeline's. */
function admittedAs(
  pack: Pack,
  reserved: NonNullable<ReturnType<typeof reservedKey>>,
  period: string | null,
) {
  const isRight = (text: string): boolean => {
    if (period !== null) return false;
    if (reserved === "outlook") return readOutlook(pack, text).ok;
    return reserved === "watch" && readWatch(pack, text).ok;
  };
  return (given: Parameters<Extract<Head, { kind: "guard" }>["admits"]>[0]) =>
    isAbsent(given) || isRight(normaliseText(String(given)));
}
