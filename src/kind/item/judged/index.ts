import type { Text } from "../../../language";
import { success, type Outcome } from "../../../problem";
import type { Basis } from "../../../trace";
import { SCORE } from "../../figure";
import { readGrade } from "../../given";
import type { GradeNames, ItemHead } from "../../head";
import { keptFor } from "../../../kept";
import type { Entry, GradeResult } from "../../node";
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

export const gradesOf = keptFor(({ levels }: JudgedItem) => levels.map(({ grade }) => grade));

export const judged = {
  gives: "grade",
  grades: gradesOf,
  nameOf: (item, grade) => item.names?.[grade],
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
