import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, scaleOf, ratingRange, readRating, type Entry, type Pack } from "../../src";
import { TRACED } from "./runs";
import { completeSubjects, subjectOf } from "./subjects";

function rankOf(pack: Pack, symbol: string): number {
  const scale = scaleOf(pack);
  const rating = scale.ok ? readRating(symbol, scale.value, "rating") : scale;
  if (!rating.ok) throw new Error(symbol);
  return rating.value.rank;
}

/** Leaves out the rows that a number picks, bit by bit. */
function thinned(entries: readonly Entry[], picks: readonly number[]): readonly Entry[] {
  const gone = new Set(picks.map((pick) => pick % entries.length));
  return entries.filter((_, index) => !gone.has(index));
}

/** Holds ranges to their laws over every methodology given. */
export function holdRanges(packs: readonly Pack[]): void {
  describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
    it("holds the completion that was thinned, and reaches both ends by one", () => {
      fc.assert(
        fc.property(completeSubjects(pack), fc.array(fc.nat(), { maxLength: 6 }), (drawn, picks) => {
          const { entries } = subjectOf(pack, drawn);
          const rest = thinned(entries, picks);
          const range = ratingRange(pack, { entries: rest });
          if (!range.ok) throw new Error(JSON.stringify(range.problems));
          const { worst, best, complete, missing } = range.value;
          const final = assess(pack, { entries }).final!;
          const rank = rankOf(pack, final);
          const faults = [worst, best].flatMap(({ rating, completion }) => {
            const reached = assess(pack, { entries: [...rest, ...completion] });
            return reached.complete && reached.final === rating ? [] : [`${rating} is not reached`];
          });
          if (rankOf(pack, best.rating) > rank || rankOf(pack, worst.rating) < rank)
            faults.push(`${final} lies outside`);
          if (complete !== (missing.length === 0)) faults.push("complete though something is missing");
          if (complete && (worst.rating !== final || best.rating !== final))
            faults.push("not the rating itself");
          if (faults.length > 0) expect.fail(JSON.stringify({ faults, rest, range }));
        }),
        TRACED,
      );
    });
  });
}
