import { callFunction, functionNames, speak } from "../functions";
import { loadPacks, type Language } from "../src";
import type { FunctionArgument, FunctionResult, WorkbookFunction } from "../host/engine";

/** The add-in's functions for the formula engine: the same code and the same names that Excel is given. */
export async function workbookFunctions(language: Language = "en"): Promise<readonly WorkbookFunction[]> {
  speak(language);
  // The formula engine does not wait for a function.
  await loadPacks();
  return functionNames.map((name) => ({ name, call: (args) => resultOf(name, args) }));
}

/** Makes the functions speak the language of the page: whatever is calculated from here on, in messages and in words. */
export function speakIn(language: Language): void {
  speak(language);
}

function resultOf(name: string, args: readonly FunctionArgument[]): FunctionResult {
  // Excel hands an argument that is left out over as null.
  const answer = callFunction(
    name,
    args.map((argument) => argument ?? null),
  );
  return answer.ok ? answer.value : { error: answer.error, message: answer.message };
}
