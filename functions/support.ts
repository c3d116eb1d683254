import {
  applySupport,
  collect,
  failure,
  findScale,
  findSupportMethod,
  findWord,
  lastBeforeDefault,
  notchesBetween,
  success,
  writeRating,
  wrong,
  type Outcome,
  type Rating,
  type RatingScale,
  type ScaleMapping,
  type Supporter,
  type SupportResult,
  type SupportMethod,
} from "../src";
import { optionalWord, readChoice, readLanguage, readNumber, readWord, required, single } from "./arguments";
import { isBlankWord, readGrid, type Cell } from "./cells";
import { all, andThen, map } from "./outcome";
import { readGiven, readMapping, readScale, type Placed } from "./rating-argument";
import { columnOf, onEveryScale, type RatingReader } from "./rating-column";
import { readSupporterRows, type SupporterCells } from "./supporter-rows";
import { spill, spread, type Shown } from "./spread";
import { supportSteps, type Lifted } from "./support-steps";

const OUTPUTS = ["rating", "notches", "steps"] as const;

/**
 * Lifts a stand-alone rating by the support of others. Each supporter lifts from the stand-alone rating, never above himself;
 * uplifts are never summed: shareholder first, then government, who adds what he would lift beyond. The answer keeps the
 * stand-alone's scale, case and notation. A rating in default stays there: support did not keep it away. The sizes are house
 * numbers. Ranges spill. #VALUE! for a word or symbol that is not
 * read, and for a supporter on another scale without a mapping; #N/A for a blank rating or strength, and for joint-default a
 * blank dependence.
 * @customfunction NOTCH.SUPPORT NOTCH.SUPPORT
 * @helpurl https://localhost:3000/docs/functions.html#notch-support
 * @param standalone Stand-alone rating; a cell or a range.
 * @param supporter The supporter's rating (a cell or a column), or rows of role (shareholder, government), rating, strength,
 * dependence and drag, in any order. Blank rows are passed over; a rating may be blank where the strength is none. A drag
 * (house, usually blank) such as -1 lets a weaker supporter lower the rating so far, never beneath his own.
 * @param [strength] none, low, moderate, high, very high or certain (lifts to the supporter); for rows leave it blank.
 * @param [dependence] How far the supporter would falter together with the issuer: low, moderate, high or very high, of
 * which in the notch table the last two take a notch off the uplift; blank takes nothing off.
 * @param [supportMethod] notch-table (default); joint-default (the chance that both default, which needs a dependence); or
 * top-down (the supporter less notches by strength, whatever the dependence). Each stays between the two ratings.
 * @param [mapping] Id of a scale mapping: a supporter's rating is read on its first scale and mapped to its worse end; one
 * that only the stand-alone's scale has is left as it is.
 * @param [output] rating (default), notches (what support changed, - is down) or steps (a row for each supporter; for one
 * stand-alone rating).
 * @param [scale] Scale on which the ratings are read, or a methodology for its scale; blank: the one that has them all, or the
 * mapping's second one.
 * @param [language] en or zh, for messages and for the words of rows; blank: the display language.
 * @returns The rating after support, or what output names.
 */
export function notchSupport(
  standalone: unknown[][],
  supporter: unknown[][],
  strength?: unknown[][],
  dependence?: unknown[][],
  supportMethod?: unknown[][],
  mapping?: unknown[][],
  output?: unknown[][],
  scale?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  const read = all({
    method: andThen(optionalWord(supportMethod, "supportMethod"), (id) =>
      findSupportMethod(id ?? "notch-table", "supportMethod"),
    ),
    mapping: readMapping(mapping),
    scale: readScale(scale),
    output: readChoice(output, "output", OUTPUTS, "rating"),
    spoken: readLanguage(language),
  });
  if (!read.ok) return spill(read);
  const { output: wanted, spoken: _spoken, ...terms } = read.value;
  const own = ownScale(terms);
  if (!own.ok) return spill(own);
  const grid = readGrid(supporter);
  const rows = (grid[0]?.length ?? 0) > 1 ? readSupporterRows(grid, [strength, dependence]) : null;
  const others = rows?.ok === true ? rows.value.map(({ rating }) => rating) : [];
  const supporters = rows === null ? supporter : others;
  const column = columnOf(own.value === null ? [standalone, supporters] : [standalone], own.value);
  const on = <T>(base: Cell, beside: readonly Cell[], compute: (reader: RatingReader) => Outcome<T>) =>
    onEveryScale(column, [base, ...beside], "standalone, supporter", compute, "scale-mismatch");
  const lift = ({ standalone: base, ...cells }: OneSupporter, reader: RatingReader): Outcome<Lifted> =>
    andThen(rows ?? success([alone(cells)]), (supporters) => liftCell(base, supporters, terms, reader));
  const besideOf = (cells: OneSupporter) => (rows === null ? [cells.supporter] : others);
  const ranges =
    rows === null
      ? { standalone, supporter, strength, dependence }
      : { standalone, supporter: null, strength: null, dependence: null };
  if (wanted === "steps") {
    const cells = all({
      standalone: single(standalone, "standalone"),
      supporter: single(ranges.supporter, "supporter"),
      strength: single(ranges.strength, "strength"),
      dependence: single(ranges.dependence, "dependence"),
    });
    return spill(
      andThen(cells, (one) =>
        on(one.standalone, besideOf(one), (reader) =>
          map(lift(one, reader), (lifted) => supportSteps(lifted, terms.method)),
        ),
      ),
    );
  }
  return spread(ranges, (cells) =>
    on(cells.standalone, besideOf(cells), (reader) =>
      map(lift(cells, reader), (lifted) => show(lifted, wanted)),
    ),
  );
}

type OneSupporter = Readonly<Record<"standalone" | "supporter" | "strength" | "dependence", Cell>>;

/** A supporter given by cells of his own: without a role, which one alone does not need, and without a drag. */
function alone({
  supporter: rating,
  strength,
  dependence,
}: Omit<OneSupporter, "standalone">): SupporterCells {
  return { at: "", role: null, rating, strength, dependence, drag: null };
}

interface Terms {
  readonly method: SupportMethod;
  readonly mapping: ScaleMapping | null;
  readonly scale: RatingScale | null;
}

function show({ rating, scale, result }: Lifted, wanted: "rating" | "notches"): Shown {
  return wanted === "notches" ? notchesBetween(result.rating, rating) : writeRating(result.rating, scale);
}

/** The scale of the stand-alone rating where it is stated, or the mapping's second one; null where the symbols tell it. */
function ownScale({ scale, mapping }: Terms): Outcome<RatingScale | null> {
  if (mapping === null || scale?.id === mapping.to) return success(scale);
  if (scale === null) return findScale(mapping.to, "mapping");
  const facts = {
    received: `${mapping.id}, which ends on ${mapping.to}`,
    expected: `a mapping to ${scale.id}`,
  };
  return failure(wrong("wrong-shape", "mapping", facts));
}

function liftCell(
  standalone: Cell,
  rows: readonly SupporterCells[],
  terms: Terms,
  reader: RatingReader,
): Outcome<Lifted> {
  return andThen(reader.need(standalone, "standalone"), (placed) => {
    const read = collect(rows.map((cells) => readSupporter(cells, placed, terms)));
    return andThen(read, (supporters) =>
      map(applySupport(placed.rating, supporters, terms.method, placed.scale), (result) => ({
        ...placed,
        result: isInDefault(placed) ? unmoved(placed.rating, result) : result,
      })),
    );
  });
}

function isInDefault({ rating, scale }: Placed): boolean {
  return rating.rank > lastBeforeDefault(scale);
}

/** What support does for a rating in default: nothing, since it did not keep the default away. */
function unmoved(rating: Rating, { effects }: SupportResult): SupportResult {
  return {
    rating,
    effects: effects.map((effect) => ({ ...effect, notches: 0, capped: false, running: rating })),
  };
}

function readSupporter(cells: SupporterCells, standalone: Placed, terms: Terms): Outcome<Supporter> {
  const { at, role } = cells;
  const expected = `one of ${Object.keys(terms.method.strengths).join(", ")}`;
  const read = all({
    strength: required(readWord(cells.strength, `${at}strength`), `${at}strength`, expected),
    dependence: readWord(cells.dependence, `${at}dependence`),
    drag: map(readNumber(cells.drag, `${at}drag`), (notches) => notches ?? 0),
    rating: isBlankWord(cells.rating)
      ? success(null)
      : orNone(readGiven(cells.rating, standalone.scale, terms.mapping, `${at}supporter`), cells.strength),
  });
  return map(read, (one) => ({ ...one, at, role }));
}

/** A supporter without a rating is none where he does not support; elsewhere his rating is missing. */
function orNone(rating: Outcome<Rating>, strength: Cell): Outcome<Rating | null> {
  const isUnrated = !rating.ok && rating.problems.every(({ code }) => code === "missing-rating");
  return isUnrated && typeof strength === "string" && findWord(strength, ["none"]) !== undefined
    ? success(null)
    : rating;
}
