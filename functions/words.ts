import { failure, findWord, success, wrong, type Outcome } from "../src";

/** Finds which of the words that an argument allows is meant, by the word itself or what screens and sheets call it. */
export function chosen<W extends string>(word: string, at: string, allowed: readonly W[]): Outcome<W> {
  const found = findWord(word, allowed);
  return found === undefined
    ? failure(wrong("not-in-list", at, { received: word, allowed }))
    : success(found);
}
