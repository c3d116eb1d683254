import { callFunction, functionNames } from "../functions";
import type { FunctionArgument, FunctionResult, WorkbookFunction } from "../host/engine";

/** The add-in's functions for the formula engine: the same code and the same names that Excel is given. */
export function workbookFunctions(): readonly WorkbookFunction[] {
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

/** What functions.json says of a function, as far as the grid shows it while one types. */
export interface FunctionHelp {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

interface FunctionsFile {
  readonly functions: readonly {
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

/** Reads the help from the same file that Excel reads; without it the functions work all the same. */
export async function functionHelp(): Promise<readonly FunctionHelp[]> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}functions.json`);
    const file = (await response.json()) as FunctionsFile;
    return file.functions.map(({ name, description = "", parameters }) => ({
      name,
      description,
      parameters: parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.description ?? "",
        optional: parameter.optional ?? false,
        repeating: parameter.repeating ?? false,
      })),
    }));
  } catch {
    return [];
  }
}
