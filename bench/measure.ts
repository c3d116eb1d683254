/** What a piece of work took, in milliseconds: each round by the clock, in order of size, and the median of both. */
export interface Timing {
  readonly rounds: readonly number[];
  readonly median: number;
  /** Time of the processor: tells more than the clock where the machine has other work. */
  readonly cpu: number;
}

const middle = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;

/** Runs a piece of work some times unseen, so that the machine has warmed up, and then some times by the clock. */
export async function measure(
  work: () => unknown,
  { rounds, unseen }: { readonly rounds: number; readonly unseen: number },
): Promise<Timing> {
  for (let round = 0; round < unseen; round += 1) await work();
  const taken: number[] = [];
  const used: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    taken.push(performance.now() - start);
    used.push((user + system) / 1000);
  }
  taken.sort((a, b) => a - b);
  used.sort((a, b) => a - b);
  return { rounds: taken, median: middle(taken), cpu: middle(used) };
}

/** Writes a duration as people read it. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1) return `${(milliseconds * 1000).toFixed(0)} µs`;
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}

/** Prints a line of results: what, the median by the clock and of the processor, the fastest and slowest round. */
export function report(what: string, { rounds, median, cpu }: Timing, note = ""): void {
  const spread = `${duration(rounds[0] ?? Number.NaN)} … ${duration(rounds.at(-1) ?? Number.NaN)}`;
  const times = [median, cpu].map((time) => duration(time).padStart(9)).join(" ");
  console.log(`${what.padEnd(58)} ${times}   ${spread.padEnd(22)} ${note}`);
}
