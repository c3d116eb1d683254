/**
 * `npm run equality:sql [duckdb|postgres] [rows]`: rates random subjects of every methodology by the pipeline and by a query in
 * a database, as text and with numeric columns, and compares them.
 */
import { listReleases, pinOf, planOf } from "../../../src";
import { compareSql } from "./compare-sql";
import { openDuckDb, openPostgres } from "./databases";

const [, , name = "duckdb", rows = "100000"] = process.argv;
const database = await (name === "postgres" ? openPostgres() : openDuckDb());
for (const pack of listReleases()) {
  if (planOf(pack)?.left.has(pack.outputs.final) !== false) {
    console.log(`${pinOf(pack)}: no plan for its rating`);
    continue;
  }
  for (const typed of [false, true]) {
    const began = performance.now();
    const { queried, rated, ratings } = await compareSql(pack, database, Number(rows), 20_261_130, typed);
    const share = ((100 * queried) / Math.max(rated, 1)).toFixed(1);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `${pinOf(pack)}, ${typed ? "numbers" : "text"}: ${rows} rows agree; ${rated} rated, ${share} % by ${name}, ${ratings} ratings, ${seconds} s`,
    );
  }
}
await database.close();
