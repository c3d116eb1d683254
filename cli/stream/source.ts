import { open } from "node:fs/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { markOf, parseCsv } from "../csv";
import { named, texted } from "./duckdb";

/** A file as the database reads it. Its columns are called `in 0`, `in 1`, … since headings may be anything. */
export interface Source {
  readonly headings: readonly string[];
  /** Which columns hold numbers as the file itself knows them. */
  readonly numeric: readonly boolean[];
  /** What stands behind FROM. */
  readonly from: string;
}

export type Opened = { readonly source: Source } | { readonly reason: string };

export const columnNamed = (at: number): string => `in ${String(at)}`;

/** A first line longer than this is none. */
const HEAD_BYTES = 1 << 20;

export function isParquet(path: string): boolean {
  return /\.(parquet|pq)$/i.test(path);
}

/** Finds what a file holds. Text is read as UTF-8; what its decimals are is never guessed. */
export async function openSource(
  path: string,
  decimal: string | undefined,
  connection: DuckDBConnection,
): Promise<Opened> {
  return isParquet(path) ? openParquet(path, connection) : openCsv(path, decimal);
}

async function openParquet(path: string, connection: DuckDBConnection): Promise<Opened> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM read_parquet(${texted(path)})`);
  const columns = reader.getRowObjects();
  const headings = columns.map((column) => textOf(column["column_name"]));
  const types = columns.map((column) => textOf(column["column_type"]));
  const cells = headings.map(
    (heading, at) => `${cellOf(named(heading), types[at] ?? "")} AS ${named(columnNamed(at))}`,
  );
  return {
    source: {
      headings,
      numeric: types.map(isNumericType),
      from: `(SELECT ${cells.join(", ")} FROM read_parquet(${texted(path)}))`,
    },
  };
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

const isNumericType = (type: string) =>
  /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type);

/** Numbers become doubles, everything else text. */
function cellOf(name: string, type: string): string {
  return `CAST(${name} AS ${isNumericType(type) ? "DOUBLE" : "VARCHAR"})`;
}

async function openCsv(path: string, decimal: string | undefined): Promise<Opened> {
  const head = await readHead(path);
  if (head === null)
    return { reason: `${path} cannot be read: its characters are not UTF-8; save it as CSV UTF-8.` };
  const mark = markOf(head);
  if (decimal !== undefined && !/^(point|dot|\.)$/i.test(decimal))
    return { reason: "A table that is streamed writes decimals by points." };
  if (mark === ";" && decimal === undefined)
    return {
      reason:
        "Semicolons divide the fields, so decimals may be commas: say --decimal point if they are points.",
    };
  const [first] = parseCsv(head);
  if (first === undefined) return { reason: "The table is empty: its first line names the columns." };
  if (first.fault !== undefined) return { reason: `line 1: ${first.fault}` };
  const headings = first.fields;
  const columns = headings.map((_, at) => `${texted(columnNamed(at))}: 'VARCHAR'`).join(", ");
  const options = [
    ...["auto_detect = false", "header = true", `delim = ${texted(mark)}`, `quote = '"'`, `escape = '"'`],
    ...["store_rejects = true", "rejects_limit = 0", `columns = {${columns}}`],
  ];
  return {
    source: {
      headings,
      numeric: headings.map(() => false),
      from: `read_csv(${texted(path)}, ${options.join(", ")})`,
    },
  };
}

/** Reads the beginning of a file as text; null where it is not UTF-8. */
async function readHead(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    // A character that the end of the piece cuts in two is no fault of the file's.
    return new TextDecoder("utf-8", { fatal: true }).decode(buffer.subarray(0, bytesRead), {
      stream: bytesRead === HEAD_BYTES,
    });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  } finally {
    await file.close();
  }
}
