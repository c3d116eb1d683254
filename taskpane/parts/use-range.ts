import { useDeferredValue, useMemo } from "react";
import { ratingRange, type Outcome, type RatingRange } from "../../src";
import { usePane } from "./context";
import { useSubject } from "./use-subject";
import { atOnce, useWork } from "./use-work";

/**
 * Finds which final ratings are still possible, after the screen has shown what was typed. Null of a complete assessment,
 * and until it is known; while it is worked out anew the range before it stands.
 */
export function useRange(): Outcome<RatingRange> | null {
  const { pack, assessment } = usePane();
  const subject = useDeferredValue(useSubject());
  const { complete } = assessment;
  const start = useMemo(
    () => (complete ? null : () => atOnce(() => ratingRange(pack, subject))),
    [pack, subject, complete],
  );
  const { latest } = useWork(start);
  return complete ? null : (latest?.value ?? null);
}
