import { shownValue } from "../../grid";
import { labelOf, type Enterable } from "../../pack";
import type { Text } from "../../language";
import type { Entry } from "../types";
import { choiceOf } from "./alternatives";
import type { Base } from "./base";
import type { Tried } from "./choice";
import { givesPeriods, latestYear } from "./measure";
import { beyondEdge, changesWith, latestAlone, meanOfMarkets, needs, shownAs, unsearched } from "./notes";
import { lastOfQuantity, quantityMoves } from "./quantity";
import { noPart, whyNot, type Trial } from "./reasons";
import type { Direction, Distance, DistanceNote, Reach, Threshold, Verdict } from "./types";

/** Finds how far one given item is from moving the rating by at least some notches, all others as they are. */
export function itemDistance(base: Base, item: Enterable, entry: Entry, notches: number): Distance {
  const row = { ...entry, key: item.id };
  const choice = choiceOf(base, item, row);
  const all = choice.others.map((other): Tried => {
    const rated = base.rate(base.changesFor(other.entry));
    return { ...other, rated, moves: rated.rating === null ? null : base.notches(rated.rating) };
  });
  // What is refused though nothing is missing, such as a symbol that a mapping leaves out, cannot be given.
  const isRefused = ({ moves, rated }: Tried) => moves === null && rated.missing.length === 0;
  const tried = all.filter((one) => !isRefused(one));
  const trial: Trial = { base, item, row, choice, tried, refused: all.filter(isRefused), notches };
  // Of a quantity of which some values are refused, what lies just before them reaches furthest.
  const isCut = item.kind === "quantity" && trial.refused.length > 0;
  const last = isCut ? lastOfQuantity(base, item, row) : [];
  const up = thresholds(trial, "up");
  const down = thresholds(trial, "down");
  return {
    id: item.id,
    label: labelOf(base.pack, item.id),
    kind: item.kind,
    now: choice.now,
    shown: choice.shown,
    up,
    down,
    ...conclusion(trial, { up, down }),
    reach: { up: reachOf(trial, last, "up"), down: reachOf(trial, last, "down") },
  };
}

/** Finds the furthest that an item alone moves the rating; of equals, what was tried first: the nearest. */
function reachOf({ base, choice, tried }: Trial, last: readonly Tried[], direction: Direction): Reach {
  const sign = direction === "up" ? 1 : -1;
  const now: Reach = { rating: base.write(base.final), notches: 0, shown: choice.shown };
  return [...tried, ...last].reduce<Reach>((furthest, { rated, moves, shown }) => {
    if (rated.rating === null || moves === null || sign * moves <= sign * furthest.notches) return furthest;
    return { rating: base.write(rated.rating), notches: moves, shown };
  }, now);
}

function thresholds(trial: Trial, direction: Direction): readonly Threshold[] {
  const { base, item, row, notches } = trial;
  const found =
    item.kind === "quantity" ? quantityMoves(base, item, row, direction, notches) : nearest(trial, direction);
  return found.map((one) => threshold(trial, one));
}

/** The nearest move on each side; of options without an order, the one that moves the rating least. */
function nearest({ tried, notches }: Trial, direction: Direction): readonly Tried[] {
  const sign = direction === "up" ? 1 : -1;
  const moving = tried.filter(({ moves }) => moves !== null && sign * moves >= notches);
  const unordered = moving
    .filter(({ side }) => side === 0)
    .sort((a, b) => Math.abs(a.moves ?? 0) - Math.abs(b.moves ?? 0));
  const sides = ([1, -1] as const).flatMap((side) => moving.find((one) => one.side === side) ?? []);
  return [...unordered.slice(0, 1), ...sides].sort((a, b) => a.steps - b.steps);
}

function threshold({ base, item, row }: Trial, found: Tried): Threshold {
  const { stretch, entry, shown, rated, moves } = found;
  const side = found.side === 1 ? 1 : -1;
  const beyond = beyondOf(item, found);
  const inYears = item.kind === "measured" && stretch !== undefined && givesPeriods(item, row);
  return {
    entry,
    given: entry.value,
    shown,
    ...(beyond === null ? {} : { beyond: { edge: beyond, side: side === 1 ? "above" : "below" } }),
    ...(inYears ? { latest: latestYear(item, row, stretch.value, side) } : {}),
    rating: rated.rating === null ? "" : base.write(rated.rating),
    notches: moves ?? 0,
  };
}

/** The edge beyond which a value lies, where the edge itself has what was before. */
function beyondOf(item: Enterable, { entry, stretch }: Tried): string | null {
  if (item.kind === "measured" && stretch?.beyond === true) return shownValue(stretch.edge, item.unit);
  const isLeast = typeof entry.value === "number" && entry.value > 0 && entry.value < NEAR_NOTHING;
  return item.kind === "quantity" && isLeast ? shownValue(0, item.unit) : null;
}

/** Less than any figure: what stands for "above 0". */
const NEAR_NOTHING = 1e-300;

type Found = Readonly<Record<Direction, readonly Threshold[]>>;

function conclusion(trial: Trial, found: Found): Pick<Distance, "verdict" | "notes"> {
  const { base, item, choice } = trial;
  const both = (verdict: Verdict, text: Text) => ({
    verdict: { up: verdict, down: verdict },
    notes: [{ text }],
  });
  if (!choice.searched) return both("unsearched", unsearched(item));
  const apart = found.up.length + found.down.length === 0 ? noPart(base, item) : null;
  if (apart !== null) return both("cannot", apart);
  const [up, down] = [concluded(trial, found, "up"), concluded(trial, found, "down")];
  return {
    verdict: { up: up.verdict, down: down.verdict },
    notes: [...up.notes, ...down.notes, ...itemNotes(trial)],
  };
}

function concluded(
  trial: Trial,
  found: Found,
  direction: Direction,
): { readonly verdict: Verdict; readonly notes: readonly DistanceNote[] } {
  const moves = found[direction].length > 0;
  const texts = moves
    ? found[direction].flatMap((one) => thresholdNotes(trial.item, one))
    : whyNot(trial, direction);
  const verdict = moves ? "moves" : texts.length > 0 ? "cannot" : "unknown";
  return { verdict, notes: texts.map((text) => ({ direction, text })) };
}

function thresholdNotes(item: Enterable, { beyond, latest }: Threshold): readonly Text[] {
  const period = item.kind === "measured" ? item.periods?.keys.at(-1) : undefined;
  return [
    ...(beyond === undefined ? [] : [beyondEdge(beyond.edge, beyond.side)]),
    ...(latest === undefined || period === undefined ? [] : [latestAlone(period, latest?.shown ?? null)]),
  ];
}

function itemNotes({ base, item, row, tried }: Trial): readonly DistanceNote[] {
  const label = (id: string) => labelOf(base.pack, id);
  const following = [...base.changesFor(row).keys()].filter((id) => id !== item.id);
  const unknown = tried.filter(({ moves }) => moves === null);
  const lacking = [...new Set(unknown.flatMap(({ rated }) => rated.missing))].map(label);
  const options = unknown.map(({ shown }) => shownAs(item, shown));
  return [
    ...(following.length === 0 ? [] : [{ text: changesWith(following.map(label)) }]),
    ...(options.length === 0 ? [] : [{ text: needs(options, lacking) }]),
    ...(item.kind === "markets" ? [{ text: meanOfMarkets() }] : []),
  ];
}
