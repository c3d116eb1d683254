import { isGiven, itemKind, stepKind } from "../kind";
import { dependencies, findItem, findStep, resolveCheck, resolveKey, type Pack } from "../pack";
import { notchesBetween } from "../scale";
import { assess } from "./assess";
import { Probe } from "./probe";
import { readSubject, reservedKey } from "./read";
import type { Assessment, Subject } from "./types";

/** A move of so many notches or more is told apart. */
const FAR = 3;

/** What became of one rating when another pack rated the same subject. */
export interface Rerating {
  /** Position among the subjects, from 0. */
  readonly index: number;
  readonly a: Assessment;
  readonly b: Assessment;
  /**
   * `far` moved by three notches or more, or onto another scale; `lost` and `gained` have a rating under one pack only;
   * `unrated` under neither, so that nothing can be said.
   */
  readonly verdict: "moved" | "far" | "lost" | "gained" | "unrated";
  /** By which the second is better; null where there are not two ratings of one scale. */
  readonly notches: number | null;
  /**
   * The item or step that moved it: on the way to the final rating, the first whose output differs; an id of the second
   * pack. Null without two ratings.
   */
  readonly movedBy: string | null;
}

/**
 * Rates subjects under two packs and lists those that move, or cannot be compared. A row for an item that only one of the
 * packs knows is left out for the other one, so that one portfolio serves both.
 */
export function rerate(subjects: readonly Subject[], a: Pack, b: Pack): readonly Rerating[] {
  return subjects.flatMap((subject, index): readonly Rerating[] => {
    const [ofA, ofB] = [subjectFor(a, b, subject), subjectFor(b, a, subject)];
    if (a.scale === b.scale && isUnmoved(plannedRank(a, ofA), plannedRank(b, ofB))) return [];
    const before = assess(a, ofA);
    const after = assess(b, ofB);
    const sides = { index, a: before, b: after };
    const [first, second] = [ratingOf(a, before), ratingOf(b, after)];
    if (first === undefined || second === undefined) {
      const verdict = first !== undefined ? "lost" : second !== undefined ? "gained" : "unrated";
      return [{ ...sides, verdict, notches: null, movedBy: null }];
    }
    const notches = first.scale === second.scale ? notchesBetween(second, first) : null;
    if (notches === 0) return [];
    const far = notches === null || Math.abs(notches) >= FAR;
    return [{ ...sides, verdict: far ? "far" : "moved", notches, movedBy: moverOf(before, after, b) }];
  });
}

const isUnmoved = (before: number | null, after: number | null) => before !== null && before === after;

/**
 * The rank of the final rating by the compiled methodology, by which most subjects of a portfolio are seen not to move; null where
 * only the assessment can say: what stands beside the items is for it alone.
 */
function plannedRank(pack: Pack, subject: Subject): number | null {
  const { entries, checks, reserved, problems } = readSubject(pack, subject);
  const isPlain = problems.length === 0 && checks.size === 0 && Object.keys(reserved).length === 0;
  return isPlain ? (Probe.of(pack, entries)?.rank([]) ?? null) : null;
}

function ratingOf(pack: Pack, assessment: Assessment) {
  return assessment.complete ? assessment.ratings[pack.outputs.final] : undefined;
}

function subjectFor(pack: Pack, other: Pack, subject: Subject): Subject {
  const knows = (one: Pack, key: string) =>
    resolveKey(one, key) !== undefined || resolveCheck(one, key) !== undefined;
  return {
    entries: subject.entries.filter((entry) => {
      if (reservedKey(entry.key) !== undefined || knows(pack, entry.key)) return true;
      return !knows(other, entry.key) && isGiven(entry);
    }),
  };
}

/** Finds the first item or step whose output differs, among those through which the difference reached the final rating. */
function moverOf(a: Assessment, b: Assessment, pack: Pack): string | null {
  const before = new Map(a.trace.map(({ id, output }) => [id, outcome(a, id, output)]));
  const differing = new Set(
    b.trace.flatMap(({ id, output }) => (before.get(id) === outcome(b, id, output) ? [] : [id])),
  );
  const lines = [...a.binding, ...b.binding];
  const reached = new Set<string>();
  const reach = (id: string) => {
    if (!differing.has(id) || reached.has(id)) return;
    reached.add(id);
    // A line drawn at one step may first hold the rating at a later one, which support would lift past the others.
    const under = findStep(pack, id) === undefined ? new Set<string>() : allBelow(pack, id);
    const held = lines.flatMap(({ step, of = [] }) => (under.has(step) ? of : []));
    for (const below of [...standsOn(pack, id), ...held]) reach(below);
  };
  reach(pack.outputs.final);
  return b.trace.find(({ id }) => reached.has(id))?.id ?? null;
}

/** An item or a step with everything that it stands on, through whatever lies between. */
function allBelow(pack: Pack, id: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const below of standsOn(pack, id)) allBelow(pack, below, found);
  return found;
}

/** A grade may stay the same word and count another score. */
function outcome(assessment: Assessment, id: string, output: string | number): string {
  const score = assessment.grades.find((grade) => grade.id === id)?.score;
  return JSON.stringify([output, score]);
}

/**
 * What an item or a step stands on: also the grade that shifts an item's thresholds, and what stands beside a step, as the
 * grades whose lines hold its rating: a line let go moves a rating that its own score does not.
 */
function standsOn(pack: Pack, id: string): readonly string[] {
  const step = findStep(pack, id);
  if (step !== undefined) return [...dependencies(step), ...stepKind(step).beside(step)];
  const item = findItem(pack, id);
  return item === undefined ? [] : itemKind(item).needs(item);
}
