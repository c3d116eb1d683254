import { findEnterable, labelOf, type Pack } from "../../pack";
import type { Entry } from "../types";
import { choiceOf, type Alternative } from "./alternatives";
import type { Base, Changes } from "./base";
import type { Combination, Combinations, Direction } from "./types";

/** Grades moved in all up to which combinations are searched: two items, a grade each, and up to two more. */
const WITHIN = 4;
const LISTED = 10;

/** An item with its moves on one side, nearest first. */
interface Mover {
  readonly id: string;
  readonly now: string;
  readonly moves: readonly (Alternative & { readonly changes: Changes })[];
}

/**
 * Searches pairs of items that move the rating together by at least some notches: one to three grades of each, four in
 * all, smallest first. A pair is not found again with more grades than it needs. Choices without an order and quantities,
 * which have no grades, are left out, and so are items that cannot be moved together (a grade and what lies below it).
 */
export function combinationsOf(
  base: Base,
  rows: readonly Entry[],
  direction: Direction,
  notches: number,
): Combinations {
  const sign = direction === "up" ? 1 : -1;
  const movers = rows.flatMap((row) => moversOf(base, row));
  const found: Combination[] = [];
  for (const [first, second] of pairsOf(movers)) {
    const enough: (readonly [number, number])[] = [];
    for (const [a, b] of sizes()) {
      if (enough.some(([c, d]) => c <= a && d <= b)) continue;
      const [one, other] = [first.moves[a - 1], second.moves[b - 1]];
      if (one === undefined || other === undefined) continue;
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
  }
  // Sorting keeps the pack's order among combinations of one size.
  const listed = [...found].sort((a, b) => a.grades - b.grades).slice(0, LISTED);
  const leftOut = rows.map(({ key }) => key).filter((key) => movers.every(({ id }) => id !== key));
  return { direction, within: WITHIN, found: found.length, leftOut, listed };
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

/** An item moves up or down, whichever of the two sides that is: each side is a mover of its own. */
function moversOf(base: Base, row: Entry): readonly Mover[] {
  const item = findEnterable(base.pack, row.key);
  if (item === undefined) return [];
  const choice = choiceOf(base, item, row);
  return ([1, -1] as const).flatMap((side) => {
    const moves = choice.others
      .filter((one) => one.side === side && one.steps > 0 && one.steps < WITHIN)
      .map((one) => ({ ...one, changes: base.changesFor(one.entry) }));
    return moves.length === 0 ? [] : [{ id: row.key, now: choice.shown, moves }];
  });
}

function pairsOf(movers: readonly Mover[]): readonly (readonly [Mover, Mover])[] {
  return movers.flatMap((first, index) =>
    movers.slice(index + 1).flatMap((second) => (second.id === first.id ? [] : [[first, second] as const])),
  );
}

/** Grades of the first and of the second item, the smallest sum first. */
function sizes(): readonly (readonly [number, number])[] {
  const all: (readonly [number, number])[] = [];
  for (let sum = 2; sum <= WITHIN; sum += 1) for (let a = 1; a < sum; a += 1) all.push([a, sum - a]);
  return all;
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
