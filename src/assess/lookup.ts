import { isGiven, readGrade, termOf } from "../kind";
import {
  findEnterable,
  findStep,
  gradesAt,
  gradesOf,
  itemsOf,
  listPacks,
  pinOf,
  resolveKey,
  unitAt,
  type Pack,
  scaleOf,
} from "../pack";
import { failure, missing, success, wrong, type Outcome, type Problem } from "../problem";
import { readRating, writeRating } from "../scale";
import { matrixCell, type TermResult } from "../scorecard";
import { Evaluation } from "./evaluate";
import { readSubject } from "./read";
import type { Entry, Given, GradeResult, Subject } from "./types";

/**
 * Grades one item of a pack from what is given for it. `context` supplies what shifts its thresholds, such as the
 * macro profile; without it a shifted item says what it needs.
 */
export function gradeOf(
  pack: Pack,
  key: string,
  entry: Omit<Entry, "key">,
  context?: Subject,
): Outcome<GradeResult> {
  const id = resolveKey(pack, key);
  if (id === undefined) {
    return failure(
      wrong("unknown-item", key, { method: pinOf(pack), allowed: itemsOf(pack).map((item) => item.id) }),
    );
  }
  const kind = findEnterable(pack, id)?.kind;
  if (kind !== "judged" && kind !== "measured" && kind !== "grade") {
    const allowed = itemsOf(pack).flatMap((item) =>
      gradesOf(item).length > 0 && item.kind !== "choice" ? [item.id] : [],
    );
    return failure(wrong("not-in-list", "item", { received: id, allowed }));
  }
  const scale = scaleOf(pack);
  if (!scale.ok) return scale;
  const run = new Evaluation(
    pack,
    scale.value,
    readSubject(pack, withOwn(pack, id, inUnitOf(pack, key, entry), context)),
  );
  const grade = run.at(id)?.grade;
  return grade === undefined ? { ok: false, problems: problemsIn(run) } : success(grade);
}

/**
 * Works out what one quantity adds to the score of a pack's regression.
 * @param context what the term needs beside its own quantity, such as a reserve currency's constant
 */
export function pointsOf(
  pack: Pack,
  key: string,
  entry: Omit<Entry, "key">,
  context?: Subject,
): Outcome<TermResult> {
  const id = resolveKey(pack, key) ?? key;
  const step = pack.steps.find(
    (candidate) => candidate.kind === "linear" && candidate.terms.some(({ of }) => of === id),
  );
  if (step?.kind !== "linear") {
    const terms = pack.steps.flatMap((other) => (other.kind === "linear" ? other.terms : []));
    return failure(wrong("not-in-list", "item", { received: id, allowed: terms.map(({ of }) => of) }));
  }
  const scale = scaleOf(pack);
  if (!scale.ok) return scale;
  const run = new Evaluation(
    pack,
    scale.value,
    readSubject(pack, withOwn(pack, id, inUnitOf(pack, key, entry), context)),
  );
  const term = termOf(step, id, run);
  if (term !== null) return success(term);
  return { ok: false, problems: problemsIn(run) };
}

/** What is given in the unit that its key says too. */
function inUnitOf(pack: Pack, key: string, entry: Omit<Entry, "key">): Omit<Entry, "key"> {
  const unit = unitAt(pack, key, entry.unit);
  return unit === undefined ? entry : { ...entry, unit };
}

/** The context with what is given for one item in place of what it may say of it. */
function withOwn(pack: Pack, id: string, entry: Omit<Entry, "key">, context: Subject | undefined): Subject {
  const others = (context?.entries ?? []).filter(({ key }) => resolveKey(pack, key) !== id);
  const own = { ...entry, key: id };
  return { entries: isGiven(own) ? [...others, own] : others };
}

function problemsIn(run: Evaluation): readonly Problem[] {
  return dropRepeats([...run.problems, ...run.missing.map((needed) => missing("missing-item", needed))]);
}

function dropRepeats<T extends { readonly kind: string; readonly at: string }>(
  problems: readonly T[],
): readonly T[] {
  return problems.filter(
    (problem, index) =>
      problem.kind !== "missing" ||
      !problems.slice(0, index).some(({ kind, at }) => kind === "missing" && at === problem.at),
  );
}

/** Finds the rating where two grades of a pack's matrix meet, written in the stand-alone form. */
export function matrixRating(pack: Pack, row: Given, column: Given): Outcome<string> {
  const step = pack.steps.find((candidate) => candidate.kind === "matrix");
  if (step === undefined) {
    const allowed = listPacks().flatMap((other) =>
      other.steps.some(({ kind }) => kind === "matrix") ? [other.id] : [],
    );
    return failure(wrong("not-in-list", "method", { received: `${pack.id}, which has no matrix`, allowed }));
  }
  const scale = scaleOf(pack);
  if (!scale.ok) return scale;
  const rows = gradesAt(pack, step.row);
  const columns = gradesAt(pack, step.column);
  const rowGrade = readGrade(row, rows, labelledArgument(pack, step.row));
  const columnGrade = readGrade(column, columns, labelledArgument(pack, step.column));
  if (!rowGrade.ok || !columnGrade.ok) {
    return failure(
      ...(rowGrade.ok ? [] : rowGrade.problems),
      ...(columnGrade.ok ? [] : columnGrade.problems),
    );
  }
  const symbol = matrixCell({ rows, columns, cells: step.cells }, rowGrade.value, columnGrade.value) ?? "";
  const rating = readRating(symbol, scale.value, step.id);
  return rating.ok
    ? success(writeRating({ ...rating.value, lowerCase: scale.value.lowerCaseStandalone }, scale.value))
    : rating;
}

function labelledArgument(pack: Pack, id: string): string {
  return findStep(pack, id)?.label.en ?? id;
}
