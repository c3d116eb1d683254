import { describe, expect, test } from "vitest";
import { namesOf } from "../../src/reading";
import { ask } from "./ask";
import { goodCalls } from "./good-calls";

/*
 * An argument that allows some words allows what our screens and sheets call them in either language. The words come from
 * the function's own message, so that no argument can be forgotten.
 */

interface WordArgument {
  readonly name: string;
  readonly argument: string;
  readonly words: readonly string[];
  readonly answer: (value: string) => ReturnType<typeof ask>;
}

const UNKNOWN = "no such word";

function wordsIn(message: string, argument: string): readonly string[] {
  const said = new RegExp(`${argument}: received "?${UNKNOWN}"?; allowed: ([^.]+)\\.`).exec(message)?.[1];
  return said === undefined ? [] : said.split(", ");
}

const wordArguments: readonly WordArgument[] = Object.entries(goodCalls).flatMap(([name, row]) =>
  row.arguments.flatMap(([argument], index) => {
    const answer = (value: string) =>
      ask(
        name,
        ...Array.from({ length: Math.max(row.good.length, index + 1) }, (_one, at) =>
          at === index ? value : (row.good[at] ?? null),
        ),
      );
    const refused = answer(UNKNOWN);
    const words = refused.ok ? [] : wordsIn(refused.message, argument);
    return words.length === 0 ? [] : [{ name, argument, words, answer }];
  }),
);

function isRefused(answer: ReturnType<typeof ask>, argument: string): boolean {
  return !answer.ok && answer.message.includes(`${argument}: received`);
}

describe("words of arguments", () => {
  test("are found by the messages of the functions", () => {
    const found = new Set(wordArguments.map(({ name, argument }) => `${name} ${argument}`));
    for (const known of ["NOTCH.SUPPORT strength", "NOTCH.SUPPORT dependence", "RATING.FINAL output"])
      expect([...found]).toContain(known);
  });

  /** Arguments whose words come from methodologies and tables, which bring their own titles in both languages. */
  const OF_DATA =
    /^(?:scale|method|mapping|supportMethod|mode|bondClass|terms|events|company|code|table|name|policy|from|to)$/;

  test("have a Chinese name each, whatever a function allows", () => {
    const lacking = wordArguments.flatMap(({ name, argument, words }) =>
      OF_DATA.test(argument)
        ? []
        : words
            // The rules of a published or a house table are named as it is.
            .filter((word) => !/^(?:clo|house|moodys|sp)-/.test(word))
            .filter((word) => !namesOf(word).some((one) => /[\u4e00-\u9fff]/.test(one)))
            .map((word) => `${name} ${argument}: ${word}`),
    );
    expect(lacking).toEqual([]);
  });

  test.each(wordArguments)(
    "$name takes the words of $argument in both languages",
    ({ argument, words, answer }) => {
      for (const word of words)
        for (const name of namesOf(word)) {
          const [given, own] = [answer(name), answer(word)];
          if (own.ok) expect(given, `${name} as ${word}`).toEqual(own);
          else if (!isRefused(own, argument))
            expect(isRefused(given, argument), `${name} as ${word}`).toBe(false);
        }
    },
  );
});
