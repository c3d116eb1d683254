import type { Language } from "../src";

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

/** Reads the help from the file that Excel reads in the language; without it the functions work all the same. */
export async function functionHelp(language: Language): Promise<readonly FunctionHelp[]> {
  try {
    const response = await fetch(
      `${import.meta.env.BASE_URL}${language === "zh" ? "functions.zh-CN.json" : "functions.json"}`,
    );
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
