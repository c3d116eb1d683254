import {
  findEnterable,
  findScale,
  findStep,
  gradesAt,
  gradesOf,
  itemsOf,
  listPacks,
  pinOf,
  resolveKey,
  type Pack,
} from "../pack";
import { failure, missing, success, wrong, type Outcome } from "../problem";
import { readRating, writeRating } from "../scale";
import { matrixCell } from "../scorecard";
import { Evaluation } from "./evaluate";
import { isGiven } from "./given";
import { readGrade } from "./grade";
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
  const scale = findScale(pack.scale, "scale");
  if (!scale.ok) return scale;
  const others = (context?.entries ?? []).filter(({ key: other }) => resolveKey(pack, other) !== id);
  const own = { ...entry, key: id };
  const read = readSubject(pack, { entries: isGiven(own) ? [...others, own] : others });
  const run = new Evaluation(pack, scale.value, read);
  const grade = run.at(id)?.grade;
  if (grade !== undefined) return success(grade);
  const problems = [...run.problems, ...run.missing.map((needed) => missing("missing-item", needed))];
  return { ok: false, problems: dropRepeats(problems) };
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
  const scale = findScale(pack.scale, "scale");
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
