import type { Text } from "../language";
import { failure, success, wrong, type Outcome } from "../problem";
import type { Basis } from "../trace";
import { readRating } from "./rating";
import type { Rating, RatingScale } from "./scale";

/**
 * A named, dated reading of one scale on another. Scales measure different things, so a mapping is a statement of
 * somebody's, never an identity: each symbol may stand for a range.
 */
export interface ScaleMapping<From extends string = string, To extends string = string> {
  readonly id: string;
  readonly title: Text;
  readonly from: From;
  readonly to: To;
  /** ISO date. */
  readonly date: string;
  readonly basis: Basis;
  /** Scales over which a chain of mappings may come to another symbol; the reason stands with the basis. */
  readonly notOver?: readonly string[];
  /** For each symbol of `from`, the best and the worst symbol of `to` it may stand for. */
  readonly pairs: Readonly<Record<string, readonly [best: string, worst: string]>>;
}

/**
 * Reads a rating of one scale on another by a named mapping. Where a symbol stands for a range, `side` chooses its
 * better ("high") or worse ("low") end. The answer is in the target scale's own notation.
 * @returns a problem naming both scales where the mapping is not between them
 */
export function mapRating<From extends string, To extends string>(
  rating: Rating<From>,
  from: RatingScale<NoInfer<From>>,
  to: RatingScale<To>,
  mapping: ScaleMapping<NoInfer<From>, NoInfer<To>>,
  side: "low" | "high",
  at: string,
): Outcome<Rating<To>> {
  if (rating.scale !== mapping.from || from.id !== mapping.from || to.id !== mapping.to) {
    const facts = { received: `${rating.scale} → ${to.id}`, expected: `${mapping.from} → ${mapping.to}` };
    return failure(wrong("wrong-shape", at, facts));
  }
  const symbol = from.notations[0].symbols[rating.rank - 1] ?? "";
  const pair = mapping.pairs[symbol];
  if (pair === undefined) {
    return failure(wrong("not-in-list", at, { received: symbol, allowed: Object.keys(mapping.pairs) }));
  }
  const read = readRating(side === "high" ? pair[0] : pair[1], to, at);
  return read.ok ? success({ ...read.value, lowerCase: to.lowerCaseStandalone && rating.lowerCase }) : read;
}
