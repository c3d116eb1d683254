import { describe, expect, test } from "vitest";
import { namesOf } from "../../src/reading";
import { wordArgumentsOf } from "./allowed-words";
import type { ask } from "./ask";
import { helpFiles } from "./help-files";

/*
 * An argument that allows some words allows what our screens and sheets call them in either language.
 */

const wordArguments = wordArgumentsOf((await helpFiles()).english);

function isRefused(answer: ReturnType<typeof ask>, argument: string): boolean {
  return !answer.ok && answer.message.includes(`${argument}: received`);
}

describe("words of arguments", () => {
  test("are found by the messages of the functions", () => {
    const found = new Set(wordArguments.map(({ name, argument }) => `${name} ${argument}`));
    for (const known of [
      ...["NOTCH.SUPPORT strength", "NOTCH.SUPPORT dependence", "RATING.FINAL output", "RATING.BCA language"],
      ...["RATING.TABLE outputs", "METHOD.SOURCE language", "METHOD.TABLE extent", "METHOD.CHECK language"],
      ...["PORTFOLIO.LIMITS show", "PORTFOLIO.WATCH watches", "BOOK.STEPS policy", "BOOK.RATE split"],
    ])
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
