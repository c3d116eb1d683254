import { chanceFrom } from "../chance";
import { pinOf, type Pack, scaleOf } from "../pack";
import { BLOCK, planOf } from "../plan";
import { failure, success, wrong, type Outcome, type Problem } from "../problem";
import { writeRating, type Rating, type RatingScale } from "../scale";
import { assess, readBeside } from "./assess";
import { Evaluation } from "./evaluate";
import { Probe } from "./probe";
import { readSubject, type ReadSubject } from "./read";
import { readRanges, type DrawnInput, type InputRanges } from "./simulate-ranges";
import type { Entry, Subject } from "./types";

/** How a simulation draws: the same seed gives the same result, everywhere and in any number of steps. */
export interface SimulationTerms {
  /** A whole number from 0 to 2³² − 1. */
  readonly seed: number;
  /** How often to draw, 1 to a million. */
  readonly runs: number;
}

/** What became of the final rating over the runs made so far. Counts and `incomplete` add up to `runs`. */
export interface Simulation {
  readonly pin: string;
  readonly seed: number;
  readonly runs: number;
  /** The ratings that came up, best first. */
  readonly ratings: readonly { readonly symbol: string; readonly count: number }[];
  /** Runs without a rating: something else is missing, or what was drawn contradicts what is given. */
  readonly incomplete: number;
  /** The rating of the subject as given; absent where it has none. */
  readonly base?: string;
  readonly best?: string;
  readonly worst?: string;
  /** Half of the rated runs came out as good or better; the worse of two where the middle lies between them. */
  readonly median?: string;
  /** Share of the rated runs as good as the base rating or better. */
  readonly atLeastBase?: number;
}

/** A simulation under way: whoever waits for it decides how much is done at a time. */
export interface RunningSimulation {
  /** Runs made so far. */
  done(): number;
  /** Makes up to so many further runs; returns whether any remain. */
  step(runs: number): boolean;
  /** What came out so far. */
  result(): Simulation;
}

const MOST_RUNS = 1_000_000;
const MOST_SEED = 0xffffffff;

/**
 * Prepares a simulation: the subject is rated again and again, each time with other values for the inputs that have a
 * range, drawn independently of each other. Makes no run yet. Every range that cannot be drawn or read is a problem.
 */
export function startSimulation(
  pack: Pack,
  subject: Subject,
  ranges: InputRanges,
  { seed, runs }: SimulationTerms,
): Outcome<RunningSimulation> {
  const scale = scaleOf(pack);
  if (!scale.ok) return scale;
  const read = readSubject(pack, subject);
  const drawn = readRanges(pack, scale.value, read, ranges);
  const problems = [
    ...whole("seed", seed, 0, MOST_SEED),
    ...whole("runs", runs, 1, MOST_RUNS),
    ...drawn.problems,
  ];
  if (problems.length > 0) return failure(...problems);
  return success(running(pack, subject, scale.value, read, drawn.inputs, { seed, runs }));
}

function whole(at: string, received: number, from: number, to: number): readonly Problem[] {
  if (!Number.isInteger(received)) return [wrong("not-a-whole-number", at, { received })];
  return received < from || received > to ? [wrong("out-of-range", at, { received, from, to })] : [];
}

function running(
  pack: Pack,
  subject: Subject,
  scale: RatingScale,
  read: ReadSubject,
  inputs: readonly DrawnInput[],
  { seed, runs }: SimulationTerms,
): RunningSimulation {
  const chance = chanceFrom(seed);
  const base = assess(pack, subject);
  // What is wrong beside the items withholds every rating alike.
  const withheld = read.problems.length + readBeside(pack, read, undefined, scale).problems.length > 0;
  const counts = new Map<number, RatingCount>();
  const noted = (rank: number, more: number, symbolOf: () => string) => {
    const { count, symbol = symbolOf() } = counts.get(rank) ?? { count: 0 };
    counts.set(rank, { symbol, count: count + more });
  };
  const compiled = compiledOf(pack, read, scale);
  const drawing = inputs.map((input) => ({ ...input, entries: [] as Entry[] }));
  const byRank = new Uint32Array(RANKS);
  let done = 0;
  const rateBlock = (count: number) => {
    for (let at = 0; at < count; at += 1) for (const { draw, entries } of drawing) entries[at] = draw(chance);
    if (withheld) return;
    const ranks = compiled?.probe.ranksOfDraws(drawing, count);
    byRank.fill(0);
    for (let at = 0; at < count; at += 1) {
      const rank = ranks?.[at] ?? 0;
      byRank[rank] = (byRank[rank] ?? 0) + 1;
      // Rank 0 is none: only the traced pipeline can say what it comes to.
      if (rank !== 0) continue;
      const drawn = drawing.flatMap(({ id, entries }) => {
        const entry = entries[at];
        return entry === undefined ? [] : [[id, entry] as const];
      });
      const rating = rateDrawn(pack, scale, read, drawn);
      if (rating !== null) noted(rating.rank, 1, () => writeRating(rating, scale));
    }
    if (compiled === null) return;
    for (const [rank, more] of byRank.entries())
      if (rank !== 0 && more !== 0) noted(rank, more, () => compiled.write(rank));
  };
  return {
    done: () => done,
    step: (more) => {
      for (let left = Math.min(more, runs - done); left > 0;) {
        const count = Math.min(left, BLOCK);
        rateBlock(count);
        left -= count;
        done += count;
      }
      return done < runs;
    },
    result: () => {
      const baseRank = base.complete ? base.ratings[pack.outputs.final]?.rank : undefined;
      const { final } = base;
      const head = { pin: pinOf(pack), seed, runs: done, ...(final === undefined ? {} : { base: final }) };
      return { ...head, ...distribution(counts, done, baseRank) };
    },
  };
}

/** Ranks are held in bytes. */
const RANKS = 256;

type Drawn = readonly (readonly [id: string, entry: Entry])[];

/** Rates the subject once with drawn values by the traced pipeline; null where it has no rating. */
function rateDrawn(pack: Pack, scale: RatingScale, read: ReadSubject, drawn: Drawn): Rating | null {
  const run = new Evaluation(pack, scale, { ...read, entries: new Map([...read.entries, ...drawn]) });
  const rating = run.at(pack.outputs.final)?.rating;
  return run.problems.length > 0 || run.missing.length > 0 ? null : (rating ?? null);
}

interface Compiled {
  readonly probe: Probe;
  readonly write: (rank: number) => string;
}

/** The compiled methodology over the subject's row; null where every draw is the traced pipeline's. */
function compiledOf(pack: Pack, read: ReadSubject, scale: RatingScale): Compiled | null {
  // Ratings on another scale are mapped by the pipeline alone.
  if (read.reserved.mapping !== undefined) return null;
  const probe = Probe.of(pack, read.entries);
  if (probe === null) return null;
  const lowerCase = planOf(pack)?.ratings.get(pack.outputs.final) ?? false;
  return { probe, write: (rank) => writeRating({ scale: scale.id, rank, notation: 0, lowerCase }, scale) };
}

type RatingCount = Simulation["ratings"][number];

function distribution(
  counts: ReadonlyMap<number, RatingCount>,
  runs: number,
  base: number | undefined,
): Pick<Simulation, "ratings" | "incomplete" | "best" | "worst" | "median" | "atLeastBase"> {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const ratings = sorted.map(([, rating]) => rating);
  const rated = ratings.reduce((sum, { count }) => sum + count, 0);
  const [best, worst] = [ratings[0]?.symbol, ratings.at(-1)?.symbol];
  if (best === undefined || worst === undefined) return { ratings, incomplete: runs };
  const upTo = (rank: number) => sorted.reduce((sum, [at, { count }]) => (at <= rank ? sum + count : sum), 0);
  const [, middle] = sorted.find(([rank]) => upTo(rank) * 2 > rated) ?? [];
  return {
    ratings,
    incomplete: runs - rated,
    best,
    worst,
    ...(middle === undefined ? {} : { median: middle.symbol }),
    ...(base === undefined ? {} : { atLeastBase: upTo(base) / rated }),
  };
}

/** How whoever asked for a simulation follows it and stops it. */
export interface SimulationWatch {
  /** Called from time to time with the runs made and those asked for. */
  readonly onProgress?: (done: number, runs: number) => void;
  /** Asked from time to time; true stops the simulation, and the result is of the runs made. */
  readonly cancelled?: () => boolean;
}

/** Runs between two looks at the watch. */
const CHUNK = 200;

/** Runs a whole simulation; see `startSimulation`. Cancelled, it gives the result of the runs made. */
export function simulate(
  pack: Pack,
  subject: Subject,
  ranges: InputRanges,
  terms: SimulationTerms,
  watch: SimulationWatch = {},
): Outcome<Simulation> {
  const started = startSimulation(pack, subject, ranges, terms);
  if (!started.ok) return started;
  const simulation = started.value;
  let remain = true;
  while (remain && watch.cancelled?.() !== true) {
    remain = simulation.step(CHUNK);
    watch.onProgress?.(simulation.done(), terms.runs);
  }
  return success(simulation.result());
}
