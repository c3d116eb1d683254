import {
  failure,
  listScales,
  rmbItems,
  rmbRating,
  scalesOfColumn,
  success,
  writeRating,
  wrong,
  type Entry,
  type Outcome,
  type Pack,
  type Rating,
  type RatingScale,
  type ScaleMapping,
} from "../src";
import { readLabel } from "./arguments";
import { labelsOf } from "./assessment";
import { isBlankWord, readGrid, showCell, type Cell } from "./cells";
import { errorOf } from "./errors";
import { readMethod } from "./method-argument";
import { inAsked } from "./language";
import { all, andThen, map } from "./outcome";
import { findScaleOf, readGiven, readMapping, requirePlaced } from "./rating-argument";
import { spill, type Shown } from "./spread";

/**
 * Takes the step for capacity and willingness to pay in renminbi (Golden Credit, pp. 9 and 10): the scores become notches, -3 to 1
 * (house), which move the rating. A range of ratings spills. #VALUE! for a score or symbol that is not read; #N/A naming scores that
 * are missing, or listing the methodologies that have the step where none is named.
 * @customfunction NOTCH.RMB NOTCH.RMB
 * @helpurl https://localhost:3000/docs/functions.html#notch-rmb
 * @param rating Rating before the step, after the sovereign step; a cell or a column.
 * @param scores The five scores, 1 (best) to 6, in the methodology's order, as a row or a column: RMB assets, convertibility of other
 * assets, transfer limits, China business, willingness. Or rows of a key and its score; or the grade they come to (ample, adequate, constrained, weak, very weak).
 * For a column of ratings: one row of scores for each, or one row for all.
 * @param [method] Methodology with an RMB step, such as panda-enterprise.
 * @param [ceiling] Rating that the step may not lift through, such as a local government's sovereign; blank: none.
 * @param [mapping] Id of a scale mapping to the methodology's scale: the ceiling is read on its first scale and mapped to its worse
 * end, and so is a rating that the methodology's scale lacks.
 * @param [language] en or zh, for messages; blank: the display language.
 * @returns The rating after the step.
 */
export function notchRmb(
  rating: unknown[][],
  scores: unknown[][],
  method?: unknown[][],
  ceiling?: unknown[][],
  mapping?: unknown[][],
  language?: unknown[][],
): unknown[][] {
  return inAsked(language, () => {
    const read = readMethod(method, null, "method", ({ outputs }) => outputs.rmb !== undefined);
    if (!read.ok) return spill(read);
    const pack = read.value;
    const scales = readMapping(mapping);
    if (!scales.ok) return spill(scales);
    const ratings = readGrid(rating);
    const lines = readGrid(ceiling);
    const rows = ratings.map((row) => row[0] ?? null);
    const given = entriesFor(readGrid(scores), rows.length, pack);
    if (!given.ok) return spill(given, labelsOf(pack));
    if ((ratings[0]?.length ?? 1) > 1) return spill(notOneColumn("rating", ratings));
    if ((lines[0]?.length ?? 1) > 1 || (lines.length > 1 && lines.length !== rows.length))
      return spill(notOneColumn("ceiling", lines));
    return rows.map((cell, index): Shown[] => {
      if (cell === null && rows.length > 1) return [""];
      const line = (lines.length === 1 ? lines[0]?.[0] : lines[index]?.[0]) ?? null;
      const outcome = rateOne(pack, cell, given.value[index] ?? [], line, scales.value);
      return [outcome.ok ? outcome.value : errorOf(outcome.problems, labelsOf(pack))];
    });
  });
}

function notOneColumn(at: string, grid: readonly (readonly Cell[])[]): Outcome<never> {
  const received = `a range of ${String(grid.length)} × ${String(grid[0]?.length ?? 0)} cells`;
  return failure(wrong("wrong-shape", at, { received, expected: "one cell or one column, as the ratings" }));
}

function rateOne(
  pack: Pack,
  cell: Cell,
  entries: readonly Entry[],
  line: Cell,
  mapping: ScaleMapping | null,
): Outcome<string> {
  return andThen(findScaleOf(pack), (scale) => {
    const read = all({
      rating: placedOn(cell, scale, pack, mapping, "rating"),
      ceiling: isBlankWord(line) ? success(null) : placedOn(line, scale, pack, mapping, "ceiling"),
    });
    return andThen(read, ({ rating, ceiling }) =>
      map(rmbRating(pack, rating, entries, ceiling), (after) => writeRating(after, scale)),
    );
  });
}

/** Reads a rating on the methodology's scale; one of another scale goes through the mapping, and without one is refused, naming both. */
function placedOn(
  cell: Cell,
  scale: RatingScale,
  pack: Pack,
  mapping: ScaleMapping | null,
  at: "rating" | "ceiling",
): Outcome<Rating> {
  const own = map(requirePlaced(cell, scale, at), ({ rating }) => rating);
  // The rating that the step moves is the methodology's own; a ceiling is given by others.
  if (mapping !== null && (at === "ceiling" || !own.ok)) return readGiven(cell, scale, mapping, at);
  const [other] = own.ok || typeof cell !== "string" ? [] : scalesOfColumn([cell], listScales());
  if (own.ok || other === undefined) return own;
  const facts = {
    first: String(showCell(cell)),
    firstScale: other.id,
    second: pack.id,
    secondScale: scale.id,
  };
  return failure(wrong("scale-mismatch", at, facts));
}

/** Finds what is given for each rating. */
function entriesFor(
  grid: readonly (readonly Cell[])[],
  count: number,
  pack: Pack,
): Outcome<readonly (readonly Entry[])[]> {
  const items = rmbItems(pack);
  const grades = items.filter(({ kind }) => kind === "grade");
  const scored = items.filter(({ kind }) => kind !== "grade");
  const width = grid[0]?.length ?? 1;
  const same = (entries: Outcome<readonly Entry[]>) =>
    map(entries, (one) => Array.from({ length: count }, () => one));
  const [column, row] = [grid.map((line) => line[0] ?? null), grid[0] ?? []];
  if (width === 1 && grid.length === 1) return same(keyed(grades, row));
  if (width === 1 && grid.length === count) return perRow(grid.map((line) => keyed(grades, line)));
  if (width === 1 && grid.length === scored.length) return same(keyed(scored, column));
  if (width === scored.length && grid.length === 1) return same(keyed(scored, row));
  if (width === scored.length && grid.length === count)
    return perRow(grid.map((line) => keyed(scored, line)));
  if (width === 2) return same(rowsOf(grid));
  const received = `a range of ${String(grid.length)} × ${String(width)} cells`;
  const expected = `${String(scored.length)} scores in a row or a column, rows of a key and a score, or a grade`;
  return failure(wrong("wrong-shape", "scores", { received, expected }));
}

function perRow(rows: readonly Outcome<readonly Entry[]>[]): Outcome<readonly (readonly Entry[])[]> {
  const failed = rows.find((row) => !row.ok);
  return failed?.ok === false ? failed : success(rows.flatMap((row) => (row.ok ? [row.value] : [])));
}

function keyed(items: readonly { readonly id: string }[], cells: readonly Cell[]): Outcome<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const [index, { id }] of items.entries()) {
    const cell = cells[index] ?? null;
    const word = readLabel(cell, `scores (${id})`);
    if (!word.ok) return word;
    entries.push({ key: id, value: isBlankWord(cell) ? null : word.value });
  }
  return success(entries);
}

function rowsOf(grid: readonly (readonly Cell[])[]): Outcome<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const [key = null, value = null] of grid) {
    if (isBlankWord(key)) continue;
    const name = readLabel(key, "scores");
    if (!name.ok) return name;
    const word = readLabel(value, `scores (${name.value ?? ""})`);
    if (!word.ok) return word;
    entries.push({ key: name.value ?? "", value: isBlankWord(value) ? null : word.value });
  }
  return success(entries);
}
