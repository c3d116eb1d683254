import {
  addNotches,
  gradesOf,
  itemsOf,
  readRating,
  unitInChinese,
  toUnit,
  writeRating,
  type Assessment,
  type Enterable,
  type Entry,
  type InputRange,
  type Language,
  type Pack,
  type Subject,
  scaleOf,
} from "../../../src";
import { shownOf } from "../../draft/shown";
import { valueText } from "../../draft/shown-value";
import { say } from "../../words";

/** How far inputs may vary, the same for all of a kind. */
export interface Spread {
  /** By which share of itself a number may be higher or lower: 0.1 is a tenth. */
  readonly share: number;
  /** By how many grades, or notches, a judgement may be better or worse. */
  readonly grades: number;
}

export const USUAL_SPREAD: Spread = { share: 0.1, grades: 1 };

/** An input that can vary, with what it is drawn from. */
export interface Varying {
  readonly id: string;
  readonly label: string;
  readonly range: InputRange;
  /** What it is drawn from, for the reader. */
  readonly text: string;
  /** Whether it varies unless the analyst says otherwise: grades and numbers do; options, ratings and notches do not. */
  readonly usual: boolean;
}

/** Takes the neighbours of what is given, itself the likeliest: its weight is that of all others together. */
function around(all: readonly (string | number)[], at: number, reach: number): InputRange | null {
  if (at < 0) return null;
  const options = all.slice(Math.max(0, at - reach), at + reach + 1);
  const others = options.length - 1;
  if (others === 0) return null;
  return { options, weights: options.map((option) => (option === all[at] ? others : 1)) };
}

function spelling(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

function ratingRange(pack: Pack, given: string, reach: number): InputRange | null {
  const scale = scaleOf(pack);
  const rating = scale.ok ? readRating(given, scale.value, "rating") : null;
  if (!scale.ok || rating?.ok !== true) return null;
  const symbols: string[] = [];
  for (let by = reach; by >= -reach; by -= 1)
    symbols.push(writeRating(addNotches(rating.value, by, scale.value), scale.value));
  const known = [...new Set(symbols)];
  return around(known, known.indexOf(writeRating(rating.value, scale.value)), reach);
}

type NumberItem = Extract<Enterable, { kind: "measured" | "quantity" }>;

/** A number between a share less and a share more, most often as it is, as far as it is believed. */
function numberRange(item: NumberItem, value: number, share: number): InputRange | null {
  const [least, most] = item.kind === "measured" ? item.plausible : [item.plausible.from, item.plausible.to];
  const ends = [value * (1 - share), value * (1 + share)];
  const isOpen = item.kind === "quantity" && item.plausible.open === true;
  const low = Math.max(Math.min(...ends), least);
  const from = Number(low.toPrecision(12));
  const to = Number(Math.min(Math.max(...ends), most).toPrecision(12));
  if (!(from < to) || value < from || value > to || (isOpen && from <= least)) return null;
  return { from, to, mode: value };
}

function rangeOf(
  pack: Pack,
  item: Enterable,
  entry: Entry,
  assessment: Assessment,
  spread: Spread,
): InputRange | null {
  const given = String(entry.value ?? "");
  switch (item.kind) {
    case "judged":
    case "grade":
    case "choice": {
      const all = gradesOf(item);
      if (item.kind === "choice") return { options: all };
      return around(
        all,
        all.findIndex((grade) => spelling(grade) === spelling(given)),
        spread.grades,
      );
    }
    case "notches": {
      const all = Array.from({ length: item.max - item.min + 1 }, (_one, index) => item.min + index);
      return around(all, all.indexOf(Number(entry.value)), spread.grades);
    }
    case "rating":
      return ratingRange(pack, given, spread.grades);
    case "markets":
      return null;
    case "measured":
    case "quantity": {
      const graded = assessment.grades.find(({ id }) => id === item.id)?.value;
      // The mean of the years counts in the item's unit, what is drawn in that of the row.
      const factor = toUnit(1, entry.unit, item.unit, item.id);
      const inRow = graded === undefined || !factor.ok ? null : graded / factor.value;
      const value = inRow ?? (typeof entry.value === "number" ? entry.value : null);
      return value === null || value === 0 ? null : numberRange(item, value, spread.share);
    }
  }
}

function textOf(pack: Pack, item: Enterable, entry: Entry, range: InputRange, language: Language): string {
  if ("options" in range)
    return range.options.map((one) => shownOf(pack, item.id, String(one), language)).join(" · ");
  const write = (value: number) =>
    "unit" in item && item.unit.kind !== "amount"
      ? valueText(value, item.unit, language)
      : language === "zh"
        ? `${String(value)}${unitInChinese(entry.unit ?? "")}`
        : [String(value), entry.unit ?? ""].join(" ").trim();
  return say(language, "house.fromTo", { from: write(range.from), to: write(range.to) });
}

/** Lists the inputs of a subject that can vary, in the order of the walk, each with what it would be drawn from. */
export function varyingInputs(
  pack: Pack,
  subject: Subject,
  assessment: Assessment,
  spread: Spread,
  language: Language,
): readonly Varying[] {
  const entries = new Map(subject.entries.map((entry) => [entry.key, entry]));
  return itemsOf(pack).flatMap((item): readonly Varying[] => {
    const entry = entries.get(item.id);
    const range = entry === undefined ? null : rangeOf(pack, item, entry, assessment, spread);
    if (entry === undefined || range === null) return [];
    return [
      {
        id: item.id,
        label: item.label[language],
        range,
        text: textOf(pack, item, entry, range, language),
        usual: item.kind !== "choice" && item.kind !== "rating" && item.kind !== "notches",
      },
    ];
  });
}
