/** `npm run equality [rows]`: rates random subjects of every release of every methodology by the pipeline and by columns, and compares them. */
import { listReleases, pinOf } from "../../src";
import { compareWays } from "./equal";

const count = Number(process.argv[2] ?? 100_000);
for (const pack of listReleases()) {
  const { planned, rated, ratings } = compareWays(pack, count, 20_261_130);
  const share = ((100 * planned) / Math.max(rated, 1)).toFixed(1);
  console.log(
    `${pinOf(pack)}: ${count} rows agree; ${rated} rated, ${share} % by columns, ${ratings} ratings`,
  );
}
