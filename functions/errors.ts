import { describeProblem, type Problem } from "../src";
import { cellError, type CellError } from "./cell-error";
import { spokenLanguage } from "./spoken";
import { argumentLabel, inWords } from "./words-zh";

export { cellError, isCellError, type CellError, type ErrorCode } from "./cell-error";

/**
 * Makes one error of several problems: #VALUE! when anything received is wrong, whatever else is missing; #N/A when
 * things are only missing. The message names them all, the wrong ones first.
 * @param labels turns an item's id into the name the analyst knows
 */
export function errorOf(problems: readonly Problem[], labels?: (id: string) => string): CellError {
  const wrong = problems.filter(({ kind }) => kind === "wrong");
  const missing = problems.filter(({ kind }) => kind === "missing");
  return cellError(wrong.length > 0 ? "#VALUE!" : "#N/A", sayProblems([...wrong, ...missing], labels));
}

/** The most of a message that Excel's own tip shows in full with room to spare. */
const MOST = 1_000;
/** Room for saying how many more problems there are. */
const REST = 24;

/**
 * Says problems in one line of the language that is spoken: the first of them, as many as a message holds, and how many
 * more there are. A single sentence that is longer ends with an ellipsis.
 */
export function sayProblems(problems: readonly Problem[], labels?: (id: string) => string): string {
  const language = spokenLanguage();
  const said = new Set<string>();
  let length = 0;
  for (const [index, problem] of problems.entries()) {
    const sentence = describeProblem(inWords(problem, language, labels), language, labels ?? argumentLabel);
    if (said.has(sentence)) continue;
    if (said.size > 0 && length + sentence.length > MOST - REST) {
      const left = String(problems.length - index);
      said.add(language === "zh" ? `另有${left}项。` : `And ${left} more.`);
      break;
    }
    said.add(sentence.length > MOST - REST ? `${sentence.slice(0, MOST - REST - 1)}…` : sentence);
    length += Math.min(sentence.length, MOST - REST) + 1;
  }
  return [...said].join(language === "zh" ? "" : " ");
}
