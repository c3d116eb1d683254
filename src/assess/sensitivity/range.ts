import type { Text } from "../../language";
import { findEnterable, pinOf, type Pack } from "../../pack";
import { failure, success, wrong, type Outcome, type Problem } from "../../problem";
import { writeRating, type Rating, type RatingScale } from "../../scale";
import { walk } from "../assess";
import { Evaluation } from "../evaluate";
import type { ReadSubject } from "../read";
import type { Entry, Subject } from "../types";
import { completions, type Context, type Side } from "./completion";

/** One end of a range: a rating that a completion of the subject reaches. */
export interface RangeEnd {
  readonly rating: string;
  /** The rows added; together with those given the subject is complete and has this rating. */
  readonly completion: readonly Entry[];
}

/** What the final rating can still be, given what is missing. It is not a rating. */
export interface RatingRange {
  readonly pin: string;
  readonly worst: RangeEnd;
  readonly best: RangeEnd;
  /** Nothing is missing: both ends are the rating itself. */
  readonly complete: boolean;
  /** What the range is, for the reader. */
  readonly label: Text;
  /** Ids still missing; what a completion makes needed in turn stands in the completions. */
  readonly missing: readonly string[];
}

const NOT_A_RATING: Text = { en: "a range, not a rating", zh: "区间，不是级别" };
const COMPLETE: Text = { en: "complete: the rating itself", zh: "已完整：即为级别" };

/**
 * Finds the worst and the best final rating that a subject can still have. Every row that is given stays; what is missing
 * is given every value that it can take within its plausible range. A grade of which nothing is given may be given itself or
 * follow from what lies below it; where some of that is given, the rest of it is. The range holds every such completion, and
 * both ends are reached by one.
 * @returns the problems of a subject in which something is wrong; what is missing is no problem here
 */
export function ratingRange(pack: Pack, subject: Subject): Outcome<RatingRange> {
  const { assessment, run } = walk(pack, subject);
  const refused = assessment.problems.filter(({ kind }) => kind === "wrong");
  if (refused.length > 0) return failure(...refused);
  if (run === undefined) return failure(...assessment.problems);
  const ends = (["worst", "best"] as const).map((side) => new Completing(run, side).end());
  const [worst, best] = ends;
  if (worst?.ok === false) return worst;
  if (best?.ok === false) return best;
  if (worst === undefined || best === undefined) return failure();
  const complete = assessment.complete;
  return success({
    pin: pinOf(pack),
    worst: worst.value,
    best: best.value,
    complete,
    label: complete ? COMPLETE : NOT_A_RATING,
    missing: assessment.missing,
  });
}

interface Found {
  readonly rating: Rating;
  readonly added: readonly Entry[];
}

/** Completes a subject toward one side: what is asked for is given, until nothing more is asked for. */
class Completing {
  private readonly problems: Problem[] = [];
  private readonly unknown = new Set<string>();

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

  end(): Outcome<RangeEnd> {
    const found = this.complete(this.read.entries, []);
    if (found === null) return failure(...this.problems, ...[...this.unknown].map(unsearchable));
    return success({ rating: writeRating(found.rating, this.scale), completion: found.added });
  }

  private complete(entries: ReadonlyMap<string, Entry>, added: readonly Entry[]): Found | null {
    const run = new Evaluation(this.pack, this.scale, { ...this.read, entries });
    const rating = run.at(this.pack.outputs.final)?.rating;
    const refused = run.problems.filter(({ kind }) => kind === "wrong");
    if (refused.length > 0) {
      this.problems.push(...refused);
      return null;
    }
    if (run.missing.length === 0) return rating === undefined ? null : { rating, added };
    // What is still asked for after it was given cannot be completed: say so rather than ask for ever.
    for (const id of run.missing) if (added.some(({ key }) => key === id)) this.unknown.add(id);
    if (this.unknown.size > 0) return null;
    const rows = this.next(run, entries);
    return this.better(
      rows.map((row) => {
        const known = added.filter(({ key }) => !row.some((entry) => entry.key === key));
        const more = new Map(entries);
        for (const entry of row) more.set(entry.key, entry);
        return this.complete(more, [...known, ...row]);
      }),
    );
  }

  /**
   * The rows to add next, in every way that must be tried: first what has one way, so that the thresholds of measures are
   * known when their turn comes; then one item with several ways.
   */
  private next(run: Evaluation, entries: ReadonlyMap<string, Entry>): readonly (readonly Entry[])[] {
    const context: Context = {
      pack: this.pack,
      scale: this.scale,
      gradeAt: (id) => run.nodes.get(id)?.grade?.grade,
    };
    const ways = run.missing.flatMap((id) => {
      const item = findEnterable(this.pack, id);
      return item === undefined
        ? []
        : [{ item, rows: completions(context, item, entries.get(id), this.side) }];
    });
    for (const { item, rows } of ways) if (rows.length === 0) this.unknown.add(item.id);
    if (this.unknown.size > 0) return [];
    const stated = ways.filter(({ item, rows }) => item.kind !== "measured" && rows.length === 1);
    if (stated.length > 0) return [stated.flatMap(({ rows }) => rows)];
    const several = ways.find(({ rows }) => rows.length > 1);
    return several === undefined ? [ways.flatMap(({ rows }) => rows)] : several.rows.map((entry) => [entry]);
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

function unsearchable(id: string): Problem {
  return wrong("no-definition", id, {
    reason: { en: "what it could be is not known", zh: "其可能取值未知" },
  });
}
