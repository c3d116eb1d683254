import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  besideItems,
  explain,
  findEnterable,
  findItem,
  gradesOf,
  itemsOf,
  labelOf,
  type Assessment,
  type Given,
  type Pack,
  type QuantityItem,
} from "../../src";
import { PATIENCE, RUNS } from "./runs";
import { betterWay, completeSubjects, refusesNotches, subjectOf, symbolsOf, type Drawn } from "./subjects";

function assessed(pack: Pack, drawn: Drawn): Assessment {
  const assessment = assess(pack, subjectOf(pack, drawn));
  if (!assessment.complete) {
    throw new Error(JSON.stringify({ drawn, missing: assessment.missing, problems: assessment.problems }));
  }
  return assessment;
}

function rankOf(pack: Pack, assessment: Assessment, step: string): number {
  const rating = assessment.ratings[step];
  if (rating === undefined) throw new Error(`${pack.id} gives no ${step}`);
  return rating.rank;
}

/** Tells whether another choice makes an item needless, such as a supporter's rating where nobody supports. */
function isNeedless(pack: Pack, id: string, drawn: Drawn): boolean {
  const item = findItem(pack, id);
  const unless = item !== undefined && "unless" in item ? item.unless : undefined;
  return unless !== undefined && unless.is.includes(String(drawn[unless.item]));
}

/**
 * The same subject with one given grade, choice of strength, notch, quantity or supporter one step better; null where none
 * can be.
 */
function improved(pack: Pack, drawn: Drawn, pick: number): Drawn | null {
  const better = oneBetter(pack, drawn, pick);
  return better === null || refusesNotches(pack, better) ? null : better;
}

function oneBetter(pack: Pack, drawn: Drawn, pick: number): Drawn | null {
  const ids = Object.keys(drawn);
  const id = ids[pick % ids.length] ?? "";
  const item = itemsOf(pack).find((candidate) => candidate.id === id);
  const value = drawn[id];
  if (item === undefined || value === undefined) return null;
  if (item.kind === "judged" || item.kind === "grade") {
    const grades = gradesOf(item);
    const better = grades[grades.indexOf(String(value)) - 1];
    return better === undefined ? null : { ...drawn, [id]: better };
  }
  if (item.kind === "quantity") {
    const better = betterQuantity(pack, item, value);
    return better === null ? null : { ...drawn, [id]: better };
  }
  if (item.kind === "notches") {
    return Number(value) < item.max ? { ...drawn, [id]: Number(value) + 1 } : null;
  }
  if (item.kind === "choice") {
    // The options of a record that caps a rating run from best to worst.
    if (pack.steps.some((step) => step.kind === "cap" && step.by === id)) {
      const better = gradesOf(item)[gradesOf(item).indexOf(String(value)) - 1];
      return better === undefined ? null : { ...drawn, [id]: better };
    }
    const support = pack.steps.find(
      (step) => step.kind === "support" && step.providers.some(({ strength }) => strength === id),
    );
    if (support?.kind !== "support") return null;
    const size = (option: string) => {
      const uplift = support.table[option];
      return uplift === "equalise" ? 99 : (uplift ?? 0);
    };
    const better = gradesOf(item).filter((option) => size(option) > size(String(value)));
    return better[0] === undefined ? null : { ...drawn, [id]: better[0] };
  }
  if (item.kind === "rating") {
    const symbols = symbolsOf(pack);
    const better = symbols[symbols.indexOf(String(value)) - 1];
    return better === undefined ? null : { ...drawn, [id]: better };
  }
  return null;
}

function termsOf(pack: Pack) {
  return pack.steps.flatMap((step) => (step.kind === "linear" ? step.terms : []));
}

/** A quantity half of the way to its better end; null where it has none, or is no number. */
function betterQuantity(pack: Pack, item: QuantityItem, value: Given): number | null {
  const way = betterWay(pack, item.id);
  if (way === null || typeof value !== "number") return null;
  return value + ((way === "up" ? item.plausible.to : item.plausible.from) - value) / 2;
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

type Law = (drawn: Drawn, assessment: Assessment) => void;

const NO_LAW: Law = () => undefined;

/** Support stays between the stand-alone rating and the best supporter. */
function supportLaw(pack: Pack): Law {
  const step = pack.steps.find(({ kind }) => kind === "support");
  if (step?.kind !== "support") return NO_LAW;
  const symbols = symbolsOf(pack);
  return (drawn, assessment) => {
    const before = rankOf(pack, assessment, step.of);
    const after = rankOf(pack, assessment, step.id);
    const supporters = step.providers.map(({ rating }) => symbols.indexOf(String(drawn[rating])) + 1);
    expect(after).toBeLessThanOrEqual(before);
    expect(after).toBeGreaterThanOrEqual(Math.min(before, ...supporters));
  };
}

/** The sovereign step never lifts. */
function sovereignLaw(pack: Pack): Law {
  const step = pack.steps.find(({ kind }) => kind === "sovereign");
  if (step?.kind !== "sovereign") return NO_LAW;
  return (_, assessment) => {
    expect(rankOf(pack, assessment, step.id)).toBeGreaterThanOrEqual(rankOf(pack, assessment, step.of));
  };
}

/** No later step lifts a rating through the sovereign's ceiling. */
function ceilingLaw(pack: Pack): Law {
  const step = pack.steps.find(({ kind }) => kind === "sovereign");
  if (step?.kind !== "sovereign") return NO_LAW;
  const symbols = symbolsOf(pack);
  return (drawn, assessment) => {
    const part = step.rules[String(drawn[step.by])];
    if (part?.mode !== "ceiling") return;
    const line = Math.max(symbols.indexOf(String(drawn[part.sovereign])) + 1 - part.uplift, 1);
    expect(rankOf(pack, assessment, pack.outputs.final)).toBeGreaterThanOrEqual(line);
  };
}

/**
 * An explanation says what its trace says, in turn in either language: the effects are the trace's, every line names a
 * source, and each constraint that binds has its line with the rating without it, which is better.
 */
function explanationLaw(pack: Pack): Law {
  const words = { en: "binding", zh: "约束" } as const;
  const symbols = symbolsOf(pack);
  const rank = (symbol: string) => symbols.findIndex((one) => one.toUpperCase() === symbol.toUpperCase());
  let subjects = 0;
  return (_, assessment) => {
    subjects += 1;
    const language = subjects % 2 === 0 ? "en" : "zh";
    const rows = explain(assessment, language);
    const amounts = assessment.trace.flatMap(({ effects }) => effects.map(({ amount }) => amount));
    const told = rows.flatMap(({ effect }) => (effect === "" ? [] : [effect]));
    const bound = rows.filter(({ step }) => step === words[language]);
    const unnamed = assessment.binding.filter(({ step, without }, index) => {
      const { input = "", rule = "" } = bound[index] ?? {};
      const isNamed = input.includes(labelOf(pack, step)[language]) && rule.includes(without);
      return !isNamed || rank(without) >= rank(assessment.final ?? "");
    });
    const isSourced = rows.every(({ source, step, rule }) => source !== "" && step !== "" && rule !== "");
    if (
      told.join() !== amounts.join() ||
      !isSourced ||
      unnamed.length > 0 ||
      bound.length > assessment.binding.length
    )
      expect.fail(JSON.stringify({ language, rows, binding: assessment.binding }));
  };
}

/** The effects of a trace add up, and no source is empty. */
function traceLaw(pack: Pack): Law {
  const scored = new Set(
    pack.steps.flatMap((step) => (step.kind === "score" || step.kind === "linear" ? [step.id] : [])),
  );
  const first = pack.steps.find(({ kind }) => kind === "matrix" || kind === "rate");
  return (_, assessment) => {
    const sums = new Map<string, number>();
    const unsourced = assessment.trace.filter(({ cite }) => cite.source === "" || cite.at === "");
    expect(unsourced).toEqual([]);
    for (const { unit, of, amount } of assessment.trace.flatMap(({ effects }) => effects))
      sums.set(`${unit}:${of}`, (sums.get(`${unit}:${of}`) ?? 0) + amount);
    const off = Object.entries(assessment.scores).filter(
      ([id, score]) => scored.has(id) && Math.abs((sums.get(`points:${id}`) ?? NaN) - score) > 1e-6,
    );
    expect(off).toEqual([]);
    const standalone = rankOf(pack, assessment, pack.outputs.standalone);
    const final = rankOf(pack, assessment, pack.outputs.final);
    expect(sums.get("notches:final") ?? 0).toBe(standalone - final);
    if (pack.outputs.local !== undefined)
      expect(sums.get("notches:local") ?? 0).toBe(final - rankOf(pack, assessment, pack.outputs.local));
    if (first !== undefined)
      expect(sums.get("notches:standalone") ?? 0).toBe(rankOf(pack, assessment, first.id) - standalone);
  };
}

/** Holds packs to the laws, each law over random complete subjects. */
export function holdToLaws(packs: readonly Pack[]): void {
  describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", { timeout: PATIENCE }, (_, pack) => {
    const subjects = completeSubjects(pack);

    it("never answers a better grade with a worse rating", () => {
      fc.assert(
        fc.property(subjects, fc.nat(), (drawn, pick) => {
          const better = improved(pack, drawn, pick);
          if (better === null) return;
          const [before, after] = [assessed(pack, drawn), assessed(pack, better)];
          for (const step of [pack.outputs.standalone, pack.outputs.final]) {
            expect(rankOf(pack, after, step)).toBeLessThanOrEqual(rankOf(pack, before, step));
          }
        }),
        RUNS,
      );
    });

    it("never answers a better measure with a worse grade", () => {
      const measured = pack.items.filter((item) => item.kind === "measured" && item.direction !== "inside");
      if (measured.length === 0) return;
      fc.assert(
        fc.property(subjects, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (drawn, pick, share) => {
          const item = measured[pick % measured.length];
          const value = item === undefined ? undefined : drawn[item.id];
          if (item?.kind !== "measured" || typeof value !== "number") return;
          const end = item.direction === "higher" ? item.plausible[1] : item.plausible[0];
          // The last bit of the arithmetic may step over the end of what is plausible.
          const reached = value + (end - value) * share;
          const better = end > value ? Math.min(end, reached) : Math.max(end, reached);
          const scoreOf = (assessment: Assessment) =>
            assessment.grades.find(({ id }) => id === item.id)?.score ?? NaN;
          const before = scoreOf(assessed(pack, drawn));
          expect(scoreOf(assessed(pack, { ...drawn, [item.id]: better }))).toBeLessThanOrEqual(before);
        }),
        RUNS,
      );
    });

    it("keeps support, the sovereign, its ceiling and the trace to their laws", () => {
      const laws = [
        supportLaw(pack),
        sovereignLaw(pack),
        ceilingLaw(pack),
        traceLaw(pack),
        explanationLaw(pack),
      ];
      // One subject is assessed once for all of them: ten thousand of ten methodologies are many.
      fc.assert(
        fc.property(subjects, (drawn) => {
          const assessment = assessed(pack, drawn);
          for (const law of laws) law(drawn, assessment);
        }),
        RUNS,
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
        { numRuns: 2_000 },
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
        { numRuns: 2_000 },
      );
    });
  });
}
