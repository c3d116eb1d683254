import {
  explain,
  labelOf,
  matrixRating,
  success,
  type Language,
  type Outcome,
  type Pack,
  type Stage,
} from "../src";
import { optionalWord, readChoice, readLabel, readLanguage, required } from "./arguments";
import { assessRange, labelsOf, resultOf, type Assessed } from "./assessment";
import {
  finalResult,
  finalOutputs,
  outlookOf,
  standaloneOutputs,
  standaloneResult,
} from "./assessment-output";
import { gradedAs, readGradeEntries, type GradeOutput } from "./grade-entry";
import { readList } from "./cells";
import { isMethodRange, readMethod } from "./method-argument";
import { inAsked } from "./language";
import { all, andThen, map } from "./outcome";
import { errorOf } from "./errors";
import { said } from "./spoken";
import { spill, spread, type Shown, type Spill } from "./spread";
import { readSubjectRange } from "./subject";
import { plannedSubject } from "./subject-plan";
import { rateTable } from "./table";

/**
 * Rates an issuer on its own strength, before support and the sovereign, and asks for nothing of either. #VALUE! naming every row that cannot be read;
 * #N/A naming every item that is missing: incomplete data gives no rating.
 * @customfunction RATING.BCA RATING.BCA
 * @helpurl https://localhost:3000/docs/functions.html#rating-bca
 * @param subject Rows of a key and its value, with a unit beside amounts, or under a header row with value, unit and
 * FY-4 to FY. Keys are item ids or labels in English or Chinese, in any order. Percentages are fractions (4.1% is 0.041).
 * Blank and n/a are missing; an error cell is #VALUE! naming its key; 0 is the number 0.
 * @param [method] Methodology, such as lianhe-guarantor, optionally pinned to a version; or a range: a calibration table
 * (METHOD.CALIBRATION) or a methodology of your own (METHOD.TABLE); blank: the subject's own method row.
 * @param [output] rating (default), score (1 is the best, save in a regression), rank (1 is the best) or grades (a table).
 * @param [language] en or zh, for labels and messages; blank: the display language.
 * @returns The stand-alone rating, in the form of its publisher.
 */
export function ratingBca(
  subject: unknown[][],
  method?: unknown[][],
  output?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const wanted = readChoice(output, "output", standaloneOutputs, "rating");
  const planned = wanted.ok ? plannedSubject(subject, method, wanted.value, "standalone") : null;
  return planned ?? withAssessment(subject, method, wanted, standaloneResult, "standalone");
}

/**
 * Rates an issuer to the end: stand-alone, support, sovereign, issuer rating. #VALUE! naming every row that cannot be
 * read; #N/A naming every item that is missing.
 * @customfunction RATING.FINAL RATING.FINAL
 * @helpurl https://localhost:3000/docs/functions.html#rating-final
 * @param subject Rows of a key and its value, as for RATING.BCA.
 * @param [method] Methodology, as for RATING.BCA; blank: the subject's own method row.
 * @param [output] final (default: what the methodology indicates), assigned (the committee's, from the subject's assigned and
 * assigned-reason rows; #N/A where it assigned none), standalone, support (the rating after support), sovereign (after the
 * sovereign step), rmb (after capacity and willingness to pay in renminbi), local (of debt in the issuer's own currency),
 * short (the final rating on the short-term scale), outlook (the analyst's, from the subject's outlook row), watch (TRUE or
 * FALSE: on the publisher's watch list, from the subject's watch row), binding (the steps that hold the rating down, each
 * with the rating without it; none where nothing does) or checks (a table of what must hold or be done beside the rating,
 * each with its state: met, not met, open, waived, not applicable; also while items are missing).
 * @param [language] en or zh, for labels and messages: with it the outlook comes as its name, else as its key; blank: the
 * display language.
 * @returns The rating, or what output asks for.
 */
export function ratingFinal(
  subject: unknown[][],
  method?: unknown[][],
  output?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const wanted = readChoice(output, "output", finalOutputs, "final");
  // The local-currency rating asks for more than the final one does.
  const upTo = wanted.ok && wanted.value === "local" ? "local" : "final";
  const planned = wanted.ok ? plannedSubject(subject, method, wanted.value, "final") : null;
  if (wanted.ok && wanted.value === "outlook" && readList(language).some((cell) => cell !== null))
    return withAssessment(subject, method, wanted, outlookName, upTo);
  return planned ?? withAssessment(subject, method, wanted, finalResult, upTo);
}

/**
 * Explains a rating step by step, under a header row: step, input, rule, source, effect, running rating and the unit of
 * the effect. Effects are points within the stand-alone score (lower is better, save in a regression such as the sovereign
 * model's) and notches from the stand-alone rating on (+ is better); each adds up. Last come values of 0 to confirm, because a blank cell can arrive as 0. Errors as RATING.FINAL.
 * @customfunction RATING.EXPLAIN RATING.EXPLAIN
 * @helpurl https://localhost:3000/docs/functions.html#rating-explain
 * @param subject Rows of a key and its value, as for RATING.BCA.
 * @param [method] Methodology, as for RATING.BCA; blank: the subject's own method row.
 * @param [language] en or zh; blank: the display language.
 * @returns One row for each input of each step.
 */
export function ratingExplain(
  subject: unknown[][],
  method?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const wanted = readLanguage(language);
  return withAssessment(subject, method, wanted, explainRows);
}

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

/**
 * Rates one issuer in each row and spills the results: the way to rate thousands with one formula. An issuer that cannot be
 * rated shows n/a in its row; ask for the output problems to read why. The whole call is #VALUE! or #N/A only when headers,
 * method or outputs cannot be read.
 * @customfunction RATING.TABLE RATING.TABLE
 * @helpurl https://localhost:3000/docs/functions.html#rating-table
 * @param headers Keys over the columns: item ids or labels, and optionally method, outlook and watch. A second row may give units,
 * a row of FY-4 to FY gives periods, with value over what is given in place of them (a blank key repeats the one on its left). A column headed issuer, name, id or note, or
 * left blank, is passed over.
 * @param rows One row for each issuer, as wide as the headers. Blank rows stay blank; blank cells and n/a are missing; 0 is
 * the number 0, listed under problems where an item is measured.
 * @param [method] Methodology for all rows, as for RATING.BCA; blank: the method column.
 * @param [outputs] Results wanted, as a range or as one text with commas: final, assigned (the committee's), standalone,
 * support, sovereign, rmb, local, short, outlook, watch, score, rank, binding, version, problems, or an item for its grade.
 * Blank: standalone, final.
 * @param [language] en or zh, for what is said of problems and of what binds: with it the outlook comes as its name, else as its
 * key; blank: the display language.
 * @returns A row of results for each issuer, without a header row.
 */
export function ratingTable(
  headers: unknown[][],
  rows: unknown[][],
  method?: unknown[][],
  outputs?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const tongue = readLanguage(language);
  if (!tongue.ok) return spill(tongue);
  const isAsked = readList(language).some((cell) => cell !== null);
  return spill(rateTable(headers, rows, method, outputs, isAsked));
}

/** Names the outlook as the spoken language does. */
function outlookName(assessed: Assessed): Outcome<Spill> {
  return map(outlookOf(assessed), (stated) => {
    const known = assessed.pack.outlooks.find(({ id }) => id === stated);
    return [[known === undefined ? stated : said(known.label)]];
  });
}

function withAssessment<W>(
  subject: unknown,
  method: unknown,
  wanted: Outcome<W>,
  answer: (assessed: Assessed, wanted: W) => Outcome<Spill>,
  upTo?: Stage,
): Spill {
  const read = all({ assessed: assessRange(subject, method, upTo), wanted });
  if (!read.ok) return spill(read);
  return spill(answer(read.value.assessed, read.value.wanted), labelsOf(read.value.assessed.pack));
}

function optionalSubject(raw: unknown): ReturnType<typeof readSubjectRange> {
  if (readList(raw).every((cell) => cell === null)) {
    return success({ subject: { entries: [] }, method: null, zeros: [] });
  }
  return readSubjectRange(raw, "subject");
}

const explainHeads: Readonly<Record<Language, readonly string[]>> = {
  en: ["step", "input", "rule", "source", "effect", "running rating", "unit"],
  zh: ["步骤", "输入", "规则", "来源", "影响", "当前级别", "单位"],
};

function explainRows({ pack, assessment, zeros, idle }: Assessed, language: Language): Outcome<Spill> {
  return map(resultOf(assessment, assessment.final), () => [
    [...explainHeads[language]],
    ...explain(assessment, language).map(({ step, input, rule, source, effect, unit, running }): Shown[] => [
      ...[step, input, rule, source],
      ...[effect, running, unit],
    ]),
    ...zeros.map((id) => zeroRow(id, language)),
    ...idle().map((id) => idleRow(labelOf(pack, id)[language], language)),
  ]);
}

/** Names an input that was given and counted for nothing. */
function idleRow(label: string, language: Language): Shown[] {
  const said: Readonly<Record<Language, string>> = {
    en: "Given, and without effect on the rating: what is stated above it, or does not apply, decides.",
    zh: "已填写，但未影响级别：以其上直接给出的结果为准，或不适用。",
  };
  return [label, "", said[language], "", "", "", ""];
}

function zeroRow(id: string, language: Language): Shown[] {
  const check: Readonly<Record<Language, readonly [string, string]>> = {
    en: ["check", "The value is 0. A blank cell can arrive as 0: confirm that 0 is meant, or write n/a."],
    zh: ["核对", "该值为0。空白单元格可能被读作0：请确认确为0，否则填写 n/a。"],
  };
  const [step, rule] = check[language];
  return [step, `${id} = 0`, rule, "", "", "", ""];
}
