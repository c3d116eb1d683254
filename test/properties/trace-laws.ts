import { expect } from "vitest";
import { explain, labelOf, type Assessment, type Pack } from "../../src";
import { symbolsOf } from "./subjects";

type Law = (assessment: Assessment) => void;

/** What a trace and the explanation made of it are held to. */
export function traceLaws(pack: Pack): readonly Law[] {
  return [traceLaw(pack), explanationLaw(pack)];
}

function rankOf(pack: Pack, assessment: Assessment, step: string): number {
  const rating = assessment.ratings[step];
  if (rating === undefined) throw new Error(`${pack.id} gives no ${step}`);
  return rating.rank;
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
  return (assessment) => {
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
  return (assessment) => {
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
