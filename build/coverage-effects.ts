import {
  assess,
  findEnterable,
  findStep,
  gradeName,
  gradesOf,
  itemsOf,
  labelOf,
  scaleOf,
  unitOf,
  type Assessment,
  type Check,
  type Enterable,
  type Entry,
  type Given,
  type Pack,
} from "../src";

interface Range {
  readonly from?: number;
  readonly to?: number;
}

/** What a part of a methodology does: two answers that differ in it alone, and what they come to. */
export interface Effect {
  /** What was answered, the better one first. */
  readonly answers: readonly [string, string];
  /** The first that differs: the final or stand-alone rating, a score, a grade, or the state of a check. */
  readonly of: string;
  readonly come: readonly [string, string];
}

/** A value inside a band, near its edge where it has one only, as far as it is believed. */
function within({ from, to }: Range, [least, most]: readonly [number, number]): number {
  const beside = (edge: number) => Math.abs(edge) * 0.2 || (most - least) / 100;
  const low = from ?? (to === undefined ? least : to - beside(to));
  const high = to ?? (from === undefined ? most : from + beside(from));
  return (Math.max(low, least) + Math.min(high, most)) / 2;
}

/** The best, the middle and the worst answer of an item; null where it has none of its own. */
function answersOf(pack: Pack, item: Enterable): readonly [Given, Given, Given] | null {
  switch (item.kind) {
    case "judged":
    case "choice": {
      const grades = gradesOf(item);
      return [grades[0] ?? null, grades[Math.floor((grades.length - 1) / 2)] ?? null, grades.at(-1) ?? null];
    }
    case "measured": {
      const values = item.bands.map((band) => within(band, item.plausible));
      return [values[0] ?? null, values[Math.floor((values.length - 1) / 2)] ?? null, values.at(-1) ?? null];
    }
    case "quantity": {
      const { from, to } = item.plausible;
      return [from + (to - from) * 0.6, from + (to - from) * 0.5, from + (to - from) * 0.4];
    }
    case "notches":
      return [item.max, 0, item.min];
    case "markets":
      return ["China AAA 100%", "China AAA 50%; Brazil BB 50%", "Brazil BB 100%"];
    case "rating": {
      const scale = scaleOf(pack);
      const symbols = scale.ok ? scale.value.notations[0].symbols : [];
      return [
        symbols[0] ?? null,
        symbols[Math.floor(symbols.length / 3)] ?? null,
        symbols[Math.floor(symbols.length / 2)] ?? null,
      ];
    }
    default:
      return null;
  }
}

/** Subjects to look from: every item at its best, its middle or its worst answer. */
type Base = "middle" | "best" | "worst";
const AT = { best: 0, middle: 1, worst: 2 } as const;

/** No knock-out is pulled, no notch moved, nobody supports and no country weighs, but where it is asked for. */
function subjectAt(pack: Pack, base: Base): ReadonlyMap<string, Given> {
  return new Map(
    itemsOf(pack).flatMap((item): [string, Given][] => {
      const answers = answersOf(pack, item);
      if (answers === null) return [];
      if (item.kind === "notches") return [[item.id, 0]];
      return [[item.id, answers[item.kind === "choice" ? 0 : AT[base]]]];
    }),
  );
}

/** What must be so for an item to count at all: whoever supports does so strongly, and a country stands over its issuers. */
function beside(pack: Pack, id: string): readonly (readonly [string, Given])[] {
  const answers = (item: string) => {
    const found = findEnterable(pack, item);
    return found === undefined ? null : answersOf(pack, found);
  };
  return pack.steps.flatMap((step): (readonly [string, Given])[] => {
    if (step.kind === "support")
      return step.providers.flatMap(({ rating, strength }): (readonly [string, Given])[] => {
        if (id === rating) return [[strength, answers(strength)?.[2] ?? null]];
        return id === strength ? [[rating, answers(rating)?.[0] ?? null]] : [];
      });
    if (step.kind !== "sovereign") return [];
    const rules = Object.entries(step.rules).flatMap(([option, rule]) =>
      rule.mode === "none" ? [] : [{ option, sovereign: rule.sovereign }],
    );
    if (id === step.by)
      return rules.map(({ sovereign }) => [sovereign, answers(sovereign)?.[2] ?? null] as const);
    const rule = rules.find(({ sovereign }) => sovereign === id);
    return rule === undefined ? [] : [[step.by, rule.option]];
  });
}

function assessed(pack: Pack, given: ReadonlyMap<string, Given>): Assessment {
  const entries = [...given].flatMap(([key, value]): Entry[] => {
    if (value === null) return [];
    const item = findEnterable(pack, key);
    const unit = item !== undefined && "unit" in item ? unitOf(item.unit) : undefined;
    return [unit === undefined ? { key, value } : { key, value, unit }];
  });
  return assess(pack, { entries });
}

/** The first in which two assessments differ. */
function difference(pack: Pack, one: Assessment, other: Assessment): Pick<Effect, "of" | "come"> | null {
  const label = (id: string) => labelOf(pack, id).en;
  if (one.final !== undefined && other.final !== undefined && one.final !== other.final)
    return { of: "final rating", come: [one.final, other.final] };
  if (one.standalone !== undefined && other.standalone !== undefined && one.standalone !== other.standalone)
    return { of: "stand-alone rating", come: [one.standalone, other.standalone] };
  for (const [id, score] of Object.entries(one.scores)) {
    const second = other.scores[id];
    if (second !== undefined && Math.abs(second - score) > 1e-9)
      return { of: label(id), come: [String(Number(score.toFixed(3))), String(Number(second.toFixed(3)))] };
  }
  return null;
}

/** Shows what an item of a methodology does: two of its answers, all else the same; null where nothing differs. */
function effectOfItem(pack: Pack, item: Enterable): Effect | null {
  const answers = answersOf(pack, item);
  if (answers === null) return null;
  const [best, , worst] = answers;
  for (const base of ["middle", "best", "worst"] as const) {
    const subject = new Map([...subjectAt(pack, base), ...beside(pack, item.id)]);
    const found = difference(
      pack,
      assessed(pack, new Map(subject).set(item.id, best)),
      assessed(pack, new Map(subject).set(item.id, worst)),
    );
    if (found !== null) return { answers: [shown(item, best), shown(item, worst)], ...found };
  }
  return null;
}

/** Two answers to a check: one that meets it and one that does not; null where it takes no answer of its own. */
function answersOfCheck({ test }: Check): readonly [Given, Given] | null {
  switch (test.kind) {
    case "stated":
      return ["yes", "no"];
    case "agencies":
      return [
        "Agency A AA+ (golden-credit) 2015-11-20 China; Agency B AAA (global) 2015-10-01",
        "Agency A BB (golden-credit) 2015-11-20",
      ];
    case "rating":
      return null;
    case "number": {
      const { atLeast, atMost } = test;
      if (atMost !== undefined) return [atMost, atMost * 2 || 1];
      return atLeast === undefined ? null : [atLeast, atLeast / 2 || -1];
    }
  }
}

/** Shows what a check says of an answer that meets it and of one that does not. */
function effectOfCheck(pack: Pack, check: Check): Effect | null {
  const answers = answersOfCheck(check);
  if (answers === null) return null;
  const key = check.test.kind === "agencies" ? (check.test.of ?? check.id) : check.id;
  const unit = check.test.kind === "number" ? unitOf(check.test.unit) : undefined;
  const [met, unmet] = answers.map(
    (value) =>
      assess(pack, { entries: [unit === undefined ? { key, value } : { key, value, unit }] }).checks.find(
        ({ id }) => id === check.id,
      )?.state,
  );
  if (met !== "met" || unmet === undefined || unmet === "met") return null;
  return {
    answers: [String(answers[0]), String(answers[1])],
    of: check.label.en,
    come: ["met", STATES[unmet]],
  };
}

const STATES = {
  failed: "not met",
  open: "open",
  waived: "waived",
  "not-applicable": "not applicable",
} as const;

function shown(item: Enterable, given: Given): string {
  if (item.kind === "judged" || item.kind === "choice" || item.kind === "grade")
    return gradeName(item, String(given)).en;
  return typeof given === "number" ? String(Number(given.toPrecision(4))) : String(given);
}

/** Shows what a step comes to for a subject whose answers are all good, and for one whose answers are all bad. */
function effectOfStep(pack: Pack, id: string): Effect | null {
  const outputs = (["best", "worst"] as const).map(
    (base) => assessed(pack, subjectAt(pack, base)).trace.find((step) => step.id === id)?.output,
  );
  const [best, worst] = outputs;
  if (best === undefined || worst === undefined || String(best) === String(worst)) return null;
  const text = (output: string | number) =>
    typeof output === "number" ? String(Number(output.toFixed(3))) : output;
  return {
    answers: ["all at the best", "all at the worst"],
    of: labelOf(pack, id).en,
    come: [text(best), text(worst)],
  };
}

/** Shows what an item, a step, a check or a section of a methodology does; null where it shows nothing. */
export function effectOf(pack: Pack, part: string): Effect | null {
  const check = pack.checks?.find(({ id }) => id === part);
  if (check !== undefined) return effectOfCheck(pack, check);
  const section = pack.sections.find(({ id }) => id === part);
  if (section !== undefined) {
    const effects = section.members.map((member) => effectOf(pack, member));
    // A section works where all that it holds does; the first of them is shown.
    return effects.includes(null) ? null : (effects[0] ?? null);
  }
  const item = findEnterable(pack, part);
  if (item !== undefined && item.kind !== "grade") return effectOfItem(pack, item);
  return findStep(pack, part) === undefined ? null : effectOfStep(pack, part);
}
