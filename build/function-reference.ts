import { allExamples, exampleAnswer, exampleFormula, type FunctionExamples } from "./function-docs";
import type { FunctionMetadata, FunctionsFile } from "./functions-metadata";
import { signatureOf } from "./help-page";

/** Where the pane reads the reference of the functions on the site. */
export const referencePath = "docs/functions-reference.json";

/** What is told of a function in one language. */
interface Told {
  readonly signature: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
}

/** A function as the pane's help shows it: in English, and in Chinese. */
interface ReferenceEntry extends Told {
  readonly name: string;
  readonly zh: Told;
  readonly examples: readonly { readonly formula: string; readonly answer: string; readonly note?: string }[];
}

/** An answer longer than this is cut: a pane is narrow, and the page of functions has all of it. */
const LONGEST_ANSWER = 240;

function told(fn: FunctionMetadata): Told {
  return {
    signature: signatureOf(fn),
    description: fn.description ?? "",
    arguments: fn.parameters.map(({ name, description = "", optional = false }) => ({
      name,
      description,
      optional,
    })),
  };
}

/** Makes the reference that the pane shows, out of the same text as Excel's help and the page of functions. */
export function functionReference(
  { functions }: FunctionsFile,
  chinese: FunctionsFile,
  names: readonly string[],
  written: FunctionExamples,
): readonly ReferenceEntry[] {
  const examples = allExamples(written);
  return names.flatMap((name) =>
    functions
      .filter(({ id }) => id === name)
      .map((fn) => ({
        name,
        ...told(fn),
        zh: told(chinese.functions.find(({ id }) => id === name) ?? fn),
        examples: examples
          .filter((example) => example.name === name)
          .map((example) => {
            const answer = exampleAnswer(example);
            return {
              formula: exampleFormula(example),
              answer: answer.length > LONGEST_ANSWER ? `${answer.slice(0, LONGEST_ANSWER)}…` : answer,
              ...(example.note === undefined ? {} : { note: example.note }),
            };
          }),
      })),
  );
}
