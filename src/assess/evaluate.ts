import { settleDecimals } from "../grid";
import { evaluateStep, itemKind, stepKind, type Entry, type Node, type Run } from "../kind";
import {
  countsNotches,
  dependencies,
  findItem,
  findMapping,
  findScale,
  findStep,
  gradesAt,
  libraryOf,
  type Item,
  type Pack,
  type Step,
} from "../pack";
import type { Outcome, Problem } from "../problem";
import type { RatingScale } from "../scale";
import type { Effect } from "../trace";
import type { ReadSubject } from "./read";

/** Steps whose restraint is lifted, to see what the rating would be without it. */
export type Lifted = ReadonlySet<string>;

/**
 * Walks a pack from the results back to what was given, so that nothing is asked for that a directly given grade
 * makes needless. How an item is read and a step worked out, its kind says; here is the order, and what is noted.
 * Results, missing ids and problems collect here; nothing is thrown.
 */
export class Evaluation implements Run {
  readonly nodes = new Map<string, Node | null>();
  readonly problems: Problem[] = [];
  readonly missing: string[] = [];
  readonly findScale = (id: string, at: string) => findScale(id, at, libraryOf(this.pack));
  readonly findMapping = (id: string, at: string) => findMapping(id, at, libraryOf(this.pack));

  constructor(
    readonly pack: Pack,
    readonly scale: RatingScale,
    readonly subject: ReadSubject,
    private readonly lifted: Lifted = new Set(),
  ) {}

  /** Finds what an id comes to; null where something is missing or wrong below it. */
  at(id: string): Node | null {
    const known = this.nodes.get(id);
    if (known !== undefined) return known;
    const item = findItem(this.pack, id);
    const node = item === undefined ? this.stepAt(id) : this.read(item);
    this.nodes.set(id, node);
    return node;
  }

  private stepAt(id: string): Node | null {
    const step = findStep(this.pack, id);
    return step === undefined ? null : evaluateStep(step, this);
  }

  private read(item: Item): Node | null {
    const kind = itemKind(item);
    const entry = this.entry(item.id);
    if (entry !== undefined) return kind.read(item, entry, this);
    // What its thresholds need is missing as well, and must not come as a surprise once the value is there.
    for (const id of kind.needs(item)) this.at(id);
    return this.lacks(item.id);
  }

  /** Works out what each id did to the scores above it: in points that add up to each score. */
  effects(): ReadonlyMap<string, readonly Effect[]> {
    const effects = new Map<string, Effect[]>();
    for (const step of this.pack.steps) {
      const node = this.nodes.get(step.id);
      if (node?.score === undefined) continue;
      for (const { id, points } of stepKind(step).contributions?.(step, node, this) ?? []) {
        const effect: Effect = { unit: "points", of: step.id, amount: settleDecimals(points) };
        effects.set(id, [...(effects.get(id) ?? []), effect]);
      }
    }
    return effects;
  }

  get mapping(): string | undefined {
    return this.subject.reserved.mapping;
  }

  lacks(id: string): null {
    if (!this.missing.includes(id)) this.missing.push(id);
    return null;
  }

  take<T>(outcome: Outcome<T>, id: string): T | null {
    if (outcome.ok) return outcome.value;
    for (const problem of outcome.problems) {
      if (problem.kind === "missing") this.lacks(id);
      if (problem.kind !== "missing" || problem.facts["period"] !== undefined) this.problems.push(problem);
    }
    return null;
  }

  refuse(problem: Problem): null {
    this.problems.push(problem);
    return null;
  }

  tried(id: string, entry: Entry): Node | null {
    const entries = new Map(this.subject.entries).set(id, entry);
    return new Evaluation(this.pack, this.scale, { ...this.subject, entries }).at(id);
  }

  item(id: string): Item | undefined {
    return findItem(this.pack, id);
  }

  gradesAt(id: string): readonly string[] {
    return gradesAt(this.pack, id);
  }

  entry(id: string): Entry | undefined {
    return this.subject.entries.get(id);
  }

  isGiven(id: string): boolean {
    return this.subject.entries.has(id);
  }

  givenBelow(id: string): readonly string[] {
    return leaves(this.pack, id).filter((leaf) => this.isGiven(leaf));
  }

  isComplete(id: string): boolean {
    const trial = new Evaluation(this.pack, this.scale, this.subject, this.lifted);
    trial.at(id);
    return trial.missing.length === 0 && trial.problems.length === 0;
  }

  isLifted(id: string): boolean {
    return this.lifted.has(id);
  }

  countsNotches(id: string): boolean {
    return countsNotches(this.pack, id);
  }
}

/** Ids of what can be given below a step. */
export function leaves(pack: Pack, id: string): readonly string[] {
  const step = findStep(pack, id);
  if (step === undefined) return [id];
  const known = leavesOf.get(step);
  if (known !== undefined) return known;
  const found = dependencies(step).flatMap((below) => {
    const inner = findStep(pack, below);
    const own = inner?.kind === "grade" && inner.enterable ? [below] : [];
    return [...own, ...leaves(pack, below)];
  });
  leavesOf.set(step, found);
  return found;
}

/** Worked out once for each step: every subject asks for them. */
const leavesOf = new WeakMap<Step, readonly string[]>();
