import type { PGlite } from "@electric-sql/pglite";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Dialect, TableHead } from "../../../src";

/** A text cell of a database's table, a number in a numeric column, or nothing. */
export type Stored = string | number | null;

/** A database that runs in this process, for a test. */
export interface Database {
  readonly dialect: Dialect;
  /** Makes the table `issuers` anew and runs a query over it. */
  readonly rate: (
    columns: readonly TableHead[],
    rows: readonly (readonly Stored[])[],
    query: string,
  ) => Promise<readonly Record<string, unknown>[]>;
  readonly close: () => Promise<void>;
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function tableOf(columns: readonly TableHead[], text: string, number: string): string {
  const own = columns.map(({ name, isNumeric }) => `${quoted(name)} ${isNumeric ? number : text}`);
  return `CREATE TABLE issuers ("row" INTEGER, ${own.join(", ")})`;
}

export async function openDuckDb(): Promise<Database> {
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    dialect: "duckdb",
    async rate(columns, rows, query) {
      await connection.run("DROP TABLE IF EXISTS issuers");
      await connection.run(tableOf(columns, "VARCHAR", "DOUBLE"));
      await append(connection, columns, rows);
      return (await connection.runAndReadAll(`SELECT * FROM (${query}) ORDER BY "row"`)).getRowObjects();
    },
    close() {
      connection.closeSync();
      return Promise.resolve();
    },
  };
}

async function append(
  connection: DuckDBConnection,
  columns: readonly TableHead[],
  rows: readonly (readonly Stored[])[],
): Promise<void> {
  const appender = await connection.createAppender("issuers");
  for (const [index, row] of rows.entries()) {
    appender.appendInteger(index);
    for (const at of columns.keys()) {
      const cell = row[at] ?? null;
      if (cell === null) appender.appendNull();
      else if (typeof cell === "number") appender.appendDouble(cell);
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}

/** PostgreSQL itself, compiled to run within node. */
export async function openPostgres(): Promise<Database> {
  const { PGlite: Server } = await import("@electric-sql/pglite");
  const server: PGlite = await Server.create();
  return {
    dialect: "postgres",
    async rate(columns, rows, query) {
      await server.exec("DROP TABLE IF EXISTS issuers");
      await server.exec(tableOf(columns, "text", "float8"));
      await server.query("COPY issuers FROM '/dev/blob' WITH (FORMAT csv, NULL '\\N')", [], {
        blob: new Blob([
          rows.map((row, index) => `${[String(index), ...row.map(field)].join(",")}\n`).join(""),
        ]),
      });
      const { rows: found } = await server.query<Record<string, unknown>>(
        `SELECT * FROM (${query}) AS rated ORDER BY "row"`,
      );
      return found;
    },
    close: () => server.close(),
  };
}

function field(cell: Stored): string {
  if (cell === null) return "\\N";
  return typeof cell === "number" ? String(cell) : `"${cell.replaceAll('"', '""')}"`;
}
