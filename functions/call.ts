import { NotLoaded, whenLoaded, wrong } from "../src";
import { shownRows } from "./shown-rows";
import { cellError, errorOf, isCellError, type CellError, type ErrorCode } from "./errors";
import { functionNames, type FunctionName } from "./names";
import { customFunctions } from "./registry";

/** One cell of an answer; an error within a range is `{ error, message }`. */
export type AnswerCell = string | number | boolean | { readonly error: ErrorCode; readonly message: string };

/** The answer of a call: one cell, or the rectangle that it spills. */
export type Answer =
  | { readonly ok: true; readonly value: AnswerCell | readonly (readonly AnswerCell[])[] }
  | { readonly ok: false; readonly error: ErrorCode; readonly message: string };

/** Functions whose last argument may be given again and again; Excel hands them over as one list. */
export const repeatingFunctions: ReadonlySet<string> = new Set<FunctionName>([
  "NOTCH.WEAKEST",
  "NOTCH.STRONGEST",
]);

/** Finds a function by its name in any case. */
export function findFunction(name: string): FunctionName | undefined {
  return functionNames.find((known) => known === name.trim().toUpperCase());
}

/**
 * Calls a function as a formula does: arguments as written, cells or rectangles, null or nothing for one left out. A single
 * cell comes back as a value, more as a rectangle; an error as its code and message. Throws nothing but `NotLoaded`, where a
 * build left a methodology for later.
 */
export function callFunction(name: string, args: readonly unknown[]): Answer {
  const known = findFunction(name);
  if (known === undefined) {
    return failed(errorOf([wrong("not-in-list", "function", { received: name, allowed: functionNames })]));
  }
  const run = customFunctions[known] as (...values: readonly unknown[]) => unknown[][];
  const repeats = repeatingFunctions.has(known);
  if (!repeats && args.length > run.length) {
    const facts = { received: `${args.length} arguments`, expected: `at most ${run.length}` };
    return failed(errorOf([wrong("wrong-shape", known, facts)]));
  }
  try {
    return answerOf(shownRows(repeats ? run([...args]) : run(...args)));
  } catch (error) {
    if (error instanceof NotLoaded) throw error;
    // No function throws for what a cell may hold: this is a fault of ours, and one cell must not stop a calculation.
    return failed(
      cellError("#VALUE!", `${known} failed: ${error instanceof Error ? error.message : String(error)}`),
    );
  }
}

/** Calls a function as `callFunction` does, as soon as the methodologies that it asks for are loaded. Never throws. */
export function callWhenLoaded(name: string, args: readonly unknown[]): Promise<Answer> {
  return whenLoaded(() => callFunction(name, args));
}

function answerOf(rows: unknown[][]): Answer {
  const [first] = rows;
  const cells = rows.map((row) => row.map(answerCell));
  if (rows.length !== 1 || first?.length !== 1) return { ok: true, value: cells };
  const [only] = first;
  return isCellError(only) ? failed(only) : { ok: true, value: answerCell(only) };
}

function answerCell(value: unknown): AnswerCell {
  if (isCellError(value)) return { error: value.code, message: value.message };
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

function failed({ code, message }: CellError): Answer {
  return { ok: false, error: code, message };
}
