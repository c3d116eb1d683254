/**
 * `npm run equality:sql [duckdb|postgres] [rows] [method]`: rates random subjects of every methodology, or of one, by the pipeline and by a
 * query in a database, half of them as text and half with numeric columns, and compares them.
 */
import { listPacks, pinOf } from "../../../src";
import { compareSql } from "./compare-sql";
import { openDuckDb, openPostgres } from "./databases";

const [, , name = "duckdb", rows = "100000", only] = process.argv;
const database = await (name === "postgres" ? openPostgres() : openDuckDb());
for (const pack of listPacks().filter(({ id }) => only === undefined || id === only)) {
  for (const typed of [false, true]) {
    const began = performance.now();
    const count = Math.ceil(Number(rows) / 2);
    const { queried, rated, ratings } = await compareSql(pack, database, count, 20_261_130, { typed });
    const share = ((100 * queried) / Math.max(rated, 1)).toFixed(1);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `${pinOf(pack)}, ${typed ? "numbers" : "text"}: ${count} rows agree; ${rated} rated, ${share} % by ${name}, ${ratings} ratings, ${seconds} s`,
    );
  }
}
await database.close();
