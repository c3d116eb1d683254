import type { Band } from "../grid";
import { gradesAt } from "./items";
import type { Step } from "./schema";
import { orderAt, valueAt, type At, type PackValue, type Place } from "./value";

/**
 * Lists the edges and the scores of bands. The edge that two bands share is one value in two places, and so is the
 * score of a grade that has several bands.
 * @param ratings whether the grades are ratings: their scores then only keep them in order and are no figures
 */
export function bandValues(bands: readonly Band[], at: At, ratings: boolean): readonly PackValue[] {
  const scores = [...new Set(bands.map(({ grade, score }) => JSON.stringify([grade, score])))].map((key) => {
    const [grade, score] = JSON.parse(key) as [string, number];
    const places = bands.flatMap((band, index): readonly Place[] =>
      band.grade === grade && band.score === score ? [[...at.place, index, "score"]] : [],
    );
    const here = { ...at, path: `${at.path}.${grade}.score`, member: "score", about: [grade] };
    return valueAt(here, ratings ? "rule" : "figure", score, places);
  });
  const order = orderAt(
    at,
    bands.map(({ grade }) => grade),
  );
  return [...edgeValues(bands, at), ...scores, order];
}

function edgeValues(bands: readonly Band[], at: At): readonly PackValue[] {
  const sorted = [...bands.entries()].sort(([, a], [, b]) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  return sorted.flatMap(([index, upper], position): readonly PackValue[] => {
    const [below, lower] = sorted[position - 1] ?? [];
    if (upper.from === undefined || lower === undefined || below === undefined) return [];
    const about = [lower.grade, upper.grade];
    const places = [
      [...at.place, index, "from"],
      [...at.place, below, "to"],
    ];
    return [valueAt({ ...at, path: `${at.path}.${about.join("|")}`, about }, "figure", upper.from, places)];
  });
}

/** Lists the cells of a matrix by the grades that meet in them; a cell that is published by itself carries its citation. */
export function cellValues(step: Extract<Step, { kind: "matrix" }>, at: At): readonly PackValue[] {
  const rows = gradesAt(at.pack, step.row);
  const columns = gradesAt(at.pack, step.column);
  return step.cells.flatMap((line, row) =>
    line.map((symbol, column) => {
      const about = [rows[row] ?? String(row + 1), columns[column] ?? String(column + 1)];
      const own = step.published?.find((cell) => cell.row === about[0] && cell.column === about[1]);
      const basis = own === undefined ? at.basis : { basis: "published" as const, cite: own.cite };
      const place = [...at.place, row, column];
      return valueAt({ ...at, path: `${at.path}.${about.join(".")}`, about, basis, place }, "figure", symbol);
    }),
  );
}
