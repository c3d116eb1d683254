import * as v from "valibot";
import { nameFaults } from "../../fault";
import { basis, itemHead, names, number, text, word } from "../../shape";
import { gradesOf, type JudgedItem } from "./index";
import type { ItemFile } from "../../file";

/** How it stands in the file of a methodology, and what must hold of it there. */
export const judgedFile = {
  shape: v.strictObject({
    ...itemHead,
    kind: v.literal("judged"),
    levels: v.pipe(v.array(v.strictObject({ grade: word, score: number, guidance: text })), v.minLength(2)),
    names,
    basis,
  }),
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
} as const satisfies ItemFile<JudgedItem>;
