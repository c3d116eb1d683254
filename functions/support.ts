import {
  applySupport,
  failure,
  findMapping,
  findScale,
  findSupportMethod,
  mapRating,
  notchesBetween,
  success,
  supportUplift,
  writeRating,
  wrong,
  type Outcome,
  type Rating,
  type RatingScale,
  type ScaleMapping,
  type SupportMethod,
} from "../src";
import { optionalWord, readChoice, readWord, required } from "./arguments";
import { isBlankWord, readGrid, type Cell } from "./cells";
import { all, andThen, map } from "./outcome";
import { readPlaced, requirePlaced, sameScale, type Placed } from "./rating-argument";
import { readSupporterRows, type SupporterCells } from "./supporter-rows";
import { spill, spread, type Shown } from "./spread";

/**
 * Lifts a stand-alone rating by the support of others. Each supporter lifts from the stand-alone rating, never above himself;
 * uplifts are never summed: the strongest counts. The answer keeps the stand-alone's scale, case and notation. The sizes are
 * house numbers. Ranges spill. #VALUE! for a word or symbol that is not read, and for a supporter on another scale without a
 * mapping; #N/A for a blank rating or strength, and for joint-default a blank dependence.
 * @customfunction NOTCH.SUPPORT NOTCH.SUPPORT
 * @helpurl https://localhost:3000/docs/functions.html#notch-support
 * @param standalone Stand-alone rating; a cell or a range.
 * @param supporter The supporter's rating (a cell or a column), or rows of role (shareholder, government), rating, strength
 * and dependence. Blank rows are passed over; a rating may be blank where the strength is none.
 * @param [strength] none, low, moderate, high, very high or certain (lifts to the supporter); for rows leave it blank.
 * @param [dependence] How far the supporter would falter together with the issuer: low, moderate, high or very high, of
 * which in the notch table the last two take a notch off the uplift; blank takes nothing off.
 * @param [supportMethod] notch-table (default); joint-default (the chance that both default, which needs a dependence); or
 * top-down (the supporter less notches by strength, whatever the dependence). Each stays between the two ratings.
 * @param [mapping] Id of a scale mapping: the supporter's rating is read on its first scale and mapped to its worse end.
 * @param [output] rating (default) or notches (the uplift).
 * @returns The rating after support, or the notches added.
 */
export function notchSupport(
  standalone: unknown[][],
  supporter: unknown[][],
  strength?: unknown[][],
  dependence?: unknown[][],
  supportMethod?: unknown[][],
  mapping?: unknown[][],
  output?: unknown[][],
): unknown[][] {
  const terms = all({
    method: andThen(optionalWord(supportMethod, "supportMethod"), (id) =>
      findSupportMethod(id ?? "notch-table", "supportMethod"),
    ),
    mapping: andThen(optionalWord(mapping, "mapping"), (id) =>
      id === null ? success(null) : findMapping(id, "mapping"),
    ),
    output: readChoice(output, "output", ["rating", "notches"] as const, "rating"),
  });
  if (!terms.ok) return spill(terms);
  const grid = readGrid(supporter);
  if ((grid[0]?.length ?? 0) > 1) {
    const rows = readSupporterRows(grid, [strength, dependence]);
    return spread({ standalone }, (cells) =>
      andThen(rows, (supporters) => supportCell(cells.standalone, supporters, terms.value)),
    );
  }
  return spread({ standalone, supporter, strength, dependence }, ({ standalone: base, ...cells }) =>
    supportCell(base, [{ at: "", role: "supporter", rating: cells.supporter, ...pick(cells) }], terms.value),
  );
}

function pick(
  cells: Readonly<Record<"strength" | "dependence", Cell>>,
): Pick<SupporterCells, "strength" | "dependence"> {
  return { strength: cells.strength, dependence: cells.dependence };
}

interface Terms {
  readonly method: SupportMethod;
  readonly mapping: ScaleMapping | null;
  readonly output: "rating" | "notches";
}

/** A supporter after reading: his rating on the stand-alone's scale, and the notches he may add. */
interface ReadSupporter {
  readonly role: string;
  readonly rating: Rating | null;
  readonly uplift: number | "equalise";
}

function supportCell(standalone: Cell, supporters: readonly SupporterCells[], terms: Terms): Outcome<Shown> {
  const own = terms.mapping === null ? success(null) : findScale(terms.mapping.to, "mapping");
  const base = andThen(own, (scale) => requirePlaced(standalone, scale, "standalone"));
  return andThen(base, (placed) => {
    const read = all(
      Object.fromEntries(supporters.map((cells, index) => [index, readSupporter(cells, placed, terms)])),
    );
    return andThen(read, (byPlace) =>
      map(lift(placed, Object.values(byPlace)), (rating) =>
        terms.output === "notches"
          ? notchesBetween(rating, placed.rating)
          : writeRating(rating, placed.scale),
      ),
    );
  });
}

function lift({ rating, scale }: Placed, supporters: readonly ReadSupporter[]): Outcome<Rating> {
  // Each supporter has his own line of the table: dependence may differ between two of equal strength.
  const table = Object.fromEntries(supporters.map(({ uplift }, index) => [String(index), uplift]));
  const named = supporters.map((supporter, index) => ({ ...supporter, strength: String(index) }));
  return map(applySupport(rating, named, table, scale, "strength"), (result) => result.rating);
}

function readSupporter(cells: SupporterCells, standalone: Placed, terms: Terms): Outcome<ReadSupporter> {
  const { strengths, dependences } = terms.method;
  const words = Object.keys(strengths);
  const expected = `one of ${words.join(", ")}`;
  const at = `${cells.at}supporter`;
  const read = all({
    strength: required(
      readTableWord(cells.strength, `${cells.at}strength`, words),
      `${cells.at}strength`,
      expected,
    ),
    dependence: readTableWord(cells.dependence, `${cells.at}dependence`, Object.keys(dependences)),
  });
  return andThen(read, ({ strength, dependence }) => {
    const given = isBlankWord(cells.rating)
      ? success(null)
      : readForeign(cells.rating, standalone, terms.mapping, at);
    return andThen(given, (rating) =>
      map(
        supportUplift(
          terms.method,
          { standalone: standalone.rating, supporter: rating, strength, dependence },
          standalone.scale.notations[0].symbols.length,
          cells.at,
        ),
        (uplift) => ({ role: cells.role, rating, uplift }),
      ),
    );
  });
}

/** Reads a word of a method's table, in any case and with a space or a hyphen; a blank is null. */
function readTableWord(cell: Cell, at: string, words: readonly string[]): Outcome<string | null> {
  return andThen(readWord(cell, at), (word) => {
    if (word === null) return success(null);
    const found = words.find((one) => one.replace(" ", "-") === word.toLowerCase().replace(" ", "-"));
    return found === undefined
      ? failure(wrong("not-in-list", at, { received: word, allowed: words }))
      : success(found);
  });
}

/** Reads a supporter's rating on the stand-alone's scale, through the mapping where one is named. */
function readForeign(
  cell: Cell,
  standalone: Placed,
  mapping: ScaleMapping | null,
  at: string,
): Outcome<Rating> {
  const scale: Outcome<RatingScale | null> =
    mapping === null ? success(null) : findScale(mapping.from, "mapping");
  const read = andThen(scale, (from) => required(readPlaced(cell, from, at), at, "a rating such as AA+"));
  return andThen(read, (placed) => {
    if (mapping === null)
      return map(sameScale([standalone, placed], `standalone, ${at}`), () => placed.rating);
    return mapRating(placed.rating, placed.scale, standalone.scale, mapping, "low", "mapping");
  });
}
