import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { customFunctions } from "../functions";
import { BLOCK, columnsOf, findPack } from "../src";
import { drawIssuers, KEYS, METHOD, type Issuer } from "./issuers";
import { byLibreOffice } from "./libreoffice";
import { duration } from "./measure";
import { byClosures, byHand, native, type Rater } from "./peers";
import { byJsonRules, byZen } from "./rule-engines";

const SIZES = [10_000, 100_000, 1_000_000];
/** What is too slow to wait for is timed on fewer rows, and said per row. */
const FEW = 10_000;

const ratingTable = customFunctions["RATING.TABLE"] as (...values: readonly unknown[]) => unknown[][];

const ours: Rater = {
  what: "RATING.TABLE (cells in, cells out)",
  rate: (rows) => ratingTable([[...KEYS]], rows, [[METHOD]], [["standalone"]]),
};

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Times several ways by turns, so that what else the machine does falls on all of them alike; nanoseconds a row. */
async function byTurns(
  raters: readonly Rater[],
  rows: readonly Issuer[],
  rounds: number,
): Promise<readonly number[]> {
  const taken = raters.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, { rate }] of raters.entries()) {
      const start = process.cpuUsage();
      await rate(rows);
      const { user, system } = process.cpuUsage(start);
      // The first round warms up.
      if (round > 0) taken[index]?.push(((user + system) * 1000) / rows.length);
    }
  }
  return taken.map(median);
}

async function agree(raters: readonly Rater[], rows: readonly Issuer[]): Promise<void> {
  const [first, ...others] = await Promise.all(raters.map(({ rate }) => rate(rows)));
  const wanted = JSON.stringify(first);
  for (const [index, result] of others.entries()) {
    if (JSON.stringify(result) !== wanted)
      throw new Error(`${raters[index + 1]?.what ?? ""} rates otherwise`);
  }
}

function say(what: string, rows: number, perRow: number, note = ""): void {
  console.log(
    `${what.padEnd(44)} ${rows.toLocaleString("en-US").padStart(9)} rows  ${perRow.toFixed(1).padStart(9)} ns a row  ${note}`,
  );
}

/** Times the compiled methodology beside its peers, after their results were found to be the same. */
export async function benchCompiled(): Promise<void> {
  const engines = (await Promise.all([byZen(), byJsonRules()])).filter((engine) => engine !== null);
  const fast = [ours, byHand, byClosures];
  await agree([...fast, ...engines], drawIssuers(2000));
  console.log("All ways give the same ratings. Time of the processor, medians of 7 rounds by turns, a row.");
  const perSize: number[] = [];
  for (const size of SIZES) {
    const rows = drawIssuers(size);
    const [own = 0, hand = 0, closures = 0] = await byTurns(fast, rows, size > 100_000 ? 3 : 7);
    perSize.push(own);
    say(ours.what, size, own);
    say(byHand.what, size, hand, `ours has ${((100 * hand) / own).toFixed(0)} % of its speed`);
    say(byClosures.what, size, closures, `ours is ${(closures / own).toFixed(1)} times as fast`);
  }
  console.log(
    `Cost a row, largest over smallest size: ${((perSize[2] ?? 0) / (perSize[0] ?? 1)).toFixed(2)}`,
  );
  for (const engine of engines) {
    const [taken = 0] = await byTurns([engine], drawIssuers(FEW / 5), 1);
    say(engine.what, FEW / 5, taken, `ours is ${(taken / (perSize[0] ?? 1)).toFixed(0)} times as fast`);
  }
  const office = await byLibreOffice();
  if (office !== null) {
    const wanted = ours.rate(drawIssuers(FEW)) as string[][];
    if (JSON.stringify(wanted.flat()) !== JSON.stringify(office.ratings))
      throw new Error("LibreOffice rates otherwise");
    const { whole, computing } = office;
    const times = (taken: number) => `ours is ${(taken / (perSize[0] ?? 1)).toFixed(0)} times as fast`;
    say("LibreOffice: opened, computed, written", FEW, whole, times(whole));
    say("LibreOffice: native formulas alone", FEW, computing, times(computing));
  }
  benchPure();
  benchMemory();
}

/** The memory that rating a million rows takes beside its input. */
function benchMemory(): void {
  const { gc } = globalThis;
  if (gc === undefined) return;
  const used = () => {
    gc();
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
  };
  const before = used();
  const rows = drawIssuers(1_000_000);
  const input = used() - before;
  const results = ours.rate(rows);
  const all = used() - before;
  const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
  console.log(
    `Memory of ${String((results as unknown[]).length)} rows of ${String(rows[0]?.length)} cells: ${mib(input)} the input, ${mib(all)} with the results (${(all / input).toFixed(2)} times)`,
  );
}

/** Columns without cells, beside the same arithmetic in C. */
function benchPure(): void {
  const pack = findPack(METHOD, "method");
  if (!pack.ok) return;
  const heads = KEYS.map((key, at) => ({ at, key, period: null, unit: undefined, slot: key }));
  const columns = columnsOf(pack.value, heads, (raw) => raw as string | number);
  if (columns === null) return;
  const rows = drawIssuers(BLOCK);
  columns.rate(rows, 0, BLOCK);
  const blocks = 20_000;
  const timed = () => {
    const start = process.cpuUsage();
    for (let block = 0; block < blocks; block += 1) columns.rerun(BLOCK);
    const { user, system } = process.cpuUsage(start);
    return ((user + system) * 1000) / (blocks * BLOCK);
  };
  const own = median([timed(), timed(), timed(), timed()].slice(1));
  const folder = mkdtempSync(join(tmpdir(), "notchbook-bench-"));
  try {
    const [source, program] = [join(folder, "rate.c"), join(folder, "rate")];
    writeFileSync(source, native(rows));
    execFileSync("gcc", ["-O3", "-o", program, source, "-lm"], { stdio: "pipe" });
    const [taken = 0] = execFileSync(program).toString().split(" ").map(Number);
    say("columns alone, results kept as ranks", blocks * BLOCK, own, `1/${(own / taken).toFixed(1)} of C`);
    say("C, gcc -O3, the same steps", blocks * BLOCK, taken);
  } catch (error) {
    console.log(
      `C was not timed: ${error instanceof Error ? error.message : String(error)} (${duration(own / 1e6)} ours)`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
