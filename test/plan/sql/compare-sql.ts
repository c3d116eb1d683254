import {
  assess,
  queryOf,
  writeRating,
  type Assessment,
  type Pack,
  type TableColumn,
  type TableHead,
} from "../../../src";
import { columnsFor, drawRows, subjectOf, type Cell } from "../rows";
import { findScale } from "../../../src";
import type { Database, Stored } from "./databases";

export interface SqlAgreement {
  readonly rows: number;
  /** Rows that the database rated, and how many the pipeline did. */
  readonly queried: number;
  readonly rated: number;
  readonly ratings: number;
}

/** Rows of one table. */
const AT_ONCE = 5_000;

/**
 * Rates random subjects by the pipeline and by a query in a database, and compares every rating. Throws at the first difference, and
 * where a row without a rating says no reason.
 * @param typed whether numbers stand in numeric columns; else every cell is text, as in a file
 * @param first number of the first table, which says what columns it lacks
 */
export async function compareSql(
  pack: Pack,
  database: Database,
  count: number,
  seed: number,
  { typed, first = 0 }: { readonly typed: boolean; readonly first?: number },
): Promise<SqlAgreement> {
  const all = columnsFor(pack);
  let [queried, rated] = [0, 0];
  const ratings = new Set<string>();
  for (let done = 0, table = first; done < count; table += 1) {
    const columns = table % 3 === 0 ? all : without(all, pack, table, seed);
    const heads = columns.map(({ key, period }): TableHead => {
      const item = pack.items.find(({ id }) => id === key);
      const isNumber = item?.kind === "measured" || (item?.kind === "quantity" && item.never === undefined);
      return { name: period === null ? key : `${key} ${period}`, isNumeric: typed && isNumber };
    });
    const rows = drawRows(pack, columns, Math.min(AT_ONCE, count - done), seed + 7919 * table).map((row) =>
      row.map((cell, at) => stored(cell, heads[at]!)),
    );
    done += rows.length;
    const query = queryOf(pack, columns, {
      name: "issuers",
      columns: heads,
      keep: ["row"],
      dialect: database.dialect,
    });
    if (!query.ok) {
      if (table % 3 === 0) throw new Error(JSON.stringify(query.problems));
      continue;
    }
    const found = await database.rate(heads, rows, query.value);
    for (const [index, cells] of rows.entries()) {
      const subject = subjectOf(columns, cells);
      const assessment = subject === null ? null : assess(pack, subject, "final");
      const result = found[index]!;
      const isRated = result["reason"] === null;
      if (assessment?.final !== undefined) rated += 1;
      const fault = isRated ? difference(pack, result, assessment) : unrated(result);
      if (fault !== null) differ(pack, columns, cells, fault);
      if (!isRated) continue;
      queried += 1;
      ratings.add(String(result["final"]));
    }
  }
  return { rows: count, queried, rated, ratings: ratings.size };
}

/** One table of three lacks a column, two lack markets, which a query does not read out of their text, so that it can rate at all. */
function without(
  all: readonly TableColumn[],
  pack: Pack,
  table: number,
  seed: number,
): readonly TableColumn[] {
  const at = (seed + table * 31) % all.length;
  const isMarkets = ({ key }: TableColumn) =>
    pack.items.some(({ id, kind }) => id === key && kind === "markets");
  return all
    .filter((column, index) => (table % 3 === 1 || index !== at) && !isMarkets(column))
    .map((column, index) => ({ ...column, at: index }));
}

/** What a database holds of a cell: text as a file has it, or a number where its column is one. */
function stored(cell: Cell, { isNumeric }: TableHead): Stored {
  if (cell === null) return null;
  if (isNumeric) {
    const number = typeof cell === "string" && cell !== "" ? Number(cell) : cell;
    return typeof number === "number" && Number.isFinite(number) ? number : null;
  }
  return typeof cell === "object" ? cell.error : String(cell);
}

const OUTPUTS = ["standalone", "support", "sovereign", "rmb", "final", "local"] as const;

function difference(
  pack: Pack,
  result: Record<string, unknown>,
  assessment: Assessment | null,
): string | null {
  if (assessment === null) return "rated, though a cell is an error";
  const { problems, missing } = assessment;
  if (problems.length + missing.length > 0) return `rated, but ${JSON.stringify({ problems, missing })}`;
  const scale = findScale(pack.scale, "scale");
  if (!scale.ok) throw new Error(pack.scale);
  for (const name of OUTPUTS) {
    const id = pack.outputs[name];
    const rating = id === undefined ? undefined : assessment.ratings[id];
    const own = result[name] ?? undefined;
    const found = rating === undefined ? undefined : writeRating(rating, scale.value);
    if (own !== found) return `${name}: ${JSON.stringify(own)}, ${JSON.stringify(found)}`;
  }
  const short = result["short"] ?? undefined;
  return short === assessment.short
    ? null
    : `short term: ${JSON.stringify(short)}, ${JSON.stringify(assessment.short)}`;
}

function unrated(result: Record<string, unknown>): string | null {
  if (result["reason"] === "") return "no rating, and no reason";
  const shown = [...OUTPUTS, "short"].filter((name) => (result[name] ?? null) !== null);
  return shown.length === 0 ? null : `no rating, but ${shown.join(", ")}`;
}

function differ(pack: Pack, columns: readonly TableColumn[], cells: readonly Stored[], fault: string): never {
  const given = columns.flatMap(({ key, period }, at) =>
    cells[at] === null ? [] : [`${key}${period === null ? "" : ` ${period}`}=${JSON.stringify(cells[at])}`],
  );
  throw new Error(`${pack.id}@${pack.version}+${pack.calibration}: ${fault}\n${given.join("\n")}`);
}
