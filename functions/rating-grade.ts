import { matrixRating, success, type Pack } from "../src";
import { optionalWord, readChoice, readLabel, required } from "./arguments";
import { labelsOf } from "./assessment";
import { readList } from "./cells";
import { errorOf } from "./errors";
import { gradedAs, readGradeEntries, type GradeOutput } from "./grade-entry";
import { inAsked } from "./language";
import { isMethodRange, readMethod } from "./method-argument";
import { all, andThen, map } from "./outcome";
import { spill, spread, type Shown, type Spill } from "./spread";
import { readSubjectRange } from "./subject";

/**
 * Grades one item: the grade of a value by the item's bands, or a stated grade read and scored. A row of several values is
 * periods, the latest (FY) last, with the unit of an amount after them; a column of rows spills a grade for each. A quantity
 * of a regression has no grade, but points and a transformed value. #VALUE! for an unknown item or a value outside its
 * plausible range; #N/A where the value or a needed context is missing.
 * @customfunction RATING.GRADE RATING.GRADE
 * @helpurl https://localhost:3000/docs/functions.html#rating-grade
 * @param item Item id, or its label in English or Chinese.
 * @param value Value or stated grade; percentages are fractions; a row of periods, oldest first; amounts with their unit in
 * the next cell. Blank and n/a are missing; 0 is the number 0.
 * @param method Methodology, optionally pinned; or a range: a calibration table or a methodology of your own.
 * @param [subject] Rows of a key and its value that the grade depends on, such as the macro profile.
 * @param [output] grade (default), score (1 is the best; of a quantity its points, the coefficient times the transformed
 * value) or value (the weighted value that was graded; of a quantity the transformed one).
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The grade.
 */
export function ratingGrade(
  item: unknown[][],
  value: unknown[][],
  method: unknown[][],
  subject?: unknown[][],
  output?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () => {
    const context = andThen(optionalSubject(subject), (given) =>
      map(readMethod(method, given.method), (pack) => ({ pack, subject: given.subject })),
    );
    const read = all({
      context,
      item: required(andThen(optionalWord(item, "item"), success), "item", "an item id or label"),
      output: readChoice<GradeOutput>(output, "output", ["grade", "score", "value"], "grade"),
    });
    return spill(
      andThen(read, ({ context: { pack, subject: about }, item: key, output: wanted }) =>
        map(readGradeEntries(pack, key, value), (entries): Spill =>
          entries.map((entry): Shown[] => {
            if (!entry.ok) return [errorOf(entry.problems, labelsOf(pack))];
            if (entry.value === null) return [""];
            const graded = gradedAs(wanted, pack, key, entry.value, about);
            return [graded.ok ? graded.value : errorOf(graded.problems, labelsOf(pack))];
          }),
        ),
      ),
    );
  });
}

/**
 * Looks up the indicative rating of a business grade and a financial grade in a methodology's matrix. A column of business
 * grades and a row of financial grades spill the whole matrix. #VALUE! for a grade that the matrix lacks, listing those it
 * has, or for a methodology without a matrix; #N/A where a grade or the methodology is missing.
 * @customfunction RATING.MATRIX RATING.MATRIX
 * @helpurl https://localhost:3000/docs/functions.html#rating-matrix
 * @param business Business risk grade, such as A; a cell or a range.
 * @param financial Financial risk grade, such as F1; a cell or a range.
 * @param [method] Methodology with a matrix, such as lianhe-guarantor; or a range: a calibration table or one of your own; blank is #N/A listing them.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The indicative rating, in the form of its publisher (lower case: aaa).
 */
export function ratingMatrix(
  business: unknown[][],
  financial: unknown[][],
  method?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () => {
    const hasMatrix = ({ steps }: Pack) => steps.some(({ kind }) => kind === "matrix");
    // Tables are one methodology, not a range to be spread.
    const table = isMethodRange(method) ? readMethod(method, null) : null;
    return spread({ business, financial, method: table === null ? method : null }, (cells) => {
      const expected = "a grade of the matrix";
      const read = all({
        pack: table ?? readMethod(cells.method, null, "method", hasMatrix),
        business: required(readLabel(cells.business, "business"), "business", expected),
        financial: required(readLabel(cells.financial, "financial"), "financial", expected),
      });
      return andThen(read, (grades) => matrixRating(grades.pack, grades.business, grades.financial));
    });
  });
}

function optionalSubject(raw: unknown): ReturnType<typeof readSubjectRange> {
  if (readList(raw).every((cell) => cell === null)) {
    return success({ subject: { entries: [] }, method: null, zeros: [] });
  }
  return readSubjectRange(raw, "subject");
}
