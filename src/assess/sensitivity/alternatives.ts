import { shownValue } from "../../grid";
import { bandsInForce, readGrade, statedGradeText } from "../../kind";
import { readNumber } from "../../reading";
import {
  findScale,
  libraryOf,
  gradesOf,
  type Enterable,
  type MarketsItem,
  type MeasuredItem,
  type RatingItem,
} from "../../pack";
import { hasSymbol, readRating, type RatingScale } from "../../scale";
import type { Entry } from "../types";
import type { Base } from "./base";
import type { Alternative, Choice } from "./choice";
import { edgesOf, inRow, rowWith, stretches, type Stretch } from "./measure";
import { quantityChoice } from "./quantity";

/** Lists what an item that is given could be instead. */
export function choiceOf(base: Base, item: Enterable, entry: Entry): Choice {
  switch (item.kind) {
    case "judged":
    case "grade":
      return ordered(item.id, gradesOf(item), gradeNow(item, entry));
    case "notches": {
      const now = readNumber(entry.value, item.id);
      const all = Array.from({ length: item.max - item.min + 1 }, (_, index) => item.max - index);
      return ordered(item.id, all, now.ok ? now.value : Number.NaN);
    }
    case "choice":
      return options(item.id, gradesOf(item), gradeNow(item, entry));
    case "rating":
      return symbols(base, item, entry);
    case "markets":
      return means(base, item, entry);
    case "measured":
      return values(base, item, entry);
    case "quantity":
      return quantityChoice(base, item, entry);
  }
}

function gradeNow(item: Enterable, entry: Entry): string {
  const names = item.kind === "judged" || item.kind === "grade" ? item.names : undefined;
  const read = readGrade(entry.value, gradesOf(item), item.id, names);
  return read.ok ? read.value : String(entry.value);
}

/** Alternatives of a list that runs from best to worst. */
function ordered<T extends string | number>(id: string, all: readonly T[], now: T): Choice {
  const at = all.indexOf(now);
  const others = all.flatMap((value, index): readonly Alternative[] =>
    index === at
      ? []
      : [
          {
            entry: { key: id, value },
            shown: String(value),
            side: index < at ? 1 : -1,
            steps: Math.abs(index - at),
          },
        ],
  );
  return {
    now,
    shown: String(now),
    others: others.sort((a, b) => a.steps - b.steps),
    searched: true,
    cut: {},
  };
}

function options(id: string, all: readonly string[], now: string): Choice {
  const others = all
    .filter((value) => value !== now)
    .map((value): Alternative => ({ entry: { key: id, value }, shown: value, side: 0, steps: 0 }));
  return { now, shown: now, others, searched: true, cut: {} };
}

/** The symbols of the scale and the notation in which the rating is given; its mapping may leave some out. */
function symbols(base: Base, item: RatingItem, entry: Entry): Choice {
  const text = String(entry.value);
  const scale = [base.scale, ...foreign(base, item)].find((one) => hasSymbol(text, one)) ?? base.scale;
  const read = readRating(text, scale, item.id);
  const now = read.ok ? read.value : { notation: 0, rank: 0 };
  const all = (scale.notations[now.notation] ?? scale.notations[0]).symbols;
  return ordered(item.id, all, all[now.rank - 1] ?? text);
}

function foreign({ pack }: Base, item: RatingItem | MarketsItem): readonly RatingScale[] {
  return item.scales.flatMap((id) => {
    const scale = findScale(id, item.id, libraryOf(pack));
    return scale.ok ? [scale.value] : [];
  });
}

/** Markets come to a mean position: they are asked for another mean, written as a single market. */
function means(base: Base, item: MarketsItem, entry: Entry): Choice {
  const all = base.scale.notations[0].symbols;
  const mean = base.at(item.id)?.rating;
  const choice = ordered(item.id, all, all[(mean?.rank ?? 0) - 1] ?? "");
  const others = choice.others.map((other) => ({
    ...other,
    entry: { key: item.id, value: `Mean ${other.shown}` },
  }));
  return { ...choice, now: entry.value, shown: String(entry.value), others };
}

/** Shows where a stretch begins: its first value, or the edge that it does not hold itself. */
function shownStart(item: MeasuredItem, { edge, beyond }: Stretch, side: 1 | -1): string {
  const shown = shownValue(edge, item.unit);
  return beyond ? `${side === 1 ? ">" : "<"} ${shown}` : shown;
}

/** A grade stated in place of a measure moves among the grades, not among values. */
function statedGrades(item: MeasuredItem, now: string): Choice {
  const choice = ordered(item.id, gradesOf(item), now);
  const others = choice.others.map((other) => ({
    ...other,
    entry: { key: item.id, value: statedGradeText(other.shown) },
  }));
  return { ...choice, now: statedGradeText(now), others };
}

function values(base: Base, item: MeasuredItem, entry: Entry): Choice {
  const grade = base.at(item.id)?.grade;
  const value = grade?.value;
  if (grade?.from === "given") return statedGrades(item, grade.grade);
  if (value === undefined)
    return { now: entry.value, shown: String(entry.value), others: [], searched: true, cut: {} };
  const shift = item.shift === undefined ? undefined : base.at(item.shift.by)?.grade?.grade;
  const bands = bandsInForce(item, shift);
  const others = ([1, -1] as const).flatMap((side) =>
    stretches(item, bands, value, side).map((stretch, index): Alternative => ({
      entry: rowWith(item, entry, stretch.value),
      shown: shownStart(item, stretch, side),
      side,
      steps: index + 1,
      stretch,
    })),
  );
  const edges = edgesOf(bands);
  const [lowest, highest] = item.plausible;
  return {
    now: inRow(item, entry, value),
    shown: shownValue(value, item.unit),
    others,
    searched: true,
    cut: {
      ...(edges.some((edge) => edge >= highest) ? { above: shownValue(highest, item.unit) } : {}),
      ...(edges.some((edge) => edge < lowest) ? { below: shownValue(lowest, item.unit) } : {}),
    },
  };
}
