import { findEnterable, labelOf, type Pack } from "../../pack";
import type { Entry } from "../types";
import { choiceOf } from "./alternatives";
import type { Base, Changes } from "./base";
import type { Alternative } from "./choice";
import type { Combination, Combinations, Direction } from "./types";

const LISTED = 10;

type Move = Alternative & { readonly changes: Changes };

/** An item with its moves on one side, nearest first. */
interface Mover {
  readonly id: string;
  readonly now: string;
  readonly moves: readonly Move[];
}

/**
 * Searches all pairs of items for the grades that move the rating together by at least some notches, smallest first. A pair
 * is not found again with more grades than it needs; an option of a choice counts as one grade. Quantities, which have no
 * grades, are left out, and so are items that cannot be moved together (a grade and what lies below it). Goes on pair by
 * pair, and says after each the share of pairs that is done.
 */
export function* searchCombinations(
  base: Base,
  rows: readonly Entry[],
  direction: Direction,
  notches: number,
): Generator<number, Combinations> {
  const sign = direction === "up" ? 1 : -1;
  const movers = rows.flatMap((row) => moversOf(base, row));
  const found: Combination[] = [];
  const pairs = pairsOf(movers);
  for (const [index, [first, second]] of pairs.entries()) {
    const enough: (readonly [number, number])[] = [];
    for (const [one, other] of movesOf(first, second)) {
      const [a, b] = [one.steps, other.steps];
      if (enough.some(([c, d]) => c <= a && d <= b)) continue;
      const changes = together(one.changes, other.changes);
      const rating = changes === null ? null : base.rate(changes).rating;
      if (rating === null || sign * base.notches(rating) < notches) continue;
      enough.push([a, b]);
      found.push({
        changes: [change(base.pack, first, one), change(base.pack, second, other)],
        grades: a + b,
        rating: base.write(rating),
        notches: base.notches(rating),
      });
    }
    yield (index + 1) / pairs.length;
  }
  // Sorting keeps the pack's order among combinations of one size.
  const listed = [...found].sort((a, b) => a.grades - b.grades).slice(0, LISTED);
  const leftOut = rows.map(({ key }) => key).filter((key) => movers.every(({ id }) => id !== key));
  return { direction, found: found.length, leftOut, listed };
}

function change(pack: Pack, mover: Mover, move: Alternative): Combination["changes"][number] {
  return {
    id: mover.id,
    label: labelOf(pack, mover.id),
    now: mover.now,
    to: move.shown,
    entry: move.entry,
  };
}

/**
 * An item moves up or down, whichever of the two sides that is: each side is a mover of its own. Options without an order lie
 * on no side: each of them is one.
 */
function moversOf(base: Base, row: Entry): readonly Mover[] {
  const item = findEnterable(base.pack, row.key);
  if (item === undefined) return [];
  const choice = choiceOf(base, item, row);
  const moves = choice.others.map((one): Move => ({ ...one, changes: base.changesFor(one.entry) }));
  const options = item.kind === "choice" ? moves.map((one) => [{ ...one, steps: 1 }]) : [];
  const sides = ([1, -1] as const).map((side) => moves.filter((one) => one.side === side && one.steps > 0));
  return [...options, ...sides].flatMap((own) =>
    own.length === 0 ? [] : [{ id: row.key, now: choice.shown, moves: own }],
  );
}

function pairsOf(movers: readonly Mover[]): readonly (readonly [Mover, Mover])[] {
  return movers.flatMap((first, index) =>
    movers.slice(index + 1).flatMap((second) => (second.id === first.id ? [] : [[first, second] as const])),
  );
}

/** Every move of one item with every move of another, the fewest grades in all first. */
function movesOf(first: Mover, second: Mover): readonly (readonly [Move, Move])[] {
  const all = first.moves.flatMap((one) => second.moves.map((other) => [one, other] as const));
  return all.sort(([a, b], [c, d]) => a.steps + b.steps - c.steps - d.steps);
}

/** Joins two changes; null where one takes away what the other gives. */
function together(a: Changes, b: Changes): Changes | null {
  const both = new Map(a);
  for (const [id, entry] of b) {
    const other = both.get(id);
    if (other !== undefined && (other !== null || entry !== null)) return null;
    both.set(id, entry);
  }
  return both;
}
