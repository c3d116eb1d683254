import {
  failure,
  findWord,
  labelOf,
  listPacks,
  problemsOf,
  resolveKey,
  success,
  wrong,
  type Outcome,
  type Pack,
  type Problem,
} from "../src";
import { labelsOf, type Assessed } from "./assessment";
import {
  assignedOf,
  finalResult,
  outlookOf,
  rankOf,
  ratingOf,
  standaloneResult,
  watchOf,
} from "./assessment-output";
import { isBlankWord, isErrorCell, readList, showCell } from "./cells";
import { sayProblems } from "./errors";
import { said } from "./spoken";
import type { Shown, Spill } from "./spread";

/** Results that a table can show for each issuer, beside the grade of any item. */
export const RATINGS = ["final", "standalone", "support", "sovereign", "rmb", "local", "short"] as const;
const OTHERS = ["assigned", "outlook", "watch", "score", "rank", "binding", "version", "problems"] as const;
const RESULTS = [...RATINGS, ...OTHERS];
const DEFAULT_OUTPUTS = ["standalone", "final"];

/** Shown where an issuer has no result: a text, so that one issuer's gap is no error in sums and filters. */
export const NO_RESULT = "n/a";

/**
 * Reads the results wanted: words in cells, or one text with commas. A word that is neither a result nor an item or step of
 * the methodology (of any, where each row names its own) is #VALUE!.
 * @returns results by their own words, and items and steps as they were asked for
 */
export function readOutputs(raw: unknown, method: Pack | null): Outcome<readonly string[]> {
  const cells = readList(raw);
  const broken = cells.find(isErrorCell);
  if (broken !== undefined) return failure(wrong("cell-error", "outputs", { received: broken.error }));
  const words = cells
    .filter((cell) => !isBlankWord(cell))
    .flatMap((cell) => String(showCell(cell)).split(/[,，;；、]/))
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const packs = method === null ? listPacks() : [method];
  const read = words.map((word) => ({ word, output: outputOf(word, packs) }));
  const unknown = read.find(({ output }) => output === undefined)?.word;
  if (unknown === undefined)
    return success(read.length === 0 ? DEFAULT_OUTPUTS : read.flatMap(({ output = [] }) => output));
  const allowed = [...RESULTS, "an item or grade of the methodology"];
  return failure(wrong("not-in-list", "outputs", { received: unknown, allowed }));
}

/** Finds what a word asks for: a result by its own word, an item or step, or what screens and sheets call a result. */
function outputOf(word: string, packs: readonly Pack[]): string | undefined {
  const result = RESULTS.find((name) => name === word.toLowerCase());
  if (result !== undefined) return result;
  return packs.some((pack) => gradeId(pack, word) !== undefined) ? word : findWord(word, RESULTS);
}

/** Finds the item or step whose grade a word asks for. */
export function gradeId(pack: Pack, word: string): string | undefined {
  const steps = pack.steps.filter(({ kind }) => kind === "grade").map(({ id }) => id);
  const step = steps.find((id) => [id, labelOf(pack, id).en, labelOf(pack, id).zh].includes(word));
  return resolveKey(pack, word) ?? step;
}

/** Shows a result for a row that could not be read at all. */
export function failedOutput(output: string, problems: readonly Problem[]): string {
  return output === "problems" ? sayProblems(problems) : NO_RESULT;
}

/** Takes one result for a row: a value or a text, never an error. */
export function tableOutput(assessed: Assessed, output: string): Shown {
  const rating = RATINGS.find((name) => name === output);
  if (rating !== undefined) return shownOr(ratingOf(assessed, rating));
  const other = OTHERS.find((name) => name === output);
  switch (other) {
    case "problems":
      return sayAll(assessed);
    case "version":
      return assessed.assessment.pin;
    case "assigned":
      return shownOr(assignedOf(assessed));
    case "outlook":
      return shownOr(outlookOf(assessed));
    case "watch":
      return shownOr(watchOf(assessed));
    case "rank":
      return shownOr(rankOf(assessed));
    case "score":
      return joined(standaloneResult(assessed, "score"));
    case "binding":
      return joined(finalResult(assessed, "binding"));
    case undefined: {
      const id = gradeId(assessed.pack, output);
      return assessed.assessment.grades.find((grade) => grade.id === id)?.grade ?? NO_RESULT;
    }
  }
}

function shownOr(outcome: Outcome<Shown>): Shown {
  return outcome.ok ? outcome.value : NO_RESULT;
}

/** One number stays a number; a table becomes one text. */
function joined(outcome: Outcome<Spill>): Shown {
  if (!outcome.ok) return NO_RESULT;
  const [[only, ...more] = []] = outcome.value;
  if (outcome.value.length === 1 && more.length === 0 && only !== undefined) return only;
  return outcome.value
    .map((row) => row.map(String).join(said({ en: ": ", zh: "：" })))
    .join(said({ en: "; ", zh: "；" }));
}

function sayAll({ pack, assessment, zeros }: Assessed): string {
  const problems = sayProblems(problemsOf(assessment), labelsOf(pack));
  const asked = sayZeros(pack, zeros);
  return [problems, asked].filter((part) => part !== "").join(said({ en: " ", zh: "" }));
}

/** Asks whether measures that are 0 are meant so: a blank cell can arrive as 0. */
export function sayZeros(pack: Pack, zeros: readonly string[]): string {
  const named = zeros.map((id) => labelOf(pack, id).zh);
  return zeros.length === 0
    ? ""
    : said({
        en: `Check that 0 is meant, not a blank: ${zeros.join(", ")}.`,
        zh: `请确认以下项目确为0而非空白：${named.join("、")}。`,
      });
}
