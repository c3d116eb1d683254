import { bandOf, settleDecimals, type Band, type Edge } from "../grid";
import {
  countsNotches,
  dependencies,
  findItem,
  findStep,
  gradesAt,
  gradesOf,
  type Item,
  type MeasuredItem,
  type Pack,
  type ScoreStep,
  type Step,
} from "../pack";
import { wrong, type Outcome, type Problem } from "../problem";
import { judgeNotches, notchesBetween, ratingAt, readRating, type Rating, type RatingScale } from "../scale";
import { LIMITS, limitScore, matrixCell, weighScore, type TermResult } from "../scorecard";
import { applySovereign } from "../sovereign";
import { applySupport, type Supporter } from "../support";
import type { Effect } from "../trace";
import { isGiven, readNumber } from "./given";
import { readForeign } from "./foreign";
import { gradeGiven, gradeJudged, gradeMeasured, measureOf, optionNames, readGrade } from "./grade";
import { readMarkets } from "./markets";
import { readQuantity } from "./quantity";
import type { ReadSubject } from "./read";
import { termOf, type Quantities } from "./regression";
import { gradeStated } from "./stated-grade";
import type { Entry, GradeResult } from "./types";

/** What an id came to: at most one of each, by its kind. */
export interface Node {
  readonly id: string;
  readonly grade?: GradeResult;
  readonly score?: number;
  readonly rating?: Rating;
  readonly choice?: string;
  readonly notches?: number;
  readonly quantity?: number | "never";
  /** What each term of a regression added to its score. */
  readonly terms?: readonly TermResult[];
  /** Set where something held the rating down: a supporter's own rating, a sovereign, a knock-out, the limits of a step. */
  readonly restrained?: boolean;
  /** The line that a sovereign step drew. */
  readonly ceiling?: Rating | null;
}

/** Steps whose restraint is lifted, to see what the rating would be without it. */
export type Lifted = ReadonlySet<string>;

/**
 * Walks a pack from the results back to what was given, so that nothing is asked for that a directly given grade
 * makes needless. Results, missing ids and problems collect here; nothing is thrown.
 */
export class Evaluation implements Quantities {
  readonly nodes = new Map<string, Node | null>();
  readonly problems: Problem[] = [];
  readonly missing: string[] = [];

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
    const node = item === undefined ? this.stepAt(id) : this.item(item);
    this.nodes.set(id, node);
    return node;
  }

  private stepAt(id: string): Node | null {
    const step = findStep(this.pack, id);
    return step === undefined ? null : this.step(step);
  }

  private lacks(id: string): null {
    if (!this.missing.includes(id)) this.missing.push(id);
    return null;
  }

  private take<T>(outcome: Outcome<T>, id: string): T | null {
    if (outcome.ok) return outcome.value;
    for (const problem of outcome.problems) {
      if (problem.kind === "missing" && problem.facts["period"] === undefined) this.lacks(id);
      else {
        if (problem.kind === "missing") this.lacks(id);
        this.problems.push(problem);
      }
    }
    return null;
  }

  private item(item: Item): Node | null {
    const entry = this.subject.entries.get(item.id);
    if (entry === undefined) {
      // What its thresholds need is missing as well, and must not come as a surprise once the value is there.
      if (item.kind === "measured" && item.shift !== undefined) this.at(item.shift.by);
      return this.lacks(item.id);
    }
    switch (item.kind) {
      case "judged": {
        const grade = this.take(gradeJudged(item, entry), item.id);
        return grade && { id: item.id, grade };
      }
      case "measured": {
        const stated = gradeStated(item, entry, () => this.gradeOfYears(item, entry));
        if (stated !== null) {
          const grade = this.take(stated, item.id);
          return grade && { id: item.id, grade };
        }
        // A value that cannot be believed is said before what its thresholds still need.
        const value = this.take(measureOf(item, entry), item.id);
        const shift = item.shift === undefined ? undefined : this.at(item.shift.by);
        if (value === null || shift === null) return null;
        const grade = this.take(gradeMeasured(item, value, shift?.grade?.grade), item.id);
        return grade && { id: item.id, grade };
      }
      case "quantity": {
        const quantity = this.take(readQuantity(item, entry), item.id);
        return quantity === null ? null : { id: item.id, quantity };
      }
      case "choice": {
        const choice = this.take(readGrade(entry.value, gradesOf(item), item.id, optionNames(item)), item.id);
        return choice === null ? null : { id: item.id, choice };
      }
      case "notches": {
        const notches = this.take(readNumber(entry.value, item.id), item.id);
        if (notches === null) return null;
        const facts = { received: notches, from: item.min, to: item.max };
        if (!Number.isInteger(notches))
          return this.refuse(wrong("not-a-whole-number", item.id, { received: notches }));
        if (notches < item.min || notches > item.max)
          return this.refuse(wrong("out-of-range", item.id, facts));
        return { id: item.id, notches };
      }
      case "rating": {
        const rating = this.take(
          readForeign(item, entry, this.scale, this.subject.reserved.mapping),
          item.id,
        );
        return rating && { id: item.id, rating };
      }
      case "markets": {
        const { mapping } = this.subject.reserved;
        const rating = this.take(readMarkets(item, entry, this.scale, mapping), item.id);
        return rating && { id: item.id, rating };
      }
    }
  }

  /** Grades the years of a measure whose grade is stated beside them; nothing while they do not come to one. */
  private gradeOfYears(item: MeasuredItem, entry: Entry): string | undefined {
    const trial = new Evaluation(this.pack, this.scale, {
      ...this.subject,
      entries: new Map(this.subject.entries).set(item.id, { ...entry, value: null }),
    });
    return trial.at(item.id)?.grade?.grade;
  }

  private refuse(problem: Problem): null {
    this.problems.push(problem);
    return null;
  }

  private step(step: Step): Node | null {
    switch (step.kind) {
      case "score":
        return this.score(step);
      case "linear":
        return this.linear(step);
      case "grade":
        return this.grade(step);
      case "rate": {
        const score = this.at(step.of)?.score;
        if (score === undefined) return null;
        const band = bandFor(this.pack, score, step);
        return band === null ? null : this.rated(step.id, band.grade);
      }
      case "matrix":
        return this.matrix(step);
      case "notch":
        return this.notch(step);
      case "cap":
        return this.cap(step);
      case "support":
        return this.support(step);
      case "sovereign":
        return this.sovereign(step);
      case "issuer": {
        const rating = this.at(step.of)?.rating;
        return rating === undefined ? null : { id: step.id, rating: { ...rating, lowerCase: false } };
      }
    }
  }

  private rated(id: string, symbol: string): Node | null {
    const read = this.take(readRating(symbol, this.scale, id), id);
    return read && { id, rating: { ...read, notation: 0, lowerCase: this.scale.lowerCaseStandalone } };
  }

  /** The score behind a part: its own, or its grade's. */
  private scoreOf(id: string): number | null {
    const node = this.at(id);
    return node?.score ?? node?.grade?.score ?? null;
  }

  private score(step: ScoreStep): Node | null {
    let weighed = 0;
    let added = 0;
    let known = true;
    for (const { of, weight } of step.parts) {
      const score = this.scoreOf(of);
      if (score === null) known = false;
      else weighed += weight * score;
    }
    for (const { of } of step.adjustments ?? []) {
      const points = this.scoreOf(of);
      if (points === null) known = false;
      else added += points;
    }
    if (!known) return null;
    const score = limitScore(weighed + added, this.limitsOf(step));
    const cut = score > settleDecimals(weighed + added);
    return cut ? { id: step.id, score, restrained: true } : { id: step.id, score };
  }

  /** The limits of a score, the better one only while it is not lifted. */
  private limitsOf({ id, limits }: ScoreStep): readonly [number, number] {
    return this.lifted.has(id) ? [-Infinity, limits[1]] : limits;
  }

  /** Works out what each id did to the scores above it: in points that add up to each score. */
  effects(): ReadonlyMap<string, readonly Effect[]> {
    const effects = new Map<string, Effect[]>();
    for (const step of this.pack.steps) {
      const node = this.nodes.get(step.id);
      if (node?.score === undefined) continue;
      for (const { id, points } of this.contributions(step, node)) {
        const effect: Effect = { unit: "points", of: step.id, amount: settleDecimals(points) };
        effects.set(id, [...(effects.get(id) ?? []), effect]);
      }
    }
    return effects;
  }

  private contributions(step: Step, node: Node): readonly { readonly id: string; readonly points: number }[] {
    if (step.kind === "linear") {
      const terms = (node.terms ?? []).map(({ of, points }) => ({ id: of, points }));
      return [...terms, { id: step.id, points: step.intercept }];
    }
    if (step.kind !== "score") return [];
    const scoreOf = (of: string) => this.scoreOf(of) ?? 0;
    const parts = step.parts.map(({ of, weight }) => ({ id: of, weight, score: scoreOf(of) }));
    const added = (step.adjustments ?? []).map(({ of }) => ({ id: of, points: scoreOf(of) }));
    const { contributions } = weighScore(parts, added, this.limitsOf(step));
    return contributions.map(({ id, points }) => ({ id: id === LIMITS ? step.id : id, points }));
  }

  quantity(id: string): number | "never" | null {
    return this.at(id)?.quantity ?? null;
  }

  isGiven(id: string): boolean {
    return this.subject.entries.has(id);
  }

  private linear(step: Extract<Step, { kind: "linear" }>): Node | null {
    const results = step.terms.map(({ of }) => termOf(step, of, this));
    const terms = results.filter((term) => term !== null);
    if (terms.length < results.length) return null;
    const score = settleDecimals(terms.reduce((sum, { points }) => sum + points, step.intercept));
    return { id: step.id, score, terms };
  }

  /** A grade is given, or follows from what lies below it; both must agree. */
  private grade(step: Extract<Step, { kind: "grade" }>): Node | null {
    const entry = step.enterable ? this.subject.entries.get(step.id) : undefined;
    const below = this.givenBelow(step.id);
    if (!isGiven(entry)) {
      if (step.enterable && below.length === 0) return this.lacks(step.id);
      const score = this.at(step.of)?.score;
      if (score === undefined) return null;
      const band = bandFor(this.pack, score, step);
      const grade = band && { id: step.id, grade: band.grade, score: band.score, from: "derived" as const };
      // What stands above takes the grade, not the mean behind it: given directly, the same grade does the same.
      return grade === null ? null : { id: step.id, grade };
    }
    const given = this.take(gradeGiven(step, entry), step.id);
    if (given === null) return null;
    const derived = below.length > 0 && this.isComplete(step.of) ? this.at(step.of)?.score : undefined;
    const band = derived === undefined ? null : bandFor(this.pack, derived, step);
    if (band !== null && band.grade !== given.grade) {
      return this.refuse(
        wrong("contradiction", step.id, { given: given.grade, derived: band.grade, sources: below }),
      );
    }
    return { id: step.id, grade: given };
  }

  /** Ids below a step for which the subject gives something. */
  private givenBelow(id: string): readonly string[] {
    return leaves(this.pack, id).filter((leaf) => this.subject.entries.has(leaf));
  }

  private isComplete(id: string): boolean {
    const trial = new Evaluation(this.pack, this.scale, this.subject, this.lifted);
    trial.at(id);
    return trial.missing.length === 0 && trial.problems.length === 0;
  }

  private matrix(step: Extract<Step, { kind: "matrix" }>): Node | null {
    const row = this.at(step.row)?.grade;
    const column = this.at(step.column)?.grade;
    if (row === undefined || column === undefined) return null;
    const cell = matrixCell(
      { rows: gradesAt(this.pack, step.row), columns: gradesAt(this.pack, step.column), cells: step.cells },
      row.grade,
      column.grade,
    );
    return cell === null ? null : this.rated(step.id, cell);
  }

  private notch(step: Extract<Step, { kind: "notch" }>): Node | null {
    const base = this.at(step.of)?.rating;
    const parts = step.by.map((id) => {
      const node = this.at(id);
      return node?.notches ?? node?.grade?.score ?? null;
    });
    const known = parts.filter((notches) => notches !== null);
    if (base === undefined || known.length < parts.length) return null;
    const sum = known.reduce((total, notches) => total + notches, 0);
    const [from, to] = step.limits;
    if (step.beyond === "refused" && (sum < from || sum > to))
      return this.refuse(wrong("out-of-range", step.id, { received: sum, from, to }));
    const floor =
      step.floor === undefined ? null : this.take(readRating(step.floor, this.scale, "floor"), step.id);
    if (floor !== null && sum !== 0 && base.rank >= floor.rank)
      return this.refuse(wrong("no-definition", step.id, { reason: NO_NOTCHES_AT_FLOOR }));
    const cut = sum > to;
    const limited = Math.max(this.lifted.has(step.id) ? sum : Math.min(sum, to), from);
    const free = judgeNotches(base, limited, this.scale);
    const moved =
      floor !== null && sum !== 0 && free.rank > floor.rank ? { ...free, rank: floor.rank } : free;
    if (step.within === undefined) return { id: step.id, rating: moved, restrained: cut };
    const drawn = this.at(step.within);
    if (drawn === null) return null;
    const held = this.held(step.id, moved, drawn.ceiling ?? null);
    return { ...held, restrained: cut || held.restrained === true };
  }

  /** Holds a rating at a line, unless the step that does so is lifted. */
  private held(id: string, rating: Rating, line: Rating | null): Node {
    const above = line !== null && notchesBetween(rating, line) > 0 && !this.lifted.has(id);
    return { id, rating: above ? { ...rating, rank: line.rank } : rating, restrained: above };
  }

  private cap(step: Extract<Step, { kind: "cap" }>): Node | null {
    const base = this.at(step.of)?.rating;
    const option = this.at(step.by)?.choice;
    if (base === undefined || option === undefined) return null;
    const symbol = step.caps[option] ?? "none";
    if (symbol === "none") return { id: step.id, rating: base };
    const line = this.take(readRating(symbol, this.scale, step.id), step.id);
    return line && this.held(step.id, base, line);
  }

  private support(step: Extract<Step, { kind: "support" }>): Node | null {
    const base = this.at(step.of)?.rating;
    const supporters = step.providers.map((provider): Supporter | null => {
      const strength = this.at(provider.strength)?.choice;
      if (strength === undefined) return null;
      const needed = step.table[strength] !== 0 || this.subject.entries.has(provider.rating);
      const rating = needed ? this.at(provider.rating)?.rating : null;
      if (rating === undefined) return null;
      // Lifted, the supporter is taken to be the best of the scale: his own rating then restrains nothing.
      const free = this.lifted.has(step.id) && rating !== null ? ratingAt(this.scale, 1, false) : rating;
      return { role: provider.role, strength, rating: free, dependence: null, drag: 0 };
    });
    const known = supporters.filter((supporter) => supporter !== null);
    if (base === undefined || known.length < supporters.length) return null;
    const terms = { kind: "notch-table", strengths: step.table, dependences: {} } as const;
    const result = this.take(applySupport(base, known, terms, this.scale), step.id);
    if (result === null) return null;
    return { id: step.id, rating: result.rating, restrained: result.effects.some(({ capped }) => capped) };
  }

  private sovereign(step: Extract<Step, { kind: "sovereign" }>): Node | null {
    const base = this.at(step.of)?.rating;
    const option = this.at(step.by)?.choice;
    const part = option === undefined ? undefined : step.rules[option];
    // The sovereign that the option needs is missing as well, whatever else is.
    const sovereign = part === undefined || part.mode === "none" ? null : this.at(part.sovereign)?.rating;
    if (base === undefined || option === undefined) return null;
    if (part === undefined || part.mode === "none" || this.lifted.has(step.id))
      return { id: step.id, rating: base };
    if (sovereign === undefined || sovereign === null) return null;
    const terms = { mode: part.mode, samePlace: false, uplift: part.uplift };
    const result = this.take(applySovereign(base, sovereign, terms, this.scale, step.id), step.id);
    return (
      result && { id: step.id, rating: result.rating, restrained: result.binds, ceiling: result.ceiling }
    );
  }
}

function bandFor(pack: Pack, score: number, step: Extract<Step, { kind: "grade" | "rate" }>): Band | null {
  // Of two bands at an edge the better one has fewer points, but more notches.
  const edge = countsNotches(pack, step.id) ? OTHER_EDGE[step.edge] : step.edge;
  return bandOf(score, step.bands, edge);
}

const NO_NOTCHES_AT_FLOOR = {
  en: "the rating is at or below the line from which this step uses no notches",
  zh: "级别已处于或低于本步骤不再使用级差的界线",
};

const OTHER_EDGE: Readonly<Record<Edge, Edge>> = { better: "worse", worse: "better" };

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
