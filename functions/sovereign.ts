import {
  applySovereign,
  failure,
  findPack,
  findScale,
  findSovereignRule,
  notchesBetween,
  sovereignOfPlaces,
  success,
  writeRating,
  wrong,
  type Outcome,
  type Rating,
  type RatingScale,
  type ScaleMapping,
  type SovereignResult,
  type SovereignRule,
} from "../src";
import { optionalWord, readChoice, readNumber, readTruth } from "./arguments";
import { readGrid, readList, type Cell } from "./cells";
import { inAsked } from "./language";
import { all, andThen, map } from "./outcome";
import { readPlaces } from "./place-rows";
import { findScaleOf, readGiven, readMapping, readScale, type Placed } from "./rating-argument";
import { columnOf, onEveryScale, type RatingColumn, type RatingReader } from "./rating-column";
import { spill, spread, type Shown, type Spill } from "./spread";

const OUTPUTS = ["rating", "ceiling", "notches"] as const;

/**
 * Takes the sovereign step on a rating: under a ceiling it stands at most the uplift above the sovereign; under adjust it is
 * brought half of the way there (house); it is never raised. No step is taken where all three places are known and one
 * country; else the sovereign of registration or main market bears, the weaker. Ranges spill. #VALUE! for a word or symbol
 * that is not read, an uplift beyond the mode's, or a sovereign on another scale without a mapping; #N/A where there is no
 * rating or sovereign, naming the place that is missing.
 * @customfunction SOVEREIGN.CAP SOVEREIGN.CAP
 * @helpurl https://localhost:3000/docs/functions.html#sovereign-cap
 * @param rating Rating before the step; a cell or a range.
 * @param sovereign The sovereign's foreign-currency rating (a cell or a range), or rows of places: role (registration,
 * market, bond: each is needed), country (in English or 中文, or its ISO code; Hong Kong, Macau and Taiwan are places of their
 * own), the country's foreign-currency rating, and each market's share as a fraction. A bond market needs no rating.
 * @param [samePlace] TRUE where registration, main market and bond market are one country; blank is FALSE. Rows of places
 * tell it themselves.
 * @param [mode] ceiling (default for a rating), adjust (default for rows of places, which weigh), none,
 * a published country-ceiling rule (fitch-country-ceiling, fitch-currency-union, moodys-local-currency-ceiling), or a methodology such as
 * panda-local-government: its own sovereign step, and no change where it has none.
 * @param [uplift] Whole notches by which the rating may stand above the sovereign; blank: the least that the mode allows.
 * @param [output] rating (default), ceiling (the line; blank where none was drawn) or notches (what the step changed, - is down).
 * @param [scale] Scale on which the ratings are read, or a methodology for its scale; blank: the one that has them all, or that of the
 * mapping or of the methodology given as mode.
 * @param [mapping] Id of a scale mapping: the sovereigns are read on its first scale and mapped to its worse end; one that only the
 * rating's own scale has is left as it is.
 * @param [language] en or zh, for messages; blank: the display language.
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
  mapping?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () => {
    const wanted = readChoice(output, "output", OUTPUTS, "rating");
    if (!wanted.ok) return spill(wanted);
    return takeStep(rating, sovereign, { samePlace, mode, uplift, scale, mapping }, (placed, result) => {
      switch (wanted.value) {
        case "rating":
          return writeRating(result.rating, placed.scale);
        case "ceiling":
          return result.ceiling === null ? "" : writeRating(result.ceiling, placed.scale);
        case "notches":
          return notchesBetween(result.rating, placed.rating);
      }
    });
  });
}

/**
 * Tells whether the sovereign step changed the rating: TRUE or FALSE. Arguments and errors as for SOVEREIGN.CAP.
 * @customfunction SOVEREIGN.BINDS SOVEREIGN.BINDS
 * @helpurl https://localhost:3000/docs/functions.html#sovereign-binds
 * @param rating Rating before the step; a cell or a range.
 * @param sovereign The sovereign's foreign-currency rating, or rows of places, as for SOVEREIGN.CAP.
 * @param [samePlace] TRUE where registration, main market and bond market are one country; blank is FALSE.
 * @param [mode] ceiling (default for a rating), adjust (default for rows of places, which weigh), none, a published
 * country-ceiling rule (fitch-country-ceiling, fitch-currency-union, moodys-local-currency-ceiling), or a methodology: its own sovereign step.
 * @param [uplift] Whole notches by which the rating may stand above the sovereign; blank: the least that the mode allows.
 * @param [scale] Scale on which the ratings are read, or a methodology for its scale; blank: the one that has them all, or that of the
 * mapping or of the methodology given as mode.
 * @param [mapping] Id of a scale mapping: the sovereigns are read on its first scale and mapped to its worse end; one that only the
 * rating's own scale has is left as it is.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns TRUE where the step lowered the rating.
 */
export function sovereignBinds(
  rating: unknown[][],
  sovereign: unknown[][],
  samePlace?: unknown[][],
  mode?: unknown[][],
  uplift?: unknown[][],
  scale?: unknown[][],
  mapping?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () =>
    takeStep(
      rating,
      sovereign,
      { samePlace, mode, uplift, scale, mapping },
      (_placed, result) => result.binds,
    ),
  );
}

/** The arguments beside ratings, in their order. */
interface Beside {
  readonly samePlace: unknown;
  readonly mode: unknown;
  readonly uplift: unknown;
  readonly scale: unknown;
  readonly mapping: unknown;
}

/** How the ratings are read: their column, and the mapping through which sovereigns come. */
interface Reading {
  readonly column: RatingColumn;
  readonly mapping: ScaleMapping | null;
}

function takeStep(
  rating: unknown,
  sovereign: unknown,
  { scale, mapping, ...beside }: Beside,
  show: (placed: Placed, result: SovereignResult) => Shown,
): Spill {
  const grid = readGrid(sovereign);
  const isPlaces = (grid[0]?.length ?? 0) >= 3;
  const sovereigns = isPlaces ? grid.map((row) => row[2] ?? null) : sovereign;
  const reading = readingOf(rating, sovereigns, { scale, mapping, mode: beside.mode });
  if (!reading.ok) return spill(reading);
  const { column } = reading.value;
  if (isPlaces) {
    return spread({ rating, ...beside }, (cells) =>
      onEveryScale(
        column,
        [cells.rating, ...readList(sovereigns)],
        "rating, sovereign",
        (reader) =>
          withTerms("adjust", cells, reader, ({ placed, rule, notches, same }) => {
            if (same !== null) return failure(wrong("wrong-shape", "samePlace", placesTell));
            const found = andThen(readPlaces(grid, placed, reading.value.mapping), (places) =>
              sovereignOfPlaces(places, rule.step, placed.scale),
            );
            return andThen(found, ({ samePlace: one, sovereign: of }) => {
              const terms = { mode: rule.step, samePlace: one, uplift: notches };
              return map(
                applySovereign(placed.rating, of ?? placed.rating, terms, placed.scale, "sovereign"),
                (result) => show(placed, result),
              );
            });
          }),
        "scale-mismatch",
      ),
    );
  }
  return spread({ rating, sovereign, ...beside }, (cells) =>
    onEveryScale(
      column,
      [cells.rating, cells.sovereign],
      "rating, sovereign",
      (reader) =>
        withTerms("ceiling", cells, reader, ({ placed, rule, notches, same }) => {
          const terms = { mode: rule.step, samePlace: same ?? false, uplift: notches };
          return andThen(sovereignFor(cells.sovereign, placed, terms, reading.value), (of) =>
            map(applySovereign(placed.rating, of, terms, placed.scale, "sovereign"), (result) =>
              show(placed, result),
            ),
          );
        }),
      "scale-mismatch",
    ),
  );
}

/**
 * Finds the scale of the ratings: the one named, the second of the mapping, that of a methodology whose step is taken, or
 * the one on which they all stand.
 */
function readingOf(
  rating: unknown,
  sovereign: unknown,
  given: Readonly<Record<"scale" | "mapping" | "mode", unknown>>,
): Outcome<Reading> {
  return andThen(
    all({ scale: readScale(given.scale), mapping: readMapping(given.mapping) }),
    ({ scale, mapping }) =>
      andThen(targetOf(scale, mapping, given.mode), (own) =>
        success({ column: columnOf(own === null ? [rating, sovereign] : [rating], own), mapping }),
      ),
  );
}

function targetOf(
  scale: RatingScale | null,
  mapping: ScaleMapping | null,
  mode: unknown,
): Outcome<RatingScale | null> {
  if (mapping !== null) {
    const to = findScale(mapping.to, "mapping");
    if (!to.ok || scale === null || scale.id === mapping.to) return to;
    const facts = {
      received: `${mapping.id}, which ends on ${mapping.to}`,
      expected: `a mapping to ${scale.id}`,
    };
    return failure(wrong("wrong-shape", "mapping", facts));
  }
  if (scale !== null) return success(scale);
  const [first] = readList(mode);
  const pack = typeof first === "string" ? findPack(first, "mode") : null;
  // A methodology without a sovereign step changes nothing, whatever scale the rating stands on.
  return pack?.ok === true && pack.value.outputs.sovereign !== undefined
    ? findScaleOf(pack.value)
    : success(null);
}

const placesTell = { received: "rows of places and samePlace beside them", expected: "one of the two" };

interface Terms {
  readonly placed: Placed;
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
  cells: Readonly<Record<"rating" | "samePlace" | "mode" | "uplift", Cell>>,
  reader: RatingReader,
  next: (terms: Terms) => Outcome<Shown>,
): Outcome<Shown> {
  const read = all({
    placed: reader.need(cells.rating, "rating"),
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

/** Reads the sovereign's rating; where no step is taken none is needed. */
function sovereignFor(
  cell: Cell,
  placed: Placed,
  { samePlace, mode }: { readonly samePlace: boolean; readonly mode: string },
  { mapping }: Reading,
): Outcome<Rating> {
  if (samePlace || mode === "none") return success(placed.rating);
  return readGiven(cell, placed.scale, mapping, "sovereign");
}
