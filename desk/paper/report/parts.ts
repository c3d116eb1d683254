import {
  compare,
  distances,
  ratingRange,
  type Comparison,
  type Distances,
  type Pack,
  type RatingRange,
} from "../../../src";
import type { Draft } from "../../draft/draft";
import { subjectOf } from "../../draft/subject";

/** What a report needs beyond the assessment itself. */
export interface ReportParts {
  readonly distances: Distances | null;
  readonly range: RatingRange | null;
  readonly comparison: Comparison | null;
}

/** Works out sensitivities, or the range where the rating is incomplete, and the comparison with peers. */
export function reportParts(pack: Pack, draft: Draft, peers: readonly Draft[]): ReportParts {
  const subject = subjectOf(pack, draft);
  const found = distances(pack, subject);
  const range = found.ok ? null : ratingRange(pack, subject);
  const issuers = [draft, ...peers].map((one) => ({ name: one.issuer.name, subject: subjectOf(pack, one) }));
  return {
    distances: found.ok ? found.value : null,
    range: range?.ok === true ? range.value : null,
    comparison: peers.length === 0 ? null : compare(pack, issuers),
  };
}
