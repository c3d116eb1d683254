import { gradeName, type CodeInput, type Given } from "../kind";
import { findEnterable, type Pack } from "../pack";
import type { RatingScale } from "../scale";
import { codeReader, NOTHING, UNREADABLE } from "./read";

/** By which a table says that nothing is there, beside a blank: as our own sheets write it in either language. */
export const ABSENT: readonly string[] = ["n/a", "--"];

/**
 * Lists how the words of a column may be spelled, and the position that the pipeline's own reader finds for each. What is not
 * listed may still be right: it is the pipeline's to read.
 */
export function spellingsOf(
  pack: Pack,
  scale: RatingScale,
  input: CodeInput,
): readonly (readonly [spelling: string, position: number])[] {
  const enterable = findEnterable(pack, input.id);
  const symbols = scale.notations.flatMap((notation) => notation.symbols);
  const names = input.words.flatMap((word) => {
    const { en, zh } = gradeName(enterable, word);
    return [word, en, zh];
  });
  const isRating = enterable?.kind === "rating" || enterable?.kind === "markets";
  const words = isRating ? [...names, ...symbols] : names;
  const cased = words.flatMap((word) => [word, word.toLowerCase(), word.toUpperCase()]);
  const positionOf = codeReader(pack, scale, input, (raw): Given => (typeof raw === "string" ? raw : null));
  return [...new Set(cased)].flatMap((word) => {
    const position = positionOf(word);
    return position === UNREADABLE || position === NOTHING ? [] : [[word, position] as const];
  });
}
