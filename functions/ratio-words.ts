import type { RatioDefinition } from "../src";

/** Chinese names of the ratios' arguments, and of the words that they take: they come with the ratios, which a rating needs not. */
export const ratioArguments = new Map<string, string>();
export const ratioWords = new Map<string, string>();

/** Learns what the ratios call their arguments and words, before the first of them speaks. */
export function learnRatios(ratios: readonly RatioDefinition[]): void {
  for (const { id, label, words = [] } of ratios.flatMap((ratio) => ratio.arguments)) {
    ratioArguments.set(id, label.zh);
    for (const { word, meaning } of words) ratioWords.set(word, meaning.zh);
  }
}
