import { failure, missing, success, wrong, type Outcome } from "../problem";
import { addNotches, notchesBetween, type Rating, type RatingScale } from "../scale";

/** Notches of uplift by strength of support; `equalise` lifts to the supporter. */
export type SupportTable = Readonly<Record<string, number | "equalise">>;

export interface Supporter {
  readonly role: string;
  /** On the scale of the stand-alone rating; null where no rating is known. */
  readonly rating: Rating | null;
  readonly strength: string;
}

export interface SupportResult {
  readonly rating: Rating;
  /** What each supporter added, in order, in notches. */
  readonly uplifts: readonly { readonly role: string; readonly notches: number; readonly capped: boolean }[];
}

function upliftOf(table: SupportTable, strength: string): number | "equalise" | undefined {
  const key = Object.keys(table).find((name) => name.toLowerCase() === strength.toLowerCase());
  return key === undefined ? undefined : table[key];
}

/**
 * Lifts a stand-alone rating by the support of others, by a table of notches. Each supporter lifts from the
 * stand-alone rating, never above himself and never by less than nothing; they are applied in order and never
 * summed: the next one adds only what he would lift beyond those before him.
 * @param supporters in order of application; one with an uplift other than 0 needs a rating
 * @returns the rating after support in the stand-alone's notation, with each supporter's part
 */
export function applySupport(
  standalone: Rating,
  supporters: readonly Supporter[],
  table: SupportTable,
  scale: RatingScale,
  at: string,
): Outcome<SupportResult> {
  let reached = 0;
  const uplifts: SupportResult["uplifts"][number][] = [];
  for (const supporter of supporters) {
    const uplift = upliftOf(table, supporter.strength);
    if (uplift === undefined) {
      return failure(wrong("not-in-list", at, { received: supporter.strength, allowed: Object.keys(table) }));
    }
    if (uplift === 0) {
      uplifts.push({ role: supporter.role, notches: 0, capped: false });
      continue;
    }
    if (supporter.rating === null) return failure(missing("missing-item", `${supporter.role}-rating`));
    if (supporter.rating.scale !== standalone.scale) {
      return failure(mismatch(standalone, supporter.rating, scale, at));
    }
    const room = Math.max(notchesBetween(supporter.rating, standalone), 0);
    const wanted = uplift === "equalise" ? room : uplift;
    const lifted = Math.min(wanted, room);
    uplifts.push({
      role: supporter.role,
      notches: Math.max(lifted - reached, 0),
      capped: room < wanted,
    });
    reached = Math.max(reached, lifted);
  }
  return success({ rating: addNotches(standalone, reached, scale), uplifts });
}

function mismatch(standalone: Rating, supporter: Rating, scale: RatingScale, at: string) {
  return wrong("scale-mismatch", at, {
    first: scale.notations[0].symbols[standalone.rank - 1] ?? "",
    firstScale: standalone.scale,
    second: `position ${supporter.rank}`,
    secondScale: supporter.scale,
  });
}
