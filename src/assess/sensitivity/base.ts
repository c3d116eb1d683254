import type { Node } from "../../kind";
import { findStep, leaves, type Pack } from "../../pack";
import type { Outcome, Problem } from "../../problem";
import { success } from "../../problem";
import { notchesBetween, writeRating, type Rating, type RatingScale } from "../../scale";
import { walk } from "../assess";
import { evaluateBeside } from "../beside";
import { Evaluation, type Lifted } from "../evaluate";
import { problemsOf } from "../problems";
import type { ReadSubject } from "../read";
import type { Assessment, Entry, Subject } from "../types";
import { influencedBy } from "../influence";
import { Probe } from "../probe";

/** What is given otherwise, by id; null for a row that is taken away. */
export type Changes = ReadonlyMap<string, Entry | null>;

/** A changed subject, rated: no rating where something it then needs is missing, or it is refused. */
export interface Rated {
  readonly rating: Rating | null;
  readonly missing: readonly string[];
  readonly problems: readonly Problem[];
}

const NOTHING: Lifted = new Set();

/**
 * A subject with its rating, from which changed subjects are rated: only what a change can reach is worked out again, by
 * the same evaluation as every rating.
 */
export class Base {
  private readonly derivable = new Map<string, boolean>();
  private probe: Probe | null | undefined;

  private constructor(
    readonly pack: Pack,
    readonly scale: RatingScale,
    readonly read: ReadSubject,
    readonly assessment: Assessment,
    private readonly run: Evaluation,
    readonly final: Rating,
  ) {}

  /** Starts from a subject; a failure names what is wrong with it, and what is missing, as for its rating. */
  static of(pack: Pack, subject: Subject): Outcome<Base> {
    const { assessment, run } = walk(pack, subject);
    const final = assessment.ratings[pack.outputs.final];
    if (!assessment.complete || final === undefined || run === undefined)
      return { ok: false, problems: problemsOf(assessment) };
    return success(new Base(pack, run.scale, run.subject, assessment, run, final));
  }

  /** Finds what an id comes to as the subject stands, whether or not the rating needs it. */
  at(id: string): Node | null {
    return this.run.at(id);
  }

  /** Finds what an id came to where the rating needed it; nothing is worked out for it. */
  peek(id: string): Node | null {
    return this.run.nodes.get(id) ?? null;
  }

  /** Rates the subject with some rows changed, and with the restraint of some steps lifted. */
  rate(changes: Changes, lifted: Lifted = NOTHING): Rated {
    const rank = lifted.size === 0 ? this.probed(changes) : null;
    if (rank !== null) return { rating: { ...this.final, rank }, missing: [], problems: [] };
    const entries = new Map(this.read.entries);
    for (const [id, entry] of changes) {
      if (entry === null) entries.delete(id);
      else entries.set(id, entry);
    }
    const run = new Evaluation(this.pack, this.scale, { ...this.read, entries }, lifted);
    const reached = [...changes.keys(), ...lifted].map((id) => influencedBy(this.pack, id));
    for (const [id, node] of this.run.nodes) {
      if (node !== null && !reached.some((ids) => ids.has(id))) run.nodes.set(id, node);
    }
    const rating = run.at(this.pack.outputs.final)?.rating ?? null;
    // What stands beside the rating, such as one in local currency, can withhold it.
    evaluateBeside(run);
    const isRated = run.problems.length === 0 && run.missing.length === 0;
    return { rating: isRated ? rating : null, missing: run.missing, problems: run.problems };
  }

  /** The rank of the changed subject by the compiled methodology; null where only the evaluation can say. */
  private probed(changes: Changes): number | null {
    // Ratings on another scale are mapped by the evaluation alone.
    if (this.read.reserved.mapping !== undefined) return null;
    if (this.probe === undefined) this.probe = Probe.of(this.pack, this.read.entries);
    return this.probe?.rank(changes) ?? null;
  }

  /** Counts the notches by which a rating is better than the subject's. */
  notches(rating: Rating): number {
    return notchesBetween(rating, this.final);
  }

  write(rating: Rating): string {
    return writeRating(rating, this.scale);
  }

  /**
   * Makes the changes that giving a row otherwise comes to. Where a grade and what lies below it are both given, and agree,
   * one cannot move without the other: the other one is taken away, so that the grade follows.
   */
  changesFor(entry: Entry): Changes {
    const changes = new Map<string, Entry | null>([[entry.key, entry]]);
    if (findStep(this.pack, entry.key) !== undefined) {
      for (const id of leaves(this.pack, entry.key)) if (this.read.entries.has(id)) changes.set(id, null);
    }
    for (const id of this.gradesGivenAbove(entry.key)) if (this.follows(id)) changes.set(id, null);
    return changes;
  }

  /** Lists the grades above an id that are given directly, though they could follow from what lies below them. */
  gradesGivenAbove(id: string): readonly string[] {
    const above = influencedBy(this.pack, id);
    return this.pack.steps.flatMap((step) =>
      step.kind === "grade" && step.id !== id && above.has(step.id) && this.read.entries.has(step.id)
        ? [step.id]
        : [],
    );
  }

  /** Tells whether a grade also follows from what is given below it. */
  follows(id: string): boolean {
    const found = this.derivable.get(id) ?? this.isDerivable(id);
    this.derivable.set(id, found);
    return found;
  }

  private isDerivable(id: string): boolean {
    const step = findStep(this.pack, id);
    if (step?.kind !== "grade") return false;
    const trial = new Evaluation(this.pack, this.scale, this.read);
    trial.at(step.of);
    return trial.missing.length === 0 && trial.problems.length === 0;
  }
}
