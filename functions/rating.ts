import { type Outcome } from "../src";
import { readChoice, readLanguage } from "./arguments";
import { withAssessment, type Assessed } from "./assessment";
import {
  finalResult,
  finalOutputs,
  outlookOf,
  standaloneOutputs,
  standaloneResult,
} from "./assessment-output";
import { readList } from "./cells";
import { map } from "./outcome";
import { said } from "./spoken";
import { spill, type Spill } from "./spread";
import { plannedSubject } from "./planned-subject";

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

/** Names the outlook as the spoken language does. */
function outlookName(assessed: Assessed): Outcome<Spill> {
  return map(outlookOf(assessed), (stated) => {
    const known = assessed.pack.outlooks.find(({ id }) => id === stated);
    return [[known === undefined ? stated : said(known.label)]];
  });
}
