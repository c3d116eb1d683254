import { allExamples, exampleAnswer, exampleFormula, type FunctionExamples } from "./function-docs";
import type { FunctionsFile } from "./functions-metadata";
import { signatureOf } from "./help-page";

/** Where the pane reads the reference of the functions on the site. */
export const referencePath = "docs/functions-reference.json";

/** A function as the pane's help shows it. */
interface ReferenceEntry {
  readonly name: string;
  readonly signature: string;
  readonly description: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
  }[];
  readonly examples: readonly { readonly formula: string; readonly answer: string; readonly note?: string }[];
}

/** An answer longer than this is cut: a pane is narrow, and the page of functions has all of it. */
const LONGEST_ANSWER = 240;

/** Makes the reference that the pane shows, out of the same text as Excel's help and the page of functions. */
export function functionReference(
  { functions }: FunctionsFile,
  names: readonly string[],
  written: FunctionExamples,
): readonly ReferenceEntry[] {
  const examples = allExamples(written);
  return names.flatMap((name) =>
    functions
      .filter(({ id }) => id === name)
      .map((fn) => ({
        name,
        signature: signatureOf(fn),
        description: fn.description ?? "",
        arguments: fn.parameters.map(({ name: argument, description = "", optional = false }) => ({
          name: argument,
          description,
          optional,
        })),
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
