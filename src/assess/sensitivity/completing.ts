import { findEnterable, type Pack } from "../../pack";
import { failure, success, wrong, type Outcome, type Problem } from "../../problem";
import { writeRating, type Rating, type RatingScale } from "../../scale";
import { evaluateBeside } from "../beside";
import { Evaluation } from "../evaluate";
import type { ReadSubject } from "../read";
import type { Entry } from "../types";
import { completions, type Context, type Side } from "./completion";
import { notchWays } from "./notch-ways";
import type { RangeEnd } from "./range";

interface Found {
  readonly rating: Rating;
  readonly added: readonly Entry[];
}

/** Rows to be added together. */
type Way = readonly Entry[];

/** Completes a subject toward one side: what is asked for is given, until nothing more is asked for. */
export class Completing {
  private readonly problems = new Map<string, Problem>();
  private readonly pack: Pack;
  private readonly scale: RatingScale;
  private readonly read: ReadSubject;
  /** Of quantities: the end on the other side. */
  private readonly others = new Map<string, Entry>();

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
    if (run.missing.length === 0) return rating === undefined ? null : { rating, added };
    // What is still asked for after it was given cannot be completed: say so rather than ask for ever.
    const again = run.missing.filter((id) => added.some(({ key }) => key === id));
    for (const id of again) this.note(unsearchable(id));
    if (again.length > 0) return null;
    return this.better(
      this.next(run, entries).map((way) => {
        const kept = added.filter(({ key }) => !way.some((entry) => entry.key === key));
        return this.complete(withRows(entries, way), [...kept, ...way]);
      }),
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
    const notches = notchWays(pack, run, this.side);
    const asked = run.missing.filter((id) => notches?.ids.includes(id) !== true);
    const ways = asked.flatMap((id) => {
      const item = findEnterable(pack, id);
      const given = entries.get(id);
      if (item === undefined) return [];
      const rows = completions(context, item, given, this.side);
      if (item.kind === "quantity" && rows.length === 1) {
        const [other] = completions(context, item, given, this.side === "best" ? "worst" : "best");
        if (other !== undefined) this.others.set(id, other);
      }
      return [{ item, rows }];
    });
    const unknown = ways.filter(({ rows }) => rows.length === 0);
    for (const { item } of unknown) this.note(unsearchable(item.id));
    if (unknown.length > 0) return [];
    const stated = ways.filter(({ item, rows }) => item.kind !== "measured" && rows.length === 1);
    if (stated.length > 0) return [stated.flatMap(({ rows }) => rows)];
    const several = ways.find(({ rows }) => rows.length > 1);
    if (several !== undefined) return several.rows.map((entry) => [entry]);
    return ways.length > 0 ? [ways.flatMap(({ rows }) => rows)] : (notches?.ways ?? []);
  }

  /**
   * Where the ends of the quantities added are refused together, as notches are from some rating down: goes from there
   * toward the other ends as far as is needed to be accepted.
   */
  private within(entries: ReadonlyMap<string, Entry>, added: Way): Found | null {
    if (!added.some(({ key }) => this.others.has(key))) return null;
    const at = (share: number): Found | null => {
      const rows = added.map((row) => between(row, this.others.get(row.key), share));
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

function withRows(entries: ReadonlyMap<string, Entry>, rows: Way): ReadonlyMap<string, Entry> {
  const more = new Map(entries);
  for (const row of rows) more.set(row.key, row);
  return more;
}

/** A row a share of the way toward another one; what is a word, such as never, is the one or the other. */
function between(row: Entry, other: Entry | undefined, share: number): Entry {
  if (other === undefined) return row;
  const [from, to] = [row.value, other.value];
  if (typeof from !== "number" || typeof to !== "number") return share < 1 ? row : other;
  return { ...row, value: from + (to - from) * share };
}

function unsearchable(id: string): Problem {
  return wrong("no-definition", id, {
    reason: { en: "what it could be is not known", zh: "其可能取值未知" },
  });
}
