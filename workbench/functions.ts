import { callFunction, functionNames } from "../functions";
import { loadPacks } from "../src";
import type { FunctionArgument, FunctionResult, WorkbookFunction } from "../host/engine";

/** The add-in's functions for the formula engine: the same code and the same names that Excel is given. */
export async function workbookFunctions(): Promise<readonly WorkbookFunction[]> {
  // The formula engine does not wait for a function.
  await loadPacks();
  return functionNames.map((name) => ({ name, call: (args) => resultOf(name, args) }));
}

function resultOf(name: string, args: readonly FunctionArgument[]): FunctionResult {
  // Excel hands an argument that is left out over as null.
  const answer = callFunction(
    name,
    args.map((argument) => argument ?? null),
  );
  return answer.ok ? answer.value : { error: answer.error, message: answer.message };
}
