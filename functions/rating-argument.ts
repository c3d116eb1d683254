import {
  failure,
  findMapping,
  findPack,
  findScale,
  hasSymbol,
  isOfIssuers,
  libraryOf,
  listMappings,
  listPacks,
  listScales,
  mapRating,
  readRating,
  success,
  wrong,
  type Outcome,
  shippedLibrary,
  type Pack,
  type PackLibrary,
  type Rating,
  type RatingScale,
  type ScaleMapping,
  scaleOf,
} from "../src";
import { optionalWord, readWord, required } from "./arguments";
import type { Cell } from "./cells";
import { readReference } from "./method-argument";
import { andThen, map } from "./outcome";

/** A rating with the scale on which it was read. */
export interface Placed {
  readonly rating: Rating;
  readonly scale: RatingScale;
}

/** Reads the argument `[scale]`, a scale or a methodology for its scale: null where it is blank, so that the symbols decide. */
export function readScale(raw: unknown, at = "scale"): Outcome<RatingScale | null> {
  return map(readWording(raw, at), (wording) => wording?.scale ?? null);
}

/** Where a symbol's meaning is looked up: a scale, and the table of definitions for a class of issuers. */
export interface Wording {
  readonly scale: RatingScale;
  readonly table?: string;
}

/** Reads a scale's id, or a methodology: its scale and its table of definitions. A blank is null. */
export function readWording(raw: unknown, at: string): Outcome<Wording | null> {
  return andThen(readReference(raw, at), (named): Outcome<Wording | null> => {
    if (named === null) return success(null);
    if (typeof named !== "string") return wordingOf(named);
    const scale = findScale(named, at);
    if (scale.ok) return success({ scale: scale.value });
    const pack = findPack(named, at);
    if (pack.ok) return wordingOf(pack.value);
    const allowed = [...listScales(), ...listPacks()].map((one) => one.id);
    return failure(wrong("not-in-list", at, { received: named, allowed }));
  });
}

function wordingOf(pack: Pack): Outcome<Wording> {
  const { definitions } = pack;
  return map(findScaleOf(pack), (own) => ({
    scale: own,
    ...(definitions === undefined ? {} : { table: definitions }),
  }));
}

/** A mapping with the library in which its scales stand. */
export interface PlacedMapping {
  readonly mapping: ScaleMapping;
  readonly library: PackLibrary;
}

/** Reads a mapping's id, or a methodology that names its mapping to short-term ratings. A blank is null. */
export function readShortMapping(raw: unknown, at: string): Outcome<PlacedMapping | null> {
  return andThen(readReference(raw, at), (named): Outcome<PlacedMapping | null> => {
    if (named === null) return success(null);
    if (typeof named !== "string") return shortMappingOf(named, at);
    const mapping = findMapping(named, at);
    if (mapping.ok && leadsToShort(mapping.value))
      return success({ mapping: mapping.value, library: shippedLibrary() });
    const pack = mapping.ok ? null : findPack(named, at);
    if (pack?.ok === true) return shortMappingOf(pack.value, at);
    const methods = listPacks().filter(({ shortTerm }) => shortTerm !== undefined);
    const allowed = [...listMappings().filter(leadsToShort), ...methods].map((one) => one.id);
    return failure(wrong("not-in-list", at, { received: named, allowed }));
  });
}

/** Tells whether a mapping that ships leads from an issuer's rating to one of short-term debt. */
function leadsToShort({ from, to }: ScaleMapping): boolean {
  const [start, end] = [findScale(from, "from"), findScale(to, "to")];
  return start.ok && end.ok && isOfIssuers(start.value) && !isOfIssuers(end.value);
}

function shortMappingOf(pack: Pack, at: string): Outcome<PlacedMapping> {
  const library = libraryOf(pack);
  if (pack.shortTerm !== undefined)
    return map(findMapping(pack.shortTerm, at, library), (mapping) => ({ mapping, library }));
  return failure(wrong("no-definition", at, { reason: `${pack.id} names no short-term mapping` }));
}

/** Finds the scale of a methodology. */
export function findScaleOf(pack: Pack): Outcome<RatingScale> {
  return scaleOf(pack);
}

/** Reads a rating that must be there. */
export function requirePlaced(cell: Cell, scale: RatingScale, at: string): Outcome<Placed> {
  const read = andThen(readWord(cell, at), (text) =>
    text === null ? success(null) : map(readRating(text, scale, at), (rating): Placed => ({ rating, scale })),
  );
  return required(read, at, "a rating such as AA+");
}

/** Reads the argument `[mapping]`; null where it is blank. */
export function readMapping(raw: unknown, at = "mapping"): Outcome<ScaleMapping | null> {
  return andThen(optionalWord(raw, at), (id) => (id === null ? success(null) : findMapping(id, at)));
}

/**
 * Reads a rating given by others on a scale: through the mapping where one is named, which then reads every symbol that
 * its first scale has, of a range the worse end; one that only the scale itself has stays as it is.
 */
export function readGiven(
  cell: Cell,
  scale: RatingScale,
  mapping: ScaleMapping | null,
  at: string,
): Outcome<Rating> {
  const own = () => map(requirePlaced(cell, scale, at), ({ rating }) => rating);
  if (mapping === null) return own();
  return andThen(findScale(mapping.from, "mapping"), (from) => {
    const isOwn = typeof cell === "string" && !hasSymbol(cell, from) && hasSymbol(cell, scale);
    if (isOwn) return own();
    return andThen(requirePlaced(cell, from, at), ({ rating }) =>
      mapRating(rating, from, scale, mapping, "low", "mapping"),
    );
  });
}
