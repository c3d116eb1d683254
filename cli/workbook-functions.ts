import { callFunction, functionNames } from "../functions";
import type { WorkbookFunction } from "../host/engine";

/** The add-in's functions for the formula engine: the same code and the same names that Excel is given. */
export const workbookFunctions: readonly WorkbookFunction[] = functionNames.map((name) => ({
  name,
  call: (args) => {
    // Excel hands an argument that is left out over as null.
    const answer = callFunction(
      name,
      args.map((argument) => argument ?? null),
    );
    return answer.ok ? answer.value : { error: answer.error, message: answer.message };
  },
}));
