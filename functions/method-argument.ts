import {
  failure,
  findPack,
  listPacks,
  missing,
  pinOf,
  success,
  wrong,
  type Outcome,
  type Pack,
} from "../src";
import { optionalWord } from "./arguments";
import { andThen } from "./outcome";

/** Names the packs that may be asked for. */
function candidates(fits: (pack: Pack) => boolean): readonly string[] {
  return listPacks()
    .filter(fits)
    .map(({ id }) => id);
}

/**
 * Chooses the methodology: the argument, or the `method` row of the subject; where both are given they must name the
 * same pack. With neither, #N/A lists those that there are.
 * @param fits which packs a list of candidates should name
 */
export function readMethod(
  raw: unknown,
  fromSubject: string | null,
  at = "method",
  fits: (pack: Pack) => boolean = () => true,
): Outcome<Pack> {
  return andThen(optionalWord(raw, at), (named) => {
    const reference = named ?? fromSubject;
    if (reference === null) return failure(missing("missing-method", at, { allowed: candidates(fits) }));
    return andThen(findPack(reference, at), (pack) => {
      if (named === null || fromSubject === null) return success(pack);
      return andThen(findPack(fromSubject, at), (other) =>
        pinOf(other) === pinOf(pack)
          ? success(pack)
          : failure<Pack>(wrong("method-conflict", at, { first: pinOf(other), second: pinOf(pack) })),
      );
    });
  });
}
