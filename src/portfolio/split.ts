/**
 * Which of several agencies' ratings counts. `lowest` and `highest` are what they say. `second-best` is the second of the
 * ratings in order, best first, and of a single one itself: of two the worse. `middle` is the middle of three, the worse of two,
 * and of four the third: the position ⌊n/2⌋ + 1.
 */
export const SPLIT_RULES = ["lowest", "highest", "second-best", "middle"] as const;
export type SplitRule = (typeof SPLIT_RULES)[number];

/**
 * Chooses among ranks, 1 the best; those without a rating are left out before.
 * @returns the index of the chosen one, the first of equals; -1 where there is none
 */
export function chooseSplit(ranks: readonly (number | null)[], rule: SplitRule): number {
  const rated = ranks.flatMap((rank, index) => (rank === null ? [] : [{ rank, index }]));
  const order = rated.sort((a, b) => a.rank - b.rank || a.index - b.index);
  const place = {
    highest: 0,
    "second-best": Math.min(1, order.length - 1),
    middle: Math.floor(order.length / 2),
    lowest: order.length - 1,
  }[rule];
  const chosen = order[place]?.rank;
  return order.find(({ rank }) => rank === chosen)?.index ?? -1;
}
