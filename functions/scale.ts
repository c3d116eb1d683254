import {
  definitionOf,
  failure,
  findMapping,
  findScale,
  listScales,
  mapRating,
  shippedLibrary,
  readRating,
  success,
  writeRating,
  wrong,
} from "../src";
import type { Outcome, PackLibrary, Rating, RatingScale, Text } from "../src";
import { optionalWord, readChoice, readLanguage, required } from "./arguments";
import type { Cell } from "./cells";
import { inAsked } from "./language";
import { all, andThen, map } from "./outcome";
import { isMethodRange } from "./method-argument";
import {
  readScale,
  readShortMapping,
  readWording,
  type PlacedMapping,
  type Wording,
} from "./rating-argument";
import { columnOf, onEveryScale, readerOn } from "./rating-column";
import { said } from "./spoken";
import { spill, spread, type Shown, type Spill } from "./spread";

const SIDES = ["low", "high"] as const;
const MAPPING = "a mapping's id";

/**
 * Reads a rating of one scale on another by a named mapping. Scales measure different things, so nothing is mapped
 * without naming who says so; METHOD.SOURCE names a mapping's origin. Ranges spill. #VALUE! when the mapping does not run
 * between the two scales or the symbol is not on the first; #N/A when the rating or the mapping is blank.
 * @customfunction SCALE.MAP SCALE.MAP
 * @helpurl https://localhost:3000/docs/functions.html#scale-map
 * @param rating Rating on the scale it comes from; a cell or a range.
 * @param from Id of the scale that it is on, or a methodology for its scale; blank: the mapping's own.
 * @param to Id of the scale wanted, or a methodology for its scale; blank: the mapping's own.
 * @param mapping Id of the mapping; a wrong one lists those that there are.
 * @param [side] low (default) or high: where a symbol stands for a range, its worse or its better end.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The rating on the scale wanted.
 */
export function scaleMap(
  rating: unknown[][],
  from: unknown[][],
  to: unknown[][],
  mapping: unknown[][],
  side?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () =>
    spread({ rating, from, to, mapping, side }, (cells) => {
      const choice = readChoice(cells.side, "side", SIDES, "low");
      const named = andThen(required(optionalWord(cells.mapping, "mapping"), "mapping", MAPPING), (id) =>
        map(findMapping(id, "mapping"), (mapping) => ({ mapping, library: shippedLibrary() })),
      );
      return andThen(choice, (end) => mapCell(cells.rating, cells, named, end));
    }),
  );
}

function mapCell(
  rating: Cell,
  { from, to }: Readonly<Record<"from" | "to", Cell>>,
  named: Outcome<PlacedMapping>,
  side: "low" | "high",
): Outcome<string> {
  return andThen(named, ({ mapping: chosen, library }) => {
    const scales = all({
      from: andThen(readScale(from, "from"), (scale) => orScale(scale, chosen.from, library)),
      to: andThen(readScale(to, "to"), (scale) => orScale(scale, chosen.to, library)),
    });
    return andThen(scales, (between) =>
      andThen(readerOn(between.from).need(rating, "rating"), (placed) =>
        map(mapRating(placed.rating, between.from, between.to, chosen, side, "mapping"), (mapped) =>
          writeRating(mapped, between.to),
        ),
      ),
    );
  });
}

function orScale(scale: RatingScale | null, id: string, library: PackLibrary): Outcome<RatingScale> {
  return scale === null ? findScale(id, "mapping", library) : success(scale);
}

/**
 * Lists the symbols of a scale, best first, one row for each; a scale that is written in several ways has a column for
 * each. With a blank argument it lists the scales: id, title, what they measure. #VALUE! for an unknown scale.
 * @customfunction SCALE.LIST SCALE.LIST
 * @helpurl https://localhost:3000/docs/functions.html#scale-list
 * @param [scale] Id of a scale, such as lianhe, ccxap or global, or a methodology for its scale; blank: all scales.
 * @param [language] en or zh, for what the scales measure and messages; blank: the display language.
 * @returns Symbols, or scales.
 */
export function scaleList(scale?: unknown[][], language?: unknown[][]): unknown[][] {
  return inAsked(language, () =>
    spill(map(readScale(scale), (found) => (found === null ? allScales() : symbolsOf(found)))),
  );
}

const LIST_HEADS = {
  en: ["scale", "title", "名称", "measures"],
  zh: ["级别体系", "英文名称", "名称", "衡量内容"],
} as const;

function allScales(): Spill {
  const rows = listScales().map(({ id, title, measures }) => [id, title.en, title.zh, said(measures)]);
  return [[...said(LIST_HEADS)], ...rows];
}

function symbolsOf({ notations }: RatingScale): Spill {
  return notations[0].symbols.map((_symbol, index) => notations.map(({ symbols }) => symbols[index] ?? ""));
}

/**
 * Names the group that a rating belongs to, such as Investment grade or Speculative grade, as its scale divides itself.
 * Ranges spill and are read as one column. #VALUE! for a symbol that the scale
 * lacks, or that several scales have and word differently; #N/A where there is no rating.
 * @customfunction SCALE.BAND SCALE.BAND
 * @helpurl https://localhost:3000/docs/functions.html#scale-band
 * @param rating Rating; a cell or a range.
 * @param [scale] Scale on which it is read, or a methodology for its scale; blank: the one that has all of the range.
 * @param [language] en or zh; blank: the display language.
 * @returns The group's name.
 */
export function scaleBand(rating: unknown[][], scale?: unknown[][], language?: unknown[][]): unknown[][] {
  return inWords({ rating, scale, language }, (placed, { scale: on }) => {
    const band = on.bands.find(({ last }) => isWithin(placed, last, on));
    return band?.title;
  });
}

/**
 * Says what a rating means on its scale; a methodology may have definitions of its own for its class of issuers, such as
 * sovereigns. Ranges spill and are read as one column. #VALUE! for a symbol that the scale
 * lacks, or that several scales have and word differently; #N/A where there is no rating.
 * @customfunction SCALE.DEFINITION SCALE.DEFINITION
 * @helpurl https://localhost:3000/docs/functions.html#scale-definition
 * @param rating Rating; a cell or a range.
 * @param [scale] Scale on which it is read, or a methodology for its scale and its definitions; blank: the
 * one that has all of the range, where it is the only one.
 * @param [language] en or zh; blank: the display language.
 * @returns The definition, in our words.
 */
export function scaleDefinition(
  rating: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inWords({ rating, scale, language }, (placed, { scale: on, table }) =>
    definitionOf(placed, on, table),
  );
}

/**
 * Gives the short-term rating that goes with a long-term one, by a named mapping between the two scales. Ranges spill.
 * #VALUE! when the mapping does not start from the rating's scale, or does not lead to a short-term one; #N/A when the rating or the
 * mapping is blank.
 * @customfunction SCALE.SHORT SCALE.SHORT
 * @helpurl https://localhost:3000/docs/functions.html#scale-short
 * @param rating Long-term rating; a cell or a range.
 * @param mapping Id of the mapping from a long-term to a short-term scale, or a methodology that names one.
 * @param [option] low (default) or high, where the mapping offers two short-term ratings.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The short-term rating.
 */
export function scaleShort(
  rating: unknown[][],
  mapping: unknown[][],
  option?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () => {
    // A methodology in many cells is one argument, not a range of names.
    const whole = isMethodRange(mapping) ? readShortMapping(mapping, "mapping") : null;
    return spread({ rating, mapping: whole === null ? mapping : null, option }, (cells) => {
      const choice = readChoice(cells.option, "option", SIDES, "low");
      const named = required(whole ?? readShortMapping(cells.mapping, "mapping"), "mapping", MAPPING);
      return andThen(choice, (end) => mapCell(cells.rating, { from: null, to: null }, named, end));
    });
  });
}

function isWithin(rating: Rating, last: string, scale: RatingScale): boolean {
  const end = readRating(last, scale, "bands");
  return end.ok && rating.rank <= end.value.rank;
}

function inWords(
  ranges: Readonly<Record<"rating" | "scale" | "language", unknown>>,
  find: (rating: Rating, wording: Wording) => Text | undefined,
): Spill {
  const column = columnOf([ranges.rating], null);
  const whole = isMethodRange(ranges.scale) ? readWording(ranges.scale, "scale") : null;
  return spread({ ...ranges, scale: whole === null ? ranges.scale : null }, (cells) => {
    const read = all({
      wording: whole ?? readWording(cells.scale, "scale"),
      language: readLanguage(cells.language),
    });
    return andThen(read, ({ wording, language }) => {
      const on = wording === null ? column : columnOf([cells.rating], wording.scale);
      return onEveryScale(on, [cells.rating], "rating", (reader) =>
        andThen(reader.need(cells.rating, "rating"), (placed): Outcome<Shown> => {
          const text = find(placed.rating, wording ?? { scale: placed.scale });
          if (text !== undefined) return success(text[language]);
          const reason = `the scale ${placed.scale.id} says nothing of it`;
          return failure(wrong("no-definition", "rating", { reason }));
        }),
      );
    });
  });
}
