import {
  applySupport,
  collect,
  findMapping,
  findScale,
  findSupportMethod,
  hasSymbol,
  mapRating,
  notchesBetween,
  success,
  writeRating,
  type Outcome,
  type Rating,
  type ScaleMapping,
  type Supporter,
  type SupportMethod,
} from "../src";
import { optionalWord, readChoice, readNumber, readWord, required, single } from "./arguments";
import { isBlankWord, readGrid, type Cell } from "./cells";
import { all, andThen, map } from "./outcome";
import { readPlaced, requirePlaced, sameScale, type Placed } from "./rating-argument";
import { readSupporterRows, type SupporterCells } from "./supporter-rows";
import { spill, spread, type Shown } from "./spread";
import { supportSteps, type Lifted } from "./support-steps";

const OUTPUTS = ["rating", "notches", "steps"] as const;

/**
 * Lifts a stand-alone rating by the support of others. Each supporter lifts from the stand-alone rating, never above himself;
 * uplifts are never summed: shareholder first, then government, who adds what he would lift beyond. The answer keeps the
 * stand-alone's scale, case and notation. The sizes are house numbers. Ranges spill. #VALUE! for a word or symbol that is not
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
): unknown[][] {
  const read = all({
    method: andThen(optionalWord(supportMethod, "supportMethod"), (id) =>
      findSupportMethod(id ?? "notch-table", "supportMethod"),
    ),
    mapping: andThen(optionalWord(mapping, "mapping"), (id) =>
      id === null ? success(null) : findMapping(id, "mapping"),
    ),
    output: readChoice(output, "output", OUTPUTS, "rating"),
  });
  if (!read.ok) return spill(read);
  const { output: wanted, ...terms } = read.value;
  const grid = readGrid(supporter);
  const rows = (grid[0]?.length ?? 0) > 1 ? readSupporterRows(grid, [strength, dependence]) : null;
  const lift = ({ standalone: base, ...cells }: OneSupporter): Outcome<Lifted> =>
    andThen(rows ?? success([alone(cells)]), (supporters) => liftCell(base, supporters, terms));
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
    return spill(map(andThen(cells, lift), (lifted) => supportSteps(lifted, terms.method)));
  }
  return spread(ranges, (cells) => map(lift(cells), (lifted) => show(lifted, wanted)));
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
}

function show({ rating, scale, result }: Lifted, wanted: "rating" | "notches"): Shown {
  return wanted === "notches" ? notchesBetween(result.rating, rating) : writeRating(result.rating, scale);
}

function liftCell(standalone: Cell, rows: readonly SupporterCells[], terms: Terms): Outcome<Lifted> {
  const own = terms.mapping === null ? success(null) : findScale(terms.mapping.to, "mapping");
  return andThen(
    andThen(own, (scale) => requirePlaced(standalone, scale, "standalone")),
    (placed) => {
      const read = collect(rows.map((cells) => readSupporter(cells, placed, terms)));
      return andThen(read, (supporters) =>
        map(applySupport(placed.rating, supporters, terms.method, placed.scale), (result) => ({
          ...placed,
          result,
        })),
      );
    },
  );
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
      : readForeign(cells.rating, standalone, terms.mapping, `${at}supporter`),
  });
  return map(read, (one) => ({ ...one, at, role }));
}

/** Reads a supporter's rating on the stand-alone's scale, through the mapping where one is named. */
function readForeign(
  cell: Cell,
  standalone: Placed,
  mapping: ScaleMapping | null,
  at: string,
): Outcome<Rating> {
  const needed = (read: Outcome<Placed | null>) => required(read, at, "a rating such as AA+");
  if (mapping === null) {
    return andThen(needed(readPlaced(cell, null, at)), (placed) =>
      map(sameScale([standalone, placed], `standalone, ${at}`), () => placed.rating),
    );
  }
  return andThen(findScale(mapping.from, "mapping"), (from) => {
    const isOwn = typeof cell === "string" && !hasSymbol(cell, from) && hasSymbol(cell, standalone.scale);
    if (isOwn) return map(needed(readPlaced(cell, standalone.scale, at)), ({ rating }) => rating);
    return andThen(needed(readPlaced(cell, from, at)), ({ rating }) =>
      mapRating(rating, from, standalone.scale, mapping, "low", "mapping"),
    );
  });
}
