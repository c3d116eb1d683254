import type { Band } from "../grid";
import type { Among, Answer, Lines, Numbers, Scene } from "./plan";

/**
 * Draws bands as lines: what each edge, and each stretch between two, comes to.
 * @param find the band of a value, as everywhere else; null where none covers it
 * @param codeOf the position of a band
 */
export function linesOf(
  bands: readonly Band[],
  find: (value: number) => Band | null,
  codeOf: (band: Band) => number,
): Lines {
  const ends = bands.flatMap(({ from, to }) => [from, to].filter((end) => end !== undefined));
  const edges = [...new Set(ends)].sort((a, b) => a - b);
  const first = edges[0] ?? 0;
  const codeAt = (value: number) => {
    const band = find(value);
    return band === null ? 0 : codeOf(band);
  };
  const codes = [codeAt(first - 1 - Math.abs(first))];
  for (const [index, edge] of edges.entries()) {
    const next = edges[index + 1] ?? edge + 2 + Math.abs(edge);
    codes.push(codeAt(edge), codeAt(edge + (next - edge) / 2));
  }
  return { edges, codes };
}

/** Lists the positions of bands, in their order. */
export function bandAnswers(bands: readonly Band[]): readonly Answer[] {
  return bands.map(({ grade, score }) => ({ word: grade, points: score }));
}

/** The numbers that an id brings to a sum: behind its positions, or itself. */
export function numbersIn(of: string, { answers }: Scene): Numbers {
  const all = answers(of);
  return { of, points: all.length === 0 ? null : [Number.NaN, ...all.map(({ points }) => points)] };
}

/** A table by position: place 0 stands for nothing. */
export function byPosition<T>(
  of: string,
  { answers }: Scene,
  none: T,
  valueOf: (answer: Answer) => T,
): readonly T[] {
  return [none, ...answers(of).map(valueOf)];
}

/** Marks the positions of an id that stand for some words. */
export function amongPositions(of: string, words: readonly string[], scene: Scene): Among {
  return { of, at: byPosition(of, scene, false, ({ word }) => words.includes(word)) };
}
