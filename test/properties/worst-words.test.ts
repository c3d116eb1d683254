import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assess,
  explain,
  findEnterable,
  findItem,
  findScale,
  gradesOf,
  itemsOf,
  labelOf,
  type Pack,
  type Text,
} from "../../src";
import { draws } from "../draws";
import { currentPacks } from "./current";
import { completeSubjects, subjectOf, type Drawn } from "./subjects";

/** Words that say that somebody does not pay, cannot, or that nobody knows. */
const WORST =
  /in default|insolven|negative equity|used up or negative|not being paid|payment (?:to them )?is refused|payments? (?:is |are )?delayed|delayed at times|transfer is blocked|transfers abroad are stopped|cannot be exchanged|accounts unreliable|no reliable accounts|cannot be relied|nobody can trust|unpaid bills|missed a payment|(?:payments|maturities) ahead (?:that cannot|are not)|cannot be served|salaries or suppliers are paid late|wages or pensions are in arrears|deposits frozen|frozen assets|have stopped paying|fraud, flight/i;

/** What such words say of others than the issuer, and of the past. */
const OF_OTHERS = new Set(["panda-local-government sovereign-influence 5"]);

interface Worst {
  readonly id: string;
  readonly grade: string;
  readonly text: Text;
}

function textsOf(pack: Pack): readonly Worst[] {
  return [
    ...pack.items.flatMap((item): readonly Worst[] => {
      if (item.kind === "judged")
        return item.levels.map(({ grade, guidance }) => ({ id: item.id, grade, text: guidance }));
      if (item.kind !== "choice" || item.id.endsWith("-strength")) return [];
      return item.options.map(({ value, guidance }) => ({ id: item.id, grade: value, text: guidance }));
    }),
    ...pack.steps.flatMap((step) =>
      step.kind === "grade"
        ? Object.entries(step.guidance ?? {}).map(([grade, text]) => ({ id: step.id, grade, text }))
        : [],
    ),
  ];
}

interface StatedLine {
  readonly of: string;
  readonly grade: string;
  readonly symbol: string;
  readonly liftedBy: readonly string[];
}

/** Every line that a pack states, as its own data say it. */
function linesOf(pack: Pack): readonly StatedLine[] {
  return pack.steps.flatMap((step) => {
    const own = "lines" in step ? (step.lines ?? []) : [];
    const cap =
      step.kind === "cap" && step.holds !== undefined
        ? [{ of: step.by, caps: step.caps, liftedBy: step.holds.liftedBy }]
        : [];
    return [...own, ...cap].flatMap(({ of, caps, liftedBy = [] }) =>
      Object.entries(caps).flatMap(([grade, symbol]) =>
        symbol === "none" ? [] : [{ of, grade, symbol, liftedBy }],
      ),
    );
  });
}

function linksOf(pack: Pack) {
  return pack.steps.flatMap((step) =>
    step.kind === "score"
      ? (step.weakest ?? []).flatMap(({ of, least }) =>
          Object.entries(least).map(([grade, score]) => ({ step: step.id, of, grade, score })),
        )
      : [],
  );
}

/** Ids below a step, by the pack's own data. */
function below(pack: Pack, id: string): readonly string[] {
  const step = pack.steps.find((one) => one.id === id);
  if (step?.kind === "grade") return [step.of, ...below(pack, step.of)];
  if (step?.kind !== "score") return [];
  const parts = [...step.parts, ...(step.adjustments ?? [])].map(({ of }) => of);
  return parts.flatMap((of) => [of, ...below(pack, of)]);
}

/** A subject with an id at a grade: a grade given directly has nothing below it; nothing above it is given directly. */
function withGrade(pack: Pack, drawn: Drawn, whole: Drawn, id: string, grade: string): Drawn {
  const above = itemsOf(pack).filter((item) => item.kind === "grade" && below(pack, item.id).includes(id));
  const opened = above.flatMap((item) => below(pack, item.id));
  const rows: Record<string, Drawn[string]> = { ...drawn };
  for (const one of opened) if (findEnterable(pack, one) !== undefined) rows[one] = whole[one] ?? null;
  // What stands above is not given, nor what stands below; of what was opened, items alone are.
  const dropped = new Set([
    ...above.map((item) => item.id),
    ...below(pack, id),
    ...opened.filter((one) => findItem(pack, one) === undefined),
  ]);
  const item = findItem(pack, id);
  rows[id] = item?.kind === "measured" ? inBand(item, grade) : grade;
  return Object.fromEntries(Object.entries(rows).filter(([one]) => one === id || !dropped.has(one)));
}

function inBand(item: Extract<Pack["items"][number], { kind: "measured" }>, grade: string): number {
  const band = item.bands.find((one) => one.grade === grade);
  // The far end of the worst bands: whatever shifts the thresholds, it stays there.
  return item.direction === "higher" ? (band?.from ?? item.plausible[0]) : (band?.to ?? item.plausible[1]);
}

function isLifted(pack: Pack, drawn: Drawn, liftedBy: readonly string[]): boolean {
  return pack.steps.some(
    (step) =>
      step.kind === "support" &&
      step.providers.some(({ strength }) => liftedBy.includes(String(drawn[strength]))),
  );
}

function rankOf(pack: Pack, symbol: string): number {
  const scale = findScale(pack.scale, "scale");
  const symbols = scale.ok ? scale.value.notations[0].symbols : [];
  return symbols.findIndex((one) => one.toLowerCase() === symbol.toLowerCase());
}

const RUNS = { numRuns: draws(200, 2_000) };

describe.each(currentPacks.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const lines = linesOf(pack);
  const links = linksOf(pack);

  it("states a line or a weakest link for every grade whose own text says default, insolvency, blocked or refused", () => {
    const stated = new Set([...lines, ...links].map(({ of, grade }) => `${of} ${grade}`));
    const silent = textsOf(pack).filter(
      ({ id: of, grade, text }) =>
        WORST.test(text.en) && !stated.has(`${of} ${grade}`) && !OF_OTHERS.has(`${id} ${of} ${grade}`),
    );
    expect(silent.map(({ id: of, grade, text }) => `${of} ${grade}: ${text.en}`)).toEqual([]);
  });

  it("gives no rating above a line, whatever else is given, and says what holds it", () => {
    if (lines.length === 0) return;
    fc.assert(
      fc.property(completeSubjects(pack), completeSubjects(pack), fc.nat(), (drawn, whole, pick) => {
        const line = lines[pick % lines.length];
        if (line === undefined) return;
        const subject = withGrade(pack, drawn, { ...whole, ...drawn }, line.of, line.grade);
        const assessment = assess(pack, subjectOf(pack, subject));
        if (assessment.missing.length > 0) return;
        const { final = "" } = assessment;
        expect(assessment.problems).toEqual([]);
        if (isLifted(pack, subject, line.liftedBy)) return;
        expect(rankOf(pack, final)).toBeGreaterThanOrEqual(rankOf(pack, line.symbol));
        // A line binds where it is the tightest and the rating stands on it.
        for (const { of = [] } of assessment.binding) {
          const named = explain(assessment, "en").filter(({ step }) => step === "binding");
          expect(of.every((one) => named.some(({ input }) => input.includes(labelOf(pack, one).en)))).toBe(
            true,
          );
        }
      }),
      RUNS,
    );
  });

  it("holds every score at its weakest link", () => {
    if (links.length === 0) return;
    fc.assert(
      fc.property(completeSubjects(pack), completeSubjects(pack), fc.nat(), (drawn, whole, pick) => {
        const link = links[pick % links.length];
        if (link === undefined) return;
        const subject = withGrade(pack, drawn, { ...whole, ...drawn }, link.of, link.grade);
        const score = assess(pack, subjectOf(pack, subject)).scores[link.step];
        if (score !== undefined) expect(score).toBeGreaterThanOrEqual(link.score - 1e-9);
      }),
      RUNS,
    );
  });

  it("runs its lines and links from the worst grade up without a gap, never easier for a worse one", () => {
    const faults: string[] = [];
    const check = (of: string, at: (grade: string) => number | undefined) => {
      const item = itemsOf(pack).find((one) => one.id === of);
      const grades = item === undefined ? [] : gradesOf(item);
      let before = -Infinity;
      for (const grade of grades) {
        const value = at(grade) ?? -Infinity;
        if (value < before) faults.push(`${of} ${grade}`);
        before = Math.max(before, value);
      }
    };
    for (const step of pack.steps) {
      for (const { of, caps } of "lines" in step ? (step.lines ?? []) : [])
        check(of, (grade) => (caps[grade] === undefined ? undefined : rankOf(pack, caps[grade])));
      if (step.kind !== "score") continue;
      for (const { of, least } of step.weakest ?? []) check(of, (grade) => least[grade]);
      for (const { of, at } of step.nearDefault?.when ?? [])
        check(of, (grade) => (at.includes(grade) ? 1 : undefined));
    }
    expect(faults).toEqual([]);
  });
});
