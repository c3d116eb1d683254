import { describeProblem, type Problem } from "../src";
import { spokenLanguage } from "./language";
import { argumentLabel, inWords } from "./words-zh";

/** The two errors to which Excel attaches a message: wrong input, and missing input. */
export type ErrorCode = "#VALUE!" | "#N/A";

/** An error as one cell's content: Excel's own object where Excel is there, else a plain one of the same fields. */
export interface CellError {
  readonly code: ErrorCode;
  readonly message: string;
}

type ErrorConstructor = new (code: ErrorCode, message: string) => CellError;

/** Makes an error for a cell, of Excel's own class where the page has it. */
export function cellError(code: ErrorCode, message: string): CellError {
  const host = globalThis as { readonly CustomFunctions?: { readonly Error?: ErrorConstructor } };
  const ExcelError = host.CustomFunctions?.Error;
  return ExcelError === undefined ? { code, message } : new ExcelError(code, message);
}

/** Tells whether a result is an error, whoever made it. */
export function isCellError(value: unknown): value is CellError {
  if (typeof value !== "object" || value === null || !("code" in value)) return false;
  return value.code === "#VALUE!" || value.code === "#N/A";
}

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
