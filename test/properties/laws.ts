import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, besideItems, findEnterable, findItem, type Pack } from "../../src";
import { improved } from "./improved";
import { assessed, rankerOf } from "./ranked";
import { ratingLaws } from "./rating-laws";
import { RUNS, TRACED } from "./runs";
import { completeSubjects, subjectOf, type Drawn } from "./subjects";
import { traceLaws } from "./trace-laws";

/** Tells whether another choice makes an item needless, such as a supporter's rating where nobody supports. */
function isNeedless(pack: Pack, id: string, drawn: Drawn): boolean {
  const item = findItem(pack, id);
  const unless = item !== undefined && "unless" in item ? item.unless : undefined;
  return unless !== undefined && unless.is.includes(String(drawn[unless.item]));
}

function termsOf(pack: Pack) {
  return pack.steps.flatMap((step) => (step.kind === "linear" ? step.terms : []));
}

/** Tells whether an item does nothing to a subject's final rating: it stands beside it, or nothing asks for it. */
function idle(pack: Pack, drawn: Drawn, id: string): boolean {
  if (besideItems(pack).has(id)) return true;
  for (const { of, transform } of termsOf(pack)) {
    if (transform.kind === "reserve-currency" && transform.constant === id) return drawn[of] === 0;
    if (of !== id || transform.kind !== "reserves-months") continue;
    const results = Object.values(assessed(pack, drawn).terms).flat();
    return (results.find((term) => term.of === transform.unless)?.transformed ?? 0) > 0;
  }
  return false;
}

/** Holds packs to the laws, each law over random complete subjects. */
export function holdToLaws(packs: readonly Pack[]): void {
  describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
    const subjects = completeSubjects(pack);

    it("never answers a better grade with a worse rating, and keeps support, the sovereign and its ceiling to their laws", () => {
      const { ranked, counts } = rankerOf(pack);
      const laws = ratingLaws(pack);
      fc.assert(
        fc.property(subjects, fc.nat(), (drawn, pick) => {
          const before = ranked(drawn);
          for (const law of laws) law(drawn, before);
          const better = improved(pack, drawn, pick);
          if (better === null) return;
          const after = ranked(better);
          for (const law of laws) law(better, after);
          for (const step of [pack.outputs.standalone, pack.outputs.final])
            expect(after.rank(step)).toBeLessThanOrEqual(before.rank(step));
        }),
        RUNS,
      );
      // A law on columns that rate nothing would be a law on the pipeline, ten times as slow.
      expect(counts.byColumns).toBeGreaterThan(0.8 * counts.all);
    });

    it("never answers a better measure with a worse grade", () => {
      const measured = pack.items.filter((item) => item.kind === "measured" && item.direction !== "inside");
      if (measured.length === 0) return;
      const { ranked } = rankerOf(pack);
      fc.assert(
        fc.property(subjects, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (drawn, pick, share) => {
          const item = measured[pick % measured.length];
          const value = item === undefined ? undefined : drawn[item.id];
          if (item?.kind !== "measured" || typeof value !== "number") return;
          const end = item.direction === "higher" ? item.plausible[1] : item.plausible[0];
          // The last bit of the arithmetic may step over the end of what is plausible.
          const reached = value + (end - value) * share;
          const better = end > value ? Math.min(end, reached) : Math.max(end, reached);
          const before = ranked(drawn).points(item.id);
          expect(ranked({ ...drawn, [item.id]: better }).points(item.id)).toBeLessThanOrEqual(before);
        }),
        RUNS,
      );
    });

    it("adds up in its trace, and explains what the trace says", () => {
      const laws = traceLaws(pack);
      fc.assert(
        fc.property(subjects, (drawn) => {
          const assessment = assessed(pack, drawn);
          for (const law of laws) law(assessment);
        }),
        TRACED,
      );
    });

    it("rates the same whether a grade follows from its indicators or is given as that grade", () => {
      fc.assert(
        fc.property(subjects, (drawn) => {
          const assessment = assessed(pack, drawn);
          const derived = assessment.grades.find(
            ({ id, from }) => from === "derived" && findEnterable(pack, id),
          );
          if (derived === undefined) return;
          const given = assessed(pack, { ...drawn, [derived.id]: derived.grade });
          expect(given.final).toBe(assessment.final);
        }),
        TRACED,
      );
    });

    it("gives no rating while anything is missing, and names it", () => {
      fc.assert(
        fc.property(subjects, fc.nat(), (drawn, pick) => {
          const ids = Object.keys(drawn);
          const gone = ids[pick % ids.length] ?? "";
          const { [gone]: _gone, ...rest } = drawn;
          const assessment = assess(pack, subjectOf(pack, rest));
          // Needless too is what only shifts thresholds of measures that grades given directly replace.
          const isUsed = assessed(pack, drawn).trace.some(({ id }) => id === gone);
          if (isNeedless(pack, gone, drawn) || idle(pack, drawn, gone) || !isUsed) return;
          expect(assessment.complete).toBe(false);
          expect(assessment.final).toBeUndefined();
          expect(assessment.missing.length).toBeGreaterThan(0);
        }),
        TRACED,
      );
    });
  });
}
