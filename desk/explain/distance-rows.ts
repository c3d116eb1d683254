import type { Combinations, Direction, Distance, Distances, Language, Pack, Verdict } from "../../src";
import { shownOf } from "../draft/shown";

/** What becomes of an item in one direction. */
export interface Way {
  readonly verdict: Verdict;
  /** Each value with the rating that it brings. */
  readonly moves: readonly { readonly to: string; readonly rating: string }[];
  readonly notes: readonly string[];
}

/** One item of the list of distances. */
export interface DistanceRow {
  readonly id: string;
  readonly label: string;
  readonly now: string;
  readonly up: Way;
  readonly down: Way;
  /** What is said of the item altogether. */
  readonly notes: readonly string[];
}

function wayOf(pack: Pack, item: Distance, direction: Direction, language: Language): Way {
  return {
    verdict: item.verdict[direction],
    moves: item[direction].map(({ shown, rating }) => ({
      to: shownOf(pack, item.id, shown, language),
      rating,
    })),
    notes: item.notes.filter((note) => note.direction === direction).map(({ text }) => text[language]),
  };
}

/** Lists the items with how far each is from moving the rating: those that can first, in the order of the walk. */
export function distanceRows(pack: Pack, distances: Distances, language: Language): readonly DistanceRow[] {
  const rows = distances.items.map((item) => ({
    id: item.id,
    label: item.label[language],
    now: shownOf(pack, item.id, item.shown, language),
    up: wayOf(pack, item, "up", language),
    down: wayOf(pack, item, "down", language),
    notes: item.notes.filter(({ direction }) => direction === undefined).map(({ text }) => text[language]),
  }));
  const moves = ({ up, down }: DistanceRow) => up.moves.length + down.moves.length > 0;
  return [...rows.filter(moves), ...rows.filter((row) => !moves(row))];
}

/** Two items that move the rating together. */
export interface PairRow {
  readonly changes: readonly {
    readonly id: string;
    readonly label: string;
    readonly now: string;
    readonly to: string;
  }[];
  readonly rating: string;
}

/** Lists the pairs of one direction. */
export function pairRows(pack: Pack, { listed }: Combinations, language: Language): readonly PairRow[] {
  return listed.map(({ changes, rating }) => ({
    changes: changes.map(({ id, label, now, to }) => ({
      id,
      label: label[language],
      now: shownOf(pack, id, now, language),
      to: shownOf(pack, id, to, language),
    })),
    rating,
  }));
}
