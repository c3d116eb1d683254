import { type Band, type Edge } from "../../../grid";
import type { Text } from "../../../language";
import { success, wrong, type Outcome } from "../../../problem";
import { bandFigures } from "../../figure";
import { isGiven, readGrade } from "../../given";
import type { GradeNames, StepHead } from "../../head";
import { keptFor } from "../../../kept";
import type { Entry, GradeResult, Node } from "../../node";
import { bandFor, bandNumbers } from "../bands";
import type { Run, StepKind } from "../kind";

/** A score turned into a word by bands over the score. It may be given directly, and then needs nothing below it. */
export interface GradeStep extends StepHead {
  readonly kind: "grade";
  readonly of: string;
  readonly bands: readonly Band[];
  readonly edge: Edge;
  readonly enterable: boolean;
  readonly names?: GradeNames;
  /** Guidance per grade for the analyst who enters it directly. */
  readonly guidance?: Readonly<Record<string, Text>>;
  readonly aliases?: readonly string[];
  readonly help?: Text;
}

/** Lists the grades of a grade step, best first. */
export const gradesOfStep = keptFor(({ bands }: GradeStep) => [...new Set(bands.map((one) => one.grade))]);

export const grade = {
  gives: "grade",
  dependencies: ({ of }) => [of],
  beside: () => [],
  evaluate: evaluateGrade,
  contributions: null,
  moves: null,
  inputs: null,
  basisUsed: null,
  better: () => "lower",
  bestFirst: null,
  together: null,
  turns: null,
  line: null,
  figures: bandFigures("points"),
  records: ["guidance", "names"],
  numbers: bandNumbers,
} as const satisfies StepKind<GradeStep>;

/** A grade is given, or follows from what lies below it; both must agree. */
function evaluateGrade(step: GradeStep, run: Run): Node | null {
  const entry = step.enterable ? run.entry(step.id) : undefined;
  const below = run.givenBelow(step.id);
  if (!isGiven(entry)) {
    if (step.enterable && below.length === 0) return run.lacks(step.id);
    const score = run.at(step.of)?.score;
    const found = score === undefined ? null : bandFor(step, score, run);
    if (found === null) return null;
    // What stands above takes the grade, not the mean behind it: given directly, the same grade does the same.
    return { id: step.id, grade: { id: step.id, grade: found.grade, score: found.score, from: "derived" } };
  }
  const given = run.take(gradeGiven(step, entry), step.id);
  if (given === null) return null;
  const derived = below.length > 0 && run.isComplete(step.of) ? run.at(step.of)?.score : undefined;
  const found = derived === undefined ? null : bandFor(step, derived, run);
  if (found !== null && found.grade !== given.grade) {
    return run.refuse(
      wrong("contradiction", step.id, { given: given.grade, derived: found.grade, sources: below }),
    );
  }
  return { id: step.id, grade: given };
}

/** Takes the grade of a step as the analyst states it. */
function gradeGiven(step: GradeStep, entry: Entry): Outcome<GradeResult> {
  const read = readGrade(entry.value, gradesOfStep(step), step.id, step.names);
  if (!read.ok) return read;
  const score = step.bands.find((one) => one.grade === read.value)?.score ?? Number.NaN;
  return success({ id: step.id, grade: read.value, score, from: "given" });
}
