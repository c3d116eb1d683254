import { stepKind, type Open, type Side, type Together } from "../../kind";
import { findEnterable, findItem, type Enterable, type Pack } from "../../pack";
import { failure, success, wrong, type Outcome, type Problem } from "../../problem";
import { writeRating, type Rating, type RatingScale } from "../../scale";
import { evaluateBeside } from "../beside";
import { Evaluation } from "../evaluate";
import type { ReadSubject } from "../read";
import type { Entry } from "../types";
import { completions, type Context } from "./completion";
import type { RangeEnd } from "./types";

/** A row that is added; of a quantity, with the row toward which it goes where it is refused as it is. */
interface Added {
  readonly row: Entry;
  readonly toward?: Entry;
  /** Of one value among several: those next to it, toward which it can go as well. */
  readonly next?: readonly Entry[];
}

/** Rows to be added together. */
type Way = readonly Added[];

interface Found {
  readonly rating: Rating;
  readonly added: readonly Entry[];
}

/** Completes a subject toward one side: what is asked for is given, until nothing more is asked for. */
export class Completing {
  private readonly problems = new Map<string, Problem>();
  private readonly pack: Pack;
  private readonly scale: RatingScale;
  private readonly read: ReadSubject;

  constructor(
    start: Evaluation,
    private readonly side: Side,
  ) {
    this.pack = start.pack;
    this.scale = start.scale;
    this.read = start.subject;
  }

  /** Finds the completion with the best (or worst) rating; the problems of all of them where none has one. */
  end(): Outcome<RangeEnd> {
    const found = this.complete(this.read.entries, []);
    return found === null
      ? failure(...this.problems.values())
      : success({ rating: writeRating(found.rating, this.scale), completion: found.added });
  }

  private complete(entries: ReadonlyMap<string, Entry>, added: Way): Found | null {
    const run = this.evaluate(entries);
    const rating = run.nodes.get(this.pack.outputs.final)?.rating;
    const refused = run.problems.filter(({ kind }) => kind === "wrong");
    if (refused.length > 0) {
      const within = this.within(entries, added);
      if (within === null) for (const problem of refused) this.note(problem);
      return within;
    }
    if (run.missing.length === 0)
      return rating === undefined ? null : { rating, added: added.map(({ row }) => row) };
    // What is still asked for after it was given cannot be completed: say so rather than ask for ever.
    const again = run.missing.filter((id) => added.some(({ row }) => row.key === id));
    for (const id of again) this.note(unsearchable(id));
    if (again.length > 0) return null;
    return this.better(this.next(run, entries).map((way) => this.completeBy(way, entries, added)));
  }

  /** Completes by a way; where all of that is refused, by going from it toward the values next to it. */
  private completeBy(way: Way, entries: ReadonlyMap<string, Entry>, added: Way): Found | null {
    const rows = way.map(({ row }) => row);
    const kept = added.filter(({ row }) => !rows.some(({ key }) => key === row.key));
    const found = this.complete(withRows(entries, rows), [...kept, ...way]);
    const [only] = way;
    if (found !== null || only?.next === undefined) return found;
    return this.better(
      only.next.map((toward) => this.complete(withRows(entries, rows), [...kept, { row: only.row, toward }])),
    );
  }

  private evaluate(entries: ReadonlyMap<string, Entry>): Evaluation {
    const run = new Evaluation(this.pack, this.scale, { ...this.read, entries });
    if (run.at(this.pack.outputs.final) !== null) evaluateBeside(run);
    return run;
  }

  private note(problem: Problem): void {
    this.problems.set(JSON.stringify(problem), problem);
  }

  /**
   * The rows to add next, in every way that must be tried: first what has one way, so that the thresholds of measures are
   * known when their turn comes; then one item with several ways.
   */
  private next(run: Evaluation, entries: ReadonlyMap<string, Entry>): readonly Way[] {
    const { pack, scale } = this;
    const quantityAt = (id: string) => {
      const quantity = run.nodes.get(id)?.quantity;
      return typeof quantity === "number" ? quantity : undefined;
    };
    const context: Context = {
      pack,
      scale,
      gradeAt: (id) => run.nodes.get(id)?.grade?.grade,
      quantityAt,
    };
    const together = this.together(run);
    const asked = run.missing.filter((id) => together?.ids.includes(id) !== true);
    const ways = asked.flatMap((id) => {
      const item = findEnterable(pack, id);
      return item === undefined ? [] : [{ item, ways: waysOf(context, item, entries.get(id), this.side) }];
    });
    const unknown = ways.filter((one) => one.ways.length === 0);
    for (const { item } of unknown) this.note(unsearchable(item.id));
    if (unknown.length > 0) return [];
    const stated = ways.filter((one) => one.item.kind !== "measured" && one.ways.length === 1);
    if (stated.length > 0) return [stated.flatMap((one) => one.ways)];
    const several = ways.find((one) => one.ways.length > 1);
    if (several !== undefined) return several.ways.map((added) => [added]);
    if (ways.length > 0) return [ways.flatMap((one) => one.ways)];
    return (together?.ways ?? []).map((rows) => rows.map((row) => ({ row })));
  }

  /** The first step that lacks what may be refused together, with the ways to give it. */
  private together(run: Evaluation): Together | null {
    const open: Open = {
      side: this.side,
      item: (id) => findItem(this.pack, id),
      node: (id) => run.nodes.get(id) ?? null,
      isMissing: (id) => run.missing.includes(id),
    };
    for (const step of this.pack.steps) {
      const found = stepKind(step).together?.(step, open) ?? null;
      if (found !== null) return found;
    }
    return null;
  }

  /**
   * Where the ends of the quantities added are refused together, as notches are from some rating down: goes from there
   * toward the other ends as far as is needed to be accepted.
   */
  private within(entries: ReadonlyMap<string, Entry>, added: Way): Found | null {
    if (added.every(({ toward }) => toward === undefined)) return null;
    const at = (share: number): Found | null => {
      const rows = added.map(({ row, toward }) => between(row, toward, share));
      const run = this.evaluate(withRows(entries, rows));
      const rating = run.nodes.get(this.pack.outputs.final)?.rating;
      const isRated = rating !== undefined && run.problems.length === 0 && run.missing.length === 0;
      return isRated ? { rating, added: rows } : null;
    };
    let found = at(1);
    if (found === null) return null;
    let [refused, accepted] = [0, 1];
    while (accepted - refused > 1e-12) {
      const middle = (refused + accepted) / 2;
      const tried = at(middle);
      if (tried === null) refused = middle;
      else [accepted, found] = [middle, tried];
    }
    return found;
  }

  private better(found: readonly (Found | null)[]): Found | null {
    const sign = this.side === "best" ? 1 : -1;
    return found.reduce(
      (best, one) =>
        one !== null && (best === null || sign * (best.rating.rank - one.rating.rank) > 0) ? one : best,
      null,
    );
  }
}

/**
 * The ways to give one item. Where a quantity's end is refused, it goes toward its other end; where it has several values
 * at which its part may turn, toward the next one on either side.
 */
function waysOf(context: Context, item: Enterable, given: Entry | undefined, side: Side): readonly Added[] {
  const rows = completions(context, item, given, side);
  if (item.kind !== "quantity") return rows.map((row) => ({ row }));
  if (rows.length > 1) {
    return rows.map((row, index) => ({
      row,
      next: [rows[index - 1], rows[index + 1]].filter((one) => one !== undefined),
    }));
  }
  const [toward] = completions(context, item, given, side === "best" ? "worst" : "best");
  return rows.map((row) => (toward === undefined ? { row } : { row, toward }));
}

function withRows(entries: ReadonlyMap<string, Entry>, rows: readonly Entry[]): ReadonlyMap<string, Entry> {
  const more = new Map(entries);
  for (const row of rows) more.set(row.key, row);
  return more;
}

/** A row a share of the way toward another one; what is a word, such as never, is the one or the other. */
function between(row: Entry, other: Entry | undefined, share: number): Entry {
  if (other === undefined || share === 1) return other ?? row;
  const [from, to] = [row.value, other.value];
  if (typeof from !== "number" || typeof to !== "number") return share < 1 ? row : other;
  // Between 10⁻³⁰⁰ and 1 the way goes by size: a logarithm is even along it.
  const bySize = from > 0 && to > 0 && Math.max(from / to, to / from) > 1000;
  const value = bySize ? from ** (1 - share) * to ** share : from + (to - from) * share;
  return { ...row, value };
}

function unsearchable(id: string): Problem {
  return wrong("no-definition", id, {
    reason: { en: "what it could be is not known", zh: "其可能取值未知" },
  });
}
