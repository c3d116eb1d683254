import type { FunctionsFile } from "../../build/functions-metadata";
import type { FunctionName } from "../../functions";
import { ISSUE_POLICIES } from "../../src";
import { ask, CCXAP, LIANHE, written } from "./ask";
import { goodCalls } from "./good-calls";

/*
 * Which words an argument allows is asked of the function itself, with a word that it cannot know, so that no argument can be
 * forgotten: every argument of every function of functions.json is asked.
 */

export interface WordArgument {
  readonly name: string;
  readonly argument: string;
  readonly words: readonly string[];
  readonly answer: (value: string) => ReturnType<typeof ask>;
}

const UNKNOWN = "no such word";

/** Good calls of the functions whose arguments hold several cells each. */
const OF_MANY_CELLS: Partial<Record<FunctionName, readonly unknown[]>> = {
  "RATING.TABLE": ["@Heads", "@Rows", LIANHE, "final"],
  "METHOD.SOURCE": [CCXAP, "governance"],
  "METHOD.TABLE": [CCXAP],
  "METHOD.CHECK": [[["Methodology", ""]]],
};

function wordsIn(message: string, argument: string): readonly string[] {
  const form = new RegExp(
    `(?:^|\\. )${argument}(?:, row \\d+)?: received "?${UNKNOWN}"?; allowed: ([^.]+)\\.`,
  );
  const listed = form.exec(message)?.[1]?.split(", ") ?? [];
  // Not a word but what may stand in its place: "an item of the methodology".
  return listed.filter((word) => !/^an? /.test(word));
}

/** A value in every cell of a range as high as another. */
function columnOf(value: string, like: unknown): unknown {
  const range = typeof like === "string" && like.startsWith("@") ? written.ranges[like.slice(1)] : like;
  return Array.isArray(range) ? range.map(() => [value]) : value;
}

/** Lists every argument that allows some words, with the words: of all functions but the ratios, whose catalogue has them. */
export function wordArgumentsOf({ functions }: FunctionsFile): readonly WordArgument[] {
  return functions
    .filter(({ id }) => !id.startsWith("RATIO."))
    .flatMap(({ id, parameters }) => {
      const good = goodCalls[id as FunctionName]?.good ?? OF_MANY_CELLS[id as FunctionName] ?? [];
      return parameters.flatMap(({ name: argument }, index): WordArgument[] => {
        const length = Math.max(good.length, index + 1);
        const answerWith = (value: unknown) =>
          ask(id, ...Array.from({ length }, (_one, at) => (at === index ? value : (good[at] ?? null))));
        const shapes = [(value: string): unknown => value, (value: string) => columnOf(value, good[0])];
        for (const shape of shapes) {
          const refused = answerWith(shape(UNKNOWN));
          const words = refused.ok ? [] : wordsIn(refused.message, argument);
          if (words.length > 0)
            return [{ name: id, argument, words, answer: (value) => answerWith(shape(value)) }];
        }
        // Its message tells the two beside the rules that it also takes.
        if (argument === "policy")
          return [{ name: id, argument, words: ISSUE_POLICIES, answer: (value) => answerWith(value) }];
        return [];
      });
    });
}
