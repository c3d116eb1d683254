import { callFunction } from "../functions";
import { findPack, startSimulation, type InputRanges, type Pack } from "../src";
import { drawIssuers, KEYS, METHOD } from "./issuers";

const ISSUERS = 1_000;
const DRAWS = 1_000;

/** What is drawn: three grades of the stand-alone rating. */
const RANGES: InputRanges = {
  governance: { options: [1, 2, 3, 4], weights: [1, 4, 4, 1] },
  "risk-management": { options: [1, 2, 3] },
  "industry-risk": { options: [2, 3] },
};

function packNamed(id: string): Pack {
  const pack = findPack(id, "method");
  if (!pack.ok) throw new Error(`no methodology ${id}`);
  return pack.value;
}

function seconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Times a simulation of a portfolio beside as many passes of the same issuers through RATING.TABLE. */
export function benchSimulation(): void {
  const pack = packNamed(METHOD);
  const rows = drawIssuers(ISSUERS);
  const subjects = rows.map((row) => ({
    entries: KEYS.map((key, index) => ({ key, value: row[index] ?? null })),
  }));
  const passes = () => {
    for (let pass = 0; pass < DRAWS; pass += 1)
      callFunction("RATING.TABLE", [[[...KEYS]], rows, METHOD, "standalone,final"]);
  };
  const draws = () => {
    for (const [seed, subject] of subjects.entries()) {
      const started = startSimulation(pack, subject, RANGES, { seed, runs: DRAWS });
      if (!started.ok) throw new Error(JSON.stringify(started.problems));
      started.value.step(DRAWS);
    }
  };
  const times = [0, 1, 2].map(() => [seconds(passes), seconds(draws)] as const);
  const middle = (at: 0 | 1) => times.map((time) => time[at]).sort((a, b) => a - b)[1] ?? Number.NaN;
  const [byTable, drawn] = [middle(0), middle(1)];
  const what = `${DRAWS.toLocaleString("en-US")} draws of ${ISSUERS.toLocaleString("en-US")} issuers`;
  console.log(what.padEnd(64) + `${drawn.toFixed(2).padStart(9)} s of the processor`);
  console.log("as many passes of RATING.TABLE".padEnd(64) + `${byTable.toFixed(2).padStart(9)} s`);
  console.log("draws over passes".padEnd(64) + (drawn / byTable).toFixed(2).padStart(9));
}
