import { bandOf, saidValue, scaleBands, shownValue, type Band, type Edge, type Unit } from "../../../grid";
import type { Text } from "../../../language";
import { failure, missing, success, wrong, type Outcome } from "../../../problem";
import { keyForm } from "../../../text";
import type { Basis } from "../../../trace";
import { bandFigures, PLAUSIBLE } from "../../figure";
import { isAbsent } from "../../given";
import type { GradeNames, ItemHead } from "../../head";
import { keptFor } from "../../../kept";
import type { Entry, Given, GradeResult, Node } from "../../node";
import { readBelieved } from "../believed";
import type { ItemKind, ItemTrace, Reading } from "../kind";
import { gradeStated } from "../stated-grade";
import { allGrades, unmeasuredNames, type UnmeasuredGrade } from "../unmeasured";
import { meanOfYears, weighedText, type Periods } from "../years";

/** A word in the place of a measure, and the end of the believed range for which it stands. */
export interface MeasureWord {
  readonly says: Text;
  readonly stands: "best" | "worst";
}

/** Measured: a number graded by bands; with `periods` a weighted mean over years. */
export interface MeasuredItem extends ItemHead {
  readonly kind: "measured";
  readonly unit: Unit;
  readonly direction: "higher" | "lower" | "inside";
  /** Inside these ends (in the unit) an input is believed. */
  readonly plausible: readonly [number, number];
  /** How the ratio is defined, and the function that computes it where there is one. */
  readonly definition: Text;
  readonly ratio?: string;
  /** Which of the ratio's forms it is, where a statement can give several: `1+2` of asset classes. */
  readonly ratioForm?: string;
  readonly periods?: Periods;
  /** What is said where nothing can be divided, such as no debt, and which end of what is believed it stands for. */
  readonly words?: readonly MeasureWord[];
  readonly bands: readonly Band[];
  /** What bands that are words are called. */
  readonly names?: GradeNames;
  /** Grades that no value has and only a person states. */
  readonly unmeasured?: readonly UnmeasuredGrade[];
  readonly edge: Edge;
  readonly basis: Basis;
  /** Thresholds move with an earlier grade: a factor above 1 asks for more (of a "higher" measure) for the same grade. */
  readonly shift?: {
    readonly by: string;
    readonly factors: Readonly<Record<string, number>>;
    readonly basis: Basis;
  };
}

/** Scores are points, worse the higher they are, or notches, better: the first band is the best. */
function signOf({ bands }: MeasuredItem): 1 | -1 {
  return (bands.at(-1)?.score ?? 0) >= (bands[0]?.score ?? 0) ? 1 : -1;
}

const gradesOf = keptFor((item: MeasuredItem) => allGrades(item, signOf(item)));

const namesOf = keptFor((item: MeasuredItem): GradeNames => ({ ...item.names, ...unmeasuredNames(item) }));

export const measured = {
  gives: "grade",
  grades: gradesOf,
  nameOf: (item, grade) => namesOf(item)[grade],
  needs: ({ shift }) => (shift === undefined ? [] : [shift.by]),
  read: readMeasured,
  trace: traceMeasured,
  figures: {
    ...bandFigures("measure"),
    plausible: PLAUSIBLE,
    weights: { words: { en: "weight of period", zh: "期间权重" }, unit: "share" },
    fewest: { words: { en: "years that are enough", zh: "最少年数" }, unit: "number" },
    factors: { words: { en: "threshold factor at", zh: "阈值系数" }, unit: "factor" },
  },
  records: ["factors", "names"],
} as const satisfies ItemKind<MeasuredItem>;

function readMeasured(item: MeasuredItem, entry: Entry, reading: Reading): Node | null {
  // The years of a measure whose grade is stated beside them say nothing while they do not come to one.
  const years = () => reading.tried(item.id, { ...entry, value: null })?.grade?.grade;
  const stated = gradeStated(item, gradesOf(item), namesOf(item), entry, years);
  if (stated !== null) {
    const grade = reading.take(stated, item.id);
    return grade && { id: item.id, grade };
  }
  // A value that cannot be believed is said before what its thresholds still need.
  const value = reading.take(measureOf(item, entry), item.id);
  const shift = item.shift === undefined ? undefined : reading.at(item.shift.by);
  if (value === null || shift === null) return null;
  const grade = reading.take(gradeMeasured(item, value, shift?.grade?.grade), item.id);
  return grade && { id: item.id, grade };
}

function traceMeasured(item: MeasuredItem, { grade }: Node, entry: Entry | undefined): ItemTrace {
  const word = item.unmeasured?.find((one) => one.grade === grade?.grade);
  if (word !== undefined)
    return {
      rule: { en: `${STATED_RULE.en}: ${word.guidance.en}`, zh: `${STATED_RULE.zh}：${word.guidance.zh}` },
      basis: word.basis,
      beside: [],
    };
  if (grade?.from === "given") return { rule: STATED_RULE, basis: null, beside: [] };
  const means =
    item.periods !== undefined && entry?.periods !== undefined
      ? weighedText(item.periods, entry.periods)
      : null;
  return {
    rule: {
      en: `Graded by the bands of the measure: ${item.definition.en}`,
      zh: `按指标区间定档：${item.definition.zh}`,
    },
    basis: item.basis,
    value: grade?.value === undefined ? "" : shownValue(grade.value, item.unit),
    label:
      means === null
        ? item.label
        : { en: `${item.label.en}, ${means.en}`, zh: `${item.label.zh}，${means.zh}` },
    beside: item.shift === undefined ? [] : [item.shift.by],
  };
}

const STATED_RULE: Text = {
  en: "Grade stated by the analyst in place of the measured one",
  zh: "由分析师直接定档，不按指标定档",
};

/** Finds the word that is given in the place of a measure, in either language and any spelling. */
function wordOf({ words }: MeasuredItem, given: Given): MeasureWord | undefined {
  if (words === undefined || typeof given !== "string") return undefined;
  const form = keyForm(given);
  return words.find(({ says }) => keyForm(says.en) === form || keyForm(says.zh) === form);
}

function readPlausible(
  given: Given,
  unit: string | undefined,
  item: MeasuredItem,
  at: string,
): Outcome<number> {
  const [from, to] = item.plausible;
  const word = wordOf(item, given);
  if (word !== undefined)
    return success((word.stands === "best") === (item.direction === "higher") ? to : from);
  const value = readBelieved(given, unit, { unit: item.unit, from, to }, at);
  if (value.ok || value.problems[0]?.code !== "not-a-number") return value;
  const words = [...(item.words ?? []).map(({ says }) => says), ...Object.values(unmeasuredNames(item))];
  if (words.length === 0) return value;
  const expected = {
    en: ["a number", ...words.map(({ en }) => en)].join(" or "),
    zh: ["数字", ...words.map(({ zh }) => zh)].join("或"),
  };
  return failure(wrong("wrong-shape", at, { received: String(given), expected }));
}

/**
 * Finds the value of a measure: the weighted mean of its periods, or the one value given in their place (which then
 * is taken as the mean already). Of a young subject see `meanOfYears`.
 */
export function measureOf(item: MeasuredItem, entry: Entry): Outcome<number> {
  const given = entry.periods ?? {};
  const periods = item.periods;
  const hasPeriods = Object.values(given).some((value) => !isAbsent(value));
  if (periods === undefined || !hasPeriods) {
    if (!isAbsent(entry.value)) return readPlausible(entry.value, entry.unit, item, item.id);
    const latest = given["FY"];
    if (periods === undefined && latest !== undefined && !isAbsent(latest)) {
      return readPlausible(latest, entry.unit, item, item.id);
    }
    return failure(missing("missing-item", item.id));
  }
  const worse = item.direction === "higher" ? Math.min : Math.max;
  const read = (value: Given) => readPlausible(value, entry.unit, item, item.id);
  const mean = meanOfYears(item.id, periods, given, read, worse);
  if (!mean.ok || isAbsent(entry.value)) return mean;
  // A value beside its years must be what they come to: one of the two would count for nothing, unseen.
  const own = readPlausible(entry.value, entry.unit, item, item.id);
  if (!own.ok || Math.abs(own.value - mean.value) <= SAME * Math.max(1, Math.abs(mean.value)))
    return own.ok ? mean : own;
  const said = (value: number) => saidValue(value, item.unit);
  const facts = { given: said(own.value), derived: said(mean.value), sources: periods.keys };
  return failure(wrong("contradiction", item.id, facts));
}

/** Means are equal up to what a cell keeps of them. */
const SAME = 1e-9;

/** Finds the bands in force, given the grade that shifts them. A shift asks for more of what is good. */
export function bandsInForce(item: MeasuredItem, shiftGrade: string | undefined): readonly Band[] {
  if (item.shift === undefined || shiftGrade === undefined) return item.bands;
  const known = shifted.get(item) ?? new Map<string, readonly Band[]>();
  shifted.set(item, known);
  const found = known.get(shiftGrade) ?? shiftBands(item, item.shift.factors[shiftGrade] ?? 1);
  known.set(shiftGrade, found);
  return found;
}

const shifted = new WeakMap<MeasuredItem, Map<string, readonly Band[]>>();

function shiftBands(item: MeasuredItem, factor: number): readonly Band[] {
  return scaleBands(item.bands, item.direction === "lower" ? 1 / factor : factor);
}

/** Grades the value of a measure by the bands in force. */
function gradeMeasured(
  item: MeasuredItem,
  value: number,
  shiftGrade: string | undefined,
): Outcome<GradeResult> {
  const band = bandOf(value, bandsInForce(item, shiftGrade), item.edge);
  if (band === null) {
    const { en, zh } = saidValue(value, item.unit);
    const reason = { en: `no band covers ${en}`, zh: `没有区间涵盖${zh}` };
    return failure(wrong("no-definition", item.id, { reason }));
  }
  return success({ id: item.id, grade: band.grade, score: band.score, from: "measured", value });
}
