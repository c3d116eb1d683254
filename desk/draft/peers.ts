import type { Draft } from "./draft";

/** How many others are set beside the issuer at once. */
export const MOST_PEERS = 3;

/**
 * Finds the other assessments of a workbook that can be held against this one: those of the same methodology. Second
 * scorings are of the same issuer and no peers, and the first is none to its second: it must not be seen there.
 */
export function peersOf(
  draft: Pick<Draft, "id" | "method" | "second">,
  saved: readonly Draft[],
): readonly Draft[] {
  return saved.filter(
    ({ id, method, second }) =>
      id !== draft.id && method === draft.method && second === undefined && id !== draft.second?.of,
  );
}
