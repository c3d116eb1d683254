import type { IssueClass, IssueResult, IssueRules } from "../issue";
import { failure, success, wrong, type Outcome } from "../problem";
import { mapRating, type Rating, type RatingScale } from "../scale";
import { findMapping, findScale, shippedLibrary } from "./catalogue";
import type { SharedParts } from "./shared";

/** A bond's rating as it is written, with the scale on which it stands. */
export interface WrittenIssue {
  readonly rating: Rating;
  readonly scale: RatingScale;
}

/**
 * Finds the rating as which a bond's is written: for a class of short-term bonds the symbol of the short-term scale, by
 * the mapping that the rules name for the issuer's scale (the worse of two); for others the rating itself.
 * @param library in which the rules stand: of a methodology of one's own, its own
 * @returns a problem where the rules name no mapping for the scale
 */
export function writtenIssue(
  { rating }: Pick<IssueResult, "rating">,
  { shortTerm }: IssueClass,
  rules: IssueRules,
  scale: RatingScale,
  library: SharedParts = shippedLibrary(),
): Outcome<WrittenIssue> {
  if (shortTerm !== true) return success({ rating, scale });
  const id = rules.shortTerm[scale.id];
  if (id === undefined) {
    const received = { en: `a rating of the scale ${scale.id}`, zh: `${scale.title.zh}的级别` };
    return failure(wrong("not-in-list", "issuer", { received, allowed: Object.keys(rules.shortTerm) }));
  }
  const mapping = findMapping(id, "policy", library);
  if (!mapping.ok) return mapping;
  const short = findScale(mapping.value.to, "policy", library);
  if (!short.ok) return short;
  const mapped = mapRating(
    { ...rating, lowerCase: false },
    scale,
    short.value,
    mapping.value,
    "low",
    "issuer",
  );
  return mapped.ok ? success({ rating: mapped.value, scale: short.value }) : mapped;
}
