import {
  findEnterable,
  labelOf,
  type Direction,
  type Distances,
  type Entry,
  type Language,
  type Pack,
} from "../../../src";
import { typedForm } from "../../../desk/draft/numbers";
import type { Moved } from "../../../desk/draft/draft";
import { shownOf } from "../../../desk/draft/shown";

/** A change of one input that moves the rating. */
export interface NearMove {
  readonly id: string;
  readonly label: string;
  readonly now: string;
  readonly to: string;
  readonly rating: string;
  readonly notes: readonly string[];
  /** The change as the copy takes it; null where no number stands for it, such as "just above 0". */
  readonly moved: Moved | null;
}

/** Less than any figure: what the core gives for "above 0". */
const NEAR_NOTHING = 1e-100;

/** Makes of a row of the core what an analyst would have typed for it. */
export function movedBy(pack: Pack, { key, value, unit }: Entry): Moved | null {
  const member = findEnterable(pack, key);
  if (member === undefined || value === null) return null;
  const mode = member.kind === "grade" ? { mode: "grade" as const } : {};
  if (typeof value !== "number") return { value: String(value), ...mode };
  if (value > 0 && value < NEAR_NOTHING) return null;
  if (member.kind !== "measured" && member.kind !== "quantity") return { value: String(value), ...mode };
  return { value: typedForm(value, member.unit), ...(unit === undefined ? {} : { unit }) };
}

/** Lists the single changes that move the final rating in a direction, in the order of the walk. */
export function nearMoves(
  pack: Pack,
  { items }: Distances,
  direction: Direction,
  language: Language,
): readonly NearMove[] {
  return items.flatMap(({ id, shown, notes, ...item }) =>
    item[direction].map((threshold) => ({
      id,
      label: labelOf(pack, id)[language],
      now: shownOf(pack, id, shown, language),
      to: shownOf(pack, id, threshold.shown, language),
      rating: threshold.rating,
      notes: notes
        .filter((note) => note.direction === direction || note.direction === undefined)
        .map(({ text }) => text[language]),
      moved: movedBy(pack, threshold.entry),
    })),
  );
}
