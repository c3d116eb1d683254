import { amountsInChinese } from "../../grid";
import { countsNotches, gradeNameAt, labelOf, type Enterable } from "../../pack";
import type { Text } from "../../language";
import type { Entry } from "../types";
import { influencedBy } from "../influence";
import type { Choice, Tried } from "./choice";
import type { Base } from "./base";
import {
  atBest,
  atBottom,
  atTop,
  atWorst,
  besideRating,
  evenBest,
  givenAbove,
  heldBy,
  needlessWhile,
  plausibleEnd,
  refusedAs,
  shownAs,
  tooNearBottom,
  tooNearTop,
} from "./notes";
import type { Direction } from "./types";

/** Says why an item has no part in the rating: a grade above it is given directly, or a choice makes it needless. */
export function noPart(base: Base, item: Enterable): Text | null {
  if (!influencedBy(base.pack, item.id).has(base.pack.outputs.final)) return besideRating();
  const given = base.gradesGivenAbove(item.id).find((id) => !base.follows(id));
  if (given !== undefined) return givenAbove(labelOf(base.pack, given));
  if (item.kind !== "rating" && item.kind !== "markets") return null;
  const chosen = item.unless === undefined ? undefined : base.at(item.unless.item)?.choice;
  return item.unless !== undefined && chosen !== undefined && item.unless.is.includes(chosen)
    ? needlessWhile(labelOf(base.pack, item.unless.item), {
        en: chosen,
        zh: gradeNameAt(base.pack, item.unless.item, chosen).zh,
      })
    : null;
}

/** An item with everything that was tried of it. */
export interface Trial {
  readonly base: Base;
  readonly item: Enterable;
  readonly row: Entry;
  readonly choice: Choice;
  readonly tried: readonly Tried[];
  /** Alternatives that may not be given beside the other rows. */
  readonly refused: readonly Tried[];
  readonly notches: number;
}

/**
 * Says why an item does not move the rating in a direction, whatever it is given as. Nothing, where that is not known
 * because some of what it could be needs other rows.
 */
export function whyNot(trial: Trial, direction: Direction): readonly Text[] {
  const { base, tried } = trial;
  const end = scaleEnd(base, direction, trial.notches);
  if (end !== null) return [end];
  const known = tried.filter(({ moves }) => moves !== null);
  if (known.length < tried.length) return [];
  const cut = cutOff(trial, direction);
  const toward = known.filter((one) => isToward(trial, one, direction));
  const sign = direction === "up" ? 1 : -1;
  const [furthest] = [...toward].sort(
    (a, b) => sign * ((b.moves ?? 0) - (a.moves ?? 0)) || b.steps - a.steps,
  );
  const rating = furthest?.rated.rating;
  const barred = trial.refused.find((one) => isToward(trial, one, direction));
  const [problem] = barred?.rated.problems ?? [];
  if (furthest === undefined && barred !== undefined && problem !== undefined)
    return [refusedAs(nameOf(trial, barred), problem, (id) => labelOf(base.pack, id))];
  if (furthest === undefined || rating === undefined || rating === null)
    return [direction === "up" ? atBest(nameNow(trial)) : atWorst(nameNow(trial)), ...cut];
  const held = direction === "up" ? holder(trial, known) : null;
  return [held ?? evenBest(nameOf(trial, furthest), base.write(rating)), ...cut];
}

function scaleEnd(base: Base, direction: Direction, notches: number): Text | null {
  const rating = base.write(base.final);
  const positions = base.scale.notations[0].symbols.length;
  const room = direction === "up" ? base.final.rank - 1 : positions - base.final.rank;
  if (room >= notches) return null;
  if (direction === "up") return room === 0 ? atTop(rating) : tooNearTop(rating, notches);
  return room === 0 ? atBottom(rating) : tooNearBottom(rating, notches);
}

/** Tells whether an alternative is a better grade (or, downward, a worse one); options without an order are either. */
function isToward({ base, item }: Trial, one: Tried, direction: Direction): boolean {
  // Whether more of a quantity is better is the regression's word: what it does to the rating tells.
  if (one.side === 0 || item.kind === "quantity") return true;
  if (one.stretch === undefined) return one.side === (direction === "up" ? 1 : -1);
  const now = base.at(item.id)?.grade?.score ?? Number.NaN;
  const better = countsNotches(base.pack, item.id)
    ? one.stretch.band.score > now
    : one.stretch.band.score < now;
  const worse = !better && one.stretch.band.score !== now;
  return direction === "up" ? better : worse;
}

/** Finds the binding step without which the item alone would lift the rating as far as was asked. */
function holder(trial: Trial, known: readonly Tried[]): Text | null {
  const { base, notches } = trial;
  for (const { step } of base.assessment.binding) {
    const lifted = new Set([step]);
    const free = base.rate(new Map(), lifted).rating;
    if (free === null) continue;
    for (const one of known) {
      const { rating } = base.rate(base.changesFor(one.entry), lifted);
      if (rating === null || free.rank - rating.rank < notches) continue;
      return heldBy(labelOf(base.pack, step), base.write(base.final), nameOf(trial, one), base.write(rating));
    }
  }
  return null;
}

function cutOff({ item, choice }: Trial, direction: Direction): readonly Text[] {
  const { cut } = choice;
  if (item.kind !== "measured") return [];
  const upward = item.direction === "higher" ? "above" : "below";
  const downward = item.direction === "higher" ? "below" : "above";
  const ends =
    item.direction === "inside" ? [cut.above, cut.below] : [cut[direction === "up" ? upward : downward]];
  return ends.flatMap((end) => (end === undefined ? [] : [plausibleEnd(end)]));
}

function nameNow({ base, item, choice }: Trial): Text {
  const grade = item.kind === "measured" ? base.at(item.id)?.grade?.grade : undefined;
  return grade === undefined || grade === choice.shown
    ? shownAs(item, choice.shown)
    : measuredAs(item, grade, choice.shown);
}

/** A grade with the value behind it, in the brackets of the language. */
function measuredAs(item: Enterable, grade: string, value: string): Text {
  const { en, zh } = shownAs(item, grade);
  return { en: `${en} (${value})`, zh: `${zh}（${amountsInChinese(value)}）` };
}

/** Names an alternative with the grade that it has, where it is a measure. */
function nameOf({ item }: Trial, { shown, stretch }: Tried): Text {
  return item.kind === "measured" && stretch !== undefined
    ? measuredAs(item, stretch.band.grade, shown)
    : shownAs(item, shown);
}
