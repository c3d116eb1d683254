import type { Collateral, IssueRules } from "./types";

/** Keeps sums and quotients that are whole on paper whole, whatever the last bits say. */
export const TINY = 1e-9;

/**
 * What one piece covers of the bond, as a multiple of its debt: its market value, or the bond's share of it where more
 * debt than the bond's is secured on the piece, which the pledge ratio tells.
 */
export function coverOf({ value, pledgeRatio }: Collateral): number {
  return Math.min(value, 1 / pledgeRatio);
}

/**
 * Finds the notches that collateral allows. Pieces pool: their covers add up. What is less liquid allows less, so each
 * liquidity is looked at with all pieces that are at least so liquid, and the best of these counts: a further piece
 * never lowers, and the order of pieces does not matter.
 */
export function collateralNotches(
  pieces: readonly Collateral[],
  { collateral }: Pick<IssueRules, "collateral">,
): number {
  const { liquidity, covers, limit } = collateral;
  const allowedBy = (word: string) => liquidity[word] ?? 0;
  const byLiquidity = [...new Set(pieces.map((piece) => allowedBy(piece.liquidity)))].map((allowed) => {
    const pool = pieces.filter((piece) => allowedBy(piece.liquidity) >= allowed).map(coverOf);
    const cover = pool.reduce((sum, one) => sum + one, TINY);
    return Math.min(allowed, covers.findLast(({ from }) => cover >= from)?.notches ?? 0);
  });
  return Math.min(Math.max(0, ...byLiquidity), limit);
}
