import type { Draft } from "./draft";

/** How many others are set beside the issuer at once. */
export const MOST_PEERS = 3;

/** Finds the other assessments of a workbook that can be held against this one: those of the same methodology. */
export function peersOf(draft: Pick<Draft, "id" | "method">, saved: readonly Draft[]): readonly Draft[] {
  return saved.filter(({ id, method }) => id !== draft.id && method === draft.method);
}
