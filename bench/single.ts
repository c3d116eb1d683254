import { customFunctions } from "../functions";
import { drawIssuers, KEYS, METHOD } from "./issuers";

type Call = (...values: readonly unknown[]) => unknown[][];

/** Ranges as formulas down a sheet pass them: the same keys over other values. */
const ranges = drawIssuers(2_000).map((issuer) => KEYS.map((key, index) => [key, issuer[index] ?? null]));

function microseconds(work: () => void, calls: number): number {
  const taken: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    if (round > 1) taken.push((user + system) / calls);
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Number.NaN;
}

/** Times single calls in our code: one subject a call, each another one. */
export function benchSingle(): void {
  const time = (name: keyof typeof customFunctions, method: string, subjects: typeof ranges) => {
    const call = customFunctions[name] as Call;
    const each = microseconds(() => {
      for (const range of subjects) call(range, [[method]]);
    }, subjects.length);
    console.log(
      `${name} of one subject, ${method}`.padEnd(64) + `${each.toFixed(1).padStart(9)} µs of the processor`,
    );
  };
  for (const method of [METHOD, "lianhe-guarantor"]) {
    time("RATING.BCA", method, ranges);
    time("RATING.FINAL", method, ranges);
    time("RATING.EXPLAIN", method, ranges.slice(0, 200));
    time("RATING.DISTANCE", method, ranges.slice(0, 10));
    tables(method);
  }
}

/** Each formula brings the tables in a copy of its own, as a host hands them over: a few, so that none is met while it is warm. */
const COPIES = 8;

/** Times a methodology as a range of tables beside the same one by its id. */
function tables(method: string): void {
  const cells = (customFunctions["METHOD.TABLE"] as Call)([[method]]);
  const copies = Array.from({ length: COPIES }, () => structuredClone(cells));
  const call = customFunctions["RATING.FINAL"] as Call;
  const each = microseconds(() => {
    for (const [index, range] of ranges.entries()) call(range, copies[index % COPIES]);
  }, ranges.length);
  const size = `${String(cells.length)} × ${String(cells[0]?.length ?? 0)} cells`;
  console.log(
    `RATING.FINAL of one subject, ${method} as tables (${size})`.padEnd(64) +
      `${each.toFixed(1).padStart(9)} µs of the processor`,
  );
}
