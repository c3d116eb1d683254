import type { DuckDBConnection } from "@duckdb/node-api";
import type { Source } from "./source";

/** Adds the lines of a file that the reader could not take apart, with what is wrong, behind the rows that it could. */
export async function rejectedLines(connection: DuckDBConnection, source: Source): Promise<void> {
  if (!source.from.startsWith("read_csv")) return;
  await connection.run(`
    CREATE TEMP TABLE rejected AS
    SELECT line, MIN(error_message) AS said FROM reject_errors GROUP BY line ORDER BY line`);
  await connection.run(`
    INSERT INTO settled
    SELECT (SELECT COUNT(*) FROM rated) + ROW_NUMBER() OVER (ORDER BY line) - 1, '', '', '', '',
      'line ' || line || ': ' || said
    FROM rejected`);
  await connection.run(
    "INSERT INTO rated (name, reason) SELECT '', 'line ' || line FROM rejected ORDER BY line",
  );
}
