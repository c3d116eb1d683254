import * as v from "valibot";
import type { Text } from "../../../language";
import { success, type Outcome } from "../../../problem";
import type { Basis } from "../../../trace";
import { nameFaults } from "../../fault";
import { SCORE } from "../../figure";
import { readGrade } from "../../given";
import type { GradeNames, ItemHead } from "../../head";
import { keptFor } from "../../kept";
import type { Entry, GradeResult } from "../../node";
import { basis, itemHead, names, number, text, word } from "../../shape";
import type { ItemKind } from "../kind";

/** One grade of a judged item: what the analyst sees, and the score behind it. */
export interface Level {
  readonly grade: string;
  readonly score: number;
  readonly guidance: Text;
}

/** Judged by the analyst against guidance, best level first. In an adjustment the scores are points added. */
export interface JudgedItem extends ItemHead {
  readonly kind: "judged";
  readonly levels: readonly Level[];
  /** What grades that are words are called; the grade itself is what a subject gives. */
  readonly names?: GradeNames;
  readonly basis: Basis;
}

const gradesOf = keptFor(({ levels }: JudgedItem) => levels.map(({ grade }) => grade));

export const judged = {
  shape: v.strictObject({
    ...itemHead,
    kind: v.literal("judged"),
    levels: v.pipe(v.array(v.strictObject({ grade: word, score: number, guidance: text })), v.minLength(2)),
    names,
    basis,
  }),
  gives: "grade",
  grades: gradesOf,
  nameOf: (item, grade) => item.names?.[grade],
  laws(item, { report, countsNotches }) {
    const grades = gradesOf(item);
    if (new Set(grades).size !== grades.length) report("", "a grade occurs twice");
    // Points and scores are worse the higher they are; notches are better.
    const sign = countsNotches ? -1 : 1;
    const scores = item.levels.map(({ score }) => sign * score);
    if (scores.some((score, index) => score < (scores[index - 1] ?? -Infinity)))
      report("levels", "the levels must run from best to worst");
    report("names", ...nameFaults(item.names, grades));
  },
  needs: () => [],
  read(item, entry, reading) {
    const grade = reading.take(gradeJudged(item, entry), item.id);
    return grade && { id: item.id, grade };
  },
  trace: (item) => ({ rule: JUDGED, basis: item.basis, beside: [] }),
  figures: { score: SCORE },
  records: ["names"],
} as const satisfies ItemKind<JudgedItem>;

/** By which rule a grade is given directly, an item's or a step's. */
export const JUDGED: Text = { en: "Judged against the guidance of each grade", zh: "对照各档标准判断" };

/** Grades a judged item as the analyst states it. */
function gradeJudged(item: JudgedItem, entry: Entry): Outcome<GradeResult> {
  const read = readGrade(entry.value, gradesOf(item), item.id, item.names);
  if (!read.ok) return read;
  const score = item.levels.find(({ grade }) => grade === read.value)?.score ?? Number.NaN;
  return success({ id: item.id, grade: read.value, score, from: "given" });
}
