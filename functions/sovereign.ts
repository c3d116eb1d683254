import {
  applySovereign,
  failure,
  findSovereignRule,
  missing,
  notchesBetween,
  sovereignOfPlaces,
  writeRating,
  wrong,
  type Outcome,
  type Rating,
  type SovereignResult,
  type SovereignRule,
} from "../src";
import { optionalWord, readChoice, readNumber, readTruth } from "./arguments";
import { readGrid, type Cell } from "./cells";
import { onOneScale, type RatingCell } from "./common-scale";
import { all, andThen, map } from "./outcome";
import { readPlaces } from "./place-rows";
import { readScale, type Placed } from "./rating-argument";
import { spill, spread, type Shown, type Spill } from "./spread";

const OUTPUTS = ["rating", "ceiling", "notches"] as const;

/**
 * Takes the sovereign step on a rating: under a ceiling it stands at most the uplift above the sovereign; under adjust it is
 * brought half of the way there (house); it is never raised. No step is taken where all three places are known and one
 * country; else the sovereign of registration or main market bears, the weaker. Ranges spill. #VALUE! for a word or symbol
 * that is not read, an uplift beyond the mode's, or a sovereign on another scale (map it first with SCALE.MAP); #N/A for a
 * blank rating or sovereign, naming the place that is missing.
 * @customfunction SOVEREIGN.CAP SOVEREIGN.CAP
 * @helpurl https://localhost:3000/docs/functions.html#sovereign-cap
 * @param rating Rating before the step; a cell or a range.
 * @param sovereign The sovereign's foreign-currency rating (a cell or a range), or rows of places: role (registration,
 * market, bond: each is needed), country (in English or 中文, or its ISO code; Hong Kong, Macau and Taiwan are places of their
 * own), the country's foreign-currency rating, and each market's share as a fraction. A bond market needs no rating.
 * @param [samePlace] TRUE where registration, main market and bond market are one country; blank is FALSE. Rows of places
 * tell it themselves.
 * @param [mode] ceiling (default for a rating), adjust (default for rows of places, which weigh), none, a published country-ceiling rule such as fitch-country-ceiling, or a methodology
 * such as panda-local-government: its own sovereign step, and no change where it has none.
 * @param [uplift] Whole notches by which the rating may stand above the sovereign; blank: the least that the mode allows.
 * @param [output] rating (default), ceiling (the line; blank where none was drawn) or notches (what the step changed, - is down).
 * @param [scale] Scale on which rating and sovereigns are read, such as global; blank: the one that their forms show.
 * @returns The rating after the sovereign step.
 */
export function sovereignCap(
  rating: unknown[][],
  sovereign: unknown[][],
  samePlace?: unknown[][],
  mode?: unknown[][],
  uplift?: unknown[][],
  output?: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  const wanted = readChoice(output, "output", OUTPUTS, "rating");
  if (!wanted.ok) return spill(wanted);
  return takeStep(rating, sovereign, [samePlace, mode, uplift, scale], (placed, result) => {
    switch (wanted.value) {
      case "rating":
        return writeRating(result.rating, placed.scale);
      case "ceiling":
        return result.ceiling === null ? "" : writeRating(result.ceiling, placed.scale);
      case "notches":
        return notchesBetween(result.rating, placed.rating);
    }
  });
}

/**
 * Tells whether the sovereign step changed the rating: TRUE or FALSE. Arguments and errors as for SOVEREIGN.CAP.
 * @customfunction SOVEREIGN.BINDS SOVEREIGN.BINDS
 * @helpurl https://localhost:3000/docs/functions.html#sovereign-binds
 * @param rating Rating before the step; a cell or a range.
 * @param sovereign The sovereign's foreign-currency rating, or rows of places, as for SOVEREIGN.CAP.
 * @param [samePlace] TRUE where registration, main market and bond market are one country; blank is FALSE.
 * @param [mode] ceiling (default for a rating), adjust (default for rows of places, which weigh), none, a published country-ceiling rule, or a methodology: its own sovereign step.
 * @param [uplift] Whole notches by which the rating may stand above the sovereign; blank: the least that the mode allows.
 * @param [scale] Scale on which rating and sovereigns are read; blank: the one that their forms show.
 * @returns TRUE where the step lowered the rating.
 */
export function sovereignBinds(
  rating: unknown[][],
  sovereign: unknown[][],
  samePlace?: unknown[][],
  mode?: unknown[][],
  uplift?: unknown[][],
  scale?: unknown[][],
): unknown[][] {
  return takeStep(rating, sovereign, [samePlace, mode, uplift, scale], (_placed, result) => result.binds);
}

function takeStep(
  rating: unknown,
  sovereign: unknown,
  [samePlace, mode, uplift, scale]: readonly [unknown, unknown, unknown, unknown],
  show: (placed: Placed, result: SovereignResult) => Shown,
): Spill {
  const named = readScale(scale);
  if (!named.ok) return spill(named);
  const grid = readGrid(sovereign);
  if ((grid[0]?.length ?? 0) >= 3) {
    const places = readPlaces(grid);
    return spread({ rating, samePlace, mode, uplift }, (cells) =>
      withTerms("adjust", cells, (terms) => {
        if (terms.same !== null) return failure(wrong("wrong-shape", "samePlace", placesTell));
        return andThen(places, (given) =>
          onOneScale(ratingCells(cells.rating, given), named.value, undefined, ([placed, ...others], on) =>
            withRating(placed, (one) => {
              const found = given.map(({ rest }, index) => ({
                ...rest,
                sovereign: others[index]?.rating ?? null,
              }));
              return andThen(
                sovereignOfPlaces(found, terms.rule.step, on),
                ({ samePlace: same, sovereign: of }) => step(one, of ?? one.rating, same, terms, show),
              );
            }),
          ),
        );
      }),
    );
  }
  return spread({ rating, sovereign, samePlace, mode, uplift }, (cells) =>
    withTerms("ceiling", cells, (terms) => {
      // Where no step is taken no sovereign is needed, and none is read.
      const idle = terms.same === true || terms.rule.step === "none";
      const of = { cell: idle ? null : cells.sovereign, at: "sovereign" };
      return onOneScale(ratingCells(cells.rating, [of]), named.value, undefined, ([placed, other]) =>
        withRating(placed, (one) => {
          if (!idle && (other === null || other === undefined))
            return failure(missing("missing-argument", "sovereign", { expected: A_RATING }));
          return step(one, other?.rating ?? one.rating, terms.same ?? false, terms, show);
        }),
      );
    }),
  );
}

const A_RATING = "a rating such as AA+";

function ratingCells(rating: Cell, others: readonly RatingCell[]): readonly RatingCell[] {
  return [{ cell: rating, at: "rating" }, ...others];
}

function withRating<T>(placed: Placed | null | undefined, next: (placed: Placed) => Outcome<T>): Outcome<T> {
  return placed === null || placed === undefined
    ? failure(missing("missing-argument", "rating", { expected: A_RATING }))
    : next(placed);
}

function step(
  placed: Placed,
  sovereign: Rating,
  samePlace: boolean,
  { rule, notches }: Terms,
  show: (placed: Placed, result: SovereignResult) => Shown,
): Outcome<Shown> {
  const terms = { mode: rule.step, samePlace, uplift: notches };
  return map(applySovereign(placed.rating, sovereign, terms, placed.scale, "sovereign"), (result) =>
    show(placed, result),
  );
}

const placesTell = { received: "rows of places and samePlace beside them", expected: "one of the two" };

interface Terms {
  readonly rule: Pick<SovereignRule, "step" | "uplift">;
  readonly notches: number;
  readonly same: boolean | null;
}

/**
 * Reads mode and uplift. Without a mode a sovereign's rating is a ceiling; places weigh, as the source's step that looks at
 * them does (p. 9; the ceiling of p. 16 is a local government's own sovereign).
 */
function withTerms(
  otherwise: "ceiling" | "adjust",
  cells: Readonly<Record<"samePlace" | "mode" | "uplift", Cell>>,
  next: (terms: Terms) => Outcome<Shown>,
): Outcome<Shown> {
  const read = all({
    rule: andThen(optionalWord(cells.mode, "mode"), (id) => findSovereignRule(id ?? otherwise, "mode")),
    same: readTruth(cells.samePlace === 0 ? null : cells.samePlace, "samePlace"),
    given: readNumber(cells.uplift, "uplift"),
  });
  return andThen(read, ({ given, ...terms }) => {
    const { from, to } = terms.rule.uplift;
    const notches = given ?? from;
    if (!Number.isInteger(notches))
      return failure(wrong("not-a-whole-number", "uplift", { received: notches }));
    if (notches < from || notches > to) {
      return failure(wrong("out-of-range", "uplift", { received: notches, from, to }));
    }
    return next({ ...terms, notches });
  });
}
